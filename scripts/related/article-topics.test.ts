import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article-schema.ts';
import { testArticle } from '../output/test-article.ts';
import { articleTopics, type Topic } from './article-topics.ts';
import { termName } from './known-terms.ts';

const articleOf = (lang: string, title: string, ...texts: string[]): Article =>
  testArticle(
    'a',
    { lang, title, source: { name: 'Kazinform' } },
    texts.map((text, index) => ({ type: 'paragraph', text, anchor: `p-${index}`, at: [0, 1] })),
  );
const named = (topics: readonly Topic[]): string[] =>
  topics.map(({ key, label }) => label || (termName(key, 'en') ?? key));

describe('names', () => {
  it.each([
    [
      'kk',
      'Кеше Қасым-Жомарт Тоқаевтың сапары аяқталды. Бүгін Тоқаев сөйледі.',
      'Тоқаев',
      'the ending of a form is off',
    ],
    ['ky', 'Ал министр Жээнбек Кулубаев менен жолугушту.', 'Жээнбек Кулубаев', 'with what always stands before it'],
    ['kk', 'Кеше ол Нұр-Сұлтан қаласына келді.', 'Нұр-Сұлтан', 'a name of two parts'],
    ['uz-Latn', 'Bugun Toʻqayev keldi.', 'Toʻqayev', 'in Latin letters'],
    ['en', 'They say that President Tokayev agreed.', 'President Tokayev', 'in English'],
  ])('%s: %s', (lang, text, name) => {
    expect(named(articleTopics(articleOf(lang, 'x', text)))).toContain(name);
  });

  it('has one key in every language', () => {
    const keys = [
      ['kk', 'Кеше Тоқаев келді.'],
      ['en', 'Then Tokayev came.'],
      ['ky', 'Кечээ Токаев келди.'],
    ].map(
      ([lang = '', text = '']) => articleTopics(articleOf(lang, 'x', text)).find(({ kind }) => kind === 'name')?.key,
    );
    expect(keys).toEqual(['токаев', 'токаев', 'токаев']);
  });

  it.each([
    ['Сапар аяқталды. Келесі апта. «Келесі жыл» деді.', 'a capital that the sentence explains'],
    ['Кеше Президент келді, ал президент кетті.', 'a word that also has none'],
    ['Кеше ол Kazinform тілшісіне айтты.', 'the publisher'],
  ])('are none in %j: %s', (text) => {
    expect(named(articleTopics(articleOf('kk', 'x', text)))).toEqual([]);
  });
});

it('finds places by any of their forms, in any language', () => {
  expect(named(articleTopics(articleOf('kk', 'x', 'Кеше Жапонияға және Америка Құрама Штаттарына барды.')))).toEqual([
    'Japan',
    'United States',
  ]);
  expect(named(articleTopics(articleOf('uz-Cyrl', 'x', 'Бугун Японияда бўлди.')))).toEqual(['Japan']);
  expect(named(articleTopics(articleOf('ja', 'x', 'きのう日本に着いた。')))).toContain('Japan');
});

it('takes general terms from the title only, and counts what stands in it', () => {
  const topics = articleTopics(
    articleOf('kk', 'Токиодағы саммит', 'Кеше саммит туралы Токио хабарлады, ынтымақтастық туралы.'),
  );
  expect(topics).toMatchObject([
    { kind: 'term', isInTitle: true },
    { kind: 'name', label: 'Токио', isInTitle: true },
  ]);
});
