// What an anchor is made of, for plain text, straight to UTF-8: a text is read once, and no string is made of it.
import { unitKind, unitKinds } from '../text/unit-kinds.ts';

const { letter, mark, number, half } = unitKinds;

/** By UTF-16 unit, filled as units come: 0 not asked about yet, else one of the two below or the unit's small letter. */
const table = new Uint16Array(0x10000);
/** Neither a letter nor a number: it does not count. */
const skipped = 1;
/** What it becomes depends on its neighbours. */
const special = 2;

const judge = (code: number): number => {
  const kind = unitKind(code);
  const character = String.fromCharCode(code);
  const small = character.toLowerCase();
  // Marks and Korean vowels join with what stands before them; a final sigma is another letter.
  const isPlain =
    !(kind & (half | mark)) &&
    !(code >= 0x1100 && code <= 0x11ff) &&
    code !== 0x3a3 &&
    small.length === 1 &&
    character.normalize('NFC') === character;
  if (!isPlain) return special;
  return kind & (letter | number) ? small.charCodeAt(0) : skipped;
};

let buffer = Buffer.alloc(4096);

/**
 * @returns The UTF-8 of `text.normalize('NFC').toLowerCase()` without anything but letters and numbers, good until the next
 * call; undefined for a text with a character whose case or form depends on its neighbours.
 */
export const anchorBytes = (text: string): Uint8Array | undefined => {
  if (buffer.length < text.length * 3) buffer = Buffer.alloc(text.length * 3);
  let end = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const small = table[code] || (table[code] = judge(code));
    if (small === special) return undefined;
    if (small === skipped) continue;
    if (small < 0x80) buffer[end++] = small;
    else if (small < 0x800) {
      buffer[end++] = 0xc0 | (small >> 6);
      buffer[end++] = 0x80 | (small & 0x3f);
    } else {
      buffer[end++] = 0xe0 | (small >> 12);
      buffer[end++] = 0x80 | ((small >> 6) & 0x3f);
      buffer[end++] = 0x80 | (small & 0x3f);
    }
  }
  return buffer.subarray(0, end);
};
