import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frontmatter } from '../../src/article/article-schema.ts';
import { kk } from '../../src/languages/kk.ts';
import { writeCitationFiles } from './citation-files.ts';

const frontmatter: Frontmatter = {
  id: 'k3m9x2',
  title: 'Орта\nдәліз',
  titleFrom: 'seed',
  lang: 'uz-Cyrl',
  dir: 'ltr',
  slug: 'orta-daliz',
  words: 2,
  readingMinutes: 1,
  seed: '002.txt',
  seedSha256: '61f4bb0e'.padEnd(64, '0'),
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulaq-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('three files stand beside the page', async () => {
  await writeCitationFiles(frontmatter, { settings: {}, siteUrl: 'https://example.org/a', language: kk }, folder);
  expect(await readdir(join(folder, 'uz-cyrl'))).toEqual(['orta-daliz.bib', 'orta-daliz.csl.json', 'orta-daliz.ris']);
  const bib = await readFile(join(folder, 'uz-cyrl', 'orta-daliz.bib'), 'utf8');
  expect(bib).toContain('title = {{Орта дәліз}}');
  expect(bib).toContain('url = {https://example.org/a/uz-cyrl/orta-daliz.html}');
  expect(bib).toContain('note = {k3m9x2, edition 61f4bb0e}');
});

test('no address is made up when the site’s is not known', async () => {
  await writeCitationFiles(frontmatter, { settings: {}, siteUrl: undefined, language: kk }, folder);
  for (const name of await readdir(join(folder, 'uz-cyrl'))) {
    expect(await readFile(join(folder, 'uz-cyrl', name), 'utf8')).not.toMatch(/html|file:|https?:/);
  }
});
