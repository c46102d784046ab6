// What Astro reads of a collection: the MDX pages and two files about them. See src/article/load-articles.ts.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Report } from '../src/article/report-schema.ts';
import type { Site } from '../src/article/site-schema.ts';
import { listFiles } from './output/checksums.ts';
import type { PreparedArticle } from './prepare-site.ts';

export type WorkFolderContent = {
  readonly articles: readonly Pick<PreparedArticle, 'mdxPath' | 'mdx'>[];
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
 * Makes `folder` hold exactly this; a file that holds it already keeps its time, so that a watcher sees only what changed.
 * The two files about the articles come first: a watcher that shows a new article shows what goes with it.
 * @returns Whether an article's page is new, changed or gone.
 */
export const writeWorkFolder = async (
  folder: string,
  { articles, report, site }: WorkFolderContent,
): Promise<boolean> => {
  const pages = join(folder, 'articles');
  await mkdir(pages, { recursive: true });
  await writeIfChanged(join(folder, 'report.json'), JSON.stringify(report));
  await writeIfChanged(join(folder, 'site.json'), JSON.stringify(site));
  let hasChanged = false;
  for (const { mdxPath, mdx } of articles) {
    if (await writeIfChanged(join(pages, mdxPath), mdx)) hasChanged = true;
  }
  const expected = new Set(articles.map(({ mdxPath }) => mdxPath));
  for (const path of await listFiles(pages)) {
    if (expected.has(path)) continue;
    await rm(join(pages, path));
    hasChanged = true;
  }
  return hasChanged;
};
