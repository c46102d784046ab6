// An article's metadata for programs: Zotero, Google Scholar, Dublin Core harvesters, link previews.
import type { Frontmatter } from '../article/article-schema.ts';
import { siteAddress } from '../article/site-address.ts';
import type { Citation, CitationContext } from './citation.ts';
import { archiveName, citationOf } from './citation.ts';
import { givenFirst } from './format-name.ts';
import { type HeadTag, link, meta, property } from './head-tag.ts';
import { licenceUrl } from './licence-url.ts';

/** What the page knows beside the article's own metadata. */
export type ArticlePage = CitationContext & {
  /** The share image's path from the site's root; absent where there is none. */
  readonly shareImage?: string;
};

const withSlashes = (date: string): string => date.replaceAll('-', '/');

/** Highwire's tags, which Google Scholar and Zotero read; Zotero takes what ends in these names. */
const highwireTags = ({ title, authors, date, lang, address }: Citation): HeadTag[] => [
  ...meta('citation_title', title),
  ...authors.flatMap((name) => meta('citation_author', givenFirst(name))),
  ...meta('citation_publication_date', date && withSlashes(date)),
  ...meta('citation_language', lang),
  ...meta('citation_public_url', address),
];

/**
 * Dublin Core as Zotero's Embedded Metadata translator reads it: the type makes a newspaper article of the page. The
 * same translator takes DC.source for the name of the newspaper unless PRISM gives one, so no source without a name.
 */
const dublinCoreTags = (citation: Citation): HeadTag[] => {
  const publication = citation.publication ?? archiveName(citation);
  return [
    ...meta('DC.type', 'newsItem'),
    ...meta('DC.title', citation.title),
    ...citation.authors.flatMap((name) => meta('DC.creator', givenFirst(name))),
    ...meta('DC.date', citation.date),
    ...meta('DC.language', citation.lang),
    ...meta('DC.identifier', citation.address ?? citation.id),
    ...meta('DC.publisher', citation.archivePublisher),
    ...meta('DC.rights', citation.rights),
    ...meta('prism.publicationName', publication),
    ...meta('DC.source', publication === undefined ? undefined : citation.originalUrl),
  ];
};

/**
 * Link previews; their addresses must be absolute, so there are none without the site's. For a description they all
 * take the page's own `meta name="description"`.
 */
const openGraphTags = (citation: Citation, { siteUrl, language, shareImage }: ArticlePage): HeadTag[] => {
  if (siteUrl === undefined) return [];
  const image = shareImage && siteAddress(siteUrl, shareImage);
  return [
    ...property('og:type', 'article'),
    ...property('og:title', citation.title),
    ...property('og:url', citation.address),
    ...property('og:site_name', archiveName(citation)),
    // The frame of an article in another language is not the article's language.
    ...property('og:locale', language.tag === citation.lang ? language.citing.openGraphLocale : undefined),
    ...property('article:published_time', citation.date),
    ...property('article:section', citation.section),
    ...property('og:image', image),
    ...(image === undefined
      ? []
      : [
          ...property('og:image:width', '1200'),
          ...property('og:image:height', '630'),
          ...property('og:image:alt', citation.title),
          ...meta('twitter:card', 'summary_large_image'),
        ]),
  ];
};

/** Typed links (https://signposting.org): what to cite, what describes it, what it is part of, its other forms. */
const typedLinks = (frontmatter: Frontmatter, citation: Citation, { settings, siteUrl }: ArticlePage): HeadTag[] => {
  const { slug, source } = frontmatter;
  return [
    ...link('canonical', citation.address),
    ...link('cite-as', citation.address),
    ...link('alternate', `${slug}.txt`, { type: 'text/plain' }),
    ...link('alternate', `${slug}.mdx`, { type: 'text/markdown' }),
    ...link('describedby', `${slug}.csl.json`, { type: 'application/vnd.citationstyles.csl+json' }),
    ...link('license', licenceUrl(settings.licence)),
    ...link('original', source?.url),
    ...link('memento', source?.archivedUrl),
    ...(siteUrl === undefined ? [] : link('alternate', 'feed.xml', { type: 'application/atom+xml' })),
  ];
};

/**
 * @returns The same for an article in another script, where it is still the original that is found and cited: programs
 *   are told of that, under its address and its title. Nothing is said to link previews, which show what a reader sees.
 */
export const readingTags = (original: Frontmatter, page: ArticlePage): HeadTag[] => {
  const citation = citationOf(original, page);
  return [
    ...highwireTags(citation),
    ...dublinCoreTags(citation),
    // Zotero has it from here, as of the original.
    ...property('article:section', page.siteUrl && citation.section),
    ...link('canonical', citation.address),
    ...link('cite-as', citation.address),
    ...link('license', licenceUrl(page.settings.licence)),
  ];
};

/** @returns Everything in the head of an article's page that is meant for programs, but for the JSON-LD. */
export const articleTags = (frontmatter: Frontmatter, page: ArticlePage): HeadTag[] => {
  const citation = citationOf(frontmatter, page);
  return [
    ...highwireTags(citation),
    ...dublinCoreTags(citation),
    ...openGraphTags(citation, page),
    ...typedLinks(frontmatter, citation, page),
  ];
};
