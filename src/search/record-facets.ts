// What narrows a search: which records have the wanted values, and how many articles each value would leave.
import type { Match } from './match-articles.ts';
import { facets, type Facet, type Filters } from './query.ts';
import { articleKinds, type RecordColumns, type SearchIndex, undated } from './search-index.ts';

export type FacetCount = { readonly value: string; readonly count: number };

/** Articles for each value of a facet. */
export type FacetCounts = Readonly<Record<Facet, readonly FacetCount[]>>;

export type RecordFacets = {
  /** @returns The record has one of the wanted values of every filtered facet, but for `except`. */
  readonly passes: (record: number, filters: Filters, except?: Facet) => boolean;
  /** @returns What each value has, with the other facets' filters kept: years from the last, other values from the commonest. */
  readonly count: (found: readonly Pick<Match, 'record'>[], filters: Filters) => FacetCounts;
};

const millisecondsADay = 86_400_000;

/** @returns The year of a day, in four digits at least; '' for an unknown one. */
const yearOf = (day: number): string =>
  day === undated ? '' : String(new Date(day * millisecondsADay).getUTCFullYear()).padStart(4, '0');

/** @returns The facets of an index's records. */
export const openFacets = (
  { langs, sources }: Pick<SearchIndex, 'langs' | 'sources'>,
  columns: RecordColumns,
): RecordFacets => {
  /** The value of a record, as filters spell it. */
  const valueOf: Readonly<Record<Facet, (record: number) => string>> = {
    lang: (record) => langs[columns.lang[record] ?? 0] ?? '',
    year: (record) => yearOf(columns.day[record] ?? undated),
    source: (record) => sources[columns.source[record] ?? 0] ?? '',
    kind: (record) => articleKinds[columns.kind[record] ?? 0] ?? '',
  };
  const passes = (record: number, filters: Filters, except?: Facet): boolean =>
    facets.every((facet) => {
      const wanted = facet === except ? undefined : filters[facet];
      return !wanted?.length || wanted.some((value) => value.toLowerCase() === valueOf[facet](record).toLowerCase());
    });
  const countOf = (facet: Facet, found: readonly Pick<Match, 'record'>[], filters: Filters): FacetCount[] => {
    const counts = new Map<string, number>();
    for (const { record } of found) {
      const value = valueOf[facet](record);
      if (value && passes(record, filters, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = Array.from(counts, ([value, count]) => ({ value, count }));
    // Of many years a reader finds his own where time goes one way.
    if (facet === 'year') return values.sort((a, b) => Number(b.value) - Number(a.value));
    return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return {
    passes,
    count: (found, filters) =>
      // An entry for every facet.
      Object.fromEntries(facets.map((facet) => [facet, countOf(facet, found, filters)])) as Record<Facet, FacetCount[]>,
  };
};
