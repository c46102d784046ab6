import type { Frontmatter } from './article-schema.ts';

/** A year's articles by month. Undated articles are one year and one month without a number. */
export type YearGroup<A> = {
  readonly year: number | undefined;
  readonly months: readonly { readonly month: number | undefined; readonly articles: readonly A[] }[];
};

/** @returns Articles under year and month, all in the order they came in: for lists that are newest first. */
export const groupByMonth = <A extends Pick<Frontmatter, 'date'>>(articles: readonly A[]): YearGroup<A>[] => {
  const byYear = Map.groupBy(articles, ({ date }) => (date === undefined ? undefined : Number(date.slice(0, 4))));
  return Array.from(byYear, ([year, inYear]) => ({
    year,
    months: Array.from(
      Map.groupBy(inYear, ({ date }) => (date === undefined ? undefined : Number(date.slice(5, 7)))),
      ([month, inMonth]) => ({ month, articles: inMonth }),
    ),
  }));
};
