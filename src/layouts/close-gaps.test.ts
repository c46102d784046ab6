import { expect, it } from 'vitest';
import { closeGaps } from './close-gaps.ts';

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
