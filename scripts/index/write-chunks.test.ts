import { statSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { earlierSiteOf, openReuse, readNotes } from '../earlier/earlier-site.ts';
import { recordSite } from '../earlier/record-site.ts';
import { checksumsOf } from '../output/checksums.ts';
import { shardNames } from '../../src/search/shards.ts';
import { cutChunks } from './cut-chunks.ts';
import { searchFolder } from './index-folder.ts';
import { mergePostings } from './merge-postings.ts';
import { sortPostings } from './sort-postings.ts';
import { writeChunks } from './write-chunks.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulaq-chunks-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Chunks of keys that are each in some articles, at two places. @param changed An article of which one word is at another. */
const makeChunks = (changed = -1) => {
  const postings = sortPostings();
  const keys = Array.from({ length: 3000 }, (_, number) => number.toString(36));
  for (let record = 0; record < 100; record++) {
    for (let key = record % 7; key < keys.length; key += 1 + (record % 40)) {
      postings.add(key, record, key % 500);
      postings.add(key, record, 1024 + (key % 300) + (record === changed && key < 100 ? 300 : 0));
    }
  }
  return cutChunks(mergePostings([{ firstRecord: 0, parts: postings.read(keys) }]), 10_000);
};

const filesIn = async (outDir: string): Promise<string[]> =>
  (await readdir(join(outDir, searchFolder, 'chunk'))).sort();

it('writes the same files in threads and without', async () => {
  const [alone, inThreads] = [join(folder, 'alone'), join(folder, 'threads')];
  const list = await writeChunks(makeChunks(), { allBytes: 0, outDir: alone, reuse: undefined });
  const names = shardNames(list);
  expect(names.length).toBeGreaterThan(20);
  expect(await writeChunks(makeChunks(), { allBytes: 1e9, outDir: inThreads, reuse: undefined })).toEqual(list);
  expect(await filesIn(inThreads)).toEqual(names.map((name) => `${name}.js`).sort());
}, 30_000);

it('takes what an earlier build has packed, and packs the rest to the same bytes', async () => {
  const [old, taking, anew] = [join(folder, 'old'), join(folder, 'taking'), join(folder, 'anew')];
  const first = openReuse({ outDir: old, earlier: undefined, notesFolder: join(folder, 'notes') }, 'index');
  await writeChunks(makeChunks(), { allBytes: 0, outDir: old, reuse: first });
  first.close();
  writeFileSync(join(old, 'SHA256SUMS'), await checksumsOf(old));
  const earlier = earlierSiteOf(old, recordSite(old, readNotes(join(folder, 'notes'))));
  const reuse = openReuse({ outDir: taking, earlier, notesFolder: join(folder, 'next') }, 'index');

  const list = await writeChunks(makeChunks(3), { allBytes: 0, outDir: taking, reuse });
  expect(await writeChunks(makeChunks(3), { allBytes: 0, outDir: anew, reuse: undefined })).toEqual(list);
  expect(await checksumsOf(taking)).toBe(await checksumsOf(anew));
  const files = await filesIn(taking);
  const known = new Set(await filesIn(old));
  const shared = files.filter((file) => known.has(file));
  expect(shared.length).toBeGreaterThan(0);
  expect(shared.length).toBeLessThan(files.length);
  const inodeIn = (outDir: string, file: string): number => statSync(join(outDir, searchFolder, 'chunk', file)).ino;
  for (const file of shared) expect(inodeIn(taking, file)).toBe(inodeIn(old, file));
  reuse.close();
  expect(readNotes(join(folder, 'next')).toString().split('\n')).toHaveLength(files.length + 1);
}, 30_000);
