import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readJsonLines } from '../src/article/json-lines.ts';
import type { KnownArticle } from '../src/article/loaded-article.ts';
import { readRange } from '../src/article/read-range.ts';
import { testArticle } from './output/test-article.ts';
import { listArticle, writeArticleList, writeShared } from './work-folder.ts';

const site = {
  settings: {},
  siteUrl: null,
  moved: [],
  withdrawn: [],
  assets: { fonts: [], saved: 'assets/saved.js', reader: { kk: 'assets/reader.js' } },
  search: null,
  hasDownloads: false,
};
const placed = (id: string, date: string, file: string, from: number) => ({
  ...listArticle(testArticle(id, { date })),
  report: { file, from, to: from + 9 },
});

test('lists articles, newest first, with the places of what their pages show', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulaq-'));
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const articles = [
    placed('old', '2020-01-01', 'one', 0),
    placed('new', '2022-01-01', 'two', 0),
    placed('mid', '2021-01-01', 'one', 10),
  ];
  const onward = {
    new: { related: [{ url: 'kk/old.html', shared: ['Токио'] }], translations: [] },
    old: { related: [], translations: ['kk/mid.html', 'kk/new.html'] },
  };
  expect(writeArticleList(folder, articles, () => onward)).toBe(onward);
  writeShared(folder, site);
  const known = readJsonLines(join(folder, 'articles.jsonl')) as KnownArticle[]; // written by our own program
  expect(known).toMatchObject([{ id: 'new' }, { id: 'mid' }, { id: 'old' }]);
  const pages = known.map(({ page: { from, to } }): unknown =>
    JSON.parse(readRange(join(folder, 'pages.jsonl'), from, to)),
  );
  expect(pages).toEqual([
    {
      article: articles[1]?.loaded,
      report: { file: 'two', from: 0, to: 9 },
      related: [{ row: 2, shared: ['Токио'] }],
      translations: [],
    },
    { article: articles[2]?.loaded, report: { file: 'one', from: 10, to: 19 }, related: [], translations: [] },
    { article: articles[0]?.loaded, report: { file: 'one', from: 0, to: 9 }, related: [], translations: [1, 0] },
  ]);
  expect(read('site.json')).toEqual(site);
  rmSync(folder, { recursive: true });
});
