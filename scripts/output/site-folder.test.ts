import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSiteFolder } from './site-folder.ts';

test('every file is there once the folder is finished', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-'));
  const out = openSiteFolder(join(folder, 'new'));
  for (let number = 0; number < 100; number++) await out.write([`kk/${number % 7}/${number}.txt`, `№ ${number}`]);
  await out.write(['a.bin', new Uint8Array([1, 2])]);
  await out.finish();
  expect(await readFile(join(folder, 'new/kk/1/99.txt'), 'utf8')).toBe('№ 99');
  expect([...(await readFile(join(folder, 'new/a.bin')))]).toEqual([1, 2]);
  await rm(folder, { recursive: true });
});

test('a file that cannot be written is a fault of the whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-'));
  await writeFile(join(folder, 'kk'), 'A file where a folder has to be.');
  const out = openSiteFolder(folder);
  await out.write(['kk/a.txt', 'a']);
  await expect(out.finish()).rejects.toThrow(/kk/);
  await rm(folder, { recursive: true });
});
