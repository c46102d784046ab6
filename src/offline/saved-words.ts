// What the page of what is saved says, in its language.
import type { Part } from './offline-parts.ts';

/** The words of the page, as saved.astro writes them into it. */
export type SavedStrings = Readonly<
  Record<
    | 'all'
    | 'search'
    | 'lists'
    | 'readings'
    | 'undated'
    | 'save'
    | 'cancel'
    | 'resume'
    | 'remove'
    | 'done'
    | 'network'
    | 'space'
    | 'outdated'
    | 'fromDisk'
    | 'unavailable'
    | 'automatic'
    // One and a half megabytes as the language writes it, `1,5 МБ`: the pattern for other sizes.
    | 'megabytes',
    string
  >
>;

/** Names of languages by primary subtag and by folder: `uz`, `uz-cyrl`. */
export type LanguageNames = Readonly<Record<string, string>>;

/** @returns What a part is called: `казакча · 2025`. */
export const nameOfPart = ({ kind, lang, year }: Part, words: SavedStrings, names: LanguageNames): string => {
  if (kind === 'all') return words.all;
  if (kind === 'search') return words.search;
  const what = kind === 'articles' ? (year === 'undated' ? words.undated : year) : words[kind];
  return lang === '' ? what : `${names[lang] ?? lang} · ${what}`;
};

/** @returns A size as the language writes it, `2,4 МБ`; never less than a tenth. */
export const sizeInMegabytes = (bytes: number, { megabytes }: SavedStrings): string => {
  const [whole = '', tenths = ''] = Math.max(0.1, bytes / 1e6)
    .toFixed(1)
    .split('.');
  return megabytes.replace(/1(.)5/, (_, point: string) => whole + point + tenths);
};
