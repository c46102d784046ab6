import { expect, test } from 'vitest';
import type { Frontmatter } from '../../src/article/article-schema.ts';
import { kk } from '../../src/languages/kk.ts';
import { citationFiles } from './citation-files.ts';

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

test('three files stand beside the page, each with the page’s address', () => {
  const files = citationFiles(frontmatter, { settings: {}, siteUrl: 'https://example.org/a/', language: kk });
  expect(files.map(([path]) => path)).toEqual([
    'uz-cyrl/orta-daliz.bib',
    'uz-cyrl/orta-daliz.ris',
    'uz-cyrl/orta-daliz.csl.json',
  ]);
  for (const [, text] of files) {
    expect(text).toContain('Орта дәліз');
    expect(text).toContain('https://example.org/a/uz-cyrl/orta-daliz.html');
    expect(text).toContain('61f4bb0e');
  }
});

test('no address is made up when the site’s is not known', () => {
  for (const [, text] of citationFiles(frontmatter, { settings: {}, siteUrl: undefined, language: kk })) {
    expect(text).not.toMatch(/html|file:|https?:/);
  }
});
