import { expect, test } from 'vitest';
import { testArticle } from '../../scripts/output/test-article.ts';
import { toLoadedArticle } from './loaded-article.ts';
import { linkIn, shownIn } from './shown-in.ts';

const article = toLoadedArticle(testArticle('orta-daliz', { title: 'Орта дәліз' }));

test.each(['kk', 'kk-Latn', 'uz-Latn', 'en'])('a link in %s has what the article shown in it has', (tag) => {
  const { url, title, lang, dir } = shownIn(tag, article);
  expect(linkIn(tag, article)).toEqual({ url, title, lang, dir });
});

test('an article is read in the letters of its own language’s readings alone', () => {
  expect(linkIn('kk-Latn', article)).toMatchObject({ url: 'kk-latn/orta-daliz.html', title: 'Orta dälız' });
  expect(linkIn('ky-Latn', article)).toMatchObject({ url: 'kk/orta-daliz.html', title: 'Орта дәліз' });
});
