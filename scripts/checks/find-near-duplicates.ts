// The same story twice with small edits. Linear in the text, and nearly so in the number of articles.
import { quote, type Problem } from '../problem.ts';
import type { SeedHead } from '../read-seeds.ts';
import { sketchSize } from './sketch-text.ts';

/** Two articles that share half of their runs of three words tell one story: one word in eight may differ. */
const nearlySame = 0.5;

/** A hash that more articles have than this is boilerplate, and proves nothing. */
const boilerplate = 40;

/** Fewer runs of three words than this are a headline or a notice, which may well be alike. */
const fewest = 12;

/** A seed and what its text is known by: see sketch-text.ts. */
export type SketchedSeed = Pick<SeedHead, 'path' | 'sha256' | 'sidecar'> & { readonly sketch: readonly number[] };

/**
 * @param seeds Sorted by path.
 * @returns One warning for each pair, on the later path, with both names. A pair that is identical, or of which a sidecar says
 * `duplicateOf`, is none.
 */
export const findNearDuplicates = (seeds: readonly SketchedSeed[]): Problem[] => {
  const isShared = findShared(seeds);
  const holders = new Map<number, number[]>();
  const problems: Problem[] = [];
  seeds.forEach((seed, index) => {
    if (seed.sketch.length < fewest) return;
    const shared = new Map<number, number>();
    for (const hash of seed.sketch) {
      if (!isShared(hash)) continue;
      const others = holders.get(hash);
      if (others === undefined) holders.set(hash, [index]);
      else if (others.length <= boilerplate) {
        for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
        others.push(index);
      }
    }
    for (const [other, count] of shared) {
      const earlier = seeds[other];
      // Counting first spares the exact comparison of pairs that share a name or a phrase.
      if (earlier === undefined || count * 3 < seed.sketch.length) continue;
      const share = shareOf(earlier.sketch, seed.sketch);
      if (share >= nearlySame && !isExplained(earlier, seed)) problems.push(describe(earlier, seed, share));
    }
  });
  return problems;
};

/**
 * Nine hashes of ten are of one article alone and need not be noted.
 * @returns Whether several articles have a hash; now and then also of one that only seems to be shared.
 */
const findShared = (seeds: readonly SketchedSeed[]): ((hash: number) => boolean) => {
  const hashes = seeds.reduce((sum, { sketch }) => sum + sketch.length, 0);
  // A power of two, and room enough that few fall on one another.
  const counts = new Uint8Array(2 ** Math.ceil(Math.log2(hashes * 4 + 1)));
  const last = counts.length - 1;
  for (const { sketch } of seeds) {
    for (const hash of sketch) counts[hash & last] = Math.min(2, (counts[hash & last] ?? 0) + 1);
  }
  return (hash) => counts[hash & last] === 2;
};

const isExplained = (a: SketchedSeed, b: SketchedSeed): boolean =>
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

const describe = (earlier: SketchedSeed, later: SketchedSeed, share: number): Problem => ({
  rule: 'near-duplicate',
  severity: 'warning',
  file: later.path,
  found: earlier.path,
  message: `${quote(later.path)} and ${quote(earlier.path)} share about ${Math.round(share * 100)} % of their text: it may be one story twice.`,
  hint: `Keep the better one; or write "duplicateOf: ${earlier.path}" in a sidecar beside ${quote(later.path)}.`,
});
