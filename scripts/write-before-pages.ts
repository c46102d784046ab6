// All of a site but its pages and its app: the files beside the pages, the index, lists. What pages can be taken of an earlier
// site is taken.
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathTag } from '../src/article/permalink.ts';
import { allEnded } from './all-ended.ts';
import { onwardFile, sweepBatches } from './batch-store.ts';
import { buildAssets } from './build-assets.ts';
import { copyShards } from './copy-shards.ts';
import { awaitOffer, type EarlierSite, openReuse, type ReusePlan } from './earlier/earlier-site.ts';
import type { SiteRecorder } from './earlier/record-site.ts';
import type { Form } from './export/downloads.ts';
import { beginIndex, type MakeIndex } from './index-site.ts';
import { listReports, placeArticles } from './list-reports.ts';
import type { FileToMake, WriteFile } from './output/site-folder.ts';
import { projectRoot } from './output-folder.ts';
import { isOwn } from './place-batch.ts';
import type { PreparedSite } from './prepare-site.ts';
import { programFolder } from './program-cache.ts';
import type { ProgramParts } from './program-parts.ts';
import type { Progress } from './progress.ts';
import { relateBatches } from './relate-batches.ts';
import { renderShare } from './render-share.ts';
import type { Scope } from './scope.ts';
import { listPages, type SharedByPages, takePages } from './take-pages.ts';
import { type EarlyThread, startEarly } from './threads.ts';
import { writeArticleList, writeShared } from './work-folder.ts';
import { writeBatches, type WrittenBatches } from './write-batches.ts';

/** What Astro reads of the collection. Emptied by every build. */
export const workFolder = join(projectRoot, '.bulaq', 'build');

export type WriteOptions = {
  readonly scope: Scope;
  /** The offline forms to publish with the site. */
  readonly downloads: readonly Form[];
  readonly progress: Progress;
  readonly program: ProgramParts;
  /** Whether batches and pictures of earlier builds are used again. */
  readonly usesCache: boolean;
  /** What may be taken of the site that is replaced. */
  readonly earlier: EarlierSite | undefined;
  /** When its twin is as it should be: see offer-files.ts. */
  readonly offer: Promise<unknown> | undefined;
  /** A thread that has begun to load what writing articles needs. */
  readonly writer: EarlyThread | undefined;
  /** Is told of all files that are not taken of it. */
  readonly recorder: SiteRecorder | undefined;
  /** Where it is noted what the files were made of: see earlier/earlier-site.ts. */
  readonly notesFolder: string;
  /** Called when no seed is read any more, while threads render the pages. */
  readonly onSeedsRead: () => void;
  /** Called when all but the app is there, and waited for at the end. */
  readonly onPages: (folder: string) => Promise<void>;
};

/** What the pages name must be there before them: the search index, the fonts, the scripts. */
const writeNamedFiles = async (
  { batches, folder, isKept }: WrittenBatches,
  makeIndex: MakeIndex,
  plan: ReusePlan,
  { scope, program }: WriteOptions,
) => {
  const isShard = scope.kind === 'shard';
  // The articles' own pages name only scripts, which are the same for every index: a shard makes them aside and leaves
  // the index of all articles to the one who joins the shards.
  const target = isShard ? join(workFolder, 'named') : plan.outDir;
  const reuse = isShard ? undefined : plan;
  const parts = batches.flatMap(({ index }) => index ?? []);
  const batchesFolder = isKept ? folder : undefined;
  const search = await makeIndex({ parts, outDir: target, reuse, batchesFolder }, program.search);
  sweepBatches(folder, batches);
  return { search, assets: await buildAssets(target, search, await program.fonts, await program.reader) };
};

/** Takes or writes the files. */
const writeFiles = async (
  name: string,
  files: Iterable<FileToMake>,
  plan: ReusePlan,
  write: WriteFile,
): Promise<void> => {
  const reuse = openReuse(plan, name);
  for (const { path, inputs, make } of files) {
    // Threads that are at work wait for this one whenever they have finished something.
    await setImmediate();
    if (inputs === undefined) write([path, make()]);
    else reuse.make(inputs, () => [[path, make()]], write);
  }
  reuse.close();
};

/** Writes the lists that speak of articles by what is known before they are written. */
const writeCatalog = async (
  site: PreparedSite,
  reuse: ReusePlan,
  write: WriteFile,
  { scope, earlier }: WriteOptions,
): Promise<void> => {
  // Takes as long to load as to be written: threads are at work by now.
  const { catalogFiles } = await import('./output/collection-files.ts');
  if (earlier) await awaitOffer(earlier);
  if (scope.kind !== 'shard') await writeFiles('catalog', catalogFiles(site), reuse, write);
};

/**
 * Writes the list of the articles, and the report, and takes what pages it can.
 * @returns Which pages are in the site, and of how many articles the pages are to be rendered.
 */
const writeLists = async (
  site: PreparedSite,
  { batches, folder, isKept }: WrittenBatches,
  shared: SharedByPages,
  reuse: ReusePlan,
  write: WriteFile,
  { scope }: WriteOptions,
): Promise<{ readonly taken: ReadonlySet<string>; readonly left: number }> => {
  await setImmediate();
  const relate = relateBatches(batches, site.settings, isKept ? onwardFile(folder) : undefined);
  const onward = writeArticleList(workFolder, placeArticles(batches), relate);
  const { reportFiles } = await import('./output/collection-files.ts');
  if (scope.kind !== 'shard') await writeFiles('report', reportFiles(site, listReports(site, batches)), reuse, write);
  const pages = listPages(site.articles, batches).filter(({ named }) => isOwn(scope, named.frontmatter.slug));
  if (scope.kind !== 'all') return { taken: new Set(), left: pages.length };
  const { taken, left } = takePages(pages, onward, shared, reuse);
  return { taken, left: left.length };
};

/**
 * Writes what the pages name and show, and all lists that are not pages, and takes what pages it can. What articles speak of
 * and what lists have of them is most of what is held of a large collection, and is not held any longer when this is done.
 * @returns Which pages are in the site, how many articles' pages, or lists, are to be rendered, and a thread for that.
 */
export const writeBeforePages = async (
  site: PreparedSite,
  reuse: ReusePlan,
  write: WriteFile,
  options: WriteOptions,
) => {
  const { scope, downloads, progress, program } = options;
  const { articles, settings, siteUrl, moved, withdrawn } = site;
  progress.stage('Writing articles');
  const writing = writeBatches(site, { ...options, reuse, workFolder });
  // Threads are at work meanwhile.
  const langs = new Set(articles.map(({ frontmatter }) => pathTag(frontmatter.lang)));
  const beginning = { names: site.names, langs, programFolder: options.usesCache ? programFolder() : undefined };
  const makeIndex = beginIndex(beginning, !site.store.held);
  const [written] = await allEnded([writing, writeCatalog(site, reuse, write, options)]);
  // It loads the program of the pages until the index is made.
  const renderer = program.bundle.then((bundle) => startEarly(renderShare, { bundle }));
  // Where it goes wrong is met when the pages are rendered.
  renderer.catch(() => undefined);

  progress.stage('Indexing for search, writing lists');
  if (scope.kind === 'rest') await copyShards(scope.shards, reuse);
  const hasDownloads = downloads.length > 0;
  const shared = { settings, siteUrl: siteUrl ?? null, moved: [...moved], withdrawn: [...withdrawn], hasDownloads };
  // The index is made in threads, the lists are not.
  const [named, { taken, left }] = await allEnded([
    writeNamedFiles(written, makeIndex, reuse, options),
    writeLists(site, written, shared, reuse, write, options),
  ]);
  writeShared(workFolder, { ...shared, ...named });
  progress.stage('Rendering pages');
  // What is left of a site are its lists.
  return { taken, renderer, articleCount: scope.kind === 'rest' ? articles.length : left };
};
