import { expect, it } from 'vitest';
import { closeGaps } from './close-gaps.ts';

it('leaves one line break of what stands between the lines of a template', () => {
  expect(closeGaps('<ul>\n    <li>a b</li>  \n\n\n  <li>c</li></ul>')).toBe('<ul>\n<li>a b</li>\n<li>c</li></ul>');
});

it('keeps every space inside a line', () => {
  expect(closeGaps('<p>a  <q>b</q>  c</p>')).toBe('<p>a  <q>b</q>  c</p>');
});

it.each([
  '<div class="prose">\n  <p data-layout="columns">a\n    b</p>\n\n</div>',
  '<pre>\n  a\n\n  b</pre>',
  '<script>\n  a();\n\n  b();</script>',
  '<textarea>\n  a</textarea>',
])('keeps %j as it stands', (html) => {
  expect(closeGaps(html)).toBe(html);
});

it('goes on after an article’s text', () => {
  expect(closeGaps('<div class="prose">\n  <p>a</p>\n</div>\n  <div>\n  b</div>')).toBe(
    '<div class="prose">\n  <p>a</p>\n</div>\n<div>\nb</div>',
  );
});
