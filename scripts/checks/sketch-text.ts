// A text -> a few numbers by which the same story is known again.

/** Words that are hashed together: long enough that unrelated articles share almost none. */
const shingleWords = 3;

/**
 * The smallest hashes that stand for an article (a bottom-k sketch: Broder 1997, "On the resemblance and containment of
 * documents"): the share two articles have in common is known to about ±0.07.
 */
export const sketchSize = 64;

/** Characters that are looked at: the beginning of a book tells enough. */
const longestText = 200_000;

/** @returns The smallest hashes of the text's runs of three words, ascending. Case and punctuation do not count. */
export const sketchText = (text: string): number[] => {
  const words = hashWords(text.slice(0, longestText).toLowerCase());
  const hashes = new Uint32Array(Math.max(0, words.length - shingleWords + 1));
  for (let index = 0; index < hashes.length; index++) {
    let hash = 0;
    for (let word = 0; word < shingleWords; word++)
      hash = Math.imul(hash ^ (words[index + word] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    hashes[index] = (hash ^ (hash >>> 16)) >>> 0;
  }
  // Hashes are spread evenly: three times as many as are wanted lie below this, as a rule, and only those are sorted.
  const limit = ((3 * sketchSize) / hashes.length) * 2 ** 32;
  const smallest = findSmallest(hashes.filter((hash) => hash < limit));
  return smallest.length === sketchSize ? smallest : findSmallest(hashes);
};

/** At most `sketchSize`, each once, ascending. */
const findSmallest = (hashes: Uint32Array): number[] => {
  const smallest: number[] = [];
  for (const hash of hashes.sort()) {
    if (smallest.length === sketchSize) break;
    if (hash !== smallest.at(-1)) smallest.push(hash);
  }
  return smallest;
};

/** FNV-1a of each word. A character of a script without spaces (from U+2E80 on) is a word of its own. */
const hashWords = (text: string): number[] => {
  const words: number[] = [];
  let hash = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isLetter(code)) {
      hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ code, 0x01000193);
      if (code < 0x2e80) continue;
    }
    if (hash !== 0) words.push(hash);
    hash = 0;
  }
  if (hash !== 0) words.push(hash);
  return words;
};

/** Letters and digits, roughly: no need to be right about marks that no text has. */
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2e7f) &&
    !(code >= 0x3000 && code <= 0x303f));
