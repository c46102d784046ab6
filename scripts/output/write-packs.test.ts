import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packFile } from '../export/pack-file.ts';
import { createZip } from '../export/zip-writer.ts';
import { readDirectory, readEntry } from '../../src/offline/zip-reader.ts';

const texts = { 'kk/ұзын.html': 'Қазақстан '.repeat(300), 'a/b.html': 'x', 'empty.txt': '' };

test('gives back what the writer of packs has put in, and nothing else', async () => {
  const home = await mkdtemp(join(tmpdir(), 'bulaq-pack-'));
  const path = join(home, 'pack.zip');
  const zip = createZip(path);
  for (const [name, text] of Object.entries(texts)) zip.add(name, packFile(new TextEncoder().encode(text)));
  zip.close();
  const pack = new Blob([await readFile(path)]);
  const directory = await readDirectory(pack);
  expect([...directory.keys()]).toEqual(Object.keys(texts));
  for (const [name, text] of Object.entries(texts)) {
    expect(await new Response(await readEntry(pack, directory, name)).text()).toBe(text);
  }
  expect(await readEntry(pack, directory, 'kk/other.html')).toBeUndefined();
  await rm(home, { recursive: true });
});

test('says so when the pack is damaged', async () => {
  await expect(readDirectory(new Blob(['PK and nothing more, which is no archive']))).rejects.toThrow('damaged');
});
