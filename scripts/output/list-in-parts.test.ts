import { expect, test } from 'vitest';
import { entryOf, listInParts } from './list-in-parts.ts';
import type { FileToMake } from './site-folder.ts';

const list = (count: number, text = '') => ({
  name: 'catalog',
  key: 'articles',
  entries: Array.from({ length: count }, (_, number) => entryOf({ number, text })),
  count,
  totals: { articles: count },
  hasTotals: false,
});
const contents = (files: Iterable<FileToMake>): Record<string, unknown> =>
  Object.fromEntries(Array.from(files, ({ path, make }) => [path, JSON.parse(String(make()))]));

test('a list of five thousand is one file', () => {
  const files = contents(listInParts(list(5000)));
  expect(Object.keys(files)).toEqual(['catalog.json']);
  expect(files['catalog.json']).toEqual({
    articles: Array.from({ length: 5000 }, (_, number) => ({ number, text: '' })),
  });
});

test('a longer one is parts of five hundred, and a file that names them', () => {
  const files = contents(listInParts(list(5001, 'ә')));
  expect(Object.keys(files)).toHaveLength(12);
  expect(files['catalog/11.json']).toEqual({ articles: [{ number: 5000, text: 'ә' }] });
  expect(files['catalog.json']).toMatchObject({
    parts: { 0: { file: 'catalog/1.json', from: 0, to: 499, count: 500 }, 10: { from: 5000, to: 5000, count: 1 } },
    totals: { articles: 5001 },
  });
});

test('parts of long entries are cut before they are too large for a phone', () => {
  const sizes = Array.from(listInParts(list(40, 'ә'.repeat(10_000)), 10), ({ make }) => Buffer.byteLength(make()));
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.max(...sizes)).toBeLessThan(250_000);
});
