import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nextTick, recordFolder } from './test/record-folder.ts';
import {
  areInputsSame,
  findEarlierSite,
  findUnchangedBuild,
  type Inputs,
  readInputs,
  rememberBuild,
} from './unchanged-build.ts';

const options = { siteUrl: undefined };
const known = { articles: 1, problems: [] };

let seeds: string;
let out: string;
beforeEach(async () => {
  const home = await mkdtemp(join(tmpdir(), 'bulaq-unchanged-'));
  seeds = join(home, 'seeds');
  out = join(home, 'dist');
  await mkdir(seeds);
  await mkdir(join(out, 'kk'), { recursive: true });
  await writeFile(join(seeds, 'a.txt'), 'Бір');
  await writeFile(join(out, 'kk', 'a.html'), '<p>Бір');
});
afterEach(() => rm(join(seeds, '..'), { recursive: true, force: true }));

const remember = async (inputs: Inputs | undefined = readInputs(seeds, options)): Promise<void> => {
  const record = await recordFolder(out, join(out, '..', 'notes'));
  if (inputs && areInputsSame(seeds, inputs)) rememberBuild(out, inputs, known, record);
  nextTick(out);
};
const find = (asked: unknown = options) => {
  const inputs = readInputs(seeds, asked);
  return inputs && findUnchangedBuild(out, inputs);
};

test('a site of the same seeds that nobody touched is known', async () => {
  expect(find()).toBeUndefined();
  await remember();
  expect(find()).toMatchObject(known);
});

test('other seeds, other options or a file more ask for a build', async () => {
  await remember();
  expect(find({ siteUrl: 'https://example.org/' })).toBeUndefined();
  await writeFile(join(seeds, 'a.yaml'), 'title: Екі');
  expect(find()).toBeUndefined();
  await rm(join(seeds, 'a.yaml'));
  expect(find()).toMatchObject(known);
  await writeFile(join(seeds, 'a.txt'), 'Екі');
  expect(find()).toBeUndefined();
});

test('a site that was changed is not trusted, even with its size and time as before', async () => {
  const page = join(out, 'kk', 'a.html');
  await utimes(page, 1, 1);
  await remember();
  expect(find()).toMatchObject(known);
  await writeFile(page, '<p>Екі');
  await utimes(page, 1, 1);
  expect(find()).toBeUndefined();
});

test('a file that was put in the place of another is noticed', async () => {
  await remember();
  await writeFile(join(out, 'other'), '<p>Екі');
  await rename(join(out, 'other'), join(out, 'kk', 'a.html'));
  expect(find()).toBeUndefined();
});

test('seeds that changed while the site was built are not remembered', async () => {
  const inputs = readInputs(seeds, options);
  await writeFile(join(seeds, 'b.txt'), 'Екі');
  await remember(inputs);
  await rm(join(seeds, 'b.txt'));
  expect(find()).toBeUndefined();
});

test('the site is known as an earlier one when only its seeds have changed', async () => {
  await remember();
  await writeFile(join(seeds, 'a.txt'), 'Екі');
  const inputs = readInputs(seeds, options);
  const other = readInputs(seeds, { siteUrl: 'https://example.org/' });
  expect(inputs && findUnchangedBuild(out, inputs)).toBeUndefined();
  expect(inputs && findEarlierSite(out, inputs)?.record.count).toBe(3);
  expect(other && findEarlierSite(out, other)).toBeUndefined();
});
