// Units of the query -> the articles that hold them, each with its score and the places that matched.
import { choosePlaced, worthLoading } from './choose-lists.ts';
import { type FoundKey, findRun } from './find-run.ts';
import { encodeKey } from './key-code.ts';
import type { Unit } from './interpret.ts';
import type { Variant } from './interpret-word.ts';
import type { Pagefind } from './pagefind.ts';
import { coverage, type Found, leastDistance, nearness, ranking, rarity, saturated } from './ranking.ts';
import { lengthOf, type RecordColumns } from './search-index.ts';
import { queryReadings } from '../text/search-terms.ts';
import { type FoundKeys, unite } from './unite-found.ts';

export type Match = {
  /** Number of the record. */
  readonly record: number;
  readonly score: number;
  /** For each unit, the places it matched and how surely; empty when it did not. */
  readonly found: readonly Found[];
  /** For each unit, the variants that were looked for. */
  readonly variants: readonly (readonly Variant[])[];
};

export type Sources = {
  readonly pagefind: Pagefind;
  readonly columns: RecordColumns;
  /** Of all articles. */
  readonly averageWords: number;
};

/** Articles that hold a unit, each counted as far as it is sure: what it may mean elsewhere makes a word no commoner. */
const surestCount = (found: ReadonlyMap<number, Found>): number => {
  let count = 0;
  for (const { weights } of found.values()) count += Math.max(...weights);
  return count;
};

const nothing: Found = { places: [], weights: [] };

/** @returns Each phrase's units stand side by side somewhere in the article. */
const holdsPhrases = (units: readonly Unit[], found: readonly Found[]): boolean => {
  const phrases = new Map<number, Found[]>();
  units.forEach(({ phrase }, i) => {
    if (phrase !== undefined) phrases.set(phrase, [...(phrases.get(phrase) ?? []), found[i] ?? nothing]);
  });
  return [...phrases.values()].every(([first = nothing, ...rest]) => {
    const others = rest.map(({ places }) => new Set(places));
    return first.places.some((place) => others.every((other, i) => other.has(place + i + 1)));
  });
};

const score = (found: readonly Found[], rarities: readonly number[], words: number, averageWords: number): number => {
  let sum = 0;
  found.forEach((one, i) => {
    const weight = rarities[i] ?? 0;
    if (one.places.length) sum += weight * saturated(one, words, averageWords);
    const next = found[i + 1];
    if (next && !one.counts && !next.counts)
      sum +=
        ranking.nearness * Math.min(weight, rarities[i + 1] ?? 0) * nearness(leastDistance(one.places, next.places));
  });
  return (
    sum *
    coverage(
      rarities,
      rarities.map((_, i) => Boolean(found[i]?.places.length)),
    )
  );
};

/** @returns Every article that holds any unit (all articles when there is none), all phrases, and nothing excluded. */
export const matchArticles = async (
  units: readonly Unit[],
  excluded: readonly (readonly string[])[],
  sources: Sources,
): Promise<Match[]> => {
  const { columns, pagefind, averageWords } = sources;
  const all = columns.words.length;
  // A light word decides between articles that have another word of the query, and finds none by itself. In a large
  // collection it would load more than all others.
  const isLight = units.map((unit) => Boolean(unit.isLight) && units.some((other) => !other.isLight));
  const variants = units.map((unit, i) =>
    isLight[i] && pagefind.isLarge ? [] : worthLoading(unit.variants, pagefind),
  );
  const excludedKeys = excluded.map((words) => words.map((word) => encodeKey(queryReadings(word)[0]?.key ?? '')));
  const isPlaced = choosePlaced(units, excludedKeys, pagefind);
  const find = async (key: string): Promise<FoundKey> => {
    const postings = await (isPlaced(key) ? pagefind.findPlaces(key) : pagefind.find(key));
    return {
      places: new Map(postings.map(({ record, places }) => [record, places])),
      isCounted: pagefind.commonness(key) > 0 && !isPlaced(key),
    };
  };
  const foundBy = await Promise.all(
    variants.map(async (own) => {
      const byKeys = new Map<string, Variant[]>();
      for (const variant of own) {
        const keys = variant.keys.join(' ');
        byKeys.set(keys, [...(byKeys.get(keys) ?? []), variant]);
      }
      const lists = [...byKeys.values()].map(async (same): Promise<FoundKeys> => ({
        variants: same,
        ...(await findRun(same[0]?.keys ?? [], find)),
      }));
      return unite(await Promise.all(lists), columns.lang);
    }),
  );
  const unwanted = await Promise.all(excludedKeys.map((keys) => findRun(keys, find)));
  const rarities = foundBy.map((found, i) => rarity(surestCount(found), all) * (isLight[i] ? ranking.light : 1));
  const finding = foundBy.filter((_, i) => !isLight[i]);
  const records = units.length ? new Set(finding.flatMap((found) => [...found.keys()])) : columns.words.keys();
  const matches: Match[] = [];
  for (const record of records) {
    if (unwanted.some(({ places }) => places.has(record))) continue;
    const found = foundBy.map((one) => one.get(record) ?? nothing);
    if (!holdsPhrases(units, found)) continue;
    const words = lengthOf(columns.words[record] ?? 0);
    matches.push({ record, found, variants, score: score(found, rarities, words, averageWords) });
  }
  return matches;
};
