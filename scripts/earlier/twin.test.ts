import { hash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SUMS_FILE, walkFiles } from '../output/checksums.ts';
import { OUTPUT_MARK } from '../output-folder.ts';
import { type NewFile, openSiteFolder } from '../output/site-folder.ts';
import { recordFolder } from '../test/record-folder.ts';
import { type EarlierSite, earlierSiteOf, openReuse } from './earlier-site.ts';
import { linkFolder } from './link-folder.ts';
import { keepRecord, readRecord } from './record-file.ts';
import { diskTime } from './record-site.ts';
import { findRow } from './site-record.ts';
import { fillTwin, joinTwin } from './twin.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'bulaq-twin-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

type Pages = Readonly<Record<string, string>>;

const contents = (folder: string): Pages =>
  Object.fromEntries(
    [...walkFiles(folder)]
      .filter((path) => path !== SUMS_FILE && path !== OUTPUT_MARK)
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );

/** Builds a site of pages, each made of its own text, over the earlier one if there is one. */
const build = async (name: string, pages: Pages, earlier?: EarlierSite): Promise<string> => {
  const outDir = join(home, name);
  mkdirSync(outDir);
  if (earlier) fillTwin(earlier);
  const notesFolder = join(home, `${name}-notes`);
  const reuse = openReuse({ outDir, earlier, notesFolder }, 'pages');
  const write = openSiteFolder(outDir);
  for (const [path, text] of Object.entries(pages)) {
    reuse.make(hash('sha256', `${path} ${text}`), (): NewFile[] => [[path, text]], write);
  }
  reuse.close();
  if (earlier) joinTwin(outDir, earlier);
  sums.set(outDir, keepRecord(`${outDir}-record`, await recordFolder(outDir, notesFolder, earlier)));
  return outDir;
};

/** By which records are known, by site. */
const sums = new Map<string, string>();

const earlierOf = (outDir: string): EarlierSite => {
  const record = readRecord(`${outDir}-record`, sums.get(outDir) ?? '');
  if (!record) throw new Error('There is no record.');
  // As it is remembered when its files have got second names.
  return earlierSiteOf(outDir, { ...record, time: diskTime(outDir) }, join(home, 'twin'));
};

const inodeOf = (folder: string, path: string): number => statSync(join(folder, path)).ino;

const first: Pages = { 'a.html': 'one', 'kk/b.html': 'two', 'kk/c.html': 'three', 'ky/d.html': 'four' };
const second: Pages = { 'a.html': 'one', 'kk/b.html': 'other', 'kk/c.html': 'three', 'uz/e.html': 'five' };
const third: Pages = { 'a.html': 'one', 'kk/b.html': 'other', 'uz/e.html': 'six', 'uz/f.html': 'seven' };

test('build after build, the site holds what was asked for, and nothing is written that the site before holds', async () => {
  const one = await build('one', first);
  const two = await build('two', second, earlierOf(one));
  expect(contents(two)).toEqual(second);
  expect(readdirSync(two)).not.toContain('ky');
  expect(inodeOf(two, 'kk/c.html')).toBe(inodeOf(one, 'kk/c.html'));
  expect(contents(one)).toEqual(first);

  // The site that was replaced becomes the twin of the one that replaced it.
  const earlier = earlierOf(two);
  renameSync(one, earlier.twin);
  const three = await build('three', third, earlier);
  expect(contents(three)).toEqual(third);
  expect(inodeOf(three, 'a.html')).toBe(inodeOf(two, 'a.html'));
  expect(inodeOf(three, 'kk/b.html')).toBe(inodeOf(two, 'kk/b.html'));
  expect(contents(two)).toEqual(second);
});

test.each([
  ['was edited', (twin: string) => writeFileSync(join(twin, 'kk/c.html'), 'edited'), ['kk/c.html']],
  ['lost its name', (twin: string) => rmSync(join(twin, 'ky'), { recursive: true }), ['ky/d.html']],
  ['is a stranger', (twin: string) => writeFileSync(join(twin, 'kk/z.html'), 'stranger'), []],
])('what %s in a twin that was left is not taken', async (_, touch, lost) => {
  const one = await build('one', first);
  fillTwin(earlierOf(one));
  const earlier = earlierOf(one);
  touch(earlier.twin);
  fillTwin(earlier);
  const whole = Object.keys(first).filter((path) => earlier.offered[findRow(earlier.record, path)] === 1);
  expect(whole).toEqual(Object.keys(first).filter((path) => !lost.includes(path)));
  expect(Object.keys(contents(earlier.twin))).toEqual(whole);
  expect(readdirSync(earlier.twin).includes('ky')).toBe(whole.includes('ky/d.html'));
});

test('links and folders that somebody has put into a site are in no later one', async () => {
  const one = await build('one', first);
  symlinkSync('kk/b.html', join(one, 'a-link.html'));
  symlinkSync('../a.html', join(one, 'kk/y.html'));
  mkdirSync(join(one, 'empty/within'), { recursive: true });
  renameSync(join(one, 'ky/d.html'), join(home, 'moved'));
  const two = await build('two', second);
  const earlier = earlierOf(two);
  renameSync(one, earlier.twin);
  rmSync(join(two, 'kk/c.html'));
  symlinkSync(join(home, 'moved'), join(two, 'kk/c.html'));
  const three = await build('three', second, earlier);
  const entries = readdirSync(three, { recursive: true, withFileTypes: true });
  expect(contents(three)).toEqual(second);
  expect(entries.flatMap((entry) => (entry.isFile() ? [] : [entry.name])).sort()).toEqual(['kk', 'uz']);
  expect(entries.some(({ name }) => name === 'y.html' || name === 'a-link.html')).toBe(false);
});

test('where nothing can be taken, what was made is the site', async () => {
  const one = await build('one', first);
  const two = await build('two', { 'x.html': 'all new' }, earlierOf(one));
  expect(contents(two)).toEqual({ 'x.html': 'all new' });
});

test('a new site gets its twin while it is finished', async () => {
  const one = await build('one', first);
  await linkFolder(one, join(home, 'twin'), false);
  const earlier = earlierOf(one);
  expect(fillTwin(earlier)).toBe(false);
  expect(contents(earlier.twin)).toEqual(first);
  const two = await build('two', second, earlier);
  expect(contents(two)).toEqual(second);
  expect(inodeOf(two, 'a.html')).toBe(inodeOf(one, 'a.html'));
});
