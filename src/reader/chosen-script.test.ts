import { expect, test } from 'vitest';
import { inChosenScript } from './chosen-script.ts';

const readings = [
  { tag: 'kk-Latn', from: 'kk', to: 'kk-latn' },
  { tag: 'uz-Latn', from: 'uz-cyrl', to: 'uz-latn' },
  { tag: 'uz-Latn-x-2026', from: 'uz-cyrl', to: 'uz-latn-2026' },
];
const root = 'https://example.org/archive/';
const follow = (path: string, chosen: string): string => inChosenScript(root + path, root, chosen, readings);

test('a link to an article leads to the script that was chosen for its language, anchor and marks with it', () => {
  expect(follow('kk/orta-daliz.html?hl=x#p-k3m9x2', 'kk-Latn ')).toBe(`${root}kk-latn/orta-daliz.html?hl=x#p-k3m9x2`);
  expect(follow('kk/index.html', 'kk-Latn')).toBe(`${root}kk-latn/index.html`);
});

test('the last choice in a language holds, whatever was chosen in another', () => {
  expect(follow('uz-cyrl/a.html', 'kk uz-Latn-x-2026 uz-Latn')).toBe(`${root}uz-latn-2026/a.html`);
  expect(follow('kk/a.html', 'uz-Latn kk kk-Latn')).toBe(`${root}kk/a.html`);
});

test.each([
  ['ky/a.html', 'a language in which nothing was chosen'],
  ['kk/search.html?q=x', 'a page that is the same in all scripts'],
  ['kk/year/2025.html', 'a list'],
  ['kk/a.txt', 'a file'],
  ['uz-latn/a.html', 'a page in Latin letters'],
  ['kk/', 'a folder'],
  ['a/k3m9x2.html', 'a short address'],
  ['index.html', 'the first page'],
])('%s stays: %s', (path) => {
  expect(follow(path, 'kk-Latn uz-Latn-x-2026 ')).toBe(root + path);
});

test('another site is left alone', () => {
  expect(inChosenScript('https://example.com/kk/a.html', root, 'kk-Latn', readings)).toBe(
    'https://example.com/kk/a.html',
  );
});
