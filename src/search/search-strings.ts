// The words that the search page's script needs, in the page's language; `{…}` is filled in by the script.

/** Names as the script uses them; `search.<name>` is their key among the interface's strings. */
export const searchStringNames = [
  'loading',
  'error',
  'count',
  'none',
  'noneHelp',
  'also',
  'corrected',
  'unknown',
  'more',
  'sort',
  'relevance',
  'date',
  'lang',
  'year',
  'source',
  'kind',
  'article',
  'interview',
  'undated',
] as const;

export type SearchStringName = (typeof searchStringNames)[number];
export type SearchStrings = Readonly<Record<SearchStringName, string>>;

/** @returns The string with its values put in: `fill('Articles found: {count}', { count: '5' })`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
