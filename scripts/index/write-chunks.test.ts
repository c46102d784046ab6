import { statSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { earlierSiteOf, readNotes, type ReusePlan } from '../earlier/earlier-site.ts';
import { fillTwin, joinTwin } from '../earlier/twin.ts';
import { checksumsOf } from '../output/checksums.ts';
import { recordFolder } from '../test/record-folder.ts';
import { hashDigits, shardNames } from '../../src/search/shards.ts';
import { searchFolder } from './index-folder.ts';
import { writeRun } from './run-file.ts';
import { orderOf } from './number-keys.ts';
import { sortPostings } from './sort-postings.ts';
import { type Run, writeChunks } from './write-chunks.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulaq-chunks-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Two runs of keys that are each in some articles, at two places. @param changed An article of which one word is at another. */
const writeRuns = (changed = -1): Run[] => {
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
      file,
      firstRecord,
      sections: writeRun(file, postings.read({ keys, order: () => orderOf(keys) })).sections,
    };
  });
};

/** Writes the chunks of the runs, two languages in turn. */
const writeAll = (runs: readonly Run[], outDir: string, reuse?: ReusePlan, allBytes = 10_000) =>
  writeChunks({
    runs,
    allBytes,
    outDir,
    reuse,
    wanted: new Set(['1', 'b', 'zzz']),
    langs: Array.from({ length: 100 }, (_, record) => record % 2),
    commonFrom: 90,
  });

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
}, 30_000);

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
}, 30_000);
