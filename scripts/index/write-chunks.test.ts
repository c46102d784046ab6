import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRandom } from '../bench/create-random.ts';
import { type EarlierSite, earlierSiteOf, readNotes, type ReusePlan } from '../earlier/earlier-site.ts';
import { fillTwin, joinTwin } from '../earlier/twin.ts';
import { checksumsOf } from '../output/checksums.ts';
import { contentHash } from '../output/pack-index.ts';
import { recordFolder } from '../test/record-folder.ts';
import { hashDigits, shardNames } from '../../src/search/shards.ts';
import { searchFolder } from './index-folder.ts';
import { writeRun } from './run-file.ts';
import { orderOf } from './number-keys.ts';
import { sortPostings } from './sort-postings.ts';
import type { ChunkMemory, NamedRun } from './known-chunks.ts';
import { writeChunks } from './write-chunks.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulaq-chunks-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Two runs of keys that are each in some articles, at two places. @param changed An article of which one word is at another. */
const writeRuns = (changed = -1): NamedRun[] => {
  const keys = Array.from({ length: 3000 }, (_, number) => number.toString(36));
  return [0, 60].map((firstRecord) => {
    const postings = sortPostings();
    for (let record = firstRecord; record < (firstRecord ? 100 : 60); record++) {
      for (let key = record % 7; key < keys.length; key += 1 + (record % 40)) {
        postings.add(key, record - firstRecord, key % 500);
        postings.add(key, record - firstRecord, 1024 + (key % 300) + (record === changed && key < 100 ? 300 : 0));
      }
    }
    const file = join(folder, `run ${changed} ${firstRecord}`);
    return {
      name: `${changed} ${firstRecord}`,
      file,
      firstRecord,
      sections: writeRun(file, postings.read({ keys, order: () => orderOf(keys) })).sections,
    };
  });
};

/** Writes the chunks of the runs, two languages in turn. */
const writeAll = async (
  runs: readonly NamedRun[],
  outDir: string,
  reuse?: ReusePlan,
  allBytes = 10_000,
  memory?: ChunkMemory,
) => {
  const wanted = new Set(['1', 'b', 'zzz']);
  const langs = Array.from({ length: 100 }, (_, record) => record % 2);
  const options = { runs, allBytes, outDir, reuse, wanted, langs, commonFrom: 90 };
  const { remember, ...written } = await writeChunks(options, memory);
  remember();
  return written;
};

const filesIn = async (outDir: string): Promise<string[]> =>
  (await readdir(join(outDir, searchFolder, 'chunk'))).sort();

it('writes chunks that go on from one character to the next', async () => {
  const { chunks, common, articlesOf, langsOf } = await writeAll(writeRuns(), folder);
  const names = [...shardNames(chunks), ...shardNames(common)];
  expect(names.length).toBeGreaterThan(20);
  expect(await filesIn(folder)).toEqual(names.map((name) => `${name}.js`).sort());
  expect(articlesOf.size).toBe(3000);
  expect(articlesOf.get('0')).toBe(15);
  expect(langsOf).toEqual(
    new Map([
      ['1', new Set([0, 1])],
      ['b', new Set([0, 1])],
    ]),
  );
});

it('writes a large index in threads: the same files every time, and no chunk with keys of two characters', async () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  const written = await writeAll(writeRuns(), one, undefined, 1e7);
  const firsts = shardNames(written.chunks).map((name) => name.slice(hashDigits));
  expect(firsts).toEqual(expect.arrayContaining(['', ...'123456789abcdefghijklmnopqrstuvwxyz']));
  expect(await writeAll(writeRuns(1000), other, undefined, 1e7)).toEqual(written);
  expect(await checksumsOf(one)).toBe(await checksumsOf(other));
}, 300_000);

it('takes what an earlier build has packed, and packs the rest to the same bytes', async () => {
  const [old, taking, anew] = [join(folder, 'old'), join(folder, 'taking'), join(folder, 'anew')];
  await writeAll(writeRuns(), old, { outDir: old, earlier: undefined, notesFolder: join(folder, 'notes') });
  const earlier = earlierSiteOf(old, await recordFolder(old, join(folder, 'notes')), join(folder, 'twin'));
  fillTwin(earlier);
  const runs = writeRuns(3);
  const list = await writeAll(runs, taking, { outDir: taking, earlier, notesFolder: join(folder, 'next') });
  joinTwin(taking, earlier);
  expect(await writeAll(runs, anew)).toEqual(list);
  expect(await checksumsOf(taking)).toBe(await checksumsOf(anew));
  const files = await filesIn(taking);
  const known = new Set(await filesIn(old));
  const shared = files.filter((file) => known.has(file));
  expect(shared.length).toBeGreaterThan(0);
  expect(shared.length).toBeLessThan(files.length);
  const inodeIn = (outDir: string, file: string): number => statSync(join(outDir, searchFolder, 'chunk', file)).ino;
  for (const file of shared) expect(inodeIn(taking, file)).toBe(inodeIn(old, file));
  const noted = [...readNotes(join(folder, 'next'))].map(([, path]) => path);
  const made = files.filter((file) => !known.has(file));
  expect(noted.sort()).toEqual(made.map((file) => `${searchFolder}/chunk/${file}`).sort());
}, 300_000);

/** The words of an article: keys, each with where it stands. */
type Words = ReadonlyMap<string, readonly number[]>;

/** Sixteen runs of articles, the last with fewer; a run is named by what is in it. */
const writeArticles = (articles: readonly Words[]): NamedRun[] =>
  Array.from({ length: 16 }, (_, number) => {
    const own = articles.slice(number * 6, number * 6 + 6);
    const text = JSON.stringify(own.map((words) => [...words]));
    const name = contentHash(`${number} ${text}`);
    const file = join(folder, name);
    const keys = [...new Set(own.flatMap((words) => [...words.keys()]))];
    const postings = sortPostings();
    for (const [record, words] of own.entries()) {
      for (const [key, places] of words) for (const place of places) postings.add(keys.indexOf(key), record, place);
    }
    const firstRecord = number * 6;
    if (existsSync(file)) return { name, file, firstRecord, sections: known.get(name) ?? [] };
    const { sections } = writeRun(file, postings.read({ keys, order: () => orderOf(keys) }));
    known.set(name, sections);
    return { name, file, firstRecord, sections };
  });
const known = new Map<string, NamedRun['sections']>();

const makeArticles = (random: (below: number) => number): Words[] =>
  Array.from({ length: 96 }, () => {
    const words = new Map([
      ['a', [1]],
      ['c', [7, 9]],
    ]);
    for (let i = 0; i < 150; i++) words.set(random(1 + random(40_000)).toString(36), [random(900)]);
    return words;
  });

/** Changes some words of an article: others go, some come, some stand elsewhere. */
const edit = (words: Words, random: (below: number) => number): Words => {
  const edited = new Map(words);
  for (const key of words.keys()) {
    const chance = random(40);
    if (chance === 0) edited.delete(key);
    else if (chance === 1) edited.set(key, [random(900), 1000 + random(900)]);
  }
  for (let i = random(4); i > 0; i--) edited.set(random(60_000).toString(36), [random(900)]);
  return edited;
};

it('merges the keys of chunks that have changed, to the chunks of a build from nothing', async () => {
  const share = createRandom(11);
  const random = (below: number): number => Math.floor(share() * below);
  let articles = makeArticles(random);
  const memory: ChunkMemory = {
    file: join(folder, 'memory'),
    findRun: (name) => ({ file: join(folder, name), sections: known.get(name) ?? [] }),
  };
  const bytes = 6e6;
  const build = async (number: number, earlier: EarlierSite | undefined) => {
    const outDir = join(folder, `site-${number}`);
    const notesFolder = join(folder, `notes-${number}`);
    mkdirSync(outDir);
    const written = await writeAll(writeArticles(articles), outDir, { outDir, earlier, notesFolder }, bytes, memory);
    if (earlier) joinTwin(outDir, earlier);
    const sums = await checksumsOf(outDir);
    const record = await recordFolder(outDir, notesFolder, earlier);
    return { sums, written, earlier: earlierSiteOf(outDir, record, join(folder, `twin-${number}`)) };
  };
  let { earlier } = await build(0, undefined);
  for (let number = 1; number < 5; number++) {
    const place = random(articles.length);
    articles = articles.map((words, at) => (at === place ? edit(words, random) : words));
    // What is damaged is not believed, and all is merged again.
    if (number === 3) writeFileSync(memory.file, readFileSync(memory.file, 'latin1').replace('first', 'fist'));
    fillTwin(earlier);
    const next = await build(number, earlier);
    const anew = join(folder, `anew-${number}`);
    expect(next.written).toEqual(await writeAll(writeArticles(articles), anew, undefined, bytes));
    expect(next.sums).toBe(await checksumsOf(anew));
    earlier = next.earlier;
  }
}, 300_000);
