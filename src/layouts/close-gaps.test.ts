import { expect, it } from 'vitest';
import { createRandom } from '../../scripts/bench/create-random.ts';
import { closeGaps } from './close-gaps.ts';
import { growth, NOT_SQUARE } from '../../scripts/test/times-as-long.ts';

it('leaves one line break of what stands between the lines of a template, and none at the edge of a block', () => {
  expect(closeGaps('<p>\n    <a>b</a>  \n\n\n  <a>c</a>\n</p>\n\n<p>d</p>')).toBe('<p><a>b</a>\n<a>c</a></p><p>d</p>');
});

it('keeps every space inside a line', () => {
  expect(closeGaps('<p>a  <q>b</q>  c</p>')).toBe('<p>a  <q>b</q>  c</p>');
});

it.each([
  '<div class="prose"><p data-layout="columns">a\n    b</p></div>',
  '<pre>\n  a\n\n  b</pre>',
  '<script>\n  a();\n\n  b();</script>',
  '<textarea>\n  a</textarea>',
])('keeps %j as it stands', (html) => {
  expect(closeGaps(html)).toBe(html);
});

it('goes on after an article’s text', () => {
  expect(closeGaps('<div class="prose"><p>a</p>\n</div>\n  <div>\n  b</div>')).toBe(
    '<div class="prose"><p>a</p></div><div>b</div>',
  );
});

/** What it does, said once more without care for time: two expressions for the whole page after one that marks what is kept. */
const closeGapsSlowly = (html: string): string => {
  const names =
    'html|head|body|meta|link|title|header|main|footer|nav|search|section|article|div|p|h[1-4]|ul|ol|li|dl|dt|dd|details|summary|form|fieldset|table|tr|th|td|cite-panel';
  let open: string | undefined;
  return html
    .replace(
      /<(\/?)(script|style|pre|textarea|div class="prose"|div)(?=[\s>])|\s+/g,
      (piece, slash?: string, name?: string) => {
        if (name === undefined) return open === undefined && piece.includes('\n') ? '\n' : piece;
        const element = name.split(' ')[0];
        if (open === undefined && !slash && name !== 'div') open = element;
        else if (slash && element === open) open = undefined;
        return piece;
      },
    )
    .replace(new RegExp(`\\n(?=</?(?:${names})[\\s>])`, 'g'), '')
    .replace(new RegExp(`(</?(?:${names})(?:\\s[^<>]*)?>)\\n`, 'g'), '$1');
};

it('does so whatever stands beside what', () => {
  const pieces =
    '<p>|</p>|<p class="a">|<p title="a>b">|\n|\n  | |  |\u00a0|a|>|<|b\n|<div class="prose">|<div class="prose x">|<div>|</div>|<script>|</script>|<script src>|</script >|<style>|</style>|<pre>|</pre>|<textarea>|</textarea>|<span>|</span>|<h2\n id="x">|<h5>|</li>|=>\n|\r\n|<pre\n>|</div\n>|<linkx>|<link>|<div'.split(
      '|',
    );
  const random = createRandom(1);
  for (let round = 0; round < 20_000; round++) {
    const html = Array.from({ length: 14 }, () => pieces[Math.floor(random() * pieces.length)]).join('');
    expect(closeGaps(html)).toBe(closeGapsSlowly(html));
  }
});

it('takes time in proportion to the page, whatever is in it', () => {
  for (const piece of ['a>\n', '<p a\n', '<script', ' \n', '<div class="prose">\n', '</div']) {
    expect(
      growth((count) => closeGaps(piece.repeat(count)), 25_000),
      piece,
    ).toBeLessThan(NOT_SQUARE);
  }
});
