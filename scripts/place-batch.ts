// What a batch of articles is, and what it is known by.
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { digestNamed } from './digest-named.ts';
import type { ReusePlan } from './earlier/earlier-site.ts';
import type { NamedArticle } from './name-seeds.ts';
import type { PreparedSite } from './prepare-site.ts';
import { isArticleInShare, type Scope } from './scope.ts';
import { lateWork } from './threads.ts';

/** What all batches of a site have in common. */
export type BatchContext = Pick<PreparedSite, 'seedsFolder' | 'store' | 'settings' | 'siteUrl'> & {
  readonly scope: Scope;
  /** As by `sliceWordsFor`; undefined where the site has no index of these articles. */
  readonly sliceWords: number | undefined;
  readonly reuse: ReusePlan;
  /** Where what is left of batches lies: see batch-store.ts. */
  readonly batchesFolder: string;
  /** Whether a later build looks there. */
  readonly keepsBatches: boolean;
  /** What the program is: another one writes other files. */
  readonly version: string;
  /** Folders of batches that are none any more: most of their articles may be what they were. */
  readonly earlierFolders: readonly string[];
};

export type Batch = {
  readonly articles: readonly NamedArticle[];
};

/** An article takes some five milliseconds, a thread half a second to load what it needs. */
export const fewestForThreads = 500;

/** A digest of everything that is written of a batch. */
const batchKey = ({ articles }: Batch, { settings, siteUrl, sliceWords, version }: BatchContext): string =>
  hash('sha256', JSON.stringify([version, settings, siteUrl, sliceWords, articles.map(digestNamed)]));

/** A digest of everything that is written beside an article's page, and of what the index has of it. */
export const articleKey = (named: NamedArticle, { settings, siteUrl, sliceWords, version }: BatchContext): string =>
  hash('sha256', JSON.stringify(['article', version, settings, siteUrl, sliceWords, digestNamed(named)]));

/** A batch, what it is known by, and where what is left of it lies. */
export type PlacedBatch = { readonly batch: Batch; readonly key: string; readonly folder: string };

export const placeBatch = (batch: Batch, context: BatchContext): PlacedBatch => {
  const key = batchKey(batch, context);
  return { batch, key, folder: join(context.batchesFolder, key) };
};

/** Whether the files of an article are written here. */
export const isOwn = (scope: Scope, slug: string): boolean =>
  scope.kind === 'all' || (scope.kind === 'shard' && isArticleInShare(slug, scope.share));

/** Writes a batch. What it needs is loaded in threads only, where there are any. */
export const batchWork = lateWork(
  new URL('write-batch.ts', import.meta.url),
  async () => (await import('./write-batch.ts')).writeBatch,
);
