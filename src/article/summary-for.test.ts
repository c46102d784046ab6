import { expect, it } from 'vitest';
import { summaryFor } from './summary-for.ts';

const article = { summary: { kk: 'Токиодағы саммит', 'uz-Cyrl': 'Токиодаги саммит' } };

it('takes the summary that is written in the language', () => {
  expect(summaryFor(article, 'kk')).toBe('Токиодағы саммит');
});

it('brings Uzbek Cyrillic into Latin letters for who reads those', () => {
  expect(summaryFor(article, 'uz-Latn')).toBe('Tokiodagi sammit');
});

it('has nothing to say in a language without a summary', () => {
  expect(summaryFor(article, 'ja')).toBeUndefined();
  expect(summaryFor({}, 'kk')).toBeUndefined();
});
