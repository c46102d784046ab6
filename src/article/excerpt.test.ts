import { expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

it('keeps a short text as it is', () => {
  expect(excerpt('Токио декларациясы қабылданды.', 5)).toBe('Токио декларациясы қабылданды.');
});

it('cuts between words and shows that it cut', () => {
  expect(excerpt('Президент, кечээ, Токиого барды', 2)).toBe('Президент, кечээ…');
});

it('cuts a script without spaces between characters', () => {
  expect(excerpt('中央アジアと日本の首脳会合が東京で開かれた', 2)).toBe('中央アジアと日本の首…');
});

it('shows no more of a word without end than of any other text', () => {
  expect(excerpt('😀'.repeat(100_000), 4)).toBe(`${'😀'.repeat(20)}…`);
  expect(excerpt(`Сурет: ${'QUJD'.repeat(50_000)} соңы`, 26)).toBe('Сурет…');
  const address = 'https://example.org/kk/orta-daliz-boyynsha-kelisim-zhasaldy.html';
  expect(excerpt(`Дерек: ${address} сайтынан`, 26)).toBe(`Дерек: ${address} сайтынан`);
});
