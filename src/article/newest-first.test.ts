import { expect, test } from 'vitest';
import { newestFirst } from './newest-first.ts';

test('puts the newest first, the undated last, and settles ties by id', () => {
  const articles = [
    { id: 'd' },
    { id: 'b', date: '2020-08-13' },
    { id: 'c', date: '2025-12-20' },
    { id: 'a', date: '2025-12-20' },
    { id: 'a2' },
  ];
  expect(articles.sort(newestFirst).map(({ id }) => id)).toEqual(['a', 'c', 'b', 'a2', 'd']);
});
