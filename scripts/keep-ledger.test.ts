import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Article } from '../src/article/article-schema.ts';
import { parseLedger } from '../src/article/ledger-schema.ts';
import { findFrozenChanges, keepLedger } from './keep-ledger.ts';

const article: Article = {
  frontmatter: {
    id: 'x1',
    title: 'Бұлақ',
    titleFrom: 'seed',
    lang: 'kk',
    dir: 'ltr',
    slug: 'bulaq',
    words: 3,
    readingMinutes: 1,
    seed: '1.txt',
    seedSha256: '0'.repeat(64),
  },
  blocks: [{ type: 'paragraph', text: 'Су таудан ағады.', anchor: 'p-000001', at: [6, 22] }],
};
const moved: Article = { ...article, frontmatter: { ...article.frontmatter, slug: 'zhana-bulaq' } };

let seeds: string;
beforeEach(async () => {
  seeds = await mkdtemp(join(tmpdir(), 'bulaq-'));
});
afterEach(() => rm(seeds, { recursive: true, force: true }));

test("writes no ledger into a stranger's folder unasked", async () => {
  expect(keepLedger(seeds, undefined, [article], false)).toBe(true);
  expect(await readdir(seeds)).toEqual([]);
});

test('writes one when asked, which then allows no other address', async () => {
  expect(keepLedger(seeds, undefined, [article], true)).toBe(true);
  const ledger = parseLedger(await readFile(join(seeds, 'ledger.json'), 'utf8'));
  expect(findFrozenChanges(ledger, [article])).toEqual([]);
  expect(findFrozenChanges(ledger, [moved]).map(({ rule, file }) => `${file} ${rule}`)).toEqual([
    '1.txt ledger-would-change',
  ]);
  expect(findFrozenChanges(undefined, [moved])).toEqual([]);
});

test('says so where the folder cannot be written', async () => {
  expect(keepLedger(join(seeds, 'none'), undefined, [article], true)).toBe(false);
});
