// Articles -> the search index, as classic scripts. Runs before the pages are made, so that they can name its files.
//
//   articles, one at a time ──▶ slices ──▶ text/        what results are cut from
//                                 └──▶ keys ──▶ chunk/  where each key stands, in Pagefind's format
//                                         └───▶ words/, aliases/, index
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../src/article/article-schema.ts';
import type { CollectionName } from '../src/article/collection-names.ts';
import { pathTag } from '../src/article/permalink.ts';
import { fileNames, type SearchFiles, type SearchIndex } from '../src/search/search-index.ts';
import { aliasShards, conceptKeys, knownWordKeys } from './index/alias-shards.ts';
import { articleKeys } from './index/article-keys.ts';
import { articleText } from './index/article-text.ts';
import { collectColumns } from './index/collect-columns.ts';
import { collectPostings, type KeyPostings } from './index/collect-postings.ts';
import { readConcepts } from './index/concepts.ts';
import { cutChunks } from './index/cut-chunks.ts';
import { cutSlices } from './index/cut-slices.ts';
import { groupTexts } from './index/group-texts.ts';
import { readPagefindModule } from './index/pagefind-module.ts';
import { wordShards } from './index/word-shards.ts';
import { bundleScript } from './output/bundle-script.ts';
import { contentHash, packBytes, packExpression, packJson } from './output/pack-index.ts';

/** Folder of the index in the site. */
export const searchFolder = 'assets/search';

/** Adds files to the index; each is written once under its name. */
const openOutput = (outDir: string) => {
  const made = new Set<string>();
  const write = async (name: string, script: string): Promise<void> => {
    const path = join(outDir, searchFolder, `${name}.js`);
    if (!made.has(dirname(path))) await mkdir(dirname(path), { recursive: true });
    made.add(dirname(path));
    await writeFile(path, script);
  };
  /** Writes under the name with the content's hash, and gives that name. */
  const writeHashed = async (name: string, script: (name: string) => string): Promise<string> => {
    const hashed = `${name}-${contentHash(script(name))}`;
    await write(hashed, script(hashed));
    return hashed;
  };
  /** Writes a file that is named by nothing but its content's hash, and gives the hash. */
  const writeNamed = async (fileName: (hash: string) => string, script: (name: string) => string): Promise<string> => {
    const hash = contentHash(script(fileName('')));
    await write(fileName(hash), script(fileName(hash)));
    return hash;
  };
  return { write, writeHashed, writeNamed };
};

/** Keys as they pass by, with the number of articles that have each: the vocabulary. */
function* countKeys(keys: Iterable<KeyPostings>, counts: Map<string, number>): Generator<KeyPostings> {
  for (const postings of keys) {
    counts.set(postings.key, postings.articles);
    yield postings;
  }
}

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
  const { write, writeHashed, writeNamed } = openOutput(outDir);
  const concepts = readConcepts(names);
  const wantedKeys = conceptKeys(concepts);
  const keysIn = new Map<string, Set<string>>();
  const texts = groupTexts(([name, script]) => write(name, script));
  const columns = collectColumns();
  const postings = await collectPostings();
  try {
    let record = 0;
    for await (const article of articles) {
      const slices = cutSlices(articleText(article));
      const { places, words } = articleKeys(slices);
      await texts.add(article.frontmatter.id, slices);
      columns.add(article, words);
      postings.add(record++, places);
      const lang = pathTag(article.frontmatter.lang);
      const held = keysIn.get(lang) ?? new Set();
      for (const key of places.keys()) if (wantedKeys.has(key)) held.add(key);
      keysIn.set(lang, held);
    }
    const counts = new Map<string, number>();
    const chunks: [string, string][] = [];
    for (const { first, bytes } of cutChunks(countKeys(postings.read(), counts), postings.size())) {
      chunks.push([first, await writeNamed(fileNames.chunk, (name) => packBytes(name, bytes))]);
    }
    const description = columns.read();
    const words: [string, string][] = [];
    for (const { first, keys } of wordShards(counts, knownWordKeys(concepts))) {
      words.push([first, await writeNamed(fileNames.words, (name) => packJson(name, keys))]);
    }
    const aliases: [string, string][] = [];
    for (const { first, shard } of aliasShards(concepts, description.langs, keysIn)) {
      aliases.push([first, await writeNamed(fileNames.aliases, (name) => packJson(name, shard))]);
    }
    const module = await readPagefindModule();
    const wasm = await writeHashed('pagefind', (name) => packBytes(name, module));
    const index: SearchIndex = { wasm, ...description, groups: await texts.finish(), chunks, words, aliases };
    return {
      base: `${searchFolder}/`,
      wasm,
      index: await writeHashed('index', (name) => packJson(name, index)),
      ...(await writeScripts(writeHashed)),
    };
  } finally {
    await postings.close();
  }
};

/** Writes the scripts that search; they are the same for every collection. */
const writeScripts = async (
  writeHashed: (name: string, script: (name: string) => string) => Promise<string>,
): Promise<Pick<SearchFiles, 'box' | 'highlight' | 'engine'>> => {
  const source = (name: string): string => fileURLToPath(new URL(`../src/search/${name}`, import.meta.url));
  const box = await bundleScript(source('search-box.ts'));
  const highlight = await bundleScript(source('highlight.ts'));
  const engine = await bundleScript(source('engine-worker.ts'), 'engine');
  return {
    box: await writeHashed('box', () => box),
    highlight: await writeHashed('highlight', () => highlight),
    engine: await writeHashed('engine', (name) => packExpression(name, `()=>{${engine}return engine}`)),
  };
};
