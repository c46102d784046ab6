import { expect, test } from 'vitest';
import type { Block } from './article-schema.ts';
import { renderBody } from './render-body.ts';

const bodyOf = (...blocks: Block[]): string => renderBody(blocks);

test('a block is an element with its anchor, on a line of its own', () => {
  expect(
    bodyOf(
      { type: 'subhead', text: 'Саммит', anchor: 'p-1', at: [0, 6] },
      { type: 'paragraph', text: 'Токио.', anchor: 'p-2', at: [8, 14] },
    ),
  ).toBe('<h2 id="p-1">Саммит</h2>\n<p id="p-2">Токио.</p>');
});

test('what an author wrote is text, whatever it looks like', () => {
  const text = `<b>{1 + 1}</b> & "it's" *a*`;
  expect(bodyOf({ type: 'paragraph', text, anchor: 'p-1', at: [0, 9] })).toBe(
    '<p id="p-1">&lt;b&gt;{1 + 1}&lt;/b&gt; &amp; &quot;it&#39;s&quot; *a*</p>',
  );
});

test('lines of a verse are parted by breaks, items keep their marks', () => {
  expect(bodyOf({ type: 'quote', text: 'Бір\nекі', layout: 'lines', anchor: 'p-1', at: [0, 9] })).toBe(
    '<p id="p-1" data-type="quote" data-layout="lines">Бір<br/>\nекі</p>',
  );
  expect(bodyOf({ type: 'list', items: ['а', 'б'], markers: ['1. ', '2. '], anchor: 'p-1', at: [0, 9] })).toBe(
    '<ol id="p-1"><li data-marker="1. ">а</li><li data-marker="2. ">б</li></ol>',
  );
});
