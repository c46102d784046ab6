// catalog.csv: the collection's metadata as a table (RFC 4180), for spreadsheets and statistics programs.
import type { Article, Frontmatter } from '../../src/article/article-schema.ts';
import { sourceName } from '../../src/article/facets.ts';
import { newestFirst } from '../../src/article/newest-first.ts';
import { permalink } from '../../src/article/permalink.ts';

/** Spreadsheets take a file without it for one in the computer's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Columns in order, under the names of the frontmatter. Names of several people are separated by `; `. */
const columns: Readonly<Record<string, (article: Frontmatter) => string | number | undefined>> = {
  id: ({ id }) => id,
  url: (article) => permalink(article),
  lang: ({ lang }) => lang,
  title: ({ title }) => title,
  date: ({ date }) => date,
  category: ({ category }) => category,
  authors: ({ authors }) => authors?.join('; '),
  source: (article) => sourceName(article),
  sourceUrl: ({ source }) => source?.url,
  place: ({ dateline }) => dateline?.place,
  description: ({ description }) => description,
  rights: ({ rights }) => rights,
  translationOf: ({ translationOf }) => translationOf,
  words: ({ words }) => words,
  seed: ({ seed }) => seed,
  seedSha256: ({ seedSha256 }) => seedSha256,
};

/**
 * A spreadsheet would run a cell that begins like a formula, and titles come from anyone: such a cell gets an apostrophe,
 * which spreadsheets take for "this is text".
 */
const withoutFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (value: string | number | undefined): string => {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const text = withoutFormula(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const row = (cells: readonly (string | number | undefined)[]): string => `${cells.map(cell).join(',')}\r\n`;

/** @returns The table, newest article first, with a heading row and a byte-order mark. */
export const catalogCsv = (articles: readonly Pick<Article, 'frontmatter'>[]): string => {
  const rows = articles
    .map(({ frontmatter }) => frontmatter)
    .sort(newestFirst)
    .map((article) => row(Object.values(columns).map((valueOf) => valueOf(article))));
  return BYTE_ORDER_MARK + row(Object.keys(columns)) + rows.join('');
};
