import { expect, it } from 'vitest';
import type { Topic } from './article-topics.ts';
import { findRelated, type TopicArticle } from './find-related.ts';
import { growth, NOT_SQUARE } from '../test/times-as-long.ts';

const topic = (key: string, more: Partial<Topic> = {}): Topic => ({
  key,
  kind: key.startsWith('place') ? 'place' : 'name',
  label: key,
  count: 2,
  isInTitle: false,
  ...more,
});
const article = (id: string, language: string, keys: readonly string[], translations: string[] = []): TopicArticle => ({
  id,
  language,
  topics: keys.map((key) => topic(key)),
  translations,
});
const idsOf = (articles: readonly TopicArticle[], id: string): string[] =>
  (findRelated(articles).get(id) ?? []).map((relation) => relation.id);

const others = Array.from({ length: 40 }, (_, number) =>
  article(`other ${number}`, 'kk', ['place japan', `n${number}`, `m${number}`]),
);

it('relates articles of different languages by the names that only they share', () => {
  const articles = [
    article('a', 'kk', ['токаев', 'нарухито', 'place japan']),
    article('b', 'ky', ['токаев', 'нарухито']),
    ...others,
  ];
  expect(findRelated(articles).get('a')).toMatchObject([{ id: 'b', shared: [{ key: 'токаев' }, { key: 'нарухито' }] }]);
  expect(idsOf(articles, 'b')).toEqual(['a']);
});

it('relates nothing by a country that everybody speaks of', () => {
  expect(idsOf([article('a', 'kk', ['place japan', 'x', 'y']), ...others], 'a')).toEqual([]);
});

it('relates nothing by a single name', () => {
  expect(idsOf([article('a', 'kk', ['токаев']), article('b', 'ky', ['токаев']), ...others], 'a')).toEqual([]);
});

it('leaves translations out, which stand elsewhere on the page', () => {
  const same = ['токаев', 'нарухито'];
  expect(idsOf([article('a', 'kk', same, ['b']), article('b', 'ky', same, ['a']), ...others], 'a')).toEqual([]);
});

it('shows at most one of its own language and two of others, nearest first', () => {
  const same = ['токаев', 'нарухито', 'такаичи'];
  const articles = [
    ...['a', 'b', 'c', 'd'].map((id) => article(id, 'kk', same)),
    ...['e', 'f', 'g', 'h'].map((id) => article(id, 'uz', [...same, 'жапаров'])),
  ];
  expect(idsOf(articles, 'a')).toEqual(['b', 'e', 'f']);
});

it('names what both speak of without the ending that one of them has', () => {
  const [a, b] = [article('a', 'kk', ['токио', 'токаев']), article('b', 'kk', ['токио', 'токаев'])];
  const inflected = { ...a, topics: a.topics.map((each) => ({ ...each, label: `${each.label}да` })) };
  expect(
    findRelated([inflected, b])
      .get('a')?.[0]
      ?.shared.map(({ label }) => label),
  ).toEqual(['токио', 'токаев']);
});

it('takes time in step with the number of articles', () => {
  const make = (count: number): TopicArticle[] =>
    Array.from({ length: count }, (_, number) =>
      article(`${number}`, 'kk', [
        'place japan',
        'place asia',
        ...Array.from({ length: 20 }, (_, index) => `n${(number * 7 + index * 13) % (count / 2)}`),
      ]),
    );
  expect(growth((count) => findRelated(make(count)), 250)).toBeLessThan(NOT_SQUARE);
});
