// The same story twice with small edits. Linear in the text, and nearly so in the number of articles.
import { quote, type Problem } from '../problem.ts';
import type { SeedFile } from '../read-seeds.ts';

/** Words that are hashed together: long enough that unrelated articles share almost none. */
const shingleWords = 3;

/**
 * The smallest hashes that stand for an article (a bottom-k sketch: Broder 1997, "On the resemblance and containment of
 * documents"): the share two articles have in common is known to about ±0.07.
 */
const sketchSize = 64;

/** Two articles that share half of their runs of three words tell one story: one word in eight may differ. */
const nearlySame = 0.5;

/** A hash that more articles have than this is boilerplate, and proves nothing. */
const boilerplate = 40;

/** Fewer runs of three words than this are a headline or a notice, which may well be alike. */
const fewest = 12;

/** Characters that are looked at: the beginning of a book tells enough. */
const longestText = 200_000;

type Sketch = { readonly seed: SeedFile; readonly hashes: readonly number[] };

/**
 * @param seeds Sorted by path.
 * @returns One warning for each pair, on the later path, with both names. A pair that is identical, or of which a sidecar says
 * `duplicateOf`, is none.
 */
export const findNearDuplicates = (seeds: readonly SeedFile[]): Problem[] => {
  const sketches = seeds.map((seed): Sketch => ({ seed, hashes: sketchText(seed.text.slice(0, longestText)) }));
  const holders = new Map<number, number[]>();
  const problems: Problem[] = [];
  sketches.forEach((sketch, index) => {
    if (sketch.hashes.length < fewest) return;
    const shared = new Map<number, number>();
    for (const hash of sketch.hashes) {
      const others = holders.get(hash);
      if (others === undefined) holders.set(hash, [index]);
      else if (others.length <= boilerplate) {
        for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
        others.push(index);
      }
    }
    for (const [other, count] of shared) {
      const earlier = sketches[other];
      // Counting first spares the exact comparison of pairs that share a name or a phrase.
      if (earlier === undefined || count * 3 < sketch.hashes.length) continue;
      const share = shareOf(earlier.hashes, sketch.hashes);
      if (share >= nearlySame && !isExplained(earlier.seed, sketch.seed))
        problems.push(describe(earlier, sketch, share));
    }
  });
  return problems;
};

const isExplained = (a: SeedFile, b: SeedFile): boolean =>
  a.sha256 === b.sha256 || [a, b].some(({ sidecar }) => sidecar?.duplicateOf !== undefined);

/**
 * The share of runs of words that two articles have in common, estimated from their smallest hashes: of the smallest of both
 * together, how many are in both.
 * @param a Ascending, like `b`.
 */
const shareOf = (a: readonly number[], b: readonly number[]): number => {
  const size = Math.min(sketchSize, Math.max(a.length, b.length));
  let common = 0;
  let seen = 0;
  for (let i = 0, j = 0; seen < size && (i < a.length || j < b.length); seen++) {
    const ofA = a[i] ?? Infinity;
    const ofB = b[j] ?? Infinity;
    if (ofA === ofB) common++;
    if (ofA <= ofB) i++;
    if (ofB <= ofA) j++;
  }
  return common / seen;
};

const describe = (earlier: Sketch, later: Sketch, share: number): Problem => ({
  rule: 'near-duplicate',
  severity: 'warning',
  file: later.seed.path,
  found: earlier.seed.path,
  message: `${quote(later.seed.path)} and ${quote(earlier.seed.path)} share about ${Math.round(share * 100)} % of their text: it may be one story twice.`,
  hint: `Keep the better one; or write "duplicateOf: ${earlier.seed.path}" in a sidecar beside ${quote(later.seed.path)}.`,
});

/** @returns The smallest hashes of the text's runs of three words, ascending. Case and punctuation do not count. */
export const sketchText = (text: string): number[] => {
  const words = hashWords(text.toLowerCase());
  const hashes = new Uint32Array(Math.max(0, words.length - shingleWords + 1));
  for (let index = 0; index < hashes.length; index++) {
    let hash = 0;
    for (let word = 0; word < shingleWords; word++)
      hash = Math.imul(hash ^ (words[index + word] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    hashes[index] = (hash ^ (hash >>> 16)) >>> 0;
  }
  hashes.sort();
  const smallest: number[] = [];
  for (const hash of hashes) {
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
