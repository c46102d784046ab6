// The contents of a book: by language and date for the device's own menu, by section on a page of its own.
import { findLanguage, type InterfaceTag } from '../../../src/languages/index.ts';
import { endonym } from '../../../src/text/language-name.ts';
import { translator } from '../../../src/i18n/ui-strings.ts';
import { formatMonth } from '../../../src/text/format-date.ts';
import { element, type XmlElement } from '../xml.ts';
import { bookPage, inLanguage } from './page.ts';

/** A chapter as the contents know it. */
export type ChapterEntry = {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly lang: string;
  readonly date: string | undefined;
  readonly category: string | undefined;
};

/** What the lists are written in, and how finely they are divided. */
export type ContentsSettings = {
  readonly tag: InterfaceTag;
  readonly title: string;
  /** A book of one year is divided by month, others by year. */
  readonly isOneYear: boolean;
};

const entry = ({ path, title, lang }: ChapterEntry, tag: string): XmlElement =>
  element('li', {}, element('a', { href: path, ...(lang === tag ? {} : inLanguage(lang)) }, title));

const periodHeading = (entries: readonly ChapterEntry[], { tag, isOneYear }: ContentsSettings): string => {
  const date = entries[0]?.date;
  const language = findLanguage(tag);
  if (date === undefined) return translator(tag)('front.undated');
  return isOneYear && language ? formatMonth(Number(date.slice(5, 7)), language) : date.slice(0, 4);
};

const byPeriod = (chapters: readonly ChapterEntry[], settings: ContentsSettings): XmlElement[] =>
  [...Map.groupBy(chapters, ({ date }) => date?.slice(0, settings.isOneYear ? 7 : 4) ?? '').values()].map((entries) =>
    element(
      'li',
      {},
      element('span', {}, periodHeading(entries, settings)),
      element('ol', {}, ...entries.map((each) => entry(each, settings.tag))),
    ),
  );

/**
 * The navigation document (EPUB 3.3, section 7): the order is the book's own.
 * @param others Pages before and after the chapters.
 */
export const navigationPage = (
  chapters: readonly ChapterEntry[],
  settings: ContentsSettings,
  others: {
    readonly before: readonly (readonly [path: string, title: string])[];
    readonly after: typeof others.before;
  },
): string => {
  const { tag, title } = settings;
  const t = translator(tag);
  const languages = Map.groupBy(chapters, ({ lang }) => lang);
  const page = ([path, name]: readonly [string, string]): XmlElement =>
    element('li', {}, element('a', { href: path }, name));
  const lists =
    languages.size === 1
      ? byPeriod(chapters, settings)
      : [...languages].map(([lang, entries]) =>
          element(
            'li',
            {},
            element('span', inLanguage(lang), endonym(lang)),
            element('ol', {}, ...byPeriod(entries, settings)),
          ),
        );
  return bookPage(
    { title, lang: tag, toRoot: '' },
    element(
      'nav',
      { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-labelledby': 'contents' },
      element('h1', { id: 'contents' }, t('nav.contents')),
      element('ol', {}, ...others.before.map(page), ...lists, ...others.after.map(page)),
    ),
    element(
      'nav',
      { 'epub:type': 'landmarks', hidden: 'hidden', 'aria-label': t('nav.label') },
      element(
        'ol',
        {},
        element('li', {}, element('a', { 'epub:type': 'cover', href: 'cover.xhtml' }, t('book.cover'))),
        element('li', {}, element('a', { 'epub:type': 'toc', href: '#toc' }, t('nav.contents'))),
        element('li', {}, element('a', { 'epub:type': 'bodymatter', href: chapters[0]?.path ?? '' }, title)),
      ),
    ),
  );
};

/** @returns The page that lists the chapters by section of the newspaper; undefined when no chapter has one. */
export const categoryPage = (chapters: readonly ChapterEntry[], { tag }: ContentsSettings): string | undefined => {
  const known = chapters.filter(({ category }) => category !== undefined);
  if (known.length === 0) return undefined;
  const heading = translator(tag)('book.byCategory');
  // A section belongs to the newspapers of its language: the same word in two languages is two sections.
  const sections = [...Map.groupBy(known, ({ lang, category }) => `${lang} ${category}`).values()];
  const sortKey = ([first]: readonly ChapterEntry[]): string => `${first?.lang} ${first?.category}`;
  return bookPage(
    { title: heading, lang: tag, toRoot: '' },
    element(
      'section',
      { 'aria-labelledby': 'sections' },
      element('h1', { id: 'sections' }, heading),
      ...sections
        .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
        .flatMap((entries) => [
          element('h2', inLanguage(entries[0]?.lang), entries[0]?.category ?? ''),
          element('ul', {}, ...entries.map((each) => entry(each, tag))),
        ]),
    ),
  );
};
