import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRandom } from '../bench/create-random.ts';
import { checksumsOf, SUMS_FILE, sumLine, walkFiles } from './checksums.ts';
import { finishSite } from './finish-site.ts';
import type { OfflineLimits } from './offline-list.ts';
import { openSiteFolder } from './site-folder.ts';
import { openRegister } from './site-register.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'bulaq-register-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const articles = Array.from({ length: 120 }, (_, number) => ({
  url: `kk/мақала-${number}.html`,
  id: `x${number}`,
  lang: 'kk',
  date: number % 7 ? `${2020 + (number % 3)}-01-01` : null,
}));

/** Pages, texts, readings, the search, pictures and what is beside them, some of them longer than what is written at once. */
const makeFiles = (): (readonly [path: string, content: string | Uint8Array])[] => {
  const random = createRandom(7);
  const text = (): string =>
    Array.from({ length: 20 + random() * 2000 }, () => String.fromCharCode(0x430 + 32 * random())).join('');
  const noise = (bytes: number): Uint8Array => Uint8Array.from({ length: bytes }, () => 256 * random());
  return [
    ...articles.flatMap(({ url, id }): [string, string][] => [
      [url, `<h1>${text()}`],
      [url.replace('kk/', 'kk-latn/'), `<p>${text()}`],
      [url.replace('.html', '.txt'), text()],
      [`a/${id}.html`, id],
      [`assets/search/text/${id}.js`, text()],
    ]),
    ['index.html', ''],
    ['kk/index.html', text()],
    ['assets/reader.js', 'ә'.repeat(700_000)],
    ['assets/search/chunk/1.js', noise(1_500_000)],
    ['assets/fonts/a.woff2', noise(3000)],
    ['kk/feed.xml', text()],
  ];
};

const contents = (folder: string): ReadonlyMap<string, string> =>
  new Map([...walkFiles(folder)].map((path) => [path, readFileSync(join(folder, path), 'base64')]));

/** What no part of a register is told of. */
const isLeftOut = (path: string): boolean => path.includes('мақала-1');

/** Writes the site; each of three who write enters what he has written. */
const writeAll = (folder: string, register: { readonly folder: string; readonly hasPacks: boolean } | undefined) => {
  const parts = ['a', 'b', 'c'].map((name) => openRegister(register, name));
  const writers = parts.map((part) => openSiteFolder(folder, { register: part }));
  const writeUnentered = openSiteFolder(folder);
  for (const [index, file] of makeFiles().entries()) {
    (isLeftOut(file[0]) ? writeUnentered : writers[index % 3])?.(file);
  }
  for (const part of parts) part.close();
};

const finish = (folder: string, register: string | undefined, limits: OfflineLimits): Promise<void> =>
  finishSite(
    folder,
    {
      settings: {},
      siteUrl: undefined,
      articles,
      register,
      program: Promise.resolve({ icons: [], worker: 'worker()' }),
    },
    limits,
  );

const none = 0;
const many = Number.POSITIVE_INFINITY;

test.each([
  ['small', { automaticBytes: many, wholeBytes: many, wholeFiles: many }, false],
  ['large', { automaticBytes: none, wholeBytes: many, wholeFiles: 100 }, true],
  ['large, which was not certain', { automaticBytes: none, wholeBytes: many, wholeFiles: 100 }, false],
  ['of few but large files', { automaticBytes: none, wholeBytes: 10_000, wholeFiles: many }, false],
  ['small, though it was thought large', { automaticBytes: many, wholeBytes: many, wholeFiles: many }, true],
])('a site whose files were entered becomes the same as one whose files are read: %s', async (_, limits, hasPacks) => {
  const register = join(home, 'register');
  writeAll(join(home, 'entered'), { folder: register, hasPacks });
  await finish(join(home, 'entered'), register, limits);
  writeAll(join(home, 'read'), undefined);
  await finish(join(home, 'read'), undefined, limits);
  expect(contents(join(home, 'entered'))).toEqual(contents(join(home, 'read')));
});

test('what was entered is not read', async () => {
  const [folder, register] = [join(home, 'site'), join(home, 'register')];
  writeAll(folder, { folder: register, hasPacks: true });
  const sums = (await checksumsOf(folder)).split('\n').filter((line) => line !== '');
  for (const path of walkFiles(folder)) if (!isLeftOut(path)) truncateSync(join(folder, path));
  await finish(folder, register, { automaticBytes: none, wholeBytes: many, wholeFiles: 100 });
  expect(readFileSync(join(folder, SUMS_FILE), 'utf8').split('\n')).toEqual(expect.arrayContaining(sums));
});

test('a file that two have written is summed as it lies there', async () => {
  const [folder, register] = [join(home, 'site'), join(home, 'register')];
  for (const [name, text] of [
    ['second', 'ә'],
    ['first', 'ө'],
  ] as const) {
    const part = openRegister({ folder: register, hasPacks: true }, name);
    openSiteFolder(folder, { register: part })(['kk/a.html', text]);
    part.close();
  }
  await finish(folder, register, { automaticBytes: none, wholeBytes: many, wholeFiles: 0 });
  const [, sum = ''] = /^(\w+) {2}kk\/a\.html$/m.exec(await checksumsOf(folder)) ?? [];
  expect(readFileSync(join(folder, SUMS_FILE), 'utf8')).toContain(sumLine(sum, 'kk/a.html'));
});
