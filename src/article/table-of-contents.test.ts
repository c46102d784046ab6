import { expect, it } from 'vitest';
import type { Block } from './article-schema.ts';
import { tableOfContents } from './table-of-contents.ts';

const block = (type: 'subhead' | 'question' | 'paragraph', number: number): Block => ({
  type,
  text: `${type} ${number}`,
  anchor: `p-${type}${number}`,
  at: [0, 1],
});

const times = (count: number, type: 'subhead' | 'question' | 'paragraph'): Block[] =>
  Array.from({ length: count }, (_, index) => block(type, index + 1));

it('lists the subheads of an article that has enough of them', () => {
  expect(tableOfContents([...times(3, 'subhead'), ...times(9, 'question')]).map(({ anchor }) => anchor)).toEqual([
    'p-subhead1',
    'p-subhead2',
    'p-subhead3',
  ]);
});

it('lists the questions of an interview', () => {
  expect(tableOfContents(times(4, 'question'))).toHaveLength(4);
});

it('lists nothing where there is little to find one’s way in', () => {
  expect(tableOfContents([...times(2, 'subhead'), ...times(20, 'paragraph')])).toEqual([]);
});
