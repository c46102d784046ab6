// IO. A batch of articles, each read from the store once: the files beside its page, what its page shows, and its part
// of the index and of the report. Runs in any thread.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article } from '../src/article/article-schema.ts';
import { permalink } from '../src/article/permalink.ts';
import { createFrame, frameTag } from '../src/layouts/frame.ts';
import { openReuse, type ReusePlan } from './earlier/earlier-site.ts';
import { beginBatch, keepBatch, openReports, runFile, type WrittenBatch } from './batch-store.ts';
import { indexArticles } from './index/index-articles.ts';
import { articleToMdx } from './mdx/article-to-mdx.ts';
import type { NamedArticle } from './name-seeds.ts';
import { articleFiles } from './output/article-files.ts';
import { citationFiles } from './output/citation-files.ts';
import { openSiteFolder, type WriteFile } from './output/site-folder.ts';
import { openRegister } from './output/site-register.ts';
import type { PreparedSite } from './prepare-site.ts';
import { isArticleInShare, type Scope } from './scope.ts';
import { readArticle } from './stored-articles.ts';
import { type ThreadWork, threadWork } from './threads.ts';
import { type ListedArticle, listArticle } from './work-folder.ts';

/** What all batches of a site have in common. */
export type BatchContext = Pick<PreparedSite, 'seedsFolder' | 'store' | 'settings' | 'siteUrl'> & {
  readonly scope: Scope;
  /** As by `sliceWordsFor`; undefined where the site has no index of these articles. */
  readonly sliceWords: number | undefined;
  readonly reuse: ReusePlan;
  /** Where what is left of batches lies: see batch-store.ts. */
  readonly batchesFolder: string;
  /** What the program is: another one writes other files. */
  readonly version: string;
};

export type Batch = {
  readonly articles: readonly NamedArticle[];
};

/** An article takes some five milliseconds, a thread half a second to load what it needs. */
export const fewestForThreads = 500;

/** A digest of everything that is written of a batch. */
const batchKey = ({ articles }: Batch, { settings, siteUrl, sliceWords, version }: BatchContext): string =>
  hash('sha256', JSON.stringify([version, settings, siteUrl, sliceWords, articles]));

/** A batch, what it is known by, and where what is left of it lies. */
export type PlacedBatch = { readonly batch: Batch; readonly key: string; readonly folder: string };

export const placeBatch = (batch: Batch, context: BatchContext): PlacedBatch => {
  const key = batchKey(batch, context);
  return { batch, key, folder: join(context.batchesFolder, key) };
};

/** Whether the files of an article are written here. */
export const isOwn = (scope: Scope, slug: string): boolean =>
  scope.kind === 'all' || (scope.kind === 'shard' && isArticleInShare(slug, scope.share));

/** @throws {Error} When the seed is not what was converted. */
const readOriginal = (seedsFolder: string, { path, sha256 }: NamedArticle['seed']): Uint8Array => {
  const bytes = readFileSync(join(seedsFolder, ...path.split('/')));
  if (hash('sha256', bytes) === sha256) return bytes;
  throw new Error(`${path} was changed while the site was being built. Build it again.`);
};

/** Writes the files beside an article's page. */
const writeFiles = (
  named: NamedArticle,
  article: Article,
  { settings, siteUrl, seedsFolder }: BatchContext,
  write: WriteFile,
): void => {
  const { frontmatter } = article;
  for (const file of articleFiles(article, articleToMdx(article), readOriginal(seedsFolder, named.seed))) write(file);
  const { language } = createFrame(frameTag(frontmatter.lang, settings), permalink(frontmatter));
  for (const file of citationFiles(frontmatter, { settings, siteUrl, language })) write(file);
};

/** A batch, and what was written of it into the site. */
type NewBatch = { readonly batch: WrittenBatch; readonly paths: readonly string[] };

/** Writes everything about the articles of a batch but their pages. */
const writeAll = (folder: string, { articles }: Batch, context: BatchContext): NewBatch => {
  const { store, scope, sliceWords, reuse } = context;
  const { outDir } = reuse;
  const listed: ListedArticle[] = [];
  const paths: string[] = [];
  const register = openRegister(reuse.register, basename(folder));
  const writeToSite = openSiteFolder(outDir, register);
  const write: WriteFile = (file) => {
    writeToSite(file);
    paths.push(file[0]);
  };
  function* pass(): Generator<Article> {
    for (const named of articles) {
      const { article, report } = readArticle(store, named);
      listed.push(listArticle(article));
      reports.add(JSON.stringify(report));
      if (isOwn(scope, article.frontmatter.slug)) writeFiles(named, article, context, write);
      yield article;
    }
  }
  beginBatch(folder);
  const reports = openReports(folder);
  const index =
    sliceWords === undefined
      ? undefined
      : indexArticles({ articles: pass(), sliceWords, runFile: runFile(folder), outDir, register });
  // Without an index nothing else asks for the articles.
  if (!index) for (const _ of pass());
  const batch = { folder, listed, reports: reports.close(), index };
  keepBatch(batch);
  register.close();
  return { batch, paths: [...paths, ...(index?.files ?? [])] };
};

/** Writes a batch of articles. */
export const writeBatch: ThreadWork<BatchContext, Batch, WrittenBatch> = threadWork(
  import.meta.url,
  (batch: Batch, context: BatchContext): WrittenBatch => {
    const { key, folder } = placeBatch(batch, context);
    const reuse = openReuse(context.reuse, `batch-${key}`);
    const { batch: written, paths } = writeAll(folder, batch, context);
    reuse.note(key, paths);
    reuse.close();
    return written;
  },
);
