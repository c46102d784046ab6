// Articles -> the search index, as classic scripts. Runs before the pages are made, so that they can name its files.
//
//   a batch of articles ──▶ slices ──▶ text/      what results are cut from           indexArticles, in any thread,
//                             └──▶ keys ──▶ run   the batch's keys, in order          for one batch after another
//   all runs ──▶ chunk/                           where each key stands, in           finishIndex, once
//         └────▶ words/, concepts/, index         Pagefind's format
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../src/article/article-schema.ts';
import type { CollectionName } from '../src/article/collection-names.ts';
import { packShardList } from '../src/search/shards.ts';
import { fileNames, type SearchFiles, type SearchIndex } from '../src/search/search-index.ts';
import type { Reuse } from './earlier/earlier-site.ts';
import { conceptKeys, knownWordKeys, readAliases } from './index/alias-shards.ts';
import { collectColumns } from './index/collect-columns.ts';
import { readConcepts } from './index/concepts.ts';
import { findBatchBorders } from './index/cut-batches.ts';
import { cutChunks } from './index/cut-chunks.ts';
import { indexArticles, type IndexPart } from './index/index-articles.ts';
import { type IndexFolder, openIndexFolder, searchFolder } from './index/index-folder.ts';
import { type KeyPostings, mergePostings, recordsIn, type Run } from './index/merge-postings.ts';
import { readPagefindModule } from './index/pagefind-module.ts';
import { readRun } from './index/run-file.ts';
import { wordShards } from './index/word-shards.ts';
import { writeChunks } from './index/write-chunks.ts';
import { bundleScript } from './output/bundle-script.ts';
import { bytesLiteral, packBytes, packExpression, packJson } from './output/pack-index.ts';

export { searchFolder };

/**
 * Builds the index of these articles and the scripts that search it. What it writes depends on nothing but the articles
 * and their order. Memory does not grow with their texts: of an article only a few numbers stay, and the vocabulary.
 * @param articles Best in the order of their dates: the index is smaller then.
 * @param outDir Folder that stands for the site's root; files are written into `assets/search/` in it.
 * @param names The collection's own names, by language.
 * @returns Where the pages find what they name.
 */
export const buildIndex = async (
  articles: Iterable<Article> | AsyncIterable<Article>,
  outDir: string,
  names: readonly CollectionName[] = [],
): Promise<SearchFiles> => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-index-'));
  try {
    const parts: IndexPart[] = [];
    for await (const batch of batchArticles(articles)) {
      const runFile = join(folder, String(parts.length));
      parts.push(indexArticles({ articles: batch, runFile, outDir }));
    }
    return await finishIndex(parts, outDir, names);
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** Batches as `cutBatches` cuts them, of articles that need not be known all at once. */
async function* batchArticles(articles: Iterable<Article> | AsyncIterable<Article>): AsyncGenerator<Article[]> {
  const beginsBatch = findBatchBorders();
  let batch: Article[] = [];
  for await (const article of articles) {
    if (beginsBatch(article.frontmatter.id) && batch.length) {
      yield batch;
      batch = [];
    }
    batch.push(article);
  }
  if (batch.length) yield batch;
}

/**
 * Makes one index of all batches: the second half of `buildIndex`.
 * @param parts What `indexArticles` returned for each batch, in the order of the records.
 * @param reuse What may be taken of an earlier site.
 */
export const finishIndex = async (
  parts: readonly IndexPart[],
  outDir: string,
  names: readonly CollectionName[] = [],
  reuse?: Reuse,
): Promise<SearchFiles> => {
  const folder = openIndexFolder(outDir);
  const { writeHashed, writeNamed } = folder;
  const concepts = readConcepts(names);
  const columns = collectColumns(parts.flatMap(({ facts }) => facts));
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const vocabulary = readVocabulary(mergePostings(readRuns(parts)), conceptKeys(concepts), columns.records.lang);
  const chunks = await writeChunks(cutChunks(vocabulary.keys, size), { allBytes: size, outDir, reuse });
  const aliases = readAliases(concepts, columns.langs, vocabulary.langsOf);
  const table = { articlesOf: vocabulary.articlesOf, known: knownWordKeys(concepts), meanings: aliases.meanings };
  const words = packShardList(
    wordShards(table).map(({ first, packed }) => [first, folder.writeShard(fileNames.words, first, packed)]),
  );
  const conceptShards = aliases.concepts.map((shard) =>
    writeNamed(fileNames.concepts, (name) => packJson(name, shard)),
  );
  const module = bytesLiteral(await readPagefindModule());
  const wasm = writeHashed('pagefind', (name) => packBytes(name, module));
  const groups = parts.flatMap((part) => part.groups);
  const index: SearchIndex = { wasm, ...columns, groups, chunks, words, concepts: conceptShards };
  return {
    base: `${searchFolder}/`,
    wasm,
    index: writeHashed('index', (name) => packJson(name, index)),
    ...(await writeScripts(folder)),
  };
};

const readRuns = (parts: readonly IndexPart[]): Run[] => {
  let firstRecord = 0;
  return parts.map(({ runFile, facts }) => {
    const run = { firstRecord, parts: readRun(runFile) };
    firstRecord += facts.length;
    return run;
  });
};

/**
 * Learns the keys as they pass by.
 * @param wanted Keys of which it must be known which languages have them.
 * @param langs The language's number by record.
 * @returns The same keys; and, when they have passed, how many articles have each, and which languages have the wanted ones.
 */
const readVocabulary = (source: Iterable<KeyPostings>, wanted: ReadonlySet<string>, langs: readonly number[]) => {
  const articlesOf = new Map<string, number>();
  const langsOf = new Map<string, ReadonlySet<number>>();
  function* pass(): Generator<KeyPostings> {
    for (const postings of source) {
      articlesOf.set(postings.key, postings.articles);
      if (wanted.has(postings.key)) {
        langsOf.set(postings.key, new Set([...recordsIn(postings)].map((record) => langs[record] ?? 0)));
      }
      yield postings;
    }
  }
  return { keys: pass(), articlesOf, langsOf };
};

/** Writes the scripts that search; they are the same for every collection. */
const writeScripts = async ({
  writeHashed,
}: IndexFolder): Promise<Pick<SearchFiles, 'box' | 'highlight' | 'engine'>> => {
  const source = (name: string): string => fileURLToPath(new URL(`../src/search/${name}`, import.meta.url));
  const box = await bundleScript(source('search-box.ts'));
  const highlight = await bundleScript(source('highlight.ts'));
  const engine = await bundleScript(source('engine-worker.ts'), 'engine');
  return {
    box: writeHashed('box', () => box),
    highlight: writeHashed('highlight', () => highlight),
    engine: writeHashed('engine', (name) => packExpression(name, `()=>{${engine}return engine}`)),
  };
};
