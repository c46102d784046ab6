import { expect, it } from 'vitest';
import { textIn } from './text-in.ts';

const texts = { kk: 'Токиодағы саммит', 'uz-Cyrl': 'Токиодаги саммит' };

it('takes the text that is written in the language', () => {
  expect(textIn(texts, 'kk')).toBe('Токиодағы саммит');
});

it('brings Cyrillic into the letters of a reading', () => {
  expect(textIn(texts, 'uz-Latn')).toBe('Tokiodagi sammit');
  expect(textIn({ 'uz-Cyrl': 'Ўша шаҳар' }, 'uz-Latn-x-2026')).toBe('Öşa şahar');
  expect(textIn(texts, 'kk-Latn')).toBe('Tokiodağy sammit');
});

it('has nothing to say in a language without a text', () => {
  expect(textIn(texts, 'ja')).toBeUndefined();
  expect(textIn(undefined, 'kk')).toBeUndefined();
});
