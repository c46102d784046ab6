// Which lists a collection has, and how long each may become: pages stay small however many articles there are.
import { type Facet, type Faceted, facetsOf, UNDATED } from './facets.ts';
import { type FacetName, facetNames } from './permalink.ts';
import { slugify } from '../text/slugify.ts';

/** How many articles a list shows on one page; longer ones come in parts, years in months. */
export const partLength = 100;

/** How many parts a list has at most. What is older stands in the lists of its year and month, which have all articles. */
const mostParts = 5;

/** How many values of a facet have a list of their own: those with the most articles. */
const mostValues = 500;

/** How many of them a front page shows. */
export const shownValues = 30;

/** Facets that say something, each with its values. */
export type CollectionFacets<A> = readonly (readonly [FacetName, readonly Facet<A>[]])[];

/** @returns In how many parts a value's articles are listed. */
const partsOf = (name: FacetName, { value, articles }: Facet<unknown>): number => {
  const parts = Math.ceil(articles.length / partLength);
  if (name === 'month' || value === UNDATED) return parts;
  return name === 'year' ? 1 : Math.min(parts, mostParts);
};

/** @returns The months of a year that has too many articles for one page, newest first; else none. */
const monthsOf = <A>(facets: CollectionFacets<A>, year: string): readonly Facet<A>[] => {
  const months = facets.find(([name]) => name === 'month')?.[1] ?? [];
  return months.filter(({ value }) => value.startsWith(`${year}-`));
};

/** @returns All facets of a collection that say something: those with at least one value. */
export const collectionFacets = <A extends Faceted>(articles: readonly A[]): CollectionFacets<A> => {
  const years = facetsOf(articles, 'year', slugify);
  const long = new Set(years.filter((year) => year.articles.length > partLength).map(({ value }) => value));
  const valuesOf = (name: FacetName): readonly Facet<A>[] => {
    if (name === 'year') return years;
    const values = facetsOf(articles, name, slugify);
    return name === 'month' ? values.filter(({ value }) => long.has(value.slice(0, 4))) : values.slice(0, mostValues);
  };
  return facetNames.map((name) => [name, valuesOf(name)] as const).filter(([, values]) => values.length > 0);
};

/** What a page shows of a list, in whatever language the page is. */
export type ListPage<A> = {
  readonly name: FacetName;
  readonly facet: Facet<A>;
  /** Of a year that is listed by month. */
  readonly months: readonly Facet<A>[];
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  readonly articles: readonly A[];
  /** The first article that has no place in this list, and is found in that of its year. */
  readonly beyond: A | undefined;
};

/** @returns The pages of all lists of a collection, part after part. */
export const collectionLists = <A>(facets: CollectionFacets<A>): ListPage<A>[] =>
  facets.flatMap(([name, values]) =>
    values.flatMap((facet) => {
      const parts = partsOf(name, facet);
      const months = name === 'year' ? monthsOf(facets, facet.value) : [];
      return Array.from({ length: parts }, (_, index): ListPage<A> => {
        const end = (index + 1) * partLength;
        const isCut = index + 1 === parts && months.length === 0;
        return {
          ...{ name, facet, months, part: index + 1, parts },
          articles: facet.articles.slice(index * partLength, end),
          beyond: isCut ? facet.articles[end] : undefined,
        };
      });
    }),
  );
