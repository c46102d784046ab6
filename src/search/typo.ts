// How far two keys are apart, for words that no article has in just that form. Keys are as `encodeKey` spells them.

/**
 * Counts the slips of a typing hand between two words: a letter too many, too few, wrong, or two swapped
 * (optimal string alignment). Stops as soon as it must exceed `limit`.
 *
 * @returns The distance, or `limit + 1` when it is greater than `limit`.
 * @example editDistance('жапания', 'жапония', 2) // 1
 */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = above;
    above = row;
  }
  return Math.min(above[b.length] ?? 0, limit + 1);
};

/** @returns How many slips a word of this many letters may have: short words are too near each other for any. */
export const allowedSlips = (letters: number): number => (letters < 5 ? 0 : letters < 9 ? 1 : 2);

/** Numbers are either right or another number; words of other scripts are codes here. */
export const canSlip = /^[a-w]+$/;

/** @returns The share of the longer word that both begin with, 0 to 1: `sharedShare('abcd', 'abx')` is 0.5. */
export const sharedShare = (a: string, b: string): number => {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared / Math.max(a.length, b.length, 1);
};
