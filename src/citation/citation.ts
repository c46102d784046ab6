// What there is to cite in an article: the one input of every format in this folder.
import type { Frontmatter } from '../article/article-schema.ts';
import type { CollectionSettings } from '../article/collection-settings.ts';
import { sourceName } from '../article/facets.ts';
import { permalink } from '../article/permalink.ts';
import { siteAddress } from '../article/site-address.ts';
import type { Language } from '../languages/language.ts';

/**
 * Who wrote it. `Тоқаев, Қасым-Жомарт` states which part is the family name; a name without a comma is printed as it
 * stands, since the order of its parts cannot be known.
 */
export type Name = { readonly family: string; readonly given: string } | { readonly literal: string };

/** An article as a bibliography sees it. What is unknown is absent; nothing is ever made up. */
export type Citation = {
  readonly id: string;
  readonly title: string;
  /** BCP 47 tag of the article. */
  readonly lang: string;
  readonly authors: readonly Name[];
  /** ISO date. */
  readonly date?: string;
  /** Who published it: the source that is known, else the agency that its dateline names. */
  readonly publication?: string;
  /** The original page at the publisher's. */
  readonly originalUrl?: string;
  /** The section of the newspaper. */
  readonly section?: string;
  /** The name of the collection, in the language of the interface. */
  readonly archive?: string;
  /** Who publishes the collection. */
  readonly archivePublisher?: string;
  readonly rights?: string;
  readonly description?: string;
  /** The page's address under the site's; absent when that is not known. */
  readonly address?: string;
  /** Which edition of the text: the first 8 characters of the seed's SHA-256. */
  readonly edition?: string;
};

/** What a citation needs to know beside the article. */
export type CitationContext = {
  readonly settings: CollectionSettings;
  /** The site's address, `https://example.org/archive/`; undefined when not known. */
  readonly siteUrl: string | undefined;
  /** The language of the interface around the article. */
  readonly language: Language;
};

const parseName = (name: string): Name => {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  return family !== '' && given !== '' && more.length === 0 ? { family, given } : { literal: name.trim() };
};

/** Spaces and line ends of any kind as one space: a citation is one line. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The entries whose value is known; texts as one line. */
const known = <Key extends string>(values: Readonly<Record<Key, string | undefined>>): { [K in Key]?: string } => {
  const entries = Object.entries<string | undefined>(values).flatMap(([key, value]) => {
    const line = value === undefined ? '' : oneLine(value);
    return line === '' ? [] : [[key, line]];
  });
  // Object.fromEntries forgets that the keys are those of `values`.
  return Object.fromEntries(entries) as { [K in Key]?: string };
};

/** @returns What is known about an article that a citation can use. */
export const citationOf = (frontmatter: Frontmatter, { settings, siteUrl, language }: CitationContext): Citation => ({
  id: frontmatter.id,
  title: oneLine(frontmatter.title),
  lang: frontmatter.lang,
  authors: (frontmatter.authors ?? []).map(oneLine).map(parseName),
  edition: frontmatter.seedSha256.slice(0, 8),
  ...known({
    date: frontmatter.date,
    publication: sourceName(frontmatter),
    originalUrl: frontmatter.source?.url,
    section: frontmatter.category,
    archive: settings.title?.[language.tag],
    archivePublisher: settings.publisher,
    rights: frontmatter.rights ?? settings.rights,
    description: frontmatter.description,
    address: siteUrl === undefined ? undefined : siteAddress(siteUrl, permalink(frontmatter)),
  }),
});

/** @returns The collection and who publishes it, as a formatted citation names them; undefined when neither is known. */
export const archiveName = ({ archive, archivePublisher }: Citation): string | undefined =>
  [archive, archivePublisher].filter((part) => part !== undefined).join(', ') || undefined;
