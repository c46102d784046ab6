// Which pages a search engine shall know (sitemaps.org), with the pages in other languages that say the same.
import type { Frontmatter } from '../../src/article/article-schema.ts';
import { pathTag, permalink } from '../../src/article/permalink.ts';
import { siteAddress } from '../../src/article/site-address.ts';
import { interfaceTags } from '../../src/languages/index.ts';
import { element, serializeXml, xmlDocument, type XmlElement } from '../export/xml.ts';

/** What a part may hold at most: the protocol's limits, the second one rounded down. */
const MOST_ADDRESSES = 50_000;
const MOST_CHARACTERS = 20_000_000;

/** Pages of their own in every interface language, beside lists, which lie one folder deeper. Search is a tool, not a page to find. */
const sections = new Set(['index.html', 'about.html', 'timeline.html', 'names.html', 'download.html']);

const tagOfFolder: ReadonlyMap<string, string> = new Map(interfaceTags.map((tag) => [pathTag(tag), tag]));

type Translated = Pick<Frontmatter, 'id' | 'lang' | 'slug' | 'translationOf'>;

/** A page and its language; `group` is the same for pages that are each other's alternates, undefined where there are none. */
type Page = { readonly path: string; readonly lang: string | undefined; readonly group: string | undefined };

/** Of an article: those it translates and is translated by, if they are in the collection. */
const articleGroup = ({ id, translationOf }: Translated, ids: ReadonlySet<string>): string =>
  `article ${translationOf !== undefined && ids.has(translationOf) ? translationOf : id}`;

/** Of a page that every interface language has: what follows the language in its address. Anything else is not listed. */
const framePage = (path: string): Page | undefined => {
  if (path === 'index.html') return { path, lang: 'x-default', group: 'page index.html' };
  const [folder = '', ...rest] = path.split('/');
  const lang = tagOfFolder.get(folder);
  const [name = ''] = rest;
  if (lang === undefined || (rest.length === 1 && !sections.has(name))) return undefined;
  return { path, lang, group: `page ${rest.join('/')}` };
};

/**
 * The pages to list. Readings, redirects, search pages and short addresses are not among them: in a language's folder
 * they are the pages that are neither an article of ours nor a section.
 */
const listedPages = (paths: readonly string[], articles: readonly Translated[]): Page[] => {
  const ids = new Set(articles.map(({ id }) => id));
  const articleAt = new Map(articles.map((article) => [permalink(article), article]));
  return paths.flatMap((path): readonly Page[] => {
    if (!path.endsWith('.html')) return [];
    const article = articleAt.get(path);
    if (article) return [{ path, lang: article.lang, group: articleGroup(article, ids) }];
    const page = framePage(path);
    return page === undefined ? [] : [page];
  });
};

/** Each page's alternates, itself included; a language that has two is left out, since neither is the alternate. */
const alternatesOf = (group: readonly Page[]): readonly Page[] => {
  const byLanguage = Map.groupBy(group, ({ lang }) => lang);
  const single = group.filter(({ lang }) => byLanguage.get(lang)?.length === 1);
  return single.length > 1 ? single : [];
};

const urlElement = ({ path }: Page, alternates: readonly Page[], siteUrl: string): XmlElement =>
  element(
    'url',
    {},
    element('loc', {}, siteAddress(siteUrl, path)),
    ...(alternates.some((alternate) => alternate.path === path) ? alternates : []).map((alternate) =>
      element('xhtml:link', { rel: 'alternate', hreflang: alternate.lang, href: siteAddress(siteUrl, alternate.path) }),
    ),
  );

const partFile = (number: number): string => `sitemap-${number}.xml`;

const part = (urls: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>\n',
  ].join('\n');

/** Cuts the addresses into parts that keep to both limits. */
function* partsOf(urls: Iterable<string>, mostAddresses: number): Generator<readonly string[]> {
  let current: string[] = [];
  let characters = 0;
  for (const url of urls) {
    if (current.length === mostAddresses || characters + url.length > MOST_CHARACTERS) {
      yield current;
      current = [];
      characters = 0;
    }
    current.push(url);
    characters += url.length;
  }
  yield current;
}

/**
 * No `lastmod`: the day an article's page last changed is not known, and the day of the build would be a lie.
 * @param paths - Every file of the site, from its root.
 * @returns The parts, then `sitemap-index.xml`, which names them.
 */
export function* sitemapFiles(
  paths: readonly string[],
  articles: readonly Translated[],
  siteUrl: string,
  mostAddresses = MOST_ADDRESSES,
): Generator<readonly [path: string, text: string]> {
  const pages = listedPages(paths, articles);
  const groups = Map.groupBy(pages, ({ group }) => group);
  const alternates = new Map(Array.from(groups, ([group, members]) => [group, alternatesOf(members)]));
  const urls = pages.map((page) => serializeXml(urlElement(page, alternates.get(page.group) ?? [], siteUrl)));
  const names: string[] = [];
  for (const addresses of partsOf(urls, mostAddresses)) {
    const name = partFile(names.length + 1);
    names.push(name);
    yield [name, part(addresses)];
  }
  const entries = names.map((name) => element('sitemap', {}, element('loc', {}, siteAddress(siteUrl, name))));
  const index = element('sitemapindex', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...entries);
  yield ['sitemap-index.xml', xmlDocument(index)];
}

/** @returns robots.txt: everything may be read, and where the sitemap is. */
export const robotsTxt = (siteUrl: string): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${siteAddress(siteUrl, 'sitemap-index.xml')}\n`;
