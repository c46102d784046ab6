import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packFile } from './pack-file.ts';
import { createZip } from './zip-writer.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-zip-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test('gives back every file, packed or stored, under names in any script', async () => {
  const path = join(home, 'a.zip');
  const zip = createZip(path);
  const texts = { mimetype: 'application/epub+zip', 'қ/ұ ң #1%.txt': 'Қазақстан '.repeat(500), empty: '' };
  for (const [name, text] of Object.entries(texts)) zip.add(name, packFile(encode(text), name === 'mimetype'));
  const { bytes, entries } = zip.close();
  const content = await readFile(path);
  expect([content.byteLength, 3]).toEqual([bytes, entries]);
  const files = Object.entries(unzipSync(content)).map(([name, data]) => [name, new TextDecoder().decode(data)]);
  expect(Object.fromEntries(files)).toEqual(texts);
});

test('stores the first file where EPUB looks for its type', async () => {
  const path = join(home, 'b.zip');
  const zip = createZip(path);
  zip.add('mimetype', packFile(encode('application/epub+zip'), true));
  zip.close();
  // EPUB 3.3, OCF 4.2: the name at byte 30, the type right behind it.
  expect((await readFile(path)).subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
});

test('counts more files than the old directory can', async () => {
  const path = join(home, 'c.zip');
  const zip = createZip(path);
  const file = packFile(encode('x'));
  for (let number = 0; number < 65_536; number++) zip.add(`f${number}`, file);
  expect(zip.close().entries).toBe(65_536);
  const end = (await readFile(path)).subarray(-22 - 20 - 56);
  expect(end.readUInt32LE(0)).toBe(0x06064b50);
  expect(end.readBigUInt64LE(32)).toBe(65_536n);
  expect(end.readUInt16LE(56 + 20 + 10)).toBe(0xffff);
});
