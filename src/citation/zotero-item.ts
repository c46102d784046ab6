// What Zotero makes of a page: the rules of its Embedded Metadata translator and of the RDF translator that it calls,
// as far as a page of ours can meet them. Read from the public code of both (github.com/zotero/translators, in the
// versions of 2015; the rules below have stood since) and written anew. For tests.
import type { HeadTag } from './head-tag.ts';

/** The fields of an item that the translator would fill. */
export type ZoteroItem = {
  readonly itemType: string;
  readonly title: string | undefined;
  readonly creators: readonly string[];
  readonly date: string | undefined;
  readonly publicationTitle: string | undefined;
  readonly section: string | undefined;
  readonly language: string | undefined;
  readonly rights: string | undefined;
  readonly abstractNote: string | undefined;
  readonly url: string;
};

/** Prefixes that count as RDF; everything after the first `.`, `:` or `_` is the property, its first letter in lower case. */
const vocabularies = new Set(['dc', 'dcterms', 'prism', 'og', 'article', 'bib', 'bibo', 'z', 'eprints']);

type Statements = ReadonlyMap<string, readonly string[]>;

const statementsOf = (tags: readonly HeadTag[]): Statements => {
  const statements = new Map<string, string[]>();
  for (const [element, { name, property, content }] of tags) {
    const names = (name ?? property ?? '').split(/\s+/);
    if (element !== 'meta' || content === undefined || content === '') continue;
    for (const tag of names) {
      const [, prefix = '', rest = ''] = /^([^.:_]*)[.:_](.*)$/.exec(tag) ?? [];
      if (!vocabularies.has(prefix.toLowerCase())) continue;
      const key = `${prefix.toLowerCase()}:${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
      statements.set(key, [...(statements.get(key) ?? []), content]);
    }
  }
  return statements;
};

/** Highwire's tags are looked for by the end of their name. */
const highwire = (tags: readonly HeadTag[], ending: string): string[] =>
  tags.flatMap(([element, { name, content }]) =>
    element === 'meta' && name?.endsWith(ending) && content?.trim() ? [content.trim()] : [],
  );

const typeOf = (tags: readonly HeadTag[], statements: Statements): string => {
  const first = (key: string): string | undefined => statements.get(key)?.[0];
  const dublinCore: Readonly<Record<string, string>> = { newsitem: 'newspaperArticle', webpage: 'webpage' };
  const openGraph: Readonly<Record<string, string>> = { website: 'webpage', book: 'book' };
  const guess = highwire(tags, 'citation_title').length > 0 ? 'journalArticle' : undefined;
  return (
    first('z:itemType') ??
    openGraph[first('og:type') ?? ''] ??
    dublinCore[(first('dc:type') ?? '').toLowerCase()] ??
    (highwire(tags, 'citation_journal_title').length > 0 ? 'journalArticle' : guess) ??
    (first('og:type') === 'article' ? 'journalArticle' : 'webpage')
  );
};

/** @returns The item that Zotero would offer for a page at `address` with these tags in its head. */
export const zoteroItem = (tags: readonly HeadTag[], address: string): ZoteroItem => {
  const statements = statementsOf(tags);
  /** The first vocabulary that says it, in the translator's order. */
  const first = (...keys: string[]): string | undefined =>
    keys.flatMap((key) => statements.get(key)?.slice(0, 1) ?? [])[0];
  /** Of several tags of one name Highwire joins all, RDF takes the first. */
  const highwireOr = (ending: string, ...keys: string[]): string | undefined =>
    highwire(tags, ending).join(', ') || first(...keys);
  const authors = highwire(tags, 'citation_author').flatMap((names) => names.split(/\s*;\s*/));
  return {
    itemType: typeOf(tags, statements),
    title: highwireOr('citation_title', 'dc:title', 'dcterms:title', 'og:title'),
    creators: authors.length > 0 ? authors : (statements.get('dc:creator') ?? []),
    date: highwireOr('citation_publication_date', 'prism:publicationDate', 'dcterms:issued', 'dc:date'),
    publicationTitle: highwireOr(
      'citation_journal_title',
      'prism:publicationName',
      'eprints:publication',
      'dc:source',
      'dcterms:source',
      'og:site_name',
    ),
    section: first('article:section'),
    language: highwireOr('citation_language', 'dc:language', 'dcterms:language'),
    rights: first('prism:copyright', 'dc:rights', 'dcterms:rights'),
    abstractNote: first('og:description', 'dcterms:abstract', 'dc:description') ?? highwire(tags, 'description')[0],
    url: highwireOr('citation_public_url', 'og:url') ?? address,
  };
};
