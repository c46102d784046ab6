// Articles -> the search index, as classic scripts. Runs before the pages are made, so that they can name its files.
//
//   a batch of articles ──▶ slices ──▶ text/      what results are cut from           indexArticles, in any thread,
//                             └──▶ keys ──▶ run   the batch's keys, in order          for one batch after another
//   all runs ──▶ chunk/                           where each key stands, in           finishIndex, once
//         └────▶ words/, concepts/, index         Pagefind's format
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Article } from '../src/article/article-schema.ts';
import type { CollectionName } from '../src/article/collection-names.ts';
import { letterOfCount } from '../src/search/count-letter.ts';
import { unpackSorted } from '../src/search/front-coding.ts';
import { hashDigits, packShardList } from '../src/search/shards.ts';
import { fileNames, type SearchFiles, type SearchIndex } from '../src/search/search-index.ts';
import type { ReusePlan } from './earlier/earlier-site.ts';
import { cutConcepts, readAliases } from './index/alias-shards.ts';
import { collectColumns } from './index/collect-columns.ts';
import { findBatchBorders } from './index/cut-batches.ts';
import { sliceWordsFor } from './index/cut-slices.ts';
import { indexArticles, type IndexPart } from './index/index-articles.ts';
import { openIndexFolder, searchFolder } from './index/index-folder.ts';
import { type IndexConcepts, prepareConcepts } from './index/prepare-concepts.ts';
import { packColumns } from './index/pack-columns.ts';
import type { SearchProgram } from './index/search-program.ts';
import { wordShards } from './index/word-shards.ts';
import type { ChunkMemory, NamedRun } from './index/known-chunks.ts';
import { writeChunks } from './index/write-chunks.ts';
import { openSiteFolder } from './output/site-folder.ts';
import { openRegister } from './output/site-register.ts';
import { packEngine, packJson } from './output/pack-index.ts';

export { searchFolder };

export type BuildOptions = Pick<IndexOptions, 'commonFrom'> & {
  /** How many articles there are: they come one at a time. */
  readonly count: number;
  /** The collection's own names, by language. */
  readonly names?: readonly CollectionName[];
};

/** Fewer places than these articles have of a key are few enough to travel with every query. */
const fewestCommon = 4096;
/** A word of fewer articles than one in so many tells much, and more where it stands beside another word of the query. */
const commonShare = 8;

/** Concepts lie beside the words of so many articles at the least: of fewer they would be too much of the index, being repeated. */
const fewestWithConcepts = 800;

/** @returns How many articles of all must have a key for it to be a common one. */
const commonFromOf = (articles: number): number => Math.max(fewestCommon, articles / commonShare);

/**
 * Builds the index of these articles and the scripts that search it. What it writes depends on nothing but the articles
 * and their order. Memory does not grow with their texts: of an article only a few numbers stay, and the vocabulary.
 * @param articles Best by language, and then by date: the index is smaller then.
 * @param outDir Folder that stands for the site's root; files are written into `assets/search/` in it.
 * @returns Where the pages find what they name.
 */
export const buildIndex = async (
  articles: Iterable<Article> | AsyncIterable<Article>,
  outDir: string,
  { count, names = [], commonFrom }: BuildOptions,
): Promise<SearchFiles> => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-index-'));
  try {
    const parts: IndexPart[] = [];
    const writeToSite = openSiteFolder(outDir);
    for await (const batch of batchArticles(articles)) {
      const runFile = join(folder, String(parts.length));
      parts.push(
        indexArticles({
          articles: batch.map((article) => ({ article })),
          sliceWords: sliceWordsFor(count),
          runFile,
          writeToSite,
        }),
      );
    }
    const langs = new Set(parts.flatMap(({ facts }) => facts.map(({ lang }) => lang)));
    return await finishIndex(parts, outDir, { concepts: prepareConcepts({ names, langs }), commonFrom });
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

/** Takes long to load; a build has most often kept what it gives. */
const bundleSearch = async (): Promise<SearchProgram> =>
  (await import('./index/search-program.ts')).readSearchProgram();

export type IndexOptions = {
  /** As `prepareConcepts` gives them. */
  readonly concepts: IndexConcepts;
  /** What may be taken of an earlier site; without it nothing is noted for a later one either. */
  readonly reuse?: ReusePlan | undefined;
  /** How many articles must have a key for its list to be told apart from its places; by default as `commonFromOf` has it. */
  readonly commonFrom?: number | undefined;
  /** Where it is remembered what was learnt of the keys. */
  readonly memory?: ChunkMemory | undefined;
  /** Is given what leaves it there, for which nobody need wait; by default it is done at once. */
  readonly onMade?: (remember: () => void) => void;
  /** May have been begun long before. */
  readonly program?: Promise<SearchProgram>;
};

/**
 * Makes one index of all batches: the second half of `buildIndex`.
 * @param parts What `indexArticles` returned for each batch, in the order of the records.
 */
export const finishIndex = async (
  parts: readonly IndexPart[],
  outDir: string,
  { concepts, reuse, commonFrom, memory, onMade = (remember) => remember(), program = bundleSearch() }: IndexOptions,
): Promise<SearchFiles> => {
  const register = openRegister(reuse?.register, 'index');
  const folder = openIndexFolder(openSiteFolder(outDir, { register, earlier: reuse?.earlier }));
  const { writeHashed, writeShard } = folder;
  const { langs, sources, records } = collectColumns(parts.flatMap(({ facts }) => facts));
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const { chunks, common, articlesOf, langsOf, remember } = await writeChunks(
    {
      runs: placeRuns(parts),
      allBytes: size,
      outDir,
      reuse,
      wanted: concepts.wanted,
      langs: records.lang,
      commonFrom: commonFrom ?? commonFromOf(records.lang.length),
    },
    memory,
  );
  const withConcepts = records.lang.length >= fewestWithConcepts;
  const aliases = readAliases(concepts.concepts, langs, langsOf);
  const table = { articlesOf, known: concepts.known, aliases, withConcepts };
  const words = packShardList(
    wordShards(table).map(({ first, packed }) => [first, writeShard(fileNames.words, first, packed)]),
  );
  const conceptShards = withConcepts
    ? []
    : cutConcepts(aliases.concepts).map((shard, place) => writeShard(fileNames.concepts, String(place), shard));
  const { module, box, highlight, engine } = await program;
  const groups = parts.flatMap((part) => part.groups);
  const index: SearchIndex = {
    langs,
    sources,
    articles: records.lang.length,
    records: Buffer.from(packColumns(records)).toString('base64'),
    groups,
    chunks,
    common: { ...common, counts: countLetters(unpackSorted(common.firsts), articlesOf) },
    words,
    concepts: conceptShards.map((name) => name.slice(0, hashDigits)).join(''),
  };
  const files: SearchFiles = {
    base: `${searchFolder}/`,
    index: writeHashed('index', packJson(index)),
    box: writeHashed('box', box),
    highlight: writeHashed('highlight', highlight),
    engine: writeHashed('engine', packEngine(engine, module)),
  };
  register.close();
  onMade(remember);
  return files;
};

const countLetters = (keys: readonly string[], articlesOf: ReadonlyMap<string, number>): string =>
  keys.map((key) => letterOfCount(articlesOf.get(key) ?? 1)).join('');

const placeRuns = (parts: readonly IndexPart[]): NamedRun[] => {
  let firstRecord = 0;
  return parts.map(({ runFile, sections, facts }) => {
    // A batch has a folder of its own, which is named after all that the run depends on.
    const run = { name: basename(dirname(runFile)), file: runFile, sections, firstRecord };
    firstRecord += facts.length;
    return run;
  });
};
