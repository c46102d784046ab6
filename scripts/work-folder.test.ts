import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readJsonLines } from '../src/article/json-lines.ts';
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

test('lists articles, newest first, with the places of what the report says of them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulaq-'));
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const articles = [
    placed('old', '2020-01-01', 'one', 0),
    placed('new', '2022-01-01', 'two', 0),
    placed('mid', '2021-01-01', 'one', 10),
  ];
  const onward = writeArticleList(folder, articles, site.settings);
  writeShared(folder, site);
  expect(readJsonLines(join(folder, 'articles.jsonl'))).toMatchObject([{ id: 'new' }, { id: 'mid' }, { id: 'old' }]);
  expect(read('reports.json')).toEqual({ files: ['two', 'one'], places: [0, 0, 9, 1, 10, 19, 1, 0, 9] });
  expect(read('site.json')).toEqual(site);
  expect(read('onward.json')).toEqual(onward);
  rmSync(folder, { recursive: true });
});
