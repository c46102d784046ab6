// The package document: what the book says of itself, what it holds, and in which order it is read.
// Source: EPUB 3.3, section 5; EPUB Accessibility 1.1.
import { uuidOf } from '../uuid-of.ts';
import { element, xmlDocument, type XmlElement } from '../xml.ts';

/** A file of the book. */
export type BookItem = {
  readonly path: string;
  readonly mediaType: 'application/xhtml+xml' | 'text/css' | 'image/png' | 'font/woff2';
  /** `nav`, `cover-image`. */
  readonly properties?: string;
  /** Whether it is a page to be read, in its turn. */
  readonly isRead?: boolean;
};

export type BookDescription = {
  readonly title: string;
  /** Tags of the articles' languages, the book's own first. */
  readonly languages: readonly string[];
  readonly dir: 'ltr' | 'rtl';
  /** What makes the book the same book in its next edition: the collection, the language, the year. */
  readonly identity: string;
  readonly build: string;
  /** The newest article's date; undefined when none is dated. */
  readonly date: string | undefined;
  readonly publisher: string | undefined;
  readonly rights: string | undefined;
  readonly site: string | undefined;
  readonly description: string | undefined;
  /** What a blind reader may count on. */
  readonly accessibility: string;
};

/** The content decides about the bytes, never the clock: without a date the oldest that a zip can carry. */
const UNDATED = '1980-01-01';

const meta = (property: string, text: string): XmlElement => element('meta', { property }, text);

const metadata = (book: BookDescription): XmlElement =>
  element(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    element('dc:identifier', { id: 'book-id' }, uuidOf(book.identity)),
    element('dc:title', { id: 'book-title', 'xml:lang': book.languages[0], dir: book.dir }, book.title),
    ...book.languages.map((tag) => element('dc:language', {}, tag)),
    book.publisher === undefined ? undefined : element('dc:publisher', {}, book.publisher),
    book.rights === undefined ? undefined : element('dc:rights', {}, book.rights),
    book.site === undefined ? undefined : element('dc:source', {}, book.site),
    book.description === undefined ? undefined : element('dc:description', {}, book.description),
    book.date === undefined ? undefined : element('dc:date', {}, book.date),
    meta('dcterms:modified', `${book.date ?? UNDATED}T00:00:00Z`),
    meta('schema:version', book.build),
    meta('schema:accessMode', 'textual'),
    meta('schema:accessModeSufficient', 'textual'),
    ...['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability', 'alternativeText'].map(
      (feature) => meta('schema:accessibilityFeature', feature),
    ),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', book.accessibility),
    element('meta', { name: 'cover', content: 'cover-png' }),
  );

const itemId = (path: string): string => path.replaceAll(/[^a-z0-9]+/gi, '-');

/** @returns The package document's text; items are listed, and read, in their order. */
export const packageDocument = (book: BookDescription, items: readonly BookItem[]): string =>
  xmlDocument(
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'book-id',
        'xml:lang': book.languages[0],
      },
      metadata(book),
      element(
        'manifest',
        {},
        ...items.map(({ path, mediaType, properties }) =>
          element('item', { id: itemId(path), href: path, 'media-type': mediaType, properties }),
        ),
      ),
      element(
        'spine',
        { 'page-progression-direction': book.dir },
        ...items.filter(({ isRead }) => isRead === true).map(({ path }) => element('itemref', { idref: itemId(path) })),
      ),
    ),
  );

/** Where a reader finds the package document (EPUB 3.3, section 4.2.6.3.1). */
export const containerDocument = (): string =>
  xmlDocument(
    element(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      element(
        'rootfiles',
        {},
        element('rootfile', { 'full-path': 'book/book.opf', 'media-type': 'application/oebps-package+xml' }),
      ),
    ),
  );
