import { expect, it } from 'vitest';
import { testArticle } from '../../scripts/output/test-article.ts';
import { excerpt } from './excerpt.ts';
import { listLine } from './list-line.ts';
import { toLoadedArticle } from './loaded-article.ts';

const lead = Array.from({ length: 30 }, (_, index) => `сөз${index}`).join(' ');
const { lead: _, ...article } = toLoadedArticle(testArticle('orta-daliz'));

it('shows how an article begins, the same in every language', () => {
  const shown = { ...article, lead };
  for (const tag of ['kk', 'ru', 'kk']) expect(listLine(shown, tag)).toEqual({ text: excerpt(lead, 26), lang: 'kk' });
});

it('shows a description rather than the beginning, and the reader’s own summary rather than both', () => {
  const shown = { ...article, lead, description: 'Дәліз туралы.', summary: { ru: 'О коридоре.' } };
  expect(listLine(shown, 'kk')).toEqual({ text: 'Дәліз туралы.', lang: 'kk' });
  expect(listLine(shown, 'ru')).toEqual({ text: 'О коридоре.', lang: 'ru' });
});

it('shows nothing where nothing is known', () => {
  expect(listLine(article, 'kk')).toBeUndefined();
});
