import { expect, test } from 'vitest';
import { catalogCsv } from './catalog-csv.ts';
import { testArticle as article } from './test-article.ts';

/** A reader of RFC 4180, cell by cell. */
const parseCsv = (text: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
};

test('one row an article under a heading, newest first, with a byte-order mark', () => {
  const csv = catalogCsv([article('a', { date: '2020-08-13' }), article('b', { date: '2025-12-17' }), article('c')]);
  expect(csv.startsWith('\uFEFFid,url,lang,title,date,')).toBe(true);
  const rows = parseCsv(csv.slice(1));
  expect(rows.map(([id]) => id)).toEqual(['id', 'b', 'a', 'c']);
  expect(new Set(rows.map((cells) => cells.length)).size).toBe(1);
  expect(rows[1]).toContain('kk/b.html');
});

test.each([
  ['a comma and quotation marks', 'Бір, "екі"', 'Бір, "екі"'],
  ['a line end', 'Бір\r\nекі', 'Бір\r\nекі'],
  ['a formula', '=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
  ['a command', '@SUM(1)', `'@SUM(1)`],
  ['a dash is none', '– Сіз кімсіз?', '– Сіз кімсіз?'],
])('a title with %s stays in its cell', (_, title, expected) => {
  const [, cells] = parseCsv(catalogCsv([article('a', { title })]).slice(1));
  expect(cells?.[3]).toBe(expected);
  expect(cells?.[13]).toBe('7');
});
