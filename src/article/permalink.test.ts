import { describe, expect, it } from 'vitest';
import {
  facetPermalink,
  originalPermalink,
  permalink,
  readingPermalinks,
  relativeUrl,
  shortPermalink,
} from './permalink.ts';

describe('permalink', () => {
  it('lower-cases the tag, so that an address has one spelling', () => {
    expect(permalink({ lang: 'uz-Cyrl', slug: 'yaponiya' })).toBe('uz-cyrl/yaponiya.html');
    expect(shortPermalink('k3m9x2')).toBe('a/k3m9x2.html');
  });

  it('puts each of a language’s alphabets in a folder of its own', () => {
    expect(permalink({ lang: 'uz-Latn-x-2026', slug: 'yaponiya' })).toBe('uz-latn-2026/yaponiya.html');
    expect(readingPermalinks('uz-cyrl/yaponiya.html')).toEqual([
      ['uz-Latn', 'uz-latn/yaponiya.html'],
      ['uz-Latn-x-2026', 'uz-latn-2026/yaponiya.html'],
    ]);
    expect(readingPermalinks('kk-latn/orta-daliz.html')).toEqual([]);
    expect(readingPermalinks('kk/year/2025.html')).toEqual([['kk-Latn', 'kk-latn/year/2025.html']]);
  });

  it('numbers the parts of a list from the second', () => {
    expect(facetPermalink('ky', 'year', '2025')).toBe('ky/year/2025.html');
    expect(facetPermalink('ky', 'year', '2025', 2)).toBe('ky/year/2025-2.html');
  });

  it('encodes a seed path part by part', () => {
    expect(originalPermalink('kk/жаңа #1.txt')).toBe('originals/kk/%D0%B6%D0%B0%D2%A3%D0%B0%20%231.txt');
  });
});

describe('relativeUrl', () => {
  it.each([
    ['index.html', 'kk/index.html', 'kk/index.html', 'from the root into a folder'],
    ['kk/index.html', 'kk/a.html', 'a.html', 'inside one folder'],
    ['kk/a.html', 'ky/b.html', '../ky/b.html', 'to a sibling folder'],
    ['kk/year/2025.html', 'kk/a.html', '../a.html', 'up one folder'],
    ['kk/year/2025.html', 'index.html', '../../index.html', 'up to the root'],
    ['kk/a.html', 'kk/a.html', 'a.html', 'to itself'],
    ['kk/a.html', 'kk/a.html#p-1', 'a.html#p-1', 'keeps a fragment'],
    ['kk/a.html', 'kk/index.html?q=a/b', 'index.html?q=a/b', 'keeps a query that holds a slash'],
  ])('leads from %s to %s as %s: %s', (from, to, link) => {
    expect(relativeUrl(from, to)).toBe(link);
  });

  it('never starts with what a browser would take for a scheme', () => {
    expect(relativeUrl('a.html', 'b:c.html')).toBe('./b:c.html');
  });
});
