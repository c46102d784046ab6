// A page of a book: an XHTML document in one language.
import { element, xmlDocument, type XmlElement } from '../xml.ts';

export type PageSettings = {
  readonly title: string;
  /** BCP 47 tag of the page. */
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl';
  /** From the page to the book's root: `../` or nothing. */
  readonly toRoot: string;
};

/** Languages are said twice: HTML readers look at `lang`, XML tools at `xml:lang`. */
export const inLanguage = (lang: string | undefined): Record<string, string | undefined> => ({
  lang,
  'xml:lang': lang,
});

/** @returns The document's text. */
export const bookPage = ({ title, lang, dir, toRoot }: PageSettings, ...body: readonly XmlElement[]): string =>
  xmlDocument(
    element(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        ...inLanguage(lang),
        dir: dir === 'rtl' ? dir : undefined,
      },
      element(
        'head',
        {},
        element('title', {}, title),
        element('link', { rel: 'stylesheet', type: 'text/css', href: `${toRoot}style.css` }),
      ),
      element('body', {}, ...body),
    ),
    'html',
  );
