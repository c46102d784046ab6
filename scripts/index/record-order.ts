// The order in which articles are indexed.
import type { Frontmatter } from '../../src/article/article-schema.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * @returns The articles by language, the oldest first, those without a date before them. What is alike stands together then,
 *   which makes the index smaller, and what is new comes after what was there.
 */
export const inRecordOrder = <Named extends { readonly frontmatter: Pick<Frontmatter, 'lang' | 'date'> }>(
  articles: readonly Named[],
): Named[] =>
  articles.toSorted(
    ({ frontmatter: a }, { frontmatter: b }) => compare(a.lang, b.lang) || compare(a.date ?? '', b.date ?? ''),
  );
