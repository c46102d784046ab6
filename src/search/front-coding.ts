// Sorted words, each without the letters that it shares with the one before, whose number a capital tells: `AalmaDyBqqa`
// is alma, almy, aqqa, and shorter.

/** Letters that two words can be said to share: as many as the alphabet can count. */
export const mostShared = 25;

/** @returns How many letters both words begin with. */
export const sharedLetters = (a: string, b: string): number => {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
};

/** @returns The word as it stands after `before`: `codeAfter('alma', 'almy')` is `Dy`. */
export const codeAfter = (before: string, word: string): string => {
  const shared = Math.min(mostShared, sharedLetters(before, word));
  return String.fromCharCode(65 + shared) + word.slice(shared);
};

/** @returns The word that a capital and letters stand for after `before`. */
export const readAfter = (before: string, capital: string, rest: string): string =>
  before.slice(0, capital.charCodeAt(0) - 65) + rest;

/** @param words Of small letters and digits. */
export const packSorted = (words: readonly string[]): string =>
  words.map((word, place) => codeAfter(words[place - 1] ?? '', word)).join('');

/** @returns The words that `packSorted` packed. */
export const unpackSorted = (packed: string): string[] => {
  const words: string[] = [];
  for (const [, capital = '', rest = ''] of packed.matchAll(/([A-Z])([^A-Z]*)/g)) {
    words.push(readAfter(words.at(-1) ?? '', capital, rest));
  }
  return words;
};
