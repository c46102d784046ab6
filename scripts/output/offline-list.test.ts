import { describe, expect, test } from 'vitest';
import { portionName } from '../../src/offline/offline-list.ts';
import { createPortions, isSaveable, isShell } from './offline-list.ts';

test.each([
  ['kk/a.html', true],
  ['kk/a.txt', true],
  ['assets/search/index-1.js', true],
  ['sw.js', false],
  ['offline.json', false],
  ['kk/feed.xml', false],
  ['sitemap-index.xml', false],
  ['packs/articles-kk-2025-1-abc.zip', false],
])('whether %s can be saved: %s', (path, expected) => {
  expect(isSaveable(path)).toBe(expected);
});

test.each([
  ['index.html', true],
  ['kk/search.html', true],
  ['uz-cyrl/saved.html', true],
  ['kk-latn/index.html', false],
  ['kk/a.html', false],
  ['assets/reader-1.js', true],
  ['assets/search/box-1.js', true],
  ['assets/search/index-1.js', false],
  ['assets/search/chunk/1.js', false],
])('whether %s is saved always: %s', (path, expected) => {
  expect(isShell(path)).toBe(expected);
});

describe('the portions of a large collection', () => {
  const portionOf = createPortions([
    { url: 'uz-cyrl/a.html', id: 'x1', lang: 'uz-Cyrl', date: '2025-12-20' },
    { url: 'kk/b.html', id: 'x2', lang: 'kk', date: null },
  ]);
  test.each([
    ['uz-cyrl/a.html', 'articles-uz-2025', 'an article goes by language and year'],
    ['uz-latn-2026/a.html', 'readings-uz', 'what is in another script goes by language'],
    ['uz-latn/a.html', 'readings-uz', 'also where the interface is in that script'],
    ['uz-latn/about.html', 'lists-uz-latn', 'whose own pages are none of it'],
    ['kk-latn/index.html', 'readings-kk', 'the front goes with them'],
    ['a/x2.html', 'articles-kk-undated', 'and its short address'],
    ['a/x3.html', 'lists', 'one that leads to no article is of no language'],
    ['kk/year/2025.html', 'lists-kk', 'lists go by language of the interface'],
    ['assets/search/chunk/1.js', 'search', 'the index goes by itself'],
  ])('%s is in %s: %s', (path, name) => {
    const portion = portionOf(path);
    expect(portion && portionName(portion)).toBe(name);
  });
  test('what lies beside an article is not offered', () => {
    expect(portionOf('kk/b.mdx')).toBeUndefined();
  });
});
