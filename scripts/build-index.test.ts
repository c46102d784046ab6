// Pagefind's answers beside a slow twin that numbers the words of the articles anew.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Article } from '../src/article/article-schema.ts';
import { articleSections } from '../src/search/article-words.ts';
import type { EngineFile } from '../src/search/engine-worker.ts';
import { encodeKey } from '../src/search/key-code.ts';
import { unpackChunk } from '../src/search/packed-chunk.ts';
import { bytesOf, codedBytesOf, type LoadFile } from '../src/search/packed-file.ts';
import { openPagefind, type Pagefind, type Posting } from '../src/search/pagefind.ts';
import { countOf, partOf } from '../src/search/places.ts';
import { fileNames, type SearchIndex } from '../src/search/search-index.ts';
import { openShards, type ShardList } from '../src/search/shards.ts';
import { buildIndex, searchFolder } from './build-index.ts';
import { convertSeeds } from './convert-seeds.ts';
import { projectRoot } from './output-folder.ts';
import { readCollection } from './read-seeds.ts';
import { articleText } from './index/article-text.ts';
import { cutSlices, sliceWordsFor } from './index/cut-slices.ts';
import { textCoder } from './index/text-code.ts';
import { createFileLoader } from './search.ts';

let folder = '';
/** So many articles make a key a common one here. */
const commonFrom = 4;

let load: LoadFile;
let pagefind: Pagefind;
let articles: Article[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulaq-index-'));
  const { conversions } = convertSeeds(await readCollection(join(projectRoot, 'seeds')));
  articles = conversions.flatMap(({ article }) => (article ? [article] : []));
  const { index: name, engine } = await buildIndex(articles, folder, { count: articles.length, commonFrom });
  load = createFileLoader(join(folder, searchFolder));
  const index = (await load(name)) as SearchIndex;
  const openChunks = (list: ShardList) =>
    openShards(list, load, fileNames.chunk, (content) => unpackChunk(codedBytesOf(String(content))));
  pagefind = await openPagefind({
    wasm: bytesOf(((await load(engine)) as EngineFile)[1]),
    records: articles.length,
    chunks: openChunks(index.chunks),
    common: { chunks: openChunks(index.common), counts: index.common.counts },
  });
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

it('gives every place of every word, as counted by hand; of a common one when it is asked for', async () => {
  const byKey = new Map<string, Map<number, number[]>>();
  for (const [record, article] of articles.entries()) {
    for (const [slice, text] of cutSlices(articleText(article), sliceWordsFor(articles.length)).entries()) {
      for (const { field, first, words, lang } of articleSections(text, slice + 1)) {
        if (field === 'title' && slice > 0) continue;
        words.forEach((word, i) => {
          const places = byKey.get(textCoder(lang)(word.text)) ?? new Map<number, number[]>();
          places.set(record, [...(places.get(record) ?? []), first + i]);
          byKey.set(textCoder(lang)(word.text), places);
        });
      }
    }
  }
  expect(byKey.size).toBeGreaterThan(1000);
  for (const [key, places] of byKey) {
    if (!key) continue;
    for (const list of places.values()) list.sort((a, b) => a - b);
    const read = (postings: readonly Posting[]) => new Map(postings.map((one) => [one.record, one.places]));
    expect(read(await pagefind.findPlaces(key)), key).toEqual(places);
    expect(pagefind.commonness(key), key).toBe(places.size >= commonFrom ? 4 : 0);
    const found = read(await pagefind.find(key));
    if (places.size < commonFrom) expect(found, key).toEqual(places);
    else {
      for (const [record, list] of places) {
        const counted = found.get(record)?.flatMap((place) => new Array<number>(countOf(place)).fill(partOf(place)));
        expect(counted).toEqual(list.map(partOf));
      }
    }
  }
});

it('finds nothing for what is only the beginning of a word, or a word with more at its end', async () => {
  expect(await pagefind.find(encodeKey('декарбонизатсиа').slice(0, 7))).toEqual([]);
  expect(await pagefind.find(`${encodeKey('саммит')}${encodeKey('лллл')}`)).toEqual([]);
});

it('writes nothing but classic scripts', async () => {
  const files = await readdir(join(folder, searchFolder), { recursive: true, withFileTypes: true });
  for (const file of files) if (file.isFile()) expect(file.name).toMatch(/\.js$/);
});
