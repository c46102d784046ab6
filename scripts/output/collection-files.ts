// The files of a site that speak of all its articles, but for pages: for programs of every kind.
import type { PreparedSite } from '../prepare-site.ts';
import { readArticle } from '../stored-articles.ts';
import { catalogCsv } from './catalog-csv.ts';
import { catalogEntries } from './catalog.ts';
import { feedFiles } from './feeds.ts';
import { entryOf, type ListEntry, listInParts } from './list-in-parts.ts';
import { llmsFile } from './llms-txt.ts';
import { openSearchFiles } from './open-search.ts';
import type { FileToMake, NewFile } from './site-folder.ts';
import { robotsTxt, sitemapFiles } from './sitemap.ts';

/** @returns What every site has and is known before any article is written: the catalogue, and a guide to it and the report. */
export function* catalogFiles({ articles, settings, siteUrl }: PreparedSite): Generator<FileToMake> {
  const catalog = catalogEntries(articles);
  yield* listInParts({
    name: 'catalog',
    key: 'articles',
    entries: catalog.map(entryOf),
    count: catalog.length,
    totals: { articles: catalog.length },
    hasTotals: false,
  });
  yield { path: 'catalog.csv', make: () => catalogCsv(articles) };
  yield llmsFile(articles, settings, siteUrl);
}

/**
 * @param reports - The report's entry on each seed, in their order.
 * @returns The report.
 */
export const reportFiles = ({ seeds, totals }: PreparedSite, reports: Iterable<ListEntry>): Generator<FileToMake> =>
  listInParts({ name: 'report', key: 'seeds', entries: reports, count: seeds.length, totals, hasTotals: true });

/**
 * @param pages - Every file of the site so far, from its root.
 * @returns What only a site whose address is known can have: it names its pages to other programs.
 */
export function* addressedFiles(
  { articles, settings, store }: PreparedSite,
  siteUrl: string,
  pages: readonly string[],
): Generator<NewFile> {
  yield* feedFiles(articles, {
    settings,
    siteUrl,
    readBlocks: (named) => readArticle(store, named).article.blocks,
  });
  yield* openSearchFiles(settings, siteUrl);
  yield* sitemapFiles(
    pages,
    articles.map(({ frontmatter }) => frontmatter),
    siteUrl,
  );
  yield ['robots.txt', robotsTxt(siteUrl)];
}
