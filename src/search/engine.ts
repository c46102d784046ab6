// The search itself: a request in, an answer out. No DOM and no loading of its own, so that the same code runs in
// a page, in a worker and in Node. Answers depend on nothing but the request and the index.
import { type Section, articleSections } from './article-words.ts';
import { openAliases } from './aliases.ts';
import { interpret, type Unit } from './interpret.ts';
import { openLexicon } from './lexicon.ts';
import { matchArticles, type Match } from './match-articles.ts';
import { bytesOf, type LoadFile } from './packed-file.ts';
import { openPagefind } from './pagefind.ts';
import { bestPassages, type Passages } from './passages.ts';
import { facets, parseQuery, type Facet, type Filters } from './query.ts';
import { articleKinds, fileNames, type ArticleText, type Card, type SearchIndex } from './search-index.ts';

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
  /** How many of them are wanted with their passages. */
  readonly detailed: number;
};

/** One article. */
export type SearchResult = Card &
  Passages & {
    readonly record: string;
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
  /** A word that no article has, and the word of the best result that was taken for it. */
  readonly corrected: readonly { readonly typed: string; readonly used: string }[];
  /** Words that no article has anything near to. */
  readonly unknown: readonly string[];
  /** The filters that hold: typed ones and chosen ones. */
  readonly filters: Filters;
};

export type Engine = { readonly search: (request: SearchRequest) => Promise<SearchAnswer> };

type OpenArticle = { readonly card: Card; readonly sections: readonly Section[] };

/** How many articles' texts are kept in memory. */
const mostArticles = 100;

/** How many articles are weighed again by the exact words in their texts. */
const reweighed = 3;

/** @returns The value of each facet for each record, as filters spell it. */
const facetValues = ({
  langs,
  sources,
  records,
}: SearchIndex): Readonly<Record<Facet, (record: number) => string>> => ({
  lang: (record) => langs[records.lang[record] ?? 0] ?? '',
  year: (record) => String(records.date[record] ?? 0).slice(0, -4),
  source: (record) => sources[records.source[record] ?? 0] ?? '',
  kind: (record) => articleKinds[records.kind[record] ?? 0] ?? '',
});

/**
 * Opens an index.
 * @param load Gives the packed files by name.
 * @param name The index's own file: `index-3f9a0c11be`.
 */
export const openEngine = async (load: LoadFile, name: string): Promise<Engine> => {
  // Packed by scripts/build-index.ts from the same types.
  const index = (await load(name)) as SearchIndex;
  const bytes = async (file: string) => bytesOf((await load(file)) as string);
  const lexicon = openLexicon(index.words, load);
  const aliases = openAliases(index.aliases, load);
  const wasm = await bytes(index.wasm);
  const pagefind = await openPagefind(wasm, bytesOf(index.metadata), (hash) => bytes(fileNames.chunk(hash)));
  const valueOf = facetValues(index);
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
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };

  /** Texts already cut into words: while a reader types, the same articles come again and again. */
  const articles = new Map<string, Promise<OpenArticle>>();
  const readArticle = (record: string): Promise<OpenArticle> => {
    const known = articles.get(record);
    if (known) return known;
    const reading = load(fileNames.text(record)).then((content): OpenArticle => {
      const text = content as ArticleText;
      const { head: _head, blocks: _blocks, ...card } = text;
      return { card, sections: articleSections(text) };
    });
    reading.catch(() => articles.delete(record));
    articles.set(record, reading);
    const [oldest] = articles.keys();
    if (articles.size > mostArticles && oldest !== undefined) articles.delete(oldest);
    return reading;
  };

  const detail = async (match: Match, units: readonly Unit[], wanted: boolean): Promise<SearchResult> => {
    const record = pagefind.records[match.record] ?? '';
    if (!wanted) {
      const card = (await load(fileNames.card(record))) as Card;
      return { ...card, record, score: match.score, passages: [], matched: [], exactness: 0 };
    }
    const { card, sections } = await readArticle(record);
    return { ...card, record, score: match.score, ...bestPassages(sections, units, match) };
  };

  const search = async (request: SearchRequest): Promise<SearchAnswer> => {
    const query = parseQuery(request.query);
    const filters: Filters = { ...request.filters, ...query.filters };
    const units = await interpret(query.words, { lexicon, aliases }, request.typing);
    // A field with nothing in it asks for nothing; a filter or an exclusion alone asks for all it leaves.
    const asksAnything = units.length || query.excluded.length || facets.some((facet) => filters[facet]?.length);
    const everywhere = asksAnything
      ? await matchArticles(units, query.excluded, { pagefind, columns: index.records })
      : [];
    const { only } = request;
    const all = only
      ? everywhere.filter(({ record }) => only.includes(valueOf.lang(record).toLowerCase()))
      : everywhere;
    const matches = all.filter(({ record }) => passes(record, filters));
    const date = ({ record }: Match): number => index.records.date[record] ?? 0;
    const byDate = request.sort === 'date' || !units.length;
    matches.sort(
      (a, b) => (byDate ? date(b) - date(a) : 0) || b.score - a.score || date(b) - date(a) || a.record - b.record,
    );
    const details = Math.max(request.detailed, byDate ? 0 : reweighed);
    const results = await Promise.all(
      matches.slice(0, request.results).map((match, place) => detail(match, units, place < details)),
    );
    if (!byDate) {
      const weigh = (result: SearchResult): number => result.score * (1 + 0.1 * result.exactness);
      const front = results.slice(0, reweighed).sort((a, b) => weigh(b) - weigh(a));
      results.splice(0, front.length, ...front);
    }
    const slipped = units.filter(({ variants }) => variants.some(({ by }) => by === 'slip'));
    return {
      total: matches.length,
      results,
      facets: {
        lang: countFacet('lang', all, filters),
        year: countFacet('year', all, filters),
        source: countFacet('source', all, filters),
        kind: countFacet('kind', all, filters),
      },
      also: units.filter(({ also }) => also.length).map(({ text, also }) => ({ word: text, terms: also })),
      corrected: slipped.flatMap(({ text }) => {
        const used = results.flatMap(({ matched }) => matched).find(({ unit }) => unit === text)?.surface;
        return used === undefined ? [] : [{ typed: text, used }];
      }),
      unknown: units.filter(({ variants }) => !variants.length).map(({ text }) => text),
      filters,
    };
  };
  return { search };
};
