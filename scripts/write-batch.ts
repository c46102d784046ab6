// IO. A batch of articles, each read from the store once: the files beside its page, what its page shows, and its part
// of the index and of the report. Runs in any thread.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Article } from '../src/article/article-schema.ts';
import type { LoadedArticle } from '../src/article/loaded-article.ts';
import { permalink } from '../src/article/permalink.ts';
import { createFrame, frameTag } from '../src/layouts/frame.ts';
import { openReuse, type Reuse } from './earlier/earlier-site.ts';
import {
  beginBatch,
  keepBatch,
  openReports,
  recallArticles,
  runFile,
  type BatchArticle,
  type KeptArticle,
  type WrittenBatch,
  writeTopics,
} from './batch-store.ts';
import { type ArticleToIndex, indexArticles } from './index/index-articles.ts';
import { articleToMdx } from './mdx/article-to-mdx.ts';
import type { NamedArticle } from './name-seeds.ts';
import { articleFiles } from './output/article-files.ts';
import { citationFiles } from './output/citation-files.ts';
import { type NewFile, openSiteFolder } from './output/site-folder.ts';
import { openRegister } from './output/site-register.ts';
import { articleKey, type Batch, type BatchContext, isOwn, placeBatch } from './place-batch.ts';
import { readArticle } from './stored-articles.ts';
import { type ThreadWork, threadWork } from './threads.ts';
import type { Topic } from './related/article-topics.ts';
import { digestSpeaking } from './related/relate-articles.ts';
import { listArticle } from './work-folder.ts';

/** @throws {Error} When the seed is not what was converted. */
const readOriginal = (seedsFolder: string, { path, sha256 }: NamedArticle['seed']): Uint8Array => {
  const bytes = readFileSync(join(seedsFolder, ...path.split('/')));
  if (hash('sha256', bytes) === sha256) return bytes;
  throw new Error(`${path} was changed while the site was being built. Build it again.`);
};

/** @returns The files beside an article's page. */
const filesOf = (
  named: NamedArticle,
  article: Article,
  { settings, siteUrl, seedsFolder }: BatchContext,
): NewFile[] => {
  const { frontmatter } = article;
  const { language } = createFrame(frameTag(frontmatter.lang, settings), permalink(frontmatter));
  return [
    ...articleFiles(article, articleToMdx(article), readOriginal(seedsFolder, named.seed)),
    ...citationFiles(frontmatter, { settings, siteUrl, language }),
  ];
};

/** A digest of what lists show of an article. */
const digestShown = (loaded: LoadedArticle): string => hash('sha256', JSON.stringify(loaded), 'base64url');

/** Looks at an article for the lists. */
const lookAt = (article: Article, key: string): KeptArticle => {
  const { loaded, topics } = listArticle(article);
  const spoken = digestSpeaking({ frontmatter: loaded, topics });
  return { listed: { key, loaded, shown: digestShown(loaded), spoken }, topics };
};

/** A batch, and its files in the site. */
type NewBatch = { readonly batch: WrittenBatch; readonly paths: readonly string[] };

/**
 * Writes everything about the articles of a batch but their pages. Of those that have not changed, the files are taken, and
 * what lists have of them.
 */
const writeAll = (folder: string, { articles }: Batch, context: BatchContext, reuse: Reuse): NewBatch => {
  const { store, scope, sliceWords } = context;
  const { outDir, earlier, register: plan } = context.reuse;
  const listed: BatchArticle[] = [];
  const topics: (readonly Topic[])[] = [];
  const paths: string[] = [];
  const register = openRegister(plan, basename(folder));
  const write = openSiteFolder(outDir, { register, earlier });
  function* pass(): Generator<ArticleToIndex> {
    for (const named of articles) {
      const { article, report } = readArticle(store, named);
      const key = articleKey(named, context);
      const own = kept.get(key) ?? lookAt(article, key);
      listed.push(own.listed);
      topics.push(own.topics);
      reports.add(JSON.stringify(report));
      if (isOwn(scope, article.frontmatter.slug))
        paths.push(...reuse.make(key, () => filesOf(named, article, context), write));
      yield { article, known: own.known };
    }
  }
  const kept = recallArticles(context.earlierFolders);
  beginBatch(folder);
  const reports = openReports(folder);
  const index =
    sliceWords === undefined
      ? undefined
      : indexArticles({ articles: pass(), sliceWords, runFile: runFile(folder), writeToSite: write });
  // Without an index nothing else asks for the articles.
  if (!index) for (const _ of pass());
  writeTopics(folder, topics);
  const batch = { folder, listed, reports: reports.close(), index };
  if (context.keepsBatches) keepBatch(batch);
  register.close();
  return { batch, paths: [...paths, ...(index?.files ?? [])] };
};

/** Writes a batch of articles. */
export const writeBatch: ThreadWork<BatchContext, Batch, WrittenBatch> = threadWork(
  import.meta.url,
  (batch: Batch, context: BatchContext): WrittenBatch => {
    const { key, folder } = placeBatch(batch, context);
    const reuse = openReuse(context.reuse, `batch-${key}`);
    const { batch: written, paths } = writeAll(folder, batch, context, reuse);
    reuse.note(key, paths);
    reuse.close();
    return written;
  },
);
