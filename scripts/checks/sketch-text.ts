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

/** Words of a text, and hashes of its runs of them: kept, so that none are laid out anew for each text. */
let words = new Int32Array(4096);

/** @returns The smallest hashes of the text's runs of three words, ascending. Case and punctuation do not count. */
export const sketchText = (text: string): number[] => {
  const start = text.slice(0, longestText);
  if (words.length <= start.length) words = new Int32Array(start.length + 1);
  const count = hashWords(start) ?? hashWords(start.toLowerCase(), true) ?? 0;
  const hashes = Math.max(0, count - shingleWords + 1);
  // Hashes are spread evenly: three times as many as are wanted lie below this, as a rule, and only those are sorted.
  const few = findSmallest(hashes, ((3 * sketchSize) / hashes) * 2 ** 32);
  return few.length === sketchSize ? few : findSmallest(hashes, 2 ** 32);
};

/** At most `sketchSize` of the first `count` hashes that lie below the limit, each once, ascending. */
const findSmallest = (count: number, limit: number): number[] => {
  const below: number[] = [];
  for (let index = 0; index < count; index++) {
    const hash = hashRun(index);
    if (hash < limit) below.push(hash);
  }
  const smallest: number[] = [];
  for (const hash of Uint32Array.from(below).sort()) {
    if (smallest.length === sketchSize) break;
    if (hash !== smallest.at(-1)) smallest.push(hash);
  }
  return smallest;
};

/** The hash of the run of words that begins with the one at `index`. */
const hashRun = (index: number): number => {
  let hash = 0;
  for (let word = index; word < index + shingleWords; word++)
    hash = Math.imul(hash ^ (words[word] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/**
 * Writes FNV-1a of each word into `words`. A character of a script without spaces (from U+2E80 on) is a word of its own.
 * @param isLower Whether the text has small letters only.
 * @returns How many; undefined for a text in which a letter's small form depends on its neighbours.
 */
const hashWords = (text: string, isLower = false): number | undefined => {
  let count = 0;
  let hash = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const known = table[code] || (table[code] = judge(code));
    if (known === special && !isLower) return undefined;
    const small = known === special ? code : known;
    if (small !== none) {
      hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ small, 0x01000193);
      if (small < 0x2e80) continue;
    }
    if (hash !== 0) words[count++] = hash;
    hash = 0;
  }
  if (hash !== 0) words[count++] = hash;
  return count;
};

/** By UTF-16 unit, filled as units come: 0 not asked about yet, else one of the two below or the letter's small form. */
const table = new Uint16Array(0x10000);
/** Neither a letter nor a digit. */
const none = 1;
/** A half of a pair, or a letter whose small form is longer or depends on its neighbours. */
const special = 2;

const judge = (code: number): number => {
  const small = String.fromCharCode(code).toLowerCase();
  if ((code >= 0xd800 && code <= 0xdfff) || code === 0x3a3 || small.length !== 1) return special;
  return isLetter(small.charCodeAt(0)) ? small.charCodeAt(0) : none;
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
