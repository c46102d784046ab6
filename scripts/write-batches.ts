// IO. All articles of a site, batch by batch, on as many cores as pay.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sweepBatches, type WrittenBatch } from './batch-store.ts';
import type { ReusePlan } from './earlier/earlier-site.ts';
import { cutBatches } from './index/cut-batches.ts';
import { sliceWordsFor } from './index/cut-slices.ts';
import { projectRoot } from './output-folder.ts';
import type { PreparedSite } from './prepare-site.ts';
import type { Progress } from './progress.ts';
import { keepLatest, rememberedFolder } from './remembered-folder.ts';
import type { Scope } from './scope.ts';
import { runTasks, threadsFor } from './threads.ts';
import { digestProgram } from './unchanged-build.ts';
import { type Batch, fewestForThreads, writeBatch } from './write-batch.ts';

export type BatchesOptions = {
  readonly scope: Scope;
  readonly progress: Progress;
  readonly usesCache: boolean;
  readonly reuse: ReusePlan;
  /** Is emptied by every build. */
  readonly workFolder: string;
};

/** Collections whose batches stay: they are as large as their texts. */
const rememberedCollections = 5;

const home = join(projectRoot, '.bulaq', 'batches');

/** Only what a whole site leaves behind is of use to the next build. */
const openFolder = (seedsFolder: string, { scope, usesCache, workFolder }: BatchesOptions): string => {
  if (usesCache && scope.kind === 'all') {
    keepLatest(home, rememberedCollections);
    return rememberedFolder(home, seedsFolder);
  }
  const folder = join(workFolder, 'batches');
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** Writes everything about the articles but their pages. @returns What is left of each batch, in the order of the articles. */
export const writeBatches = async (
  { articles, seedsFolder, store, settings, siteUrl }: PreparedSite,
  options: BatchesOptions,
): Promise<WrittenBatch[]> => {
  const { scope, progress, reuse } = options;
  const batchesFolder = openFolder(seedsFolder, options);
  let done = 0;
  const written = await runTasks(writeBatch, {
    context: {
      seedsFolder,
      store,
      settings,
      siteUrl,
      scope,
      sliceWords: scope.kind === 'shard' ? undefined : sliceWordsFor(articles.length),
      reuse,
      batchesFolder,
      version: digestProgram(),
    },
    tasks: cutBatches(articles.map(({ frontmatter }) => frontmatter.id)).map(({ from, to }): Batch => ({
      articles: articles.slice(from, to),
    })),
    threads: store.held ? 0 : threadsFor(articles.length, fewestForThreads),
    onResult: ({ listed }) => progress.step((done += listed.length), articles.length),
  });
  sweepBatches(batchesFolder, written);
  return written;
};
