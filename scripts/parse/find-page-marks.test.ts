import { expect, it } from 'vitest';
import { findPageMarks } from './find-page-marks.ts';

it('makes a sentence whole that goes over a page', () => {
  const { text, repairs } = findPageMarks('Ол үйге\n\n– 5 –\n\nкелді.\n');
  expect(text).toBe('Ол үйге келді.\n');
  expect(repairs).toEqual([{ from: '\n\n– 5 –\n\n', to: ' ', at: [7, 16], reason: 'page-number' }]);
});

it('leaves a divided word to the rule for hyphens', () => {
  expect(findPageMarks('Ол мек-\n– 5 –\nтепке барды.').text).toBe('Ол мек-\nтепке барды.');
});

it.each([
  ['numbers that count on', 'Бірінші бет.\n12\nЕкінші бет.\n13\nҮшінші бет.', 2],
  ['pages of so many', 'Бир.\nБет 1 / 2\nЭки.\nБет 2 / 2', 2],
  ['running heads with numbers on either side', '«Тіл» газеті        3\nМәтін.\n4        «Тіл» газеті\nМәтін.', 2],
])('finds %s', (_, text, count) => {
  expect(findPageMarks(text).marks.size).toBe(count);
});

it.each([
  ['numbers of chapters', '1\nМәтін.\n2\nМәтін.'],
  ['years', '1864\nТуылды.\n1898\nКеткен.'],
  ['a number that stands alone', 'Мәтін.\n407\nМәтін.'],
  ['rows of a table', 'Қайрат        59\nАстана        55\nТобыл        47'],
])('leaves %s', (_, text) => {
  expect(findPageMarks(text)).toMatchObject({ text, repairs: [], marks: new Map() });
});
