import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cutChunks } from './cut-chunks.ts';
import { searchFolder } from './index-folder.ts';
import { mergePostings } from './merge-postings.ts';
import { sortPostings } from './sort-postings.ts';
import { writeChunks } from './write-chunks.ts';

/** Chunks of keys that are each in some articles, at two places. */
const makeChunks = () => {
  const postings = sortPostings();
  const keys = Array.from({ length: 3000 }, (_, number) => number.toString(36));
  for (let record = 0; record < 100; record++) {
    for (let key = record % 7; key < keys.length; key += 1 + (record % 40)) {
      postings.add(key, record, key % 500);
      postings.add(key, record, 1024 + (key % 300));
    }
  }
  return cutChunks(mergePostings([{ firstRecord: 0, parts: postings.read(keys) }]), 10_000);
};

it('writes the same files in threads and without', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-chunks-'));
  const [alone, inThreads] = [join(folder, 'alone'), join(folder, 'threads')];
  const list = await writeChunks(makeChunks(), 0, alone);
  expect(list.length).toBeGreaterThan(20);
  expect(await writeChunks(makeChunks(), 10_000_000, inThreads)).toEqual(list);
  const files = await readdir(join(inThreads, searchFolder, 'chunk'));
  expect(files.sort()).toEqual(list.map(([, name]) => `${name}.js`).sort());
  await rm(folder, { recursive: true });
});
