import { expect, test } from 'vitest';
import { collectionFacets, collectionLists } from './collection-facets.ts';
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
  const years = collectionLists(collectionFacets(many)).filter(({ name }) => name === 'year');
  const monthsOf = (year: string) => years.find(({ facet }) => facet.value === year)?.months ?? [];
  expect(monthsOf('2020')).toEqual([]);
  expect(monthsOf('2025').map(({ key, articles }) => [key, articles.length])[0]).toEqual(['2025-12', 67]);
});

test('every article stands in the list of its year, of its month, or among the undated', () => {
  const lists = collectionLists(collectionFacets(many)).filter(({ name }) => name === 'year' || name === 'month');
  expect(new Set(lists.flatMap(({ articles }) => articles)).size).toBe(many.length);
});

test('a list of anything else ends after some parts, and has no more values than can be paged', () => {
  const articles = [
    ...many,
    ...Array.from({ length: 3000 }, (_, number) => article(number, { category: `Айдар ${number}` })),
  ];
  const lists = collectionLists(collectionFacets(articles)).filter(({ name }) => name === 'language');
  expect(lists.map(({ part, parts }) => [part, parts])).toEqual([1, 2, 3, 4, 5].map((part) => [part, 5]));
  expect(lists.map(({ beyond }) => beyond?.id)).toEqual([undefined, undefined, undefined, undefined, many[500]?.id]);
  expect(collectionFacets(articles).find(([name]) => name === 'category')?.[1].length).toBe(500);
});
