// Seeds to site, as a recipe: prepare, index, render, add the files beside the pages, swap the result in.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build as renderWithAstro } from 'astro';
import { permalink } from '../src/article/permalink.ts';
import { createFrame, frameTag } from '../src/layouts/frame.ts';
import { withBuildLock } from './build-lock.ts';
import { buildAssets } from './build-assets.ts';
import { buildIndex } from './build-index.ts';
import { articleFiles } from './output/article-files.ts';
import { catalogCsv } from './output/catalog-csv.ts';
import { catalogEntries } from './output/catalog.ts';
import { listFiles } from './output/checksums.ts';
import { citationFiles } from './output/citation-files.ts';
import { feedFiles } from './output/feeds.ts';
import { finishSite } from './output/finish-site.ts';
import { llmsTxt } from './output/llms-txt.ts';
import { openSearchFiles } from './output/open-search.ts';
import { shareImages } from './output/share-images.ts';
import { robotsTxt, sitemapFiles } from './output/sitemap.ts';
import { findFrozenChanges, keepLedger } from './keep-ledger.ts';
import { projectRoot, replaceFolder } from './output-folder.ts';
import { prepareSite, type PreparedSite, type PrepareOptions } from './prepare-site.ts';
import { printProblems } from './problem.ts';
import { createProgress, type Progress } from './progress.ts';
import { writeWorkFolder } from './work-folder.ts';

export type BuildOptions = PrepareOptions & {
  readonly seedsFolder: string;
  /** As checkOutputFolder has returned it. */
  readonly out: string;
  readonly keepGoing: boolean;
  /** Fails where the ledger would change, and does not write it. */
  readonly isFrozen: boolean;
  /** Writes ledger.json into the folder of seeds, whatever folder that is. */
  readonly writesLedger: boolean;
};

/** What Astro reads of the collection. Emptied by every build. */
const workFolder = join(projectRoot, '.bulaq', 'build');

/** What one build may leave to the next. */
const cacheFolder = join(projectRoot, '.bulaq', 'cache');

const renderPages = async (outDir: string): Promise<void> => {
  process.env['BULAQ_WORK'] = workFolder;
  // The cache lies in the work folder, so that no build sees what another one cached.
  await renderWithAstro({ root: projectRoot, outDir, cacheDir: join(workFolder, 'cache'), logLevel: 'error' });
};

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

type File = readonly [path: string, content: string | Uint8Array];

/** The files of the site that are not pages, by path. */
function* siteFiles({ articles: prepared, report, settings, siteUrl }: PreparedSite): Generator<File> {
  const articles = prepared.map(({ article }) => article);
  for (const article of prepared) yield* articleFiles(article);
  for (const { frontmatter } of articles) {
    const { language } = createFrame(frameTag(frontmatter.lang, settings), permalink(frontmatter));
    yield* citationFiles(frontmatter, { settings, siteUrl, language });
  }
  yield ['catalog.json', asJson({ articles: catalogEntries(articles) })];
  yield ['catalog.csv', catalogCsv(articles)];
  yield ['llms.txt', llmsTxt(articles, settings, siteUrl)];
  yield ['report.json', asJson(report)];
}

/** What only a site whose address is known can have: it names its pages to other programs. */
async function* addressedFiles(
  { articles: prepared, settings }: PreparedSite,
  siteUrl: string,
  pages: readonly string[],
): AsyncGenerator<File> {
  const articles = prepared.map(({ article }) => article);
  const frontmatters = articles.map(({ frontmatter }) => frontmatter);
  yield* feedFiles(articles, settings, siteUrl);
  yield* openSearchFiles(settings, siteUrl);
  yield* sitemapFiles(pages, frontmatters, siteUrl);
  yield ['robots.txt', robotsTxt(siteUrl)];
  yield* shareImages(frontmatters, settings, join(cacheFolder, 'share-images'));
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
  const assets = await buildAssets(named, search);
  const { settings, siteUrl, report, moved, withdrawn } = site;
  await writeWorkFolder(workFolder, {
    articles: site.articles,
    report,
    site: { settings, siteUrl: siteUrl ?? null, moved, withdrawn, assets, search },
  });

  progress.stage('Rendering pages');
  await renderPages(folder);

  progress.stage('Writing files');
  await cp(named, folder, { recursive: true });
  const write = async ([path, content]: File): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  for (const file of siteFiles(site)) await write(file);
  if (siteUrl !== undefined) {
    for await (const file of addressedFiles(site, siteUrl, await listFiles(folder))) await write(file);
  }
  progress.stage('Making the app');
  await finishSite(folder, { settings, siteUrl, articles: catalogEntries(articles) });
};

/**
 * Builds the site.
 * @returns The exit code: 1 when the seeds are at fault and `out` was left as it was.
 */
export const buildSite = async (options: BuildOptions): Promise<0 | 1> => {
  const { seedsFolder, out, keepGoing, isFrozen, writesLedger } = options;
  const progress = createProgress();
  const site = await prepareSite(seedsFolder, options, progress);
  const articles = site.articles.map(({ article }) => article);
  const frozenChanges = isFrozen ? findFrozenChanges(site.ledger, articles) : [];
  const hasErrors = site.problems.some(({ severity }) => severity === 'error');
  const isPublishable = articles.length > 0 && (keepGoing || !hasErrors) && frozenChanges.length === 0;
  if (isPublishable) {
    await withBuildLock(
      () => replaceFolder(out, (folder) => writeSite(site, folder, progress).then(() => true)),
      () => progress.stage('Waiting for another build of this project'),
    );
  }
  const isKept = !isPublishable || isFrozen || (await keepLedger(seedsFolder, site.ledger, articles, writesLedger));
  progress.finish(isPublishable ? `${articles.length} articles are in ${out}` : `Nothing was written to ${out}`);
  printProblems([...site.problems, ...frozenChanges], seedsFolder);
  if (!isKept) console.error(`ledger.json could not be written into ${seedsFolder}, so addresses there may change.`);
  return isPublishable ? 0 : 1;
};
