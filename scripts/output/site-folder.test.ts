import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSiteFolder } from './site-folder.ts';

test('every file is there, and so is its folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-'));
  const write = openSiteFolder(join(folder, 'new'));
  for (let number = 0; number < 100; number++) write([`kk/${number % 7}/${number}.txt`, `№ ${number}`]);
  write(['a.bin', new Uint8Array([1, 2])]);
  expect(await readFile(join(folder, 'new/kk/1/99.txt'), 'utf8')).toBe('№ 99');
  expect([...(await readFile(join(folder, 'new/a.bin')))]).toEqual([1, 2]);
  await rm(folder, { recursive: true });
});

test('a file that cannot be written is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-'));
  await writeFile(join(folder, 'kk'), 'A file where a folder has to be.');
  expect(() => openSiteFolder(folder)(['kk/a.txt', 'a'])).toThrow(/kk/);
  await rm(folder, { recursive: true });
});
