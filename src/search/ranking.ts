// How well an article answers: BM25 over the fields of an article (BM25F: the fields' counts are weighted and
// added before saturation), plus a reward for words of the query that stand near each other.
// The length weight is the usual one; the rest is tuned on the KazQAD and UD sets named in
// scripts/bench/search.ts, where it stands on a plateau.
import { fieldOf } from './places.ts';

/** What one word of the query found in one article. */
export type Found = {
  /** How surely the places are what was asked for, 0 to 1, for each place. */
  readonly weights: readonly number[];
  /** Places of the words in the article, as places.ts has them; ascending where all are known. */
  readonly places: readonly number[];
  /** Absent where all places are known. Else each stands for so many in its part of the article: see `SearchIndex.common`. */
  readonly counts?: readonly number[];
};

/** Every figure of the formula. */
export const ranking = {
  saturation: 1.5,
  /** How much of a doubt is kept out of the count of places: 0 for none of it, 1 for all. */
  certainty: 0.55,
  lengthWeight: 0.75,
  fields: { title: 5, head: 1, subheads: 1.6, lead: 1.1, body: 1 },
  /** Reward for two neighbouring words of the query, as a share of the lighter one's weight. */
  nearness: 0.3,
  /** What a word that carries grammar weighs beside others. */
  light: 0.35,
  /** Words farther apart than this are not near. */
  nearWords: 8,
  /** Queries of fewer units than this ask for all of them, the stricter the shorter; a question never does. */
  questionUnits: 4,
} as const;

/** @returns How telling a word is that stands in `articles` of `all` articles: 0 when in all, about ln(all) when in one. */
export const rarity = (articles: number, all: number): number =>
  Math.log(1 + (all - articles + 0.5) / (articles + 0.5));

/**
 * @param words Words of the article; `averageWords` of all articles.
 * @returns The share of a word's weight that an article earns: 0 to 1 + saturation, more for more and better places.
 */
export const saturated = (found: Found, words: number, averageWords: number): number => {
  // Part of the doubt is kept out of the count, which saturates: much of what is hardly meant is not like a little of what is.
  const surest = Math.max(...found.weights) ** ranking.certainty;
  let count = 0;
  found.places.forEach((place, i) => {
    count += ((found.weights[i] ?? 0) / surest) * (found.counts?.[i] ?? 1) * ranking.fields[fieldOf(place)];
  });
  const length = 1 - ranking.lengthWeight + ranking.lengthWeight * (words / averageWords);
  return (surest * count * (ranking.saturation + 1)) / (count + ranking.saturation * length);
};

/** @returns The least distance between a place of `a` and a later or earlier place of `b`; Infinity when either is empty. */
export const leastDistance = (a: readonly number[], b: readonly number[]): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x !== y) least = Math.min(least, Math.abs(x - y));
    if (x < y) i++;
    else j++;
  }
  return least;
};

/** @returns 1 for words side by side, falling to 0 beyond `nearWords`. */
export const nearness = (distance: number): number =>
  distance > ranking.nearWords ? 0 : 1 - (distance - 1) / ranking.nearWords;

/**
 * @param rarities The weight of each unit of the query.
 * @param isFound Whether the article has it.
 * @returns What the article's score is multiplied by: in a query of two words the share of their weight that it has,
 * in a longer one more, in a question 1.
 */
export const coverage = (rarities: readonly number[], isFound: readonly boolean[]): number => {
  const all = rarities.reduce((sum, weight) => sum + weight, 0);
  const held = rarities.reduce((sum, weight, i) => sum + (isFound[i] ? weight : 0), 0);
  const strictness = Math.max(0, (ranking.questionUnits - rarities.length) / (ranking.questionUnits - 2));
  return all > 0 ? (held / all) ** strictness : 1;
};
