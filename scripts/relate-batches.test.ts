import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BatchArticle, type WrittenBatch, writeTopics } from './batch-store.ts';
import { testArticle } from './output/test-article.ts';
import { relateBatches } from './relate-batches.ts';
import type { Topic } from './related/article-topics.ts';
import { listArticle } from './work-folder.ts';

let home = '';
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'bulaq-onward-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const topicsOf = (...names: string[]): Topic[] =>
  names.map((key) => ({ key, kind: 'name', label: key, count: 3, isInTitle: true }));

/** @param articles What each article speaks of, by its id. */
const writeBatch = (name: string, articles: Readonly<Record<string, readonly Topic[]>>): WrittenBatch => {
  const folder = join(home, name);
  mkdirSync(folder);
  writeTopics(folder, Object.values(articles));
  const listed = Object.entries(articles).map(([id, topics]): BatchArticle => ({
    loaded: listArticle(testArticle(id, { slug: id })).loaded,
    key: id,
    shown: id,
    spoken: JSON.stringify([id, topics]),
  }));
  return { folder, listed, reports: [], index: undefined };
};

const relate = (batches: readonly WrittenBatch[]) =>
  relateBatches(batches, {}, join(home, 'onward'))(batches.flatMap(({ listed }) => listed));

const alike = topicsOf('Токио', 'Юрико', 'Кавагучи');

test('articles of all batches lead on to one another', () => {
  const onward = relate([writeBatch('a', { one: alike }), writeBatch('b', { two: alike, three: topicsOf('Ош') })]);
  expect(onward['one']?.related.map(({ url }) => url)).toEqual(['kk/two.html']);
  expect(onward['three']?.related).toEqual([]);
});

test('what was found stays as long as all speak of the same, and is found again when it is damaged', () => {
  const batches = [writeBatch('a', { one: alike }), writeBatch('b', { two: alike })];
  const onward = relate(batches);
  // Nobody looks at it.
  writeTopics(join(home, 'a'), [[]]);
  expect(relate(batches)).toEqual(onward);
  const file = join(home, 'onward');
  writeFileSync(file, readFileSync(file, 'utf8').replace('two', 'six'));
  expect(relate(batches)['one']?.related).toEqual([]);
});

test('they are asked again when one speaks of something else', () => {
  const [a, b] = [writeBatch('a', { one: alike }), writeBatch('b', { two: alike })];
  expect(relate([a, b])['one']?.related).toHaveLength(1);
  expect(relate([a, writeBatch('c', { two: topicsOf('Ош', 'Бишкек') })])['one']?.related).toEqual([]);
});
