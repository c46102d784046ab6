// Pagefind's answers beside a slow twin that numbers the words of the articles anew.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleSections } from '../src/search/article-words.ts';
import { encodeKey } from '../src/search/key-code.ts';
import { bytesOf, type LoadFile } from '../src/search/packed-file.ts';
import { openPagefind, type Pagefind } from '../src/search/pagefind.ts';
import { type ArticleText, fileNames, type SearchIndex } from '../src/search/search-index.ts';
import { indexKey } from '../src/text/search-terms.ts';
import { buildIndex, searchFolder } from './build-index.ts';
import { convertSeeds } from './convert-seeds.ts';
import { projectRoot } from './output-folder.ts';
import { readCollection } from './read-seeds.ts';
import { createFileLoader } from './search.ts';

let folder = '';
let load: LoadFile;
let pagefind: Pagefind;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulaq-index-'));
  const { conversions } = convertSeeds(await readCollection(join(projectRoot, 'seeds')));
  const { index: name } = await buildIndex(
    conversions.flatMap(({ article }) => (article ? [article] : [])),
    folder,
  );
  load = createFileLoader(join(folder, searchFolder));
  const index = (await load(name)) as SearchIndex;
  const bytes = async (file: string) => bytesOf((await load(file)) as string);
  pagefind = await openPagefind(await bytes(index.wasm), bytesOf(index.metadata), (hash) =>
    bytes(fileNames.chunk(hash)),
  );
});
afterAll(() => rm(folder, { recursive: true }));

it('gives every place of every word, as counted by hand', async () => {
  const byKey = new Map<string, Map<string, number[]>>();
  for (const record of pagefind.records) {
    const text = (await load(fileNames.text(record))) as ArticleText;
    for (const { first, words, lang } of articleSections(text)) {
      words.forEach((word, i) => {
        const places = byKey.get(indexKey(word.text, lang)) ?? new Map<string, number[]>();
        places.set(record, [...(places.get(record) ?? []), first + i]);
        byKey.set(indexKey(word.text, lang), places);
      });
    }
  }
  expect(byKey.size).toBeGreaterThan(1000);
  for (const [key, places] of byKey) {
    if (!key) continue;
    const found = new Map((await pagefind.find(encodeKey(key))).map((posting) => [posting.record, posting.places]));
    expect(found, key).toEqual(places);
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
