// What Astro reads of a collection: the list of its articles, one file for each article's page, and the site's settings.
// See src/article/load-articles.ts. Bodies come as HTML: an MDX module for each article is what Astro cannot bear many of.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../src/article/article-schema.ts';
import {
  type LoadedArticle,
  type Onward,
  pageDataPath,
  toArticlePage,
  toLoadedArticle,
} from '../src/article/loaded-article.ts';
import { newestFirst } from '../src/article/newest-first.ts';
import type { ReportEntry } from '../src/article/report-schema.ts';
import type { Site } from '../src/article/site-schema.ts';
import type { PageTree } from './mdx/article-to-mdast.ts';
import { renderBody } from './mdx/render-body.ts';
import { listFiles } from './output/checksums.ts';
import { type NewFile, openSiteFolder } from './output/site-folder.ts';
import { articleTopics, type Topic } from './related/article-topics.ts';
import { relateArticles } from './related/relate-articles.ts';

/** What other pages than its own show of an article, and what it speaks of. Plain data. */
export type ListedArticle = { readonly loaded: LoadedArticle; readonly topics: readonly Topic[] };

/** @returns The article as lists have it. */
export const listArticle = (article: Article): ListedArticle => ({
  loaded: toLoadedArticle(article),
  topics: articleTopics(article),
});

/** @returns What an article's page shows, as a file of the work folder. */
export const pageFile = ({ loaded }: Pick<ListedArticle, 'loaded'>, tree: PageTree, report: ReportEntry): NewFile => [
  pageDataPath(loaded.url),
  JSON.stringify(toArticlePage(report, renderBody(tree))),
];

/**
 * Writes what all pages share, and removes the pages of articles that are not listed.
 * @param relate - What finds where pages lead on to.
 * @returns Where each article's page leads on to, by its id.
 */
export const finishWorkFolder = async (
  folder: string,
  articles: readonly ListedArticle[],
  site: Site,
  relate = relateArticles,
): Promise<Readonly<Record<string, Onward>>> => {
  const write = openSiteFolder(folder);
  write(['site.json', JSON.stringify(site)]);
  const listed = articles.map(({ loaded }) => loaded).sort(newestFirst);
  const onward = relate(
    articles.map(({ loaded, topics }) => ({ frontmatter: loaded, topics })),
    site.settings,
  );
  write(['articles.json', JSON.stringify(listed)]);
  write(['onward.json', JSON.stringify(onward)]);
  const expected = new Set(listed.map(({ url }) => pageDataPath(url)));
  for (const path of await listFiles(folder)) {
    if (path.startsWith('articles/') && !expected.has(path)) rmSync(join(folder, path));
  }
  return onward;
};
