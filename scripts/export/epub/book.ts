// IO: one book, from its first file to its last.
import { join } from 'node:path';
import type { InterfaceTag } from '../../../src/languages/index.ts';
import { translator } from '../../../src/i18n/ui-strings.ts';
import { readingsOf } from '../../../src/languages/readings.ts';
import { endonym } from '../../../src/text/language-name.ts';
import type { CollectionFile } from '../../output/collection-file.ts';
import { collectionTitle, exportFileName, readersLanguage } from '../collection-name.ts';
import type { ExportedFile } from '../downloads.ts';
import { packFile } from '../pack-file.ts';
import type { BuiltSite } from '../site.ts';
import { element } from '../xml.ts';
import { createZip, type ZipWriter } from '../zip-writer.ts';
import { cutBookFonts } from './book-fonts.ts';
import { colophonPage } from './colophon.ts';
import { categoryPage, type ChapterEntry, navigationPage } from './contents.ts';
import { drawCover } from './cover.ts';
import { type BookDescription, type BookItem, containerDocument, packageDocument } from './package-document.ts';
import { bookPage } from './page.ts';
import { bookStyle, fontPath } from './style.ts';
import type { Volume } from './volumes.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A book while it is written. */
export type Book = {
  readonly volume: Volume;
  readonly name: string;
  /** The language it speaks to its reader in. */
  readonly tag: InterfaceTag;
  readonly zip: ZipWriter;
  /** Every letter of its text, for the font; one set for all volumes of a language. */
  readonly letters: Set<string>;
  /** By the address of the article's page. */
  readonly chapters: Map<string, ChapterEntry>;
  readonly directions: Set<'ltr' | 'rtl'>;
};

/** Begins a book in `folder`: its type, and where readers find the rest. */
export const openBook = (site: BuiltSite, folder: string, volume: Volume, letters: Set<string>): Book => {
  const parts = [volume.language, volume.isLatin ? 'latn' : null, volume.year].filter((part) => part !== null);
  const name = exportFileName(site.collection, parts, 'epub');
  const zip = createZip(join(folder, name));
  zip.add('mimetype', packFile(encode('application/epub+zip'), true));
  zip.add('META-INF/container.xml', packFile(encode(containerDocument())));
  const lang = volume.language === null ? '' : (volume.articles[0]?.lang ?? '');
  const [reading] = volume.isLatin ? readingsOf(lang, site.collection.settings.latin) : [];
  const tag = readersLanguage(site.collection, reading?.tag ?? lang);
  return { volume, name, tag, zip, letters, chapters: new Map(), directions: new Set() };
};

/** Its chapters in the order of reading. */
const entriesOf = ({ volume, chapters }: Book): ChapterEntry[] =>
  volume.articles.flatMap(({ url }) => chapters.get(url) ?? []);

const languagesOf = (book: Book): string[] => [...new Set(entriesOf(book).map(({ lang }) => lang))];

/** What the cover says beside the title. */
const coverDetails = (book: Book): string[] => {
  const t = translator(book.tag);
  const { language, year, articles } = book.volume;
  return [
    ...(language === null ? [] : languagesOf(book).map(endonym)),
    ...(year === null ? [] : [year === 'undated' ? t('front.undated') : year]),
    t('front.count', { count: articles.length }),
  ];
};

/** What the book is about. The collection's own description would promise a part of it languages that it lacks. */
const describeBook = ({ settings }: CollectionFile, book: Book): string | undefined => {
  if (book.volume.language === null) return settings.description?.[book.tag];
  return translator(book.tag)('export.part', { language: languagesOf(book).map(endonym).join(', ') });
};

const XHTML = 'application/xhtml+xml';

/** What stands around the chapters of a book, as text. */
export type BookPages = {
  readonly title: string;
  readonly cover: string;
  readonly navigation: string;
  readonly categories: string | undefined;
  readonly colophon: string;
};

/** Writes the pages around the chapters, once these are all there, and notes their letters. */
export const makePages = ({ collection }: BuiltSite, book: Book): BookPages => {
  const { volume, tag, letters } = book;
  const t = translator(tag);
  const title = [collectionTitle(collection, tag), ...coverDetails(book).slice(0, -1)].join(' · ');
  const entries = entriesOf(book);
  const settings = { tag, title, isOneYear: volume.year !== null };
  const categories = categoryPage(entries, settings);
  const cover = bookPage(
    { title: t('book.cover'), lang: tag, toRoot: '' },
    element('div', { class: 'cover' }, element('img', { src: 'cover.png', alt: title, role: 'doc-cover' })),
  );
  const after = [
    ...(categories === undefined ? [] : [['categories.xhtml', t('book.byCategory')] as const]),
    ['colophon.xhtml', t('book.colophon')] as const,
  ];
  const navigation = navigationPage(entries, settings, { before: [['cover.xhtml', t('book.cover')]], after });
  const colophon = colophonPage(collection, tag, {
    title,
    description: describeBook(collection, book),
    articles: volume.articles.length,
  });
  for (const text of [navigation, colophon, categories ?? '']) for (const letter of text) letters.add(letter);
  return { title, cover, navigation, categories, colophon };
};

/** What stands around the chapters, in the order of reading. Its letters are complete by now. */
const filesAround = async (
  { collection }: BuiltSite,
  book: Book,
  { cover, navigation, categories, colophon }: BookPages,
): Promise<readonly (readonly [BookItem, Uint8Array])[]> => {
  const fonts = await cutBookFonts(book.letters, 'woff2');
  const coverText = { title: collectionTitle(collection, book.tag), details: coverDetails(book) };
  return [
    [{ path: 'cover.xhtml', mediaType: XHTML, isRead: true }, encode(cover)],
    [{ path: 'nav.xhtml', mediaType: XHTML, properties: 'nav', isRead: true }, encode(navigation)],
    ...(categories === undefined
      ? []
      : [[{ path: 'categories.xhtml', mediaType: XHTML, isRead: true }, encode(categories)] as const]),
    [{ path: 'colophon.xhtml', mediaType: XHTML, isRead: true }, encode(colophon)],
    [{ path: 'cover.png', mediaType: 'image/png', properties: 'cover-image' }, await drawCover(coverText)],
    [{ path: 'style.css', mediaType: 'text/css' }, encode(bookStyle(fonts))],
    ...fonts.map((font) => [{ path: fontPath(font), mediaType: 'font/woff2' }, font.data] as const),
  ];
};

/** What the package document says of the book as a whole. */
const describePackage = (collection: CollectionFile, book: Book, title: string): BookDescription => {
  const { volume, tag, directions } = book;
  const { settings, build } = collection;
  const dates = entriesOf(book).flatMap(({ date }) => date ?? []);
  const identity = [
    settings.site ?? collectionTitle(collection, tag),
    volume.language,
    volume.isLatin ? 'latn' : '',
    volume.year,
  ];
  return {
    title,
    languages: languagesOf(book),
    dir: directions.size === 1 && directions.has('rtl') ? 'rtl' : 'ltr',
    identity: identity.join(' '),
    build,
    date: dates.sort().at(-1),
    publisher: settings.publisher,
    rights: settings.rights,
    site: settings.site,
    description: describeBook(collection, book),
    accessibility: translator(tag)('book.access'),
  };
};

/** Adds what stands around the chapters, and closes the book. */
export const closeBook = async (site: BuiltSite, book: Book, pages: BookPages): Promise<ExportedFile> => {
  const { volume, zip, name } = book;
  const files = await filesAround(site, book, pages);
  for (const [{ path }, bytes] of files) zip.add(`book/${path}`, packFile(bytes));
  const items = files.map(([item]) => item);
  const isBefore = ({ path }: BookItem): boolean => path === 'cover.xhtml' || path === 'nav.xhtml';
  const chapters = entriesOf(book).map(({ path }): BookItem => ({ path, mediaType: XHTML, isRead: true }));
  const description = packageDocument(describePackage(site.collection, book, pages.title), [
    ...items.filter(isBefore),
    ...chapters,
    ...items.filter((item) => !isBefore(item)),
  ]);
  zip.add('book/book.opf', packFile(encode(description)));
  const { bytes, sha256 } = zip.close();
  return { form: 'epub', name, language: volume.language, year: volume.year, bytes, sha256 };
};
