import { expect, it } from 'vitest';
import { testArticle } from '../output/test-article.ts';
import { articleTopics } from './article-topics.ts';
import { relateArticles, type SpeakingArticle } from './relate-articles.ts';

const article = (id: string, lang: string, text: string, translationOf?: string): SpeakingArticle => {
  const made = testArticle(id, { lang, ...(translationOf !== undefined && { translationOf }) }, [
    { type: 'paragraph', text, anchor: 'p-1', at: [0, 1] },
  ]);
  return { ...made, topics: articleTopics(made) };
};

it('names what two articles share in the language of each page', () => {
  const onward = relateArticles(
    [
      article('a', 'kk', 'Кеше Жапонияда Тоқаев пен Нарухито кездесті.'),
      article('b', 'en', 'In Tokyo, Emperor Naruhito of Japan met Tokayev.'),
    ],
    {},
  );
  expect(onward['a']?.related[0]?.url).toBe('en/b.html');
  expect(onward['a']?.related[0]?.shared).toEqual(expect.arrayContaining(['Жапония', 'Тоқаев']));
  expect(onward['b']?.related[0]?.shared).toEqual(expect.arrayContaining(['Japan', 'Tokayev']));
});

it('leads from each translation to all others, and to the original', () => {
  const onward = relateArticles(
    [
      article('a', 'kk', 'x'),
      article('b', 'ky', 'x', 'a'),
      article('c', 'en', 'x', 'a'),
      article('d', 'ru', 'x', 'gone'),
    ],
    {},
  );
  expect(onward['a']?.translations).toEqual(['ky/b.html', 'en/c.html']);
  expect(onward['b']?.translations).toEqual(['kk/a.html', 'en/c.html']);
  expect(onward['d']?.translations).toEqual([]);
});
