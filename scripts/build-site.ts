// Seeds to site, as a recipe: prepare, index, render, add the files beside the pages, swap the result in.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build as renderWithAstro } from 'astro';
import { withBuildLock } from './build-lock.ts';
import { buildAssets } from './build-assets.ts';
import { buildIndex } from './build-index.ts';
import { articleFiles } from './output/article-files.ts';
import { catalogEntries } from './output/catalog.ts';
import { checksumsOf } from './output/checksums.ts';
import { projectRoot, replaceFolder } from './output-folder.ts';
import { prepareSite, type PreparedSite } from './prepare-site.ts';
import { printProblems } from './problem.ts';
import { createProgress, type Progress } from './progress.ts';
import { writeWorkFolder } from './work-folder.ts';

export type BuildOptions = {
  readonly seedsFolder: string;
  /** As checkOutputFolder has returned it. */
  readonly out: string;
  /** Ends in `/`; undefined when only `collection.yaml` may say it. */
  readonly siteUrl: string | undefined;
  readonly keepGoing: boolean;
};

/** What Astro reads of the collection. Emptied by every build. */
const workFolder = join(projectRoot, '.bulaq', 'build');

const renderPages = async (outDir: string): Promise<void> => {
  process.env['BULAQ_WORK'] = workFolder;
  // The cache lies in the work folder, so that no build sees what another one cached.
  await renderWithAstro({ root: projectRoot, outDir, cacheDir: join(workFolder, 'cache'), logLevel: 'error' });
};

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** The files of the site that are not pages, by path. */
function* siteFiles({
  articles,
  report,
}: PreparedSite): Generator<readonly [path: string, content: string | Uint8Array]> {
  for (const article of articles) yield* articleFiles(article);
  yield ['catalog.json', asJson({ articles: catalogEntries(articles.map(({ article }) => article)) })];
  yield ['report.json', asJson(report)];
}

/** Writes the whole site into an empty folder. */
const writeSite = async (site: PreparedSite, folder: string, progress: Progress): Promise<void> => {
  await rm(workFolder, { recursive: true, force: true });
  // These come before the pages, which name them: each is called after its content.
  progress.stage('Indexing for search');
  const named = join(workFolder, 'named');
  const articles = site.articles.map(({ article }) => article);
  const search = await buildIndex(articles, named);
  progress.stage('Cutting fonts');
  const assets = await buildAssets(named);
  const { settings, siteUrl, report } = site;
  await writeWorkFolder(workFolder, {
    articles: site.articles,
    report,
    site: { settings, siteUrl: siteUrl ?? null, assets, search },
  });

  progress.stage('Rendering pages');
  await renderPages(folder);

  progress.stage('Writing files');
  await cp(named, folder, { recursive: true });
  for (const [path, content] of siteFiles(site)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await writeFile(join(folder, 'SHA256SUMS'), await checksumsOf(folder));
};

/**
 * Builds the site.
 * @returns The exit code: 1 when the seeds are at fault and `out` was left as it was.
 */
export const buildSite = async ({ seedsFolder, out, siteUrl, keepGoing }: BuildOptions): Promise<0 | 1> => {
  const progress = createProgress();
  const site = await prepareSite(seedsFolder, siteUrl, progress);
  const hasErrors = site.problems.some(({ severity }) => severity === 'error');
  const isPublishable = site.articles.length > 0 && (keepGoing || !hasErrors);
  if (isPublishable) {
    await withBuildLock(
      () => replaceFolder(out, (folder) => writeSite(site, folder, progress).then(() => true)),
      () => progress.stage('Waiting for another build of this project'),
    );
  }
  progress.finish(isPublishable ? `${site.articles.length} articles are in ${out}` : `Nothing was written to ${out}`);
  printProblems(site.problems, seedsFolder);
  return isPublishable ? 0 : 1;
};
