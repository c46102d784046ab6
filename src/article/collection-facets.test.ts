import { expect, test } from 'vitest';
import { collectionFacets, monthsOf, partLength, partsOf } from './collection-facets.ts';
import type { LoadedArticle } from './loaded-article.ts';
import { newestFirst } from './newest-first.ts';

const article = (number: number, more: Partial<LoadedArticle>): LoadedArticle => ({
  id: `m${number}`,
  title: `Мақала ${number}`,
  titleFrom: 'seed',
  lang: 'kk',
  dir: 'ltr',
  slug: `m${number}`,
  words: 300,
  readingMinutes: 2,
  seed: `${number}.txt`,
  seedSha256: '0'.repeat(64),
  url: `kk/m${number}.html`,
  ...more,
});

const many = Array.from({ length: 1000 }, (_, number) => {
  const day = `${1 + (number % 12)}`.padStart(2, '0');
  return article(number, number < 150 ? {} : { date: number < 200 ? '2020-03-01' : `2025-${day}-01` });
}).sort(newestFirst);

test('a year that one page holds is a page; a longer one is pages of its months', () => {
  const facets = collectionFacets(many);
  expect(monthsOf(facets, '2020')).toEqual([]);
  expect(monthsOf(facets, '2025').map(({ key, articles }) => [key, articles.length])[0]).toEqual(['2025-12', 67]);
});

test('every article stands in the list of its year, of its month, or among the undated', () => {
  const listed = new Set<string>();
  for (const [name, values] of collectionFacets(many).filter(([facet]) => facet === 'year' || facet === 'month')) {
    for (const facet of values) {
      for (const { id } of facet.articles.slice(0, partsOf(name, facet) * partLength)) listed.add(id);
    }
  }
  expect(listed.size).toBe(many.length);
});

test('a list of anything else ends after some parts, and has no more values than can be paged', () => {
  const facets = collectionFacets([
    ...many,
    ...Array.from({ length: 3000 }, (_, number) => article(number, { category: `Айдар ${number}` })),
  ]);
  const parts = facets.flatMap(([name, values]) =>
    name === 'language' ? values.map((facet) => partsOf(name, facet)) : [],
  );
  expect(parts).toEqual([5]);
  expect(facets.find(([name]) => name === 'category')?.[1].length).toBe(500);
});
