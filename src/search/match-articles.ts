// Units of the query -> the articles that hold them, each with its score and the places that matched.
import { encodeKey } from './key-code.ts';
import type { Unit } from './interpret.ts';
import type { Variant } from './interpret-word.ts';
import type { Pagefind, Posting } from './pagefind.ts';
import { coverage, type Found, leastDistance, nearness, ranking, rarity, saturated } from './ranking.ts';
import { lengthOf, type RecordColumns } from './search-index.ts';
import { queryReadings } from '../text/search-terms.ts';
import { type FoundKeys, type Places, unite } from './unite-found.ts';

export type Match = {
  /** Number of the record. */
  readonly record: number;
  readonly score: number;
  /** For each unit, the places it matched and how surely; empty when it did not. */
  readonly found: readonly Found[];
  /** For each unit, the variants that were looked for. */
  readonly variants: readonly (readonly Variant[])[];
};

type Sources = {
  readonly pagefind: Pagefind;
  readonly columns: RecordColumns;
  /** Of all articles. */
  readonly averageWords: number;
};

/** What finds a key: so that places are told, or where they are not needed in fewer bytes. */
type Find = Pagefind['find'];

/** @returns Where the keys stand side by side, by the place of each one's words. */
const findRun = async (keys: readonly string[], find: Find): Promise<Places> => {
  const lists = await Promise.all(keys.map(find));
  const [first = new Map<number, readonly number[]>(), ...rest] = lists.map(
    (postings) => new Map(postings.map(({ record, places }) => [record, places])),
  );
  if (!rest.length) return first;
  const runs = new Map<number, readonly number[]>();
  for (const [record, places] of first) {
    const others = rest.map((list) => new Set(list.get(record)));
    const starts = places.filter((place) => others.every((other, i) => other.has(place + i + 1)));
    if (starts.length)
      runs.set(
        record,
        starts.flatMap((start) => keys.map((_, i) => start + i)),
      );
  }
  return runs;
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

/** Chunks that one word of a query may load in a large collection: for its own language's words, and for all. */
const mostChunks = { own: 2, all: 4 };

/** Articles of common keys that one word of a query may load, if its surest variant has not so many: about 100 KB. */
const mostCounted = 98_304;

/** @returns The variants, the surest first, that are worth what they load. */
const worthLoading = (variants: readonly Variant[], { pagefind }: Sources): readonly Variant[] => {
  if (!pagefind.isLarge) return variants;
  const loaded = new Set<number>();
  let counted = 0;
  return variants.filter(({ keys, by }) => {
    const unloaded = keys.filter((key) => !loaded.has(pagefind.chunkOf(key)));
    if (!unloaded.length) return true;
    const chunks = new Set(unloaded.map(pagefind.chunkOf));
    const limit = by === 'alias' || keys.length > 1 ? mostChunks.all : mostChunks.own;
    if (loaded.size + chunks.size > limit) return false;
    const articles = unloaded.reduce((sum, key) => sum + pagefind.commonness(key), 0);
    if (articles > 0 && loaded.size > 0 && counted + articles > mostCounted) return false;
    for (const chunk of chunks) loaded.add(chunk);
    counted += articles;
    return true;
  });
};

/** Up to so many articles that have a word, or such a share of all, it tells something that it stands near another. */
const near = { articles: 8192, share: 0.25 };

/**
 * @returns Whether the places of a key are asked for: where it must stand beside others, and where it tells something that
 *   the reader's own word does.
 */
const choosePlaced = (
  units: readonly Unit[],
  excluded: readonly (readonly string[])[],
  { pagefind, columns }: Sources,
): ((key: string) => boolean) => {
  const most = units.length > 1 ? Math.max(near.articles, near.share * columns.words.length) : 0;
  const isAsked = ({ keys, by }: Variant): boolean =>
    keys.length > 1 || (by === 'word' && keys.every((key) => pagefind.commonness(key) < most));
  const asked = units.flatMap(({ variants, phrase }) =>
    variants.flatMap((variant) => (phrase !== undefined || isAsked(variant) ? variant.keys : [])),
  );
  const placed = new Set([...asked, ...excluded.flatMap((keys) => (keys.length > 1 ? keys : []))]);
  return (key) => placed.has(key);
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
  const variants = units.map((unit, i) => (isLight[i] && pagefind.isLarge ? [] : worthLoading(unit.variants, sources)));
  const excludedKeys = excluded.map((words) => words.map((word) => encodeKey(queryReadings(word)[0]?.key ?? '')));
  const isPlaced = choosePlaced(units, excludedKeys, sources);
  const find = (key: string): Promise<readonly Posting[]> =>
    isPlaced(key) ? pagefind.findPlaces(key) : pagefind.find(key);
  const isCounted = (keys: readonly string[]): boolean =>
    keys.some((key) => pagefind.commonness(key) > 0 && !isPlaced(key));
  const foundBy = await Promise.all(
    variants.map(async (own) => {
      const byKeys = new Map<string, Variant[]>();
      for (const variant of own) {
        const keys = variant.keys.join(' ');
        byKeys.set(keys, [...(byKeys.get(keys) ?? []), variant]);
      }
      const lists = [...byKeys.values()].map(async (same): Promise<FoundKeys> => {
        const keys = same[0]?.keys ?? [];
        return { variants: same, places: await findRun(keys, find), isCounted: isCounted(keys) };
      });
      return unite(await Promise.all(lists), columns.lang);
    }),
  );
  const unwanted = await Promise.all(excludedKeys.map((keys) => findRun(keys, find)));
  const rarities = foundBy.map((found, i) => rarity(surestCount(found), all) * (isLight[i] ? ranking.light : 1));
  const finding = foundBy.filter((_, i) => !isLight[i]);
  const records = units.length ? new Set(finding.flatMap((found) => [...found.keys()])) : columns.words.keys();
  const matches: Match[] = [];
  for (const record of records) {
    if (unwanted.some((places) => places.has(record))) continue;
    const found = foundBy.map((one) => one.get(record) ?? nothing);
    if (!holdsPhrases(units, found)) continue;
    const words = lengthOf(columns.words[record] ?? 0);
    matches.push({ record, found, variants, score: score(found, rarities, words, averageWords) });
  }
  return matches;
};
