// Which books are made: one of the whole collection, one for each language; large ones year by year.
import { newestFirst } from '../../../src/article/newest-first.ts';
import { readingsOf } from '../../../src/languages/readings.ts';
import { primaryLanguage } from '../../../src/languages/morphologies.ts';
import { editionLanguages } from '../language-edition.ts';
import type { CatalogEntry } from '../read-catalog.ts';
import type { BuiltSite } from '../site.ts';

/** Readers' devices grow slow with long contents; from this many articles on a book is divided. */
export const MAX_ARTICLES = 2000;

export type Volume = {
  /** Primary language subtag; null for all languages. */
  readonly language: string | null;
  /** Whether its text is in Latin letters where the author's is not. */
  readonly isLatin: boolean;
  /** `2025`, `undated`; null when the book is not divided. */
  readonly year: string | null;
  /** By language, each newest first: the order of reading. */
  readonly articles: readonly CatalogEntry[];
};

const yearOf = ({ date }: CatalogEntry): string => date?.slice(0, 4) ?? 'undated';

const inReadingOrder = (articles: readonly CatalogEntry[]): CatalogEntry[] =>
  articles.toSorted((a, b) =>
    a.lang === b.lang
      ? newestFirst({ id: a.id, date: a.date ?? undefined }, { id: b.id, date: b.date ?? undefined })
      : a.lang < b.lang
        ? -1
        : 1,
  );

const divide = (language: string | null, articles: readonly CatalogEntry[]): Volume[] => {
  if (articles.length < MAX_ARTICLES)
    return [{ language, isLatin: false, year: null, articles: inReadingOrder(articles) }];
  return [...new Set(articles.map(yearOf))].sort().map((year) => ({
    language,
    isLatin: false,
    year,
    articles: inReadingOrder(articles.filter((each) => yearOf(each) === year)),
  }));
};

/**
 * @param hasLatin - Makes a second book in Latin letters of each language that has them.
 * @returns The books, the whole collection first; a collection in one language is one book.
 */
export const volumesOf = (site: BuiltSite, hasLatin: boolean): Volume[] => {
  const languages = editionLanguages(site);
  const whole = divide(null, site.articles);
  const books = languages.flatMap((language) =>
    divide(
      language,
      site.articles.filter(({ lang }) => primaryLanguage(lang) === language),
    ),
  );
  const latin = books
    .map(({ articles, ...rest }) => ({
      ...rest,
      isLatin: true,
      articles: articles.filter(({ lang }) => readingsOf(lang, site.collection.settings.latin).length > 0),
    }))
    .filter(({ articles }) => articles.length > 0);
  return [...whole, ...(languages.length < 2 ? [] : books), ...(hasLatin ? latin : [])];
};
