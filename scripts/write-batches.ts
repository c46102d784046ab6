// IO. All articles of a site, batch by batch, on as many cores as pay.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { allEnded } from './all-ended.ts';
import { findBatch, hasBatch, otherBatches, type WrittenBatch } from './batch-store.ts';
import { awaitOffer, openReuse, type ReusePlan } from './earlier/earlier-site.ts';
import { cutBatches } from './index/cut-batches.ts';
import { sliceWordsFor } from './index/cut-slices.ts';
import { inRecordOrder } from './index/record-order.ts';
import { projectRoot } from './output-folder.ts';
import {
  type Batch,
  type BatchContext,
  batchWork,
  fewestForThreads,
  placeBatch,
  type PlacedBatch,
} from './place-batch.ts';
import type { PreparedSite } from './prepare-site.ts';
import type { Progress } from './progress.ts';
import { keepLatest, rememberedFolder } from './remembered-folder.ts';
import type { Scope } from './scope.ts';
import { type EarlyThread, runTasks, threadsFor } from './threads.ts';
import { digestProgram } from './program-files.ts';
export type BatchesOptions = {
  readonly scope: Scope;
  readonly progress: Progress;
  readonly usesCache: boolean;
  readonly reuse: ReusePlan;
  /** A thread for `batchWork`, which was started before. */
  readonly writer: EarlyThread | undefined;
  /** Is emptied by every build. */
  readonly workFolder: string;
};

/** Collections whose batches stay: they are as large as their texts. */
const rememberedCollections = 5;

const home = join(projectRoot, '.bulaq', 'batches');

/** Only what a whole site leaves behind is of use to the next build. */
const openFolder = (
  seedsFolder: string,
  { scope, usesCache, workFolder }: BatchesOptions,
): Pick<BatchContext, 'batchesFolder' | 'keepsBatches'> => {
  if (usesCache && scope.kind === 'all') {
    keepLatest(home, rememberedCollections);
    return { batchesFolder: rememberedFolder(home, seedsFolder), keepsBatches: true };
  }
  const batchesFolder = join(workFolder, 'batches');
  mkdirSync(batchesFolder, { recursive: true });
  return { batchesFolder, keepsBatches: false };
};

/** Each thread reads them all: where more have changed, most articles have too. */
const mostEarlier = 8;

/** Finds the batches that those which have changed were before. */
const findEarlier = (home: string, placed: readonly PlacedBatch[]): readonly string[] => {
  const folders = placed.length === 0 ? [] : otherBatches(home, new Set(placed.map(({ folder }) => folder)));
  return folders.length > mostEarlier ? [] : folders;
};

/** Told of each batch that is done. */
type OnResult = (written: WrittenBatch, batch: Batch) => void;

/** Takes batches that an earlier build has written, as far as they are untouched. @returns The others. */
const takeBatches = async (
  batches: readonly PlacedBatch[],
  { reuse: plan }: BatchesOptions,
  onResult: OnResult,
): Promise<readonly Batch[]> => {
  const found: (readonly [PlacedBatch, WrittenBatch | undefined])[] = [];
  for (const placed of batches) {
    // Threads that are at work wait for this one whenever they have finished something.
    await setImmediate();
    found.push([placed, findBatch(placed.folder)]);
  }
  if (plan.earlier) await awaitOffer(plan.earlier);
  const left: Batch[] = [];
  const reuse = openReuse(plan, 'batches');
  for (const [{ batch, key }, known] of found) {
    if (known && reuse.take(key)) onResult(known, batch);
    else left.push(batch);
  }
  reuse.close();
  return left;
};

/** All batches of a site. */
export type WrittenBatches = {
  /** What is left of each, in the order of the index. */
  readonly batches: readonly WrittenBatch[];
  /** Where it lies. Those of an earlier build are there too, until they are swept. */
  readonly folder: string;
  /** Whether a later build looks there. */
  readonly isKept: boolean;
};

/** Writes everything about the articles but their pages. */
export const writeBatches = async (
  { articles, seedsFolder, store, settings, siteUrl }: PreparedSite,
  options: BatchesOptions,
): Promise<WrittenBatches> => {
  const { scope, progress, reuse } = options;
  const folder = openFolder(seedsFolder, options);
  const context: BatchContext = {
    seedsFolder,
    store,
    settings,
    siteUrl,
    scope,
    sliceWords: scope.kind === 'shard' ? undefined : sliceWordsFor(articles.length),
    reuse,
    ...folder,
    version: digestProgram(),
    earlierFolders: [],
  };
  const ordered = inRecordOrder(articles);
  const batches = cutBatches(ordered.map(({ frontmatter }) => frontmatter.id)).map(({ from, to }): Batch => ({
    articles: ordered.slice(from, to),
  }));
  let done = 0;
  const written = new Map<Batch, WrittenBatch>();
  const onResult: OnResult = (result, batch) => {
    written.set(batch, result);
    progress.step((done += batch.articles.length), articles.length);
  };
  const placed = reuse.earlier ? batches.map((batch) => placeBatch(batch, context)) : [];
  const earlierFolders = findEarlier(folder.batchesFolder, placed);
  const write = async (tasks: readonly Batch[]): Promise<void> => {
    // What batches have of articles that are as they were is taken.
    if (reuse.earlier) await awaitOffer(reuse.earlier);
    await runTasks(batchWork, {
      context: { ...context, earlierFolders },
      tasks,
      threads: store.held ? 0 : threadsFor(articles.length, fewestForThreads),
      early: options.writer,
      onResult,
    });
  };
  const kept = placed.filter(({ folder }) => hasBatch(folder));
  const known = new Set(kept.map(({ batch }) => batch));
  // What is taken need not be sent. Threads write the others meanwhile.
  const [left] = await allEnded([
    takeBatches(kept, options, onResult),
    write(batches.filter((batch) => !known.has(batch))),
  ]);
  await write(left);
  return {
    batches: batches.flatMap((batch) => written.get(batch) ?? []),
    folder: folder.batchesFolder,
    isKept: folder.keepsBatches,
  };
};
