import { expect, it } from 'vitest';
import { slugify } from '../text/slugify.ts';
import { facetsOf } from './facets.ts';
import { groupByMonth } from './group-by-month.ts';

const articles = [
  { lang: 'kk', date: '2025-12-20', source: { name: 'Kazinform' } },
  { lang: 'ky', date: '2025-12-19' },
  { lang: 'kk', date: '2020-08-13', category: 'Саясат', dateline: { agency: 'KAZINFORM' } },
  { lang: 'uz-Cyrl' },
];

const shape = (name: 'year' | 'language' | 'category' | 'source') =>
  facetsOf(articles, name, slugify).map(({ key, value, articles: group }) => [key, value, group.length]);

it('lists years from the newest, the undated last', () => {
  expect(shape('year')).toEqual([
    ['2025', '2025', 2],
    ['2020', '2020', 1],
    ['undated', 'undated', 1],
  ]);
});

it('lists languages by how much there is in them', () => {
  expect(shape('language').map(([key]) => key)).toEqual(['kk', 'ky', 'uz-cyrl']);
});

it('knows a source by its letters, not by their case, and from a dateline', () => {
  expect(shape('source')).toEqual([['kazinform', 'Kazinform', 2]]);
});

it('gives values that would share an address addresses of their own', () => {
  const twice = [
    { lang: 'ja', category: '！' },
    { lang: 'ja', category: '？' },
  ];
  const keys = facetsOf(twice, 'category', () => '').map(({ key }) => key);
  expect(keys).toEqual(['category', 'category_2']);
});

it('groups by year and month, the undated last as they come', () => {
  expect(groupByMonth(articles).map(({ year, months }) => [year, months.map(({ month }) => month)])).toEqual([
    [2025, [12]],
    [2020, [8]],
    [undefined, [undefined]],
  ]);
});
