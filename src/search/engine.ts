// The search itself: a request in, an answer out. No DOM and no loading of its own, so that the same code runs in
// a page, in a worker and in Node. Answers depend on nothing but the request and the index.
import { openAliases } from './aliases.ts';
import { findPlaces } from './find-places.ts';
import { interpret, type Unit } from './interpret.ts';
import { knownReadings } from './interpret-word.ts';
import { openLexicon } from './lexicon.ts';
import { matchArticles, type Match } from './match-articles.ts';
import { unpackChunk } from './packed-chunk.ts';
import { unpackColumns } from './packed-columns.ts';
import { bytesOf, codedBytesOf, type LoadFile } from './packed-file.ts';
import { rereadRuns, replaceRuns } from './other-keyboard.ts';
import { openPagefind } from './pagefind.ts';
import { openTexts } from './open-texts.ts';
import { bestPassages, bestSlice, type Passages } from './passages.ts';
import { facets, mostWords, parseQuery, type Facet, type Filters } from './query.ts';
import { openShards, type ShardList, type Shards } from './shards.ts';
import { openWordTable } from './word-table.ts';
import {
  articleKinds,
  type Card,
  fileNames,
  lengthOf,
  type RecordColumns,
  type SearchIndex,
  undated,
} from './search-index.ts';

export type SearchRequest = {
  /** As typed, operators included. */
  readonly query: string;
  /** Chosen beside the query; a filter typed in the query wins. */
  readonly filters: Filters;
  readonly sort: 'relevance' | 'date';
  /** True while the reader types. */
  readonly typing: boolean;
  /** Tags in lower case of the only languages that this copy of the site holds; absent in a whole one. */
  readonly only?: readonly string[];
  /** How many results are wanted, best first. */
  readonly results: number;
};

/** One article. */
export type SearchResult = Card &
  Passages & {
    readonly score: number;
  };

export type FacetCount = { readonly value: string; readonly count: number };

export type SearchAnswer = {
  /** Articles that match, also those beyond `results`. */
  readonly total: number;
  readonly results: readonly SearchResult[];
  /** Articles for each value of a facet, with the other facets' filters kept. */
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  /** What a word was also looked for as: `Japan`: Жапония, Япония. */
  readonly also: readonly { readonly word: string; readonly terms: readonly string[] }[];
  /** A word that no article has, and what was taken for it: the word of the best result, or what other keyboards give. */
  readonly corrected: readonly { readonly typed: string; readonly used: string }[];
  /** Words that no article has anything near to. */
  readonly unknown: readonly string[];
  /** How many words were looked for, where the query has more. */
  readonly mostWords?: number;
  /** The filters that hold: typed ones and chosen ones. */
  readonly filters: Filters;
};

export type Engine = { readonly search: (request: SearchRequest) => Promise<SearchAnswer> };

/** How many articles are weighed again by the exact words in their texts. */
const reweighed = 3;
/** What is added to the score of an article that has all words just as typed: a lone word leaves nothing else to go by. */
const exactBonus = { oneWord: 0.5, more: 0.1 };

const millisecondsADay = 86_400_000;

/** @returns The unit is a word of a name that was looked for as a whole. */
const isInName = (units: readonly Unit[], place: number): boolean =>
  units.slice(0, place).some(({ length, variants }, i) => length > 1 && variants.length > 0 && i + length >= place);

/** @returns The year of a day, in four digits at least; '' for an unknown one. */
const yearOf = (day: number): string =>
  day === undated ? '' : String(new Date(day * millisecondsADay).getUTCFullYear()).padStart(4, '0');

/** @returns The value of each facet for each record, as filters spell it. */
const facetValues = (
  { langs, sources }: SearchIndex,
  columns: RecordColumns,
): Readonly<Record<Facet, (record: number) => string>> => ({
  lang: (record) => langs[columns.lang[record] ?? 0] ?? '',
  year: (record) => yearOf(columns.day[record] ?? undated),
  source: (record) => sources[columns.source[record] ?? 0] ?? '',
  kind: (record) => articleKinds[columns.kind[record] ?? 0] ?? '',
});

/**
 * Opens an index.
 * @param load Gives the packed files by name.
 * @param name The index's own file: `index-3f9a0c11be`.
 * @param wasm Pagefind's module, as `bytesOf` reads it.
 */
export const openEngine = async (load: LoadFile, name: string, wasm: string): Promise<Engine> => {
  // Packed by scripts/build-index.ts from the same types.
  const index = (await load(name)) as SearchIndex;
  const words = openWordTable(index.words, load);
  const lexicon = openLexicon(words);
  const aliases = openAliases(words, index.concepts, load);
  const openChunks = (list: ShardList): Shards<Uint8Array> =>
    openShards(list, load, fileNames.chunk, (content) => unpackChunk(codedBytesOf(String(content))));
  const pagefind = await openPagefind({
    wasm: bytesOf(wasm),
    records: index.articles,
    chunks: openChunks(index.chunks),
    common: { chunks: openChunks(index.common), counts: index.common.counts },
  });
  const columns = unpackColumns(codedBytesOf(index.records), index.articles);
  const averageWords = columns.words.reduce((sum, step) => sum + lengthOf(step), 0) / Math.max(1, index.articles);
  const valueOf = facetValues(index, columns);
  const vocabulary = { lexicon, aliases, langs: index.langs };
  const passes = (record: number, filters: Filters, except?: Facet): boolean =>
    facets.every((facet) => {
      const wanted = facet === except ? undefined : filters[facet];
      return !wanted?.length || wanted.some((value) => value.toLowerCase() === valueOf[facet](record).toLowerCase());
    });

  const countFacet = (facet: Facet, matches: readonly Match[], filters: Filters): FacetCount[] => {
    const counts = new Map<string, number>();
    for (const { record } of matches) {
      const value = valueOf[facet](record);
      if (value && passes(record, filters, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = Array.from(counts, ([value, count]) => ({ value, count }));
    // Of many years a reader finds his own where time goes one way.
    if (facet === 'year') return values.sort((a, b) => Number(b.value) - Number(a.value));
    return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };

  const readSlice = openTexts(index.groups, load);
  const detail = async (match: Match, units: readonly Unit[]): Promise<SearchResult> => {
    const { card, sections, codes } = await readSlice(match.record, bestSlice(match));
    const lang = columns.lang[match.record] ?? 0;
    const found = match.found.map((one, i) => {
      if (!one.counts) return one;
      const variants = match.variants[i]?.filter(({ langs }) => langs?.includes(lang) ?? true);
      return findPlaces(variants ?? [], sections, codes());
    });
    return { ...card, score: match.score, ...bestPassages(sections, units, { ...match, found }) };
  };

  /** The query's words, and what they stand for. */
  const read = async (typed: string, typing: boolean) => {
    const query = parseQuery(typed);
    // What the words load is asked for at once: read one by one, each would wait for the one before it.
    if (!typing) await Promise.all(query.words.map(({ text }) => knownReadings(text, vocabulary)));
    return { query, units: await interpret(query.words, vocabulary, typing) };
  };

  const search = async (request: SearchRequest): Promise<SearchAnswer> => {
    const { typing } = request;
    const asTyped = await read(request.query, typing);
    const readAlone = async (text: string) => (await read(text, typing)).units;
    const reread = await rereadRuns(request.query, asTyped.units, readAlone, vocabulary);
    const { query, units } = reread.length ? await read(replaceRuns(request.query, reread), typing) : asTyped;
    const filters: Filters = { ...request.filters, ...query.filters };
    // A field with nothing in it asks for nothing; a filter or an exclusion alone asks for all it leaves.
    const asksAnything = units.length || query.excluded.length || facets.some((facet) => filters[facet]?.length);
    const everywhere = asksAnything
      ? await matchArticles(units, query.excluded, { pagefind, columns, averageWords })
      : [];
    const { only } = request;
    const all = only
      ? everywhere.filter(({ record }) => only.includes(valueOf.lang(record).toLowerCase()))
      : everywhere;
    const matches = all.filter(({ record }) => passes(record, filters));
    const day = ({ record }: Match): number => columns.day[record] ?? undated;
    const later = (a: Match, b: Match): number => (day(a) === day(b) ? 0 : day(b) - day(a));
    const byDate = request.sort === 'date' || !units.length;
    matches.sort((a, b) => (byDate ? later(a, b) : 0) || b.score - a.score || later(a, b) || a.record - b.record);
    const wanted = Math.max(request.results, byDate ? 0 : reweighed);
    const results = await Promise.all(matches.slice(0, wanted).map((match) => detail(match, units)));
    if (!byDate) {
      const bonus = query.words.length === 1 ? exactBonus.oneWord : exactBonus.more;
      const weigh = (result: SearchResult): number => result.score * (1 + bonus * result.exactness);
      const front = results.slice(0, reweighed).sort((a, b) => weigh(b) - weigh(a));
      results.splice(0, front.length, ...front);
    }
    const slipped = units.filter(({ variants }) => variants.some(({ by }) => by === 'slip'));
    return {
      total: matches.length,
      results: results.slice(0, request.results),
      facets: {
        lang: countFacet('lang', all, filters),
        year: countFacet('year', all, filters),
        source: countFacet('source', all, filters),
        kind: countFacet('kind', all, filters),
      },
      also: units.filter(({ also }) => also.length).map(({ text, also }) => ({ word: text, terms: also })),
      corrected: [
        ...(matches.length ? reread : []),
        ...slipped.flatMap(({ text }) => {
          const used = results.flatMap(({ matched }) => matched).find(({ unit }) => unit === text)?.surface;
          return used === undefined ? [] : [{ typed: text, used }];
        }),
      ],
      unknown: units.filter(({ variants }, i) => !variants.length && !isInName(units, i)).map(({ text }) => text),
      ...(query.isCut ? { mostWords } : {}),
      filters,
    };
  };
  return { search };
};
