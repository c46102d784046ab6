// Seeds to site, as a recipe: prepare, index, render, add the files beside the pages, swap the result in.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { permalink } from '../src/article/permalink.ts';
import { createFrame, frameTag } from '../src/layouts/frame.ts';
import { withBuildLock } from './build-lock.ts';
import { buildAssets } from './build-assets.ts';
import { buildIndex } from './build-index.ts';
import { articleToMdx } from './mdx/article-to-mdx.ts';
import { type Form, publishDownloads } from './export/forms.ts';
import { articleFiles } from './output/article-files.ts';
import { catalogCsv } from './output/catalog-csv.ts';
import { catalogEntries } from './output/catalog.ts';
import { listFiles } from './output/checksums.ts';
import { citationFiles } from './output/citation-files.ts';
import { feedFiles } from './output/feeds.ts';
import { finishSite } from './output/finish-site.ts';
import { listInParts } from './output/list-in-parts.ts';
import { llmsTxt } from './output/llms-txt.ts';
import { openSearchFiles } from './output/open-search.ts';
import { shareImages } from './output/share-images.ts';
import { type NewFile, openSiteFolder, type SiteFolder } from './output/site-folder.ts';
import { robotsTxt, sitemapFiles } from './output/sitemap.ts';
import { findFrozenChanges, keepLedger } from './keep-ledger.ts';
import { projectRoot, replaceFolder } from './output-folder.ts';
import { prepareSite, type PreparedSite, type PrepareOptions } from './prepare-site.ts';
import { printProblems } from './problem.ts';
import { createProgress, type Progress } from './progress.ts';
import { renderPages } from './render-pages.ts';
import { findUnchangedBuild, readInputs, rememberBuild } from './unchanged-build.ts';
import { openWorkFolder, type WorkFolder } from './work-folder.ts';

export type BuildOptions = PrepareOptions & {
  readonly seedsFolder: string;
  /** As checkOutputFolder has returned it. */
  readonly out: string;
  readonly keepGoing: boolean;
  /** Fails where the ledger would change, and does not write it. */
  readonly isFrozen: boolean;
  /** Writes ledger.json into the folder of seeds, whatever folder that is. */
  readonly writesLedger: boolean;
  /** The offline forms to publish with the site. */
  readonly downloads: readonly Form[];
};

/** What Astro reads of the collection. Emptied by every build. */
const workFolder = join(projectRoot, '.bulaq', 'build');

/** What one build may leave to the next. */
const cacheFolder = join(projectRoot, '.bulaq', 'cache');

/** Writes each article's data for Astro and the files beside its page, one article after another. */
const writeArticleFiles = async (
  { articles, settings, siteUrl }: PreparedSite,
  work: WorkFolder,
  out: SiteFolder,
): Promise<void> => {
  for (const prepared of articles) {
    const { article, report } = prepared;
    const { frontmatter } = article;
    const mdx = articleToMdx(article);
    await work.addPage(article, mdx, report);
    for (const file of articleFiles(prepared, mdx)) await out.write(file);
    const { language } = createFrame(frameTag(frontmatter.lang, settings), permalink(frontmatter));
    for (const file of citationFiles(frontmatter, { settings, siteUrl, language })) await out.write(file);
  }
};

/** The files of the site that speak of all articles, but for pages. */
function* collectionFiles({ articles: prepared, report, settings, siteUrl }: PreparedSite): Generator<NewFile> {
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

/** What only a site whose address is known can have: it names its pages to other programs. */
async function* addressedFiles(
  { articles: prepared, settings }: PreparedSite,
  siteUrl: string,
  pages: readonly string[],
): AsyncGenerator<NewFile> {
  const articles = prepared.map(({ article }) => article);
  const frontmatters = articles.map(({ frontmatter }) => frontmatter);
  yield* feedFiles(articles, settings, siteUrl);
  yield* openSearchFiles(settings, siteUrl);
  yield* sitemapFiles(pages, frontmatters, siteUrl);
  yield ['robots.txt', robotsTxt(siteUrl)];
  yield* shareImages(frontmatters, settings, join(cacheFolder, 'share-images'));
}

/** Writes the whole site into an empty folder. */
const writeSite = async (
  site: PreparedSite,
  folder: string,
  downloads: readonly Form[],
  progress: Progress,
): Promise<void> => {
  await rm(workFolder, { recursive: true, force: true });
  const { settings, siteUrl, moved, withdrawn } = site;
  const articles = site.articles.map(({ article }) => article);
  const out = openSiteFolder(folder);
  const work = openWorkFolder(workFolder);
  // These come before the pages, which name them: each is called after its content.
  progress.stage('Indexing for search');
  const search = await buildIndex(articles, folder);
  progress.stage('Cutting fonts');
  const assets = await buildAssets(folder, search);

  progress.stage('Writing files');
  await writeArticleFiles(site, work, out);
  await work.finish({
    settings,
    siteUrl: siteUrl ?? null,
    moved,
    withdrawn,
    assets,
    search,
    hasDownloads: downloads.length > 0,
  });
  for (const file of collectionFiles(site)) await out.write(file);
  await out.finish();

  progress.stage('Rendering pages');
  await renderPages(workFolder, folder, articles.length);

  if (siteUrl !== undefined) {
    for await (const file of addressedFiles(site, siteUrl, await listFiles(folder))) await out.write(file);
    await out.finish();
  }
  progress.stage('Making the app');
  await finishSite(folder, { settings, siteUrl, articles: catalogEntries(articles) });
  if (downloads.length > 0) await publishDownloads(folder, downloads, progress);
};

/**
 * Builds the site.
 * @returns The exit code: 1 when the seeds are at fault and `out` was left as it was.
 */
export const buildSite = async (options: BuildOptions): Promise<0 | 1> => {
  const { seedsFolder, out, keepGoing, isFrozen, writesLedger, downloads, usesCache } = options;
  const progress = createProgress();
  progress.stage('Looking for changes');
  // Downloads are made with programs of the system's too, of which nothing is known here.
  const inputs = usesCache && downloads.length === 0 ? readInputs(seedsFolder, { ...options, out: '' }) : undefined;
  const known = inputs && findUnchangedBuild(out, inputs);
  if (known) {
    progress.finish(`Nothing has changed: ${known.articles} articles are in ${out}`);
    printProblems(known.problems, seedsFolder);
    return 0;
  }
  const site = await prepareSite(seedsFolder, options, progress);
  const articles = site.articles.map(({ article }) => article);
  const frozenChanges = isFrozen ? findFrozenChanges(site.ledger, articles) : [];
  const hasErrors = site.problems.some(({ severity }) => severity === 'error');
  const isPublishable = articles.length > 0 && (keepGoing || !hasErrors) && frozenChanges.length === 0;
  if (isPublishable) {
    await withBuildLock(
      () => replaceFolder(out, (folder) => writeSite(site, folder, downloads, progress).then(() => true)),
      () => progress.stage('Waiting for another build of this project'),
    );
  }
  const isKept = !isPublishable || isFrozen || (await keepLedger(seedsFolder, site.ledger, articles, writesLedger));
  if (inputs && isPublishable) {
    rememberBuild(seedsFolder, out, inputs, { articles: articles.length, problems: site.problems });
  }
  progress.finish(isPublishable ? `${articles.length} articles are in ${out}` : `Nothing was written to ${out}`);
  printProblems([...site.problems, ...frozenChanges], seedsFolder);
  const faulty = new Set(site.problems.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  if (isPublishable && faulty.size > 0) console.error(`Not published, for the reasons above: ${faulty.size}.`);
  if (!isKept) console.error(`ledger.json could not be written into ${seedsFolder}, so addresses there may change.`);
  return isPublishable ? 0 : 1;
};
