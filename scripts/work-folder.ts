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

const writeIfChanged = async (path: string, content: string): Promise<void> => {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === content) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
};

/** Makes `folder` hold exactly this; a file that holds it already keeps its time, so that a watcher sees only what changed. */
export const writeWorkFolder = async (folder: string, { articles, report, site }: WorkFolderContent): Promise<void> => {
  const pages = join(folder, 'articles');
  await mkdir(pages, { recursive: true });
  for (const { mdxPath, mdx } of articles) await writeIfChanged(join(pages, mdxPath), mdx);
  const expected = new Set(articles.map(({ mdxPath }) => mdxPath));
  for (const path of await listFiles(pages)) if (!expected.has(path)) await rm(join(pages, path));
  await writeIfChanged(join(folder, 'report.json'), JSON.stringify(report));
  await writeIfChanged(join(folder, 'site.json'), JSON.stringify(site));
};
