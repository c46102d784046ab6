// The files of a site that speak of all its articles, but for pages: for programs of every kind.
import type { PreparedSite } from '../prepare-site.ts';
import { catalogCsv } from './catalog-csv.ts';
import { catalogEntries } from './catalog.ts';
import { feedFiles } from './feeds.ts';
import { listInParts } from './list-in-parts.ts';
import { llmsTxt } from './llms-txt.ts';
import { openSearchFiles } from './open-search.ts';
import type { NewFile } from './site-folder.ts';
import { robotsTxt, sitemapFiles } from './sitemap.ts';

/** @returns What every site has: the catalogue, the report, and a guide to both. */
export function* collectionFiles({ articles: prepared, report, settings, siteUrl }: PreparedSite): Generator<NewFile> {
  const articles = prepared.map(({ article }) => article);
  const catalog = catalogEntries(articles);
  yield* listInParts({
    name: 'catalog',
    key: 'articles',
    entries: catalog,
    totals: { articles: catalog.length },
    hasTotals: false,
  });
  yield ['catalog.csv', catalogCsv(articles)];
  yield ['llms.txt', llmsTxt(articles, settings, siteUrl)];
  const { seeds, totals } = report;
  yield* listInParts({ name: 'report', key: 'seeds', entries: seeds, totals, hasTotals: true });
}

/**
 * @param pages - Every file of the site so far, from its root.
 * @returns What only a site whose address is known can have: it names its pages to other programs.
 */
export function* addressedFiles(
  { articles: prepared, settings }: PreparedSite,
  siteUrl: string,
  pages: readonly string[],
): Generator<NewFile> {
  const articles = prepared.map(({ article }) => article);
  yield* feedFiles(articles, settings, siteUrl);
  yield* openSearchFiles(settings, siteUrl);
  yield* sitemapFiles(
    pages,
    articles.map(({ frontmatter }) => frontmatter),
    siteUrl,
  );
  yield ['robots.txt', robotsTxt(siteUrl)];
}
