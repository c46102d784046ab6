// What kind of character a UTF-16 unit is. A table that is filled as characters come: Unicode's properties are asked once for
// each character, not once for each place where it stands.

/** Flags, of which a unit may have several. */
export const unitKinds = {
  letter: 1,
  /** A combining mark. */
  mark: 32,
  /** One of the ten digits, in any script. */
  digit: 2,
  /** A digit or another number: `½`, `Ⅳ`. */
  number: 4,
  /** Of Chinese or Japanese writing, which sets no spaces between words. */
  ideographic: 8,
  /** Half of a pair, which says nothing by itself. */
  half: 16,
  /** May stand inside a word: an apostrophe, a soft hyphen, a joiner. */
  sign: 64,
} as const;

const known = 128;
const table = new Uint8Array(0x10000);

const judge = (code: number): number => {
  const { letter, mark, digit, number, ideographic, half, sign } = unitKinds;
  if (code >= 0xd800 && code <= 0xdfff) return half;
  const character = String.fromCharCode(code);
  return (
    (/\p{L}/u.test(character) ? letter : 0) |
    (/\p{M}/u.test(character) ? mark : 0) |
    (/\p{Nd}/u.test(character) ? digit : 0) |
    (/\p{N}/u.test(character) ? number : 0) |
    (/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}々〆ー]/u.test(character) ? ideographic : 0) |
    (/['’‘`´ʹ\u00AD\u200C\u200D\u2060]/.test(character) ? sign : 0)
  );
};

/**
 * @param code A UTF-16 unit; NaN, which `charCodeAt` gives behind a text's end, is of no kind.
 * @returns Flags of `unitKinds`.
 * @example unitKind('қ'.charCodeAt(0)) & unitKinds.letter // 1
 */
export const unitKind = (code: number): number => {
  const flags = table[code];
  if (flags) return flags;
  if (flags === undefined) return 0;
  return (table[code] = judge(code) | known);
};

/**
 * @returns The text's letters, marks and numbers, and nothing else.
 * @example keepLettersAndNumbers('«Азия – 2025»') // 'Азия2025'
 */
export const keepLettersAndNumbers = (text: string): string => {
  const wanted = unitKinds.letter | unitKinds.mark | unitKinds.number;
  let kept = '';
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const flags = unitKind(text.charCodeAt(index));
    if (flags & unitKinds.half) return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
    if (flags & wanted) continue;
    if (index > start) kept += text.slice(start, index);
    start = index + 1;
  }
  return kept + text.slice(start);
};
