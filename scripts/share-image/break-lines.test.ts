import { expect, test } from 'vitest';
import { breakLines } from './break-lines.ts';
import { fc } from '../test/fast-check.ts';

const measure = (text: string): number => text.length;

test.each([
  ['a short text is one line', 'бір екі', 10, ['бір екі']],
  ['two lines are of nearly one length', 'бір екі үш төрт бес', 18, ['бір екі үш', 'төрт бес']],
  ['a word wider than the line has one of its own', 'ынтымақтастықтың жолы', 8, ['ынтымақтастықтың', 'жолы']],
])('%s', (_, text, width, lines) => {
  expect(breakLines(text, width, measure)).toEqual(lines);
});

test('no word is lost, and no line is wider than it must be', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[а-я]{1,20}$/), { minLength: 1 }), fc.nat(40), (words, width) => {
      const lines = breakLines(words.join(' '), width, measure);
      expect(lines.join(' ')).toBe(words.join(' '));
      for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true);
    }),
  );
});
