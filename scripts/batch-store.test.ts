import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRange } from '../src/article/read-range.ts';
import {
  type BatchArticle,
  beginBatch,
  chunkMemory,
  findBatch,
  keepBatch,
  onwardFile,
  openReports,
  otherBatches,
  readTopics,
  recallArticles,
  reportFile,
  runFile,
  sweepBatches,
  type WrittenBatch,
  writeTopics,
} from './batch-store.ts';
import { testArticle } from './output/test-article.ts';
import type { Topic } from './related/article-topics.ts';
import { listArticle } from './work-folder.ts';

let home = '';
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'bulaq-batches-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const topic: Topic = { key: '', kind: 'name', label: '', count: 1, isInTitle: false };

const facts = ['kk', 'ky'].map((lang) => ({ lang, source: '', kind: 'article', date: undefined, words: 1 }) as const);

const write = (name: string, listed: readonly BatchArticle[] = []): WrittenBatch => {
  const folder = join(home, name);
  beginBatch(folder);
  writeFileSync(runFile(folder), 'keys');
  const index = { runFile: runFile(folder), size: 4, sections: [], facts, groups: [], files: [] };
  const reports = openReports(folder);
  for (const entry of ['{}', '"ә"']) reports.add(entry);
  writeTopics(folder, listed.length === 0 ? [[]] : listed.map(({ key }) => [{ ...topic, key }]));
  const batch = { folder, listed, reports: reports.close(), index };
  keepBatch(batch);
  return batch;
};

test('a batch is found as it was kept', () => {
  const batch = write('a');
  expect(findBatch(batch.folder)).toEqual(batch);
  expect(readTopics(batch)).toEqual([[]]);
  expect(findBatch(join(home, 'b'))).toBeUndefined();
});

test('what batches that are none any more have of articles is recalled, unless somebody has touched it', () => {
  const articleOf = (key: string): BatchArticle => ({
    key,
    loaded: listArticle(testArticle(key)).loaded,
    shown: key,
    spoken: key,
  });
  const [a, b, c] = [articleOf('a'), articleOf('b'), articleOf('c')];
  const earlier = write('earlier', [a, b]);
  const now = write('now', [c]);
  expect(otherBatches(home, new Set([now.folder]))).toEqual([earlier.folder]);
  expect(recallArticles([earlier.folder, now.folder])).toEqual(
    new Map(
      [
        { listed: a, batch: earlier, record: 0 },
        { listed: b, batch: earlier, record: 1 },
        { listed: c, batch: now, record: 0 },
      ].map(({ listed, batch, record }) => {
        const run = { file: runFile(batch.folder), sections: [] };
        const known = { run, record, facts: facts[record] };
        return [listed.key, { listed, topics: [{ ...topic, key: listed.key }], known }];
      }),
    ),
  );
  writeTopics(now.folder, []);
  expect([...recallArticles([earlier.folder, now.folder]).keys()]).toEqual(['a', 'b']);
});

test('entries of the report are found by their places', () => {
  const { folder, reports } = write('a');
  expect(reports.map(({ from, to }) => readRange(reportFile(folder), from, to))).toEqual(['{}', '"ә"']);
  expect(reports[1]).toMatchObject({ from: 3, to: 7, units: 3 });
  expect(reports[1]?.sum).not.toBe(reports[0]?.sum);
});

test('one that is damaged, half written or moved is not', () => {
  const { folder } = write('a');
  const result = join(folder, 'batch.json');
  const text = readFileSync(result, 'utf8');
  for (const [file, content] of [
    [reportFile(folder), '[]\n'],
    [runFile(folder), ''],
    [join(folder, 'topics.json'), '[]'],
    [result, text.replace('"size":4', '"size":5')],
    [result, ''],
  ] as const) {
    write('a');
    writeFileSync(file, content);
    expect(findBatch(folder)).toBeUndefined();
  }
  write('a');
  const other = write('b');
  writeFileSync(join(other.folder, 'batch.json'), text);
  expect(findBatch(other.folder)).toBeUndefined();
  beginBatch(folder);
  expect(findBatch(folder)).toBeUndefined();
});

test('others than the used ones are removed', () => {
  write('a');
  for (const file of [onwardFile(home), chunkMemory(home).file]) writeFileSync(file, 'of all batches');
  sweepBatches(home, [write('b')]);
  expect(readdirSync(home).sort()).toEqual(['b', 'keys', 'onward']);
});
