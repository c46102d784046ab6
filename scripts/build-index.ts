// Articles -> the search index, as classic scripts. Runs before the pages are made, so that they can name its files.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Article } from '../src/article/article-schema.ts';
import { readCbor } from '../src/search/cbor.ts';
import { indexedTerm } from '../src/search/pagefind.ts';
import {
  articleKinds,
  type ArticleText,
  fileNames,
  type SearchFiles,
  type SearchIndex,
} from '../src/search/search-index.ts';
import { articleKeys, type ArticleKeys } from './index/article-keys.ts';
import { articleKind, articleSource, articleText } from './index/article-text.ts';
import { aliasShards } from './index/alias-shards.ts';
import { readConcepts } from './index/concepts.ts';
import { wordShards } from './index/word-shards.ts';
import { splitChunks } from './index/split-chunks.ts';
import { bundleScript } from './output/bundle-script.ts';
import { bytesText, contentHash, packBytes, packExpression, packJson } from './output/pack-index.ts';

/** Folder of the index in the site. */
export const searchFolder = 'assets/search';

/** One article on its way into the index. */
type Entry = ArticleKeys & { readonly article: Article; readonly text: ArticleText };

/** The index's only language: there are no rules in it, and articles of all languages are found at once. */
const language = 'mul';

/** Pagefind's files start, once unpacked, with these 12 bytes. */
const unpack = (packed: Uint8Array): Uint8Array => {
  const bytes = gunzipSync(packed);
  if (bytes.subarray(0, 12).toString('latin1') !== 'pagefind_dcd') {
    throw new Error(
      'Pagefind wrote a file of a kind that this build does not know. Is its version the one in package.json?',
    );
  }
  return bytes.subarray(12);
};

/** Runs Pagefind over the keys. The record's url is the entry's number and changes with its text, so its hash does too. */
const runPagefind = async (entries: readonly Entry[]): Promise<ReadonlyMap<string, Uint8Array>> => {
  const { index, errors } = await createIndex({ forceLanguage: language, keepIndexUrl: true });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const [number, { keys, text }] of entries.entries()) {
      const url = `${number}-${contentHash(JSON.stringify(text))}`;
      const added = await index.addCustomRecord({ url, content: keys.map(indexedTerm).join(' '), language });
      if (added.errors.length) throw new Error(`Pagefind refused ${text.seed}: ${added.errors.join('; ')}`);
    }
    const { files, errors: faults } = await index.getFiles();
    if (faults.length) throw new Error(`Pagefind made no index: ${faults.join('; ')}`);
    return new Map(files.map(({ path, content }) => [path, content]));
  } finally {
    await close();
  }
};

const fileOf = (files: ReadonlyMap<string, Uint8Array>, pattern: RegExp): Uint8Array => {
  for (const [path, content] of files) if (pattern.test(path)) return unpack(content);
  throw new Error(`Pagefind wrote no file like ${pattern.source}.`);
};

const chunksOf = (files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> =>
  new Map(
    [...files].flatMap(([path, content]): [string, Uint8Array][] => {
      const name = /^index\/(.+)\.pf_index$/.exec(path)?.[1];
      return name === undefined ? [] : [[name, unpack(content)]];
    }),
  );

/** @returns For each record of the index, in its own order, its hash and the entry it came from. */
const recordOrder = (files: ReadonlyMap<string, Uint8Array>, entries: readonly Entry[]): [string, Entry][] => {
  const entryOf = new Map<string, Entry>();
  for (const [path, content] of files) {
    const hash = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (hash === undefined) continue;
    const { url } = JSON.parse(new TextDecoder().decode(unpack(content))) as { url: string }; // Pagefind's own
    const entry = entries[Number.parseInt(url, 10)];
    if (entry) entryOf.set(hash, entry);
  }
  const metadata = readCbor(fileOf(files, /\.pf_meta$/)).value;
  const records: unknown = Array.isArray(metadata) ? metadata[1] : undefined;
  if (!Array.isArray(records)) throw new Error('Pagefind wrote metadata of a kind that this build does not know.');
  return records.map((record: unknown) => {
    const hash = String(Array.isArray(record) ? record[0] : record);
    const entry = entryOf.get(hash);
    if (!entry) throw new Error(`Pagefind's index names a record, ${hash}, that it did not write.`);
    return [hash, entry];
  });
};

const articlesByKey = (entries: readonly Entry[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { keys } of entries) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const keysByLang = (entries: readonly Entry[]): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { keys, text } of entries) {
    const held = found.get(text.lang) ?? new Set();
    for (const key of keys) held.add(key);
    found.set(text.lang, held);
  }
  return found;
};

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** Everything but the shards' names and the module's. */
const describe = (
  records: readonly (readonly [string, Entry])[],
): Pick<SearchIndex, 'langs' | 'sources' | 'records'> => {
  const entries = records.map(([, entry]) => entry);
  const langs = distinct(entries.map(({ text }) => text.lang));
  const sources = distinct(entries.map(({ article }) => articleSource(article)));
  const column = (value: (entry: Entry) => number): number[] => entries.map(value);
  return {
    langs,
    sources,
    records: {
      lang: column(({ text }) => langs.indexOf(text.lang)),
      source: column(({ article }) => sources.indexOf(articleSource(article))),
      kind: column(({ article }) => articleKinds.indexOf(articleKind(article))),
      date: column(({ article }) => Number((article.frontmatter.date ?? '0').replaceAll('-', ''))),
      title: column(({ words }) => words.title),
      head: column(({ words }) => words.head),
      subheads: column(({ words }) => words.subheads),
      lead: column(({ words }) => words.lead),
      words: column(({ keys }) => keys.length),
    },
  };
};

/** Adds files to the index; each is written once under its name. */
const openOutput = (outDir: string) => {
  const write = async (name: string, script: string): Promise<void> => {
    const path = join(outDir, searchFolder, `${name}.js`);
    await mkdir(dirname(path), { recursive: true });
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

/**
 * Builds the index of these articles and the scripts that search it.
 * @param outDir Folder that stands for the site's root; files are written into `assets/search/` in it.
 * @returns Where the pages find what they name.
 */
export const buildIndex = async (articles: readonly Article[], outDir: string): Promise<SearchFiles> => {
  const entries = articles.map((article): Entry => {
    const text = articleText(article);
    return { article, text, ...articleKeys(text) };
  });
  const files = await runPagefind(entries);
  const records = recordOrder(files, entries);
  const { write, writeHashed, writeNamed } = openOutput(outDir);

  const { metadata, chunks } = splitChunks(fileOf(files, /\.pf_meta$/), chunksOf(files));
  for (const [name, bytes] of chunks) await write(fileNames.chunk(name), packBytes(fileNames.chunk(name), bytes));
  for (const [hash, { text }] of records) {
    const { head: _head, blocks: _blocks, ...card } = text;
    await write(fileNames.text(hash), packJson(fileNames.text(hash), text));
    await write(fileNames.card(hash), packJson(fileNames.card(hash), card));
  }
  const description = describe(records);
  const words: [string, string][] = [];
  for (const { first, keys } of wordShards(articlesByKey(entries))) {
    words.push([first, await writeNamed(fileNames.words, (name) => packJson(name, keys))]);
  }
  const aliases: [string, string][] = [];
  for (const { first, shard } of aliasShards(readConcepts(), description.langs, keysByLang(entries))) {
    aliases.push([first, await writeNamed(fileNames.aliases, (name) => packJson(name, shard))]);
  }
  const wasm = await writeHashed('pagefind', (name) => packBytes(name, fileOf(files, /wasm\.unknown\.pagefind$/)));
  const index: SearchIndex = {
    wasm,
    metadata: bytesText(metadata),
    ...description,
    words,
    aliases,
  };
  return {
    base: `${searchFolder}/`,
    wasm,
    index: await writeHashed('index', (name) => packJson(name, index)),
    ...(await writeScripts(writeHashed)),
  };
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
