// What Astro reads of a collection: the list of its articles, one file for each article's page, and the site's settings.
// See src/article/load-articles.ts. Bodies come as HTML: an MDX module for each article is what Astro cannot bear many of.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article } from '../src/article/article-schema.ts';
import { type ArticlePage, type LoadedArticle, pageDataPath, toLoadedArticle } from '../src/article/loaded-article.ts';
import { newestFirst } from '../src/article/newest-first.ts';
import type { ReportEntry } from '../src/article/report-schema.ts';
import type { Site } from '../src/article/site-schema.ts';
import { renderBody } from './mdx/render-body.ts';
import { listFiles } from './output/checksums.ts';
import { articleTopics } from './related/article-topics.ts';
import { relateArticles, type SpeakingArticle } from './related/relate-articles.ts';

export type WorkFolder = {
  /** Lists an article whose own page is not rendered here. */
  readonly list: (article: Article) => void;
  /**
   * Lists an article and writes what its page shows.
   * @returns Whether it is not what the folder held already.
   */
  readonly addPage: (article: Article, mdx: string, report: ReportEntry) => Promise<boolean>;
  /**
   * Writes what all pages share, and removes the pages that were not added.
   * @returns Whether anything about an article is new, changed or gone.
   */
  readonly finish: (site: Site) => Promise<boolean>;
};

/** @returns Whether the file did not hold this already. */
const writeIfChanged = async (path: string, content: string): Promise<boolean> => {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === content) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return true;
};

/**
 * Opens the folder to make it hold exactly what is written next, one article after another. A file that holds it already
 * is left alone: in development a page is shown anew only when it has changed.
 */
export const openWorkFolder = (folder: string): WorkFolder => {
  const listed: LoadedArticle[] = [];
  const speaking: SpeakingArticle[] = [];
  let hasChanged = false;
  const list = (article: Article): LoadedArticle => {
    const loaded = toLoadedArticle(article);
    listed.push(loaded);
    speaking.push({ frontmatter: article.frontmatter, topics: articleTopics(article) });
    return loaded;
  };
  const addPage = async (article: Article, mdx: string, report: ReportEntry): Promise<boolean> => {
    const loaded = list(article);
    const page: ArticlePage = { report, body: renderBody(mdx) };
    const isNew = await writeIfChanged(join(folder, pageDataPath(loaded.url)), JSON.stringify(page));
    hasChanged ||= isNew;
    return isNew;
  };
  const finish = async (site: Site): Promise<boolean> => {
    await writeIfChanged(join(folder, 'site.json'), JSON.stringify(site));
    listed.sort(newestFirst);
    if (await writeIfChanged(join(folder, 'articles.json'), JSON.stringify(listed))) hasChanged = true;
    const onward = JSON.stringify(relateArticles(speaking, site.settings));
    if (await writeIfChanged(join(folder, 'onward.json'), onward)) hasChanged = true;
    const expected = new Set(listed.map(({ url }) => pageDataPath(url)));
    for (const path of await listFiles(folder)) {
      if (!path.startsWith('articles/') || expected.has(path)) continue;
      await rm(join(folder, path));
      hasChanged = true;
    }
    return hasChanged;
  };
  return { list, addPage, finish };
};
