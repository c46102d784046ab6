import { expect, test } from 'vitest';
import { type Edition, prunePage } from './prune-page.ts';
import { growth, NOT_SQUARE } from '../test/times-as-long.ts';

const edition: Edition = {
  parts: new Set(['kk/index.html', 'kk/a.html', 'kk/b.html', 'assets/x.js', 'kk/search.html']),
  articles: new Set(['kk/a.html', 'kk/b.html', 'ky/a.html', 'ky/b.html']),
  isWhole: false,
  dropped: ['data-app'],
  added: { 'data-search': { 'data-only': 'kk' } },
};
const prune = (html: string): string => prunePage(html, 'kk/a.html', edition);

test.each([
  [
    'leaves a page alone that lacks nothing',
    '<p class=x>A &amp; <A HREF="b.html#p-1">b</a><br>',
    '<p class=x>A &amp; <A HREF="b.html#p-1">b</a><br>',
  ],
  [
    'keeps the text of a link to an absent page',
    '<p>see <a href="../ky/index.html?x" title="a > b">the <b>front</b></a>.',
    '<p>see the <b>front</b>.',
  ],
  [
    'leaves other sites, fragments and data alone',
    '<a href="https://e.org/ky/a.html">e</a><a href="#p">f</a><img src="data:,">',
    '<a href="https://e.org/ky/a.html">e</a><a href="#p">f</a><img src="data:,">',
  ],
  [
    'takes out a line that is nothing but a dead link',
    '<p>x</p><p class="note"> <a href="saved.html">Save</a> </p>',
    '<p>x</p>',
  ],
  [
    'takes out what only the whole site can say',
    '<li><a href="b.html">b</a> <span data-whole>5</span></li>',
    '<li><a href="b.html">b</a> </li>',
  ],
  [
    'takes out a script, a picture and a link in the head',
    '<link rel="alternate" href="feed.xml"><script src="../gone.js"></script><img src="g.png">x',
    'x',
  ],
  [
    'takes out an entry whose article is absent',
    '<ol><li><a href="b.html">b</a></li><li><a href="../ky/a.html">k</a> <a href="index.html">kk</a></li></ol>',
    '<ol><li><a href="b.html">b</a></li></ol>',
  ],
  [
    'takes out a list that has become empty, with its heading and section',
    '<section><h2>2025</h2><ol> <li><a href="../ky/a.html">k</a></li> </ol></section><p>end',
    '<p>end',
  ],
  [
    'takes out a heading between lists when its own list is gone',
    '<div><h3>May</h3><ul><li><a href="../ky/a.html">k</a></li></ul><h3>June</h3><ul><li><a href="b.html">b</a></li></ul></div>',
    '<div><h3>June</h3><ul><li><a href="b.html">b</a></li></ul></div>',
  ],
  ['keeps a list of the text that has no links', '<ul><li>one</li></ul>', '<ul><li>one</li></ul>'],
  [
    'drops and adds attributes',
    '<html lang="kk" data-app="../"><form data-search action="search.html" title=\'a"b\'>',
    '<html lang="kk"><form data-search action="search.html" title="a&quot;b" data-only="kk">',
  ],
])('%s', (_name, html, expected) => {
  expect(prune(html)).toBe(expected);
});

test('leaves counts where the edition is whole, and pages alone that do not lead to what is absent', () => {
  const whole: Edition = { ...edition, isWhole: true, onlyPagesWith: 'downloads/' };
  expect(prunePage('<p data-whole>5</p><p><a href="../downloads/index.html">d</a></p>', 'kk/a.html', whole)).toBe(
    '<p data-whole>5</p>',
  );
  expect(prunePage('<p><a href="gone.html">d</a></p>', 'kk/a.html', whole)).toBe('<p><a href="gone.html">d</a></p>');
});

test('takes time in proportion to the page', () => {
  const kept = '<li><a href="b.html">y</a></li>';
  const pruneList = (items: number): string =>
    prune(`<ul>${`<li><a href="../ky/a.html">x</a></li>${kept}`.repeat(items)}</ul>`);
  expect(growth(pruneList, 2000)).toBeLessThan(NOT_SQUARE);
  expect(pruneList(2000)).toBe(`<ul>${kept.repeat(2000)}</ul>`);
});
