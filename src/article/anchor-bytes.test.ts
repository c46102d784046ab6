import { expect, test } from 'vitest';
import { keepLettersAndNumbers } from '../text/unit-kinds.ts';
import { anchorBytes } from './anchor-bytes.ts';
import { fc } from '../../scripts/test/fast-check.ts';

/** The same, as Unicode's own functions have it. */
const slowly = (text: string): string => keepLettersAndNumbers(text.normalize('NFC').toLowerCase());

const decode = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString();

test.each([
  ['«Азия – 2025»: Ұлы ДАЛА', 'азия2025ұлыдала'],
  ['Oʻzbekiston', 'oʻzbekiston'],
  ['日本 一', '日本一'],
  ['* * *', ''],
])('%s -> %s', (text, letters) => {
  expect(decode(anchorBytes(text))).toBe(letters);
});

test('leaves to others what joins, and letters whose case depends on their neighbours', () => {
  for (const text of ['кӯ'.normalize('NFD'), 'ΟΔΟΣ', 'İ', '😀', '한'.normalize('NFD'), '\u212b'])
    expect(anchorBytes(text), text).toBeUndefined();
});

test('says of every character, and of characters side by side, what Unicode says, or nothing', () => {
  for (let code = 0; code < 0x10000; code++) {
    const text = `а${String.fromCharCode(code)}е`;
    const fast = decode(anchorBytes(text));
    if (fast !== undefined) expect(fast, code.toString(16)).toBe(slowly(text));
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      const fast = decode(anchorBytes(text));
      if (fast !== undefined) expect(fast).toBe(slowly(text));
    }),
  );
});
