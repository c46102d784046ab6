// The search itself: a request in, an answer out. No DOM and no loading of its own, so that the same code runs in
// a page, in a worker and in Node. Answers depend on nothing but the request and the index.
import { openAliases } from './aliases.ts';
import { findPlaces } from './find-places.ts';
import type { Unit } from './interpret.ts';
import { openLexicon } from './lexicon.ts';
import { matchArticles, type Match, type Sources } from './match-articles.ts';
import { openTexts, type ReadSlice } from './open-texts.ts';
import { orderMatches, reweighed, weighFront } from './order-results.ts';
import { unpackChunk } from './packed-chunk.ts';
import { unpackColumns } from './packed-columns.ts';
import { bytesOf, codedBytesOf, type LoadFile } from './packed-file.ts';
import { openPagefind } from './pagefind.ts';
import { bestPassages, bestSlice, type Passages } from './passages.ts';
import { facets, type Filters, mostWords } from './query.ts';
import { readQuestion } from './read-question.ts';
import { type FacetCounts, openFacets, type RecordFacets } from './record-facets.ts';
import { type Card, fileNames, lengthOf, type SearchIndex } from './search-index.ts';
import { openShards, type ShardList, type Shards } from './shards.ts';
import { noteWords, type WordNotes } from './word-notes.ts';
import type { Vocabulary } from './word-readings.ts';
import { openWordTable } from './word-table.ts';

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

export type SearchAnswer = WordNotes & {
  /** Articles that match, also those beyond `results`. */
  readonly total: number;
  readonly results: readonly SearchResult[];
  /** Articles for each value of a facet, with the other facets' filters kept. */
  readonly facets: FacetCounts;
  /** How many words were looked for, where the query has more. */
  readonly mostWords?: number;
  /** The filters that hold: typed ones and chosen ones. */
  readonly filters: Filters;
};

export type Engine = { readonly search: (request: SearchRequest) => Promise<SearchAnswer> };

/** An index, ready to be asked. */
type OpenIndex = Sources & {
  readonly vocabulary: Vocabulary;
  readonly facets: RecordFacets;
  readonly readSlice: ReadSlice;
};

/** @returns A match as it is shown: its card, and the best passages of its text. */
const showMatch = async (
  match: Match,
  units: readonly Unit[],
  { readSlice, columns }: OpenIndex,
): Promise<SearchResult> => {
  const { card, sections, codes } = await readSlice(match.record, bestSlice(match));
  const lang = columns.lang[match.record] ?? 0;
  const found = match.found.map((one, i) => {
    if (!one.counts) return one;
    const variants = match.variants[i]?.filter(({ langs }) => langs?.includes(lang) ?? true);
    return findPlaces(variants ?? [], sections, codes());
  });
  return { ...card, score: match.score, ...bestPassages(sections, units, { ...match, found }) };
};

const answer = async (request: SearchRequest, index: OpenIndex): Promise<SearchAnswer> => {
  const { only } = request;
  const { query, units, reread } = await readQuestion(request.query, request.typing, index.vocabulary);
  const filters: Filters = { ...request.filters, ...query.filters };
  // A field with nothing in it asks for nothing; a filter or an exclusion alone asks for all it leaves.
  const asksAnything = units.length || query.excluded.length || facets.some((facet) => filters[facet]?.length);
  const everywhere = asksAnything ? await matchArticles(units, query.excluded, index) : [];
  const held = only ? everywhere.filter(({ record }) => index.facets.passes(record, { lang: only })) : everywhere;
  const matches = held.filter(({ record }) => index.facets.passes(record, filters));
  const byDate = request.sort === 'date' || !units.length;
  orderMatches(matches, index.columns, byDate);
  const wanted = Math.max(request.results, byDate ? 0 : reweighed);
  const shown = await Promise.all(matches.slice(0, wanted).map((match) => showMatch(match, units, index)));
  const results = byDate ? shown : weighFront(shown, query.words.length);
  return {
    total: matches.length,
    results: results.slice(0, request.results),
    facets: index.facets.count(held, filters),
    ...noteWords(units, matches.length ? reread : [], results),
    ...(query.isCut ? { mostWords } : {}),
    filters,
  };
};

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
  const open: OpenIndex = {
    vocabulary: { lexicon: openLexicon(words), aliases: openAliases(words, index.concepts, load), langs: index.langs },
    pagefind,
    columns,
    averageWords,
    facets: openFacets(index, columns),
    readSlice: openTexts(index.groups, load),
  };
  return { search: (request) => answer(request, open) };
};
