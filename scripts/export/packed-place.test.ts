import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPacks } from '../output/write-packs.ts';
import { openFileParts } from './file-parts.ts';
import { packFile, sumBytes } from './pack-file.ts';
import { findPacked, readPacked } from './packed-place.ts';

const bytes = new TextEncoder().encode('Қазақстан '.repeat(300));
const path = 'kk/ұзын.html';
const archives = openFileParts();
let site: string;
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'bulaq-packed-'));
  const packs = createPacks(site);
  await packs.add({ kind: 'articles', lang: 'kk', year: '2025' }, 'a/first.html', packFile(bytes));
  await packs.add({ kind: 'articles', lang: 'kk', year: '2025' }, path, packFile(bytes));
  packs.close();
});
afterAll(async () => {
  archives.close();
  await rm(site, { recursive: true });
});

test('what a pack holds is taken from it as it was packed', async () => {
  const place = (await findPacked(site)).get(path);
  expect(place && readPacked(archives, place, path, sumBytes(bytes))).toEqual({
    ...packFile(bytes),
    data: Buffer.from(packFile(bytes).data),
  });
});

test('a file that has changed since is not taken from the pack', async () => {
  const place = (await findPacked(site)).get(path);
  expect(place && readPacked(archives, place, path, sumBytes(bytes.with(0, 1)))).toBeUndefined();
});

test('a site without packs has nothing packed', async () => {
  expect((await findPacked(join(site, 'packs'))).size).toBe(0);
});

test('an archive that ends too early is no archive', async () => {
  const place = (await findPacked(site)).get(path);
  expect(() => place && readPacked(archives, { ...place, packedBytes: 1e6 }, path, sumBytes(bytes))).toThrow(
    'ends before',
  );
});
