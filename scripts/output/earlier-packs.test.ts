import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRandom } from '../bench/create-random.ts';
import { earlierSiteOf } from '../earlier/earlier-site.ts';
import { fillTwin } from '../earlier/twin.ts';
import { packFast, sumBytes } from '../export/pack-file.ts';
import { recordFolder } from '../test/record-folder.ts';
import { walkFiles } from './checksums.ts';
import { type EarlierPacks, findEarlierPacks, noPacks, openEarlierPacks } from './earlier-packs.ts';
import { createPacks, type WrittenPack } from './write-packs.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'bulaq-earlier-packs-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

type Pages = ReadonlyMap<string, string>;

const portion = { kind: 'articles', lang: 'kk', year: '2025' } as const;
/** Packs end for want of room and at borders, about as often. */
const limits = { mostBytes: 2500, leastBytes: 800, borderEvery: 4 };

/** Writes pages and their packs; those that the earlier site has are given by path alone. */
const makeSite = async (
  folder: string,
  pages: Pages,
  before: Pages = new Map(),
  earlier: EarlierPacks = noPacks,
): Promise<WrittenPack[]> => {
  mkdirSync(join(folder, 'kk'), { recursive: true });
  for (const [path, text] of pages) writeFileSync(join(folder, path), text);
  const packs = createPacks(folder, earlier, limits);
  for (const [path, text] of [...pages].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = Buffer.from(text);
    const isSame = before.get(path) === text;
    await packs.add(portion, path, isSame ? undefined : packFast(bytes, sumBytes(bytes), false));
  }
  return packs.close();
};

const contents = (folder: string): ReadonlyMap<string, string> =>
  new Map([...walkFiles(folder)].map((path) => [path, readFileSync(join(folder, path), 'base64')]));

const openEarlier = async (folder: string, written: readonly WrittenPack[], touched: readonly WrittenPack[] = []) => {
  const earlier = earlierSiteOf(folder, await recordFolder(folder, join(home, 'no-notes')), join(home, 'twin'));
  for (const { file } of touched) writeFileSync(join(folder, file.path), 'no pack');
  fillTwin(earlier);
  const packs = written.map(({ pack }) => pack);
  return openEarlierPacks(join(home, 'next'), earlier, packs);
};

const page = (random: () => number): string =>
  Array.from({ length: 60 + Math.floor(random() * 600) }, () =>
    String.fromCharCode(97 + Math.floor(random() * 26)),
  ).join('');

test.each([
  ['nothing', 0, 0, 0],
  ['a page that is new', 0, 0, 1],
  ['a page that is gone', 0, 1, 0],
  ['a page that is another', 1, 0, 0],
  ['many', 3, 4, 5],
])('packs are the same as made anew when %s has changed', async (_, changed, gone, added) => {
  for (let seed = 1; seed <= 12; seed++) {
    const random = createRandom(seed);
    const first = new Map(
      Array.from({ length: 30 }, (_, index) => [`kk/${String(index * 2).padStart(3, '0')}.html`, page(random)]),
    );
    const second = new Map(first);
    const anyPath = (): string => [...second.keys()][Math.floor(random() * second.size)] ?? '';
    for (let count = 0; count < changed; count++) second.set(anyPath(), page(random));
    for (let count = 0; count < gone; count++) second.delete(anyPath());
    for (let count = 0; count < added; count++) {
      second.set(`kk/${String(Math.floor(random() * 32) * 2 + 1).padStart(3, '0')}.html`, page(random));
    }
    const earlier = await openEarlier(join(home, 'first'), await makeSite(join(home, 'first'), first));
    const expected = await makeSite(join(home, 'anew'), second);
    expect(expected.length).toBeGreaterThan(2);
    expect(await makeSite(join(home, 'next'), second, first, earlier)).toEqual(expected);
    expect(contents(join(home, 'next'))).toEqual(contents(join(home, 'anew')));
    for (const name of ['first', 'anew', 'next']) rmSync(join(home, name), { recursive: true });
  }
});

test('what is new or longer changes its own pack, and hardly another one', async () => {
  let renewed = 0;
  let all = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const random = createRandom(seed);
    const pages = new Map(Array.from({ length: 100 }, (_, index) => [`kk/${index + 100}.html`, page(random)]));
    const before = new Set((await makeSite(join(home, 'first'), pages)).map(({ file }) => file.path));
    pages.set('kk/110b.html', page(random));
    pages.set('kk/150.html', `${page(random)}${page(random)}`);
    const after = await makeSite(join(home, 'next'), pages);
    renewed += after.filter(({ file }) => !before.has(file.path)).length;
    all += after.length;
    for (const name of ['first', 'next']) rmSync(join(home, name), { recursive: true });
  }
  expect(renewed / 12).toBeLessThan(4);
  expect(all / 12).toBeGreaterThan(16);
});

test('a pack that somebody has touched is made anew', async () => {
  const random = createRandom(5);
  const pages = new Map(Array.from({ length: 20 }, (_, index) => [`kk/${index + 10}.html`, page(random)]));
  const written = await makeSite(join(home, 'first'), pages);
  const earlier = await openEarlier(join(home, 'first'), written, written.slice(1));
  const expected = await makeSite(join(home, 'anew'), pages);
  expect(await makeSite(join(home, 'next'), pages, pages, earlier)).toEqual(expected);
  expect(contents(join(home, 'next'))).toEqual(contents(join(home, 'anew')));
});

test.each([
  ['nothing', () => undefined],
  ['another one', (folder: string) => makeSite(folder, new Map([['kk/10.html', 'another page']]))],
])('packs of a site that was moved away, with %s in its place, are made anew', async (_, putInPlace) => {
  const random = createRandom(7);
  const pages = new Map(Array.from({ length: 20 }, (_, index) => [`kk/${index + 10}.html`, page(random)]));
  const first = join(home, 'first');
  const earlier = await openEarlier(first, await makeSite(first, pages));
  renameSync(first, join(home, 'moved'));
  await putInPlace(first);
  const expected = await makeSite(join(home, 'anew'), pages);
  expect(await makeSite(join(home, 'next'), pages, pages, earlier)).toEqual(expected);
  expect(contents(join(home, 'next'))).toEqual(contents(join(home, 'anew')));
});

test('nothing is known of the packs of a site that is gone', async () => {
  const folder = join(home, 'first');
  await makeSite(folder, new Map([['kk/10.html', 'page']]));
  const earlier = earlierSiteOf(folder, await recordFolder(folder, join(home, 'no-notes')), join(home, 'twin'));
  rmSync(folder, { recursive: true });
  expect(findEarlierPacks(join(home, 'next'), earlier)).toBe(noPacks);
});
