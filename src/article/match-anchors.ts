// Anchors of an article as it was -> anchors of its blocks as they are now.
import { assignAnchors } from './assign-anchors.ts';
import { exactKey, exactKeyOf, similarityOf, sketchBlock } from './block-sketch.ts';

/** An anchor and what its block is known by: see block-sketch.ts. */
export type KnownAnchor = { readonly anchor: string; readonly sketch: string };

/** Blocks that share this much of their letter triples are one block, corrected. */
const correctedSimilarity = 0.5;

/** Enough for a block that stands where the old one stood, between the same neighbours. */
const replacedSimilarity = 0.25;

/**
 * Finds each block's anchor again. First by the same letters and digits, wherever the block stands now; then, among
 * what is left, by the most similar text, neighbours counting. A block that is none of the old ones gets a new anchor, which
 * is never one that another block ever had.
 * @param known In the reading order they had; anchors of blocks that are gone may be among them.
 * @param texts The blocks now, in reading order.
 * @returns One anchor for each text, unique.
 */
export const matchAnchors = (known: readonly KnownAnchor[], texts: readonly string[]): KnownAnchor[] => {
  const matches = matchExactly(known, texts);
  const found = new Set(matches.values());
  const open = texts.flatMap((text, now) => (matches.has(now) ? [] : [{ now, sketch: sketchBlock(text) }]));
  for (const { now, before } of rankPairs(known, open, matches, found)) {
    if (matches.has(now) || found.has(before)) continue;
    matches.set(now, before);
    found.add(before);
  }
  const sketches = new Map(open.map(({ now, sketch }) => [now, sketch]));
  const used = new Set(known.map(({ anchor }) => anchor));
  return texts.map((text, now) => {
    const before = known[matches.get(now) ?? -1];
    const sketch = sketches.get(now) ?? before?.sketch ?? '';
    return { anchor: before?.anchor ?? nameBlock(text, used), sketch };
  });
};

/** Index in `texts` -> index in `known`. */
type Matches = Map<number, number>;

/** Blocks with the same letters and digits; of several, the first with the first. */
const matchExactly = (known: readonly KnownAnchor[], texts: readonly string[]): Matches => {
  const indexes = Map.groupBy(known.keys(), (index) => exactKeyOf(known[index]?.sketch ?? ''));
  const matches: Matches = new Map();
  texts.forEach((text, now) => {
    const before = indexes.get(exactKey(text))?.shift();
    if (before !== undefined) matches.set(now, before);
  });
  return matches;
};

type Pair = { readonly now: number; readonly before: number; readonly similarity: number };

/** Pairs of what is left that may be one block, the most similar first. */
const rankPairs = (
  known: readonly KnownAnchor[],
  open: readonly { readonly now: number; readonly sketch: string }[],
  matches: ReadonlyMap<number, number>,
  found: ReadonlySet<number>,
): Pair[] => {
  const missing = [...known.keys()].filter((before) => !found.has(before));
  const pairs: Pair[] = [];
  for (const { now, sketch } of open) {
    for (const before of missing) {
      const similarity = similarityOf(known[before]?.sketch ?? '', sketch);
      const isInPlace = matches.get(now - 1) === before - 1 || matches.get(now + 1) === before + 1;
      if (similarity >= (isInPlace ? replacedSimilarity : correctedSimilarity)) {
        pairs.push({ now, before, similarity: similarity + (isInPlace ? 0.25 : 0) });
      }
    }
  }
  return pairs.toSorted((a, b) => b.similarity - a.similarity || a.now - b.now || a.before - b.before);
};

/** A new block's anchor, as without a ledger; marked as used. */
const nameBlock = (text: string, used: Set<string>): string => {
  const [base = ''] = assignAnchors([text]);
  let anchor = base;
  for (let count = 2; used.has(anchor); count++) anchor = `${base}-${count}`;
  used.add(anchor);
  return anchor;
};

/** @returns Which share of an article's blocks, as they were, is still there, 0 to 1. Where none is whole, corrected ones count half. */
export const shareKept = (known: readonly KnownAnchor[], texts: readonly string[]): number => {
  if (known.length === 0) return 0;
  const keys = new Set(texts.map(exactKey));
  const same = known.filter(({ sketch }) => keys.has(exactKeyOf(sketch))).length;
  if (same > 0) return same / known.length;
  const sketches = texts.map(sketchBlock);
  const isSimilar = (sketch: string): boolean =>
    sketches.some((now) => similarityOf(sketch, now) >= correctedSimilarity);
  return known.filter(({ sketch }) => isSimilar(sketch)).length / known.length / 2;
};
