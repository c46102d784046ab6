// What is new in a language, for feed readers: Atom (RFC 4287) and JSON Feed 1.1, with the whole text of each article.
import type { Article, Block } from '../../src/article/article-schema.ts';
import type { CollectionSettings } from '../../src/article/collection-settings.ts';
import { newestFirst } from '../../src/article/newest-first.ts';
import { pathTag, permalink, sectionPermalink } from '../../src/article/permalink.ts';
import { siteAddress } from '../../src/article/site-address.ts';
import { type Citation, citationOf } from '../../src/citation/citation.ts';
import { givenFirst } from '../../src/citation/format-name.ts';
import { licenceUrl } from '../../src/citation/licence-url.ts';
import { collectionTitle, createFrame, type Frame, frameTag } from '../../src/layouts/frame.ts';
import { element, xmlDocument, type XmlElement } from '../export/xml.ts';
import { feedContent } from './feed-content.ts';

/** How many of a language's newest articles a feed holds. */
const MOST_ARTICLES = 50;

/** An article whose date is not known still needs one in Atom; this one puts it behind all others, as our lists do. */
const UNDATED = '1970-01-01';

const atTime = (date: string | undefined): string => `${date ?? UNDATED}T00:00:00Z`;

/** A feed before it has a format. */
type Feed = {
  readonly lang: string;
  readonly title: string;
  readonly description: string | undefined;
  /** Who is behind the collection: its publisher, else the collection itself. */
  readonly author: string;
  /** The page that lists the same articles. */
  readonly home: string;
  readonly licence: string | undefined;
  /** The feed's own address, without its ending. */
  readonly address: string;
  readonly updated: string | undefined;
  readonly entries: readonly Entry[];
};

export type FeedOptions<Listed> = {
  readonly settings: CollectionSettings;
  readonly siteUrl: string;
  /** The blocks of an article that is in a feed: of a large collection few are. */
  readonly readBlocks: (article: Listed) => readonly Block[];
};

type Entry = { readonly citation: Citation; readonly url: string; readonly html: string };

/** Whom a feed reader shows as the author: the authors, else the newspaper. */
const authorsOf = ({ authors, publication }: Citation): readonly string[] =>
  authors.length > 0 ? authors.map(givenFirst) : publication === undefined ? [] : [publication];

const person = (name: string): XmlElement => element('author', {}, element('name', {}, name));

const textElement = (name: string, text: string | undefined): XmlElement | undefined =>
  text === undefined ? undefined : element(name, {}, text);

const atomEntry = ({ citation, url, html }: Entry): XmlElement =>
  element(
    'entry',
    {},
    element('id', {}, url),
    element('title', {}, citation.title),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    citation.originalUrl === undefined ? undefined : element('link', { rel: 'via', href: citation.originalUrl }),
    element('updated', {}, atTime(citation.date)),
    textElement('published', citation.date && atTime(citation.date)),
    ...authorsOf(citation).map(person),
    citation.section === undefined ? undefined : element('category', { term: citation.section }),
    textElement('rights', citation.rights),
    textElement('summary', citation.description),
    element('content', { type: 'html' }, html),
  );

const atom = (feed: Feed): string =>
  xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang },
      element('id', {}, `${feed.address}.xml`),
      element('title', {}, feed.title),
      textElement('subtitle', feed.description),
      element('updated', {}, atTime(feed.updated)),
      person(feed.author),
      element('link', { rel: 'self', type: 'application/atom+xml', href: `${feed.address}.xml` }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
      feed.licence === undefined ? undefined : element('link', { rel: 'license', href: feed.licence }),
      ...feed.entries.map(atomEntry),
    ),
  );

const jsonItem = ({ citation, url, html }: Entry): object => ({
  id: url,
  url,
  external_url: citation.originalUrl,
  title: citation.title,
  content_html: html,
  summary: citation.description,
  date_published: citation.date && atTime(citation.date),
  authors: authorsOf(citation).map((name) => ({ name })),
  tags: citation.section === undefined ? undefined : [citation.section],
  language: citation.lang,
});

const jsonFeed = (feed: Feed): string =>
  `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.home,
      feed_url: `${feed.address}.json`,
      description: feed.description,
      authors: [{ name: feed.author }],
      language: feed.lang,
      items: feed.entries.map(jsonItem),
    },
    null,
    1,
  )}\n`;

/** The front page in the articles' own language, or the gate where the interface does not have that language. */
const homePath = (lang: string, { tag }: Frame): string =>
  tag === lang ? sectionPermalink(tag, 'index') : 'index.html';

const feedOf = <Listed extends Pick<Article, 'frontmatter'>>(
  lang: string,
  articles: readonly Listed[],
  { settings, siteUrl, readBlocks }: FeedOptions<Listed>,
): Feed => {
  const frame = createFrame(frameTag(lang, settings), `${pathTag(lang)}/feed.xml`);
  const newest = articles.toSorted((a, b) => newestFirst(a.frontmatter, b.frontmatter)).slice(0, MOST_ARTICLES);
  const title = collectionTitle(settings, frame);
  return {
    lang,
    title,
    description: settings.description?.[frame.tag],
    author: settings.publisher ?? title,
    home: siteAddress(siteUrl, homePath(lang, frame)),
    licence: licenceUrl(settings.licence),
    address: siteAddress(siteUrl, `${pathTag(lang)}/feed`),
    updated: newest[0]?.frontmatter.date,
    entries: newest.map((article) => ({
      citation: citationOf(article.frontmatter, { settings, siteUrl, language: frame.language }),
      url: siteAddress(siteUrl, permalink(article.frontmatter)),
      html: feedContent(readBlocks(article)),
    })),
  };
};

/** @returns `<tag>/feed.xml` and `<tag>/feed.json` for every language that has articles, each with its text. */
export function* feedFiles<Listed extends Pick<Article, 'frontmatter'>>(
  articles: readonly Listed[],
  options: FeedOptions<Listed>,
): Generator<readonly [path: string, text: string]> {
  const byLanguage = Map.groupBy(articles, ({ frontmatter }) => frontmatter.lang);
  for (const [lang, ofLanguage] of byLanguage) {
    const feed = feedOf(lang, ofLanguage, options);
    yield [`${pathTag(lang)}/feed.xml`, atom(feed)];
    yield [`${pathTag(lang)}/feed.json`, jsonFeed(feed)];
  }
}
