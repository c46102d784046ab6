// schema.org's NewsArticle in JSON-LD, for search engines: only what is known, under schema.org's names.
import type { Frontmatter } from '../article/article-schema.ts';
import { siteAddress } from '../article/site-address.ts';
import type { ArticlePage } from './article-tags.ts';
import { type Citation, citationOf, type Name } from './citation.ts';
import { givenFirst } from './format-name.ts';
import { licenceUrl } from './licence-url.ts';

/** A name whose parts are not stated may be an institution's, so it gets no type. */
const author = (name: Name): object =>
  'literal' in name
    ? { name: name.literal }
    : { '@type': 'Person', name: givenFirst(name), familyName: name.family, givenName: name.given };

const organization = (name: string | undefined): object | undefined =>
  name === undefined ? undefined : { '@type': 'Organization', name };

const dateline = ({ dateline: line }: Frontmatter): string | undefined =>
  [line?.place, line?.agency].filter((part) => part !== undefined).join('. ') || undefined;

const newsArticle = (frontmatter: Frontmatter, citation: Citation, page: ArticlePage): object => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: citation.title,
  datePublished: citation.date,
  inLanguage: citation.lang,
  author: citation.authors.length > 0 ? citation.authors.map(author) : undefined,
  dateline: dateline(frontmatter),
  articleSection: citation.section,
  wordCount: frontmatter.words,
  identifier: citation.id,
  version: citation.edition,
  url: citation.address,
  image: page.shareImage && page.siteUrl && siteAddress(page.siteUrl, page.shareImage),
  isBasedOn: citation.originalUrl,
  archivedAt: frontmatter.source?.archivedUrl,
  publisher: organization(citation.publication),
  provider: organization(citation.archivePublisher),
  isPartOf: citation.archive === undefined ? undefined : { '@type': 'Collection', name: citation.archive },
  license: licenceUrl(page.settings.licence),
});

/**
 * @returns The text of a `script type="application/ld+json"`. Every `<` is written as an escape, so that no title can
 *   end the element.
 */
export const newsArticleJsonLd = (frontmatter: Frontmatter, page: ArticlePage): string =>
  JSON.stringify(newsArticle(frontmatter, citationOf(frontmatter, page), page)).replaceAll('<', '\\u003c');
