// Keys as Pagefind stores them: plain ASCII. Pagefind drops marks from letters (й = и), cuts words at hyphens and
// changes of case, and stores two bytes a Cyrillic letter; it does none of that to these.

/** The letters that `fold` leaves; each becomes the Latin letter at its place. */
const letters = 'абвгдежзиклмнопрстуфхчш';
const codes = new Map([...letters].map((letter, i) => [letter, String.fromCharCode(97 + i)]));
const plain = new Map([...codes].map(([letter, code]) => [code, letter]));

/** @returns The key in `a`–`w` and digits, anything else as `z…z`: `казак` is `jahaj`. No two keys get one code. */
export const encodeKey = (key: string): string => {
  let code = '';
  for (const letter of key) {
    code += codes.get(letter) ?? (/[0-9]/.test(letter) ? letter : `z${(letter.codePointAt(0) ?? 0).toString(36)}z`);
  }
  return code;
};

/** @returns The key that a code stands for; for what `encodeKey` gives. */
export const decodeKey = (code: string): string =>
  code.replace(/z([0-9a-z]+?)z|([a-w])/g, (_, point: string | undefined, letter: string | undefined) =>
    point === undefined ? (plain.get(letter ?? '') ?? '') : String.fromCodePoint(Number.parseInt(point, 36)),
  );

/**
 * @param code Of a word's key.
 * @returns The code under which a text's light words stand (мен, болған), apart from the others that have the key: балки,
 * "but", is no form of балық. No key has it as its code, and all of them stand together in the index.
 */
export const lightCode = (code: string): string => `x${code}`;
