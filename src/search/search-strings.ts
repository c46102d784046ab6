// The words that the search page's script needs, in the page's language; `{…}` is filled in by the script.

/** By name; `search.<name>` is their key among the interface's strings, where a note says what each is for. */
export type SearchStrings = Readonly<
  Record<
    | 'loading'
    | 'error'
    | 'count'
    | 'none'
    | 'noneHelp'
    | 'also'
    | 'corrected'
    | 'unknown'
    | 'cut'
    | 'more'
    | 'sort'
    | 'relevance'
    | 'date'
    | 'lang'
    | 'year'
    | 'source'
    | 'kind'
    | 'article'
    | 'interview'
    | 'undated',
    string
  >
> & {
  /** What stands between the thousands of a number. */
  readonly thousands: string;
};

/** @returns The string with its values put in: `fill('Articles found: {count}', { count: '5' })`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
