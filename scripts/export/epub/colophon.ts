// The last page of a book: which edition it is, whose the texts are, and where the site is.
import type { InterfaceTag } from '../../../src/languages/index.ts';
import { translator } from '../../../src/i18n/ui-strings.ts';
import type { CollectionFile } from '../../output/collection-file.ts';
import { element } from '../xml.ts';
import { bookPage } from './page.ts';

/** @returns The page, in the language that the book speaks to its reader in. */
export const colophonPage = (
  { build, settings }: CollectionFile,
  tag: InterfaceTag,
  {
    title,
    description,
    articles,
  }: { readonly title: string; readonly description: string | undefined; readonly articles: number },
): string => {
  const t = translator(tag);
  const lines = [
    title,
    description,
    t('front.count', { count: articles }),
    t('export.edition', { build }),
    settings.publisher,
    settings.rights ?? t('article.rightsText'),
    settings.licence,
  ];
  const { site } = settings;
  return bookPage(
    { title: t('book.colophon'), lang: tag, toRoot: '' },
    element(
      'section',
      { 'epub:type': 'colophon', role: 'doc-colophon', 'aria-labelledby': 'colophon' },
      element('h1', { id: 'colophon' }, t('book.colophon')),
      ...lines.filter((line) => line !== undefined).map((line) => element('p', {}, line)),
      site === undefined ? undefined : element('p', {}, element('a', { href: site }, t('export.site', { site }))),
    ),
  );
};
