// The page that lists the offline forms with sizes and checksums, in every interface language. It needs no other file.
import { findLanguage, interfaceTags } from '../../src/languages/index.ts';
import { translator } from '../../src/i18n/ui-strings.ts';
import { endonym } from '../../src/text/language-name.ts';
import type { CollectionFile } from '../output/collection-file.ts';
import { collectionTitle, readersLanguage } from './collection-name.ts';
import type { ExportedFile } from './downloads.ts';
import { megabytes } from './megabytes.ts';
import { element, serializeXml, type XmlElement } from './xml.ts';

const STYLE = [
  ':root{color-scheme:light dark;background:light-dark(#fbfaf5,#1b1a17);color:light-dark(#201f1b,#e8e4da);font:1.0625rem/1.5 Georgia,serif}',
  'body{margin:2rem auto;max-width:42rem;padding:0 1rem;overflow-wrap:anywhere}',
  'h1{font-size:1.7rem;font-weight:400;line-height:1.2}h2{font-size:1.1rem;margin-block:2rem .5rem}',
  'ul{list-style:none;padding:0}',
  '.files li{border-block-end:1px solid light-dark(#d8d3c6,#45423c);padding-block:.7rem}',
  '.files a{display:inline-block;padding-block:.4rem}',
  '.files span,.files code{display:block}.files span{font-size:.9rem;padding-block-end:.2rem}',
  'code{font-size:.75rem}',
  'a{color:light-dark(#33408f,#aab4f5)}',
].join('');

/** What each form is, in the reader's words. */
const formKeys = {
  zip: 'export.archive',
  epub: 'export.book',
  zim: 'export.kiwix',
  warc: 'export.webArchive',
} as const;

/** The files themselves, once: names, sizes and sums need no translation. */
const fileItem = (collection: CollectionFile, { name, language, year, bytes, sha256 }: ExportedFile): XmlElement => {
  const tag = language === null ? undefined : readersLanguage(collection, language);
  const about = [year, megabytes(bytes, 'en')].filter((part) => part !== undefined && part !== null).join(' · ');
  return element(
    'li',
    {},
    element('a', { href: name, download: name }, name),
    // Whatever way a language's name is written, what stands behind it stays there.
    element('span', {}, ...(tag === undefined ? [] : [languageName(language ?? tag, tag), ' · ']), about),
    element('code', {}, sha256),
  );
};

const languageName = (language: string, tag: string): XmlElement => {
  const own = tag.startsWith(language) && !findLanguage(language) ? tag : language;
  return element('bdi', { lang: own }, endonym(own));
};

const introduction = (
  collection: CollectionFile,
  files: readonly ExportedFile[],
  tag: (typeof interfaceTags)[number],
): XmlElement => {
  const t = translator(tag);
  const forms = [...new Set(files.map(({ form }) => form))];
  return element(
    'section',
    { lang: tag, dir: findLanguage(tag)?.dir },
    element('h2', {}, `${endonym(tag)}: ${t('export.title')}`),
    element('p', {}, collectionTitle(collection, tag)),
    element('ul', {}, ...forms.map((form) => element('li', {}, `${form.toUpperCase()}: ${t(formKeys[form])}.`))),
    ...(forms.includes('zip') ? [element('p', {}, `${t('export.unpack')} ${t('export.open')}`)] : []),
    element('p', {}, `${t('export.check')} `, element('code', {}, 'sha256sum -c SHA256SUMS')),
  );
};

/**
 * @param home - Link to the site's first page; undefined where the page lies by itself.
 * @returns The page as HTML.
 */
export const downloadsPage = (
  collection: CollectionFile,
  files: readonly ExportedFile[],
  home: string | undefined,
): string => {
  const tag = readersLanguage(collection, '');
  const t = translator(tag);
  const title = `${t('export.title')} · ${collectionTitle(collection, tag)}`;
  const { site } = collection.settings;
  const page = element(
    'html',
    { lang: tag },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width' }),
      element('title', {}, title),
      element('style', {}, STYLE),
    ),
    element(
      'body',
      {},
      home === undefined ? undefined : element('p', {}, element('a', { href: home }, collectionTitle(collection, tag))),
      element('h1', {}, home === undefined ? title : t('export.title')),
      element('ul', { class: 'files' }, ...files.map((file) => fileItem(collection, file))),
      element('p', {}, t('export.edition', { build: collection.build })),
      site === undefined ? undefined : element('p', {}, element('a', { href: site }, t('export.site', { site }))),
      ...(collection.settings.interface ?? interfaceTags).map((each) => introduction(collection, files, each)),
    ),
  );
  return `<!doctype html>\n${serializeXml(page)}\n`;
};
