// What Astro reads of a collection: the list of its articles, one file for each article's page, and the site's settings.
// See src/article/load-articles.ts. Bodies come as HTML: an MDX module for each article is what Astro cannot bear many of.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ArticlePage, pageDataPath, toLoadedArticle } from '../src/article/loaded-article.ts';
import { newestFirst } from '../src/article/newest-first.ts';
import type { Report } from '../src/article/report-schema.ts';
import type { Site } from '../src/article/site-schema.ts';
import { renderBody } from './mdx/render-body.ts';
import { listFiles } from './output/checksums.ts';
import type { PreparedArticle } from './prepare-site.ts';

export type WorkFolderContent = {
  readonly articles: readonly Pick<PreparedArticle, 'article' | 'mdx'>[];
  readonly report: Report;
  readonly site: Site;
};

/** @returns Whether the file did not hold this already. */
const writeIfChanged = async (path: string, content: string): Promise<boolean> => {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === content) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return true;
};

/**
 * Makes `folder` hold exactly this; a file that holds it already is left alone, so that an open page is shown anew only
 * when it has changed.
 * @returns Whether an article's page is new, changed or gone.
 */
export const writeWorkFolder = async (
  folder: string,
  { articles, report, site }: WorkFolderContent,
): Promise<boolean> => {
  const listed = articles.map(({ article }) => toLoadedArticle(article)).sort(newestFirst);
  await mkdir(join(folder, 'articles'), { recursive: true });
  let hasChanged = await writeIfChanged(join(folder, 'articles.json'), JSON.stringify(listed));
  await writeIfChanged(join(folder, 'site.json'), JSON.stringify(site));
  const reports = new Map(report.seeds.map((entry) => [entry.seed, entry]));
  const expected = new Set<string>();
  for (const { article, mdx } of articles) {
    const entry = reports.get(article.frontmatter.seed);
    if (!entry) throw new Error(`The report has no entry for ${article.frontmatter.seed}.`);
    const page: ArticlePage = { report: entry, body: renderBody(mdx) };
    const path = pageDataPath(toLoadedArticle(article).url);
    expected.add(path);
    if (await writeIfChanged(join(folder, path), JSON.stringify(page))) hasChanged = true;
  }
  for (const path of await listFiles(join(folder, 'articles'))) {
    if (expected.has(`articles/${path}`)) continue;
    await rm(join(folder, 'articles', path));
    hasChanged = true;
  }
  return hasChanged;
};
