import { hash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ExportedFile, writeDownloads } from './downloads.ts';
import type { BuiltSite } from './site.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-downloads-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const site: BuiltSite = {
  folder: 'dist',
  collection: { build: '0123456789', articles: 1, languages: ['kk'], newest: null, settings: {} },
  articles: [],
  paths: [],
};

/** Writes a file of a form into a folder, as an exporter does. */
const exportFile = async (folder: string, form: ExportedFile['form']): Promise<ExportedFile> => {
  const name = `site.${form}`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), form);
  return { form, name, language: null, year: null, bytes: form.length, sha256: hash('sha256', form) };
};

/** A folder that has a zip archive, and what it has when a book has come to it. */
const addBook = async (change: (folder: string) => Promise<void> = async () => undefined): Promise<string[]> => {
  const [earlier, folder] = [join(home, 'earlier'), join(home, 'next')];
  await writeDownloads(site, { folder: earlier }, [await exportFile(earlier, 'zip')]);
  await change(earlier);
  await writeDownloads(site, { earlier, folder }, [await exportFile(folder, 'epub')]);
  const { files } = JSON.parse(await readFile(join(folder, 'downloads.json'), 'utf8')) as { files: ExportedFile[] };
  const names = files.map(({ name }) => name);
  expect(await readdir(folder)).toEqual(expect.arrayContaining(names));
  return names;
};

test('other forms of the same build stay', async () => {
  expect(await addBook()).toEqual(['site.zip', 'site.epub']);
});

const edit = (from: string, to: string) => async (folder: string) => {
  const list = join(folder, 'downloads.json');
  await writeFile(list, (await readFile(list, 'utf8')).replace(from, to));
};

test.each([
  ['is of another build', edit('0123456789', '9876543210')],
  ['was taken away', (folder: string) => rm(join(folder, 'site.zip'))],
  ['is not all there', (folder: string) => writeFile(join(folder, 'site.zip'), 'z')],
  ['stands in a list that is damaged', edit('}', '')],
  ['is said to lie elsewhere', edit('site.zip', '../earlier/site.zip')],
])('a form that %s is left out', async (_, change) => {
  expect(await addBook(change)).toEqual(['site.epub']);
});
