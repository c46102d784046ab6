// "Did you mean …?"

/**
 * @returns The word that fewest single-letter edits separate from what was typed, if at most a third of its letters
 * are edited: `nearestWord('tittle', ['title', 'lang'])` is `title`. Undefined when none is near.
 */
export const nearestWord = (typed: string, words: readonly string[]): string | undefined => {
  if (typed.length > 40) return undefined;
  const lower = typed.toLowerCase();
  let best: { word: string; distance: number } | undefined;
  for (const word of words) {
    const distance = editDistance(lower, word.toLowerCase());
    if (distance <= Math.max(1, Math.floor(word.length / 3)) && (best === undefined || distance < best.distance)) {
      best = { word, distance };
    }
  }
  return best?.word;
};

/** Levenshtein's distance, two rows at a time. */
const editDistance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
};
