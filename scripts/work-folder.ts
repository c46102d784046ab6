// What Astro reads of a collection: the MDX pages and two files about them. See src/article/load-articles.ts.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { CollectionSettings } from '../src/article/collection-settings.ts';

export type WorkFolderContent = {
  /** MDX by path: `kk/orta-daliz.mdx`. */
  readonly pages: ReadonlyMap<string, string>;
  readonly report: unknown;
  readonly settings: CollectionSettings;
  /** Ends in `/`; undefined when the site may lie anywhere. */
  readonly siteUrl: string | undefined;
};

const writeIfChanged = async (path: string, content: string): Promise<void> => {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === content) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
};

/** Makes `folder` hold exactly this content; files that hold it already keep their time stamps, so that a watcher sees only what changed. */
export const writeWorkFolder = async (
  folder: string,
  { pages, report, settings, siteUrl }: WorkFolderContent,
): Promise<void> => {
  const articles = join(folder, 'articles');
  await mkdir(articles, { recursive: true });
  for (const [path, mdx] of pages) await writeIfChanged(join(articles, path), mdx);
  const entries = await readdir(articles, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !pages.has(path.slice(articles.length + 1).split(sep).join('/'))) await rm(path);
  }
  await writeIfChanged(join(folder, 'report.json'), JSON.stringify(report));
  await writeIfChanged(join(folder, 'site.json'), JSON.stringify({ settings, siteUrl: siteUrl ?? null }));
};
