import { describe, expect, it } from 'vitest';
import { letterPairs } from '../languages/letter-pairs.ts';
import { countLetterPairs } from './count-letter-pairs.ts';

describe('countLetterPairs', () => {
  it('gives a row for each letter before and a column for each letter after', () => {
    const [letters, costs] = countLetterPairs('абба аб ба', 'ба');
    expect(letters).toBe('аб');
    expect(costs.split(' ').map((row) => row.length)).toEqual([3, 3, 3]);
  });

  it('makes what is common cheap, and what never happens dear', () => {
    const [, costs] = countLetterPairs('аб '.repeat(500), 'абв');
    const [start = '', afterA = ''] = costs.split(' ');
    expect(start.charAt(0)).toBe('0');
    expect(afterA).toMatch(/^.0..$/);
    expect(afterA.charAt(2)).toBe('_');
  });

  it('passes over words with letters of another alphabet', () => {
    expect(countLetterPairs('аб Smart жаб', 'аб')).toEqual(countLetterPairs('аб', 'аб'));
  });

  it('gives lines of the shape that the table has', () => {
    const sample =
      'Астанада жаңа мектеп ашылды, оған мыңнан астам оқушы қабылданды. Қазақстанның сыртқы істер министрі Токиоға барды. '.repeat(
        3,
      );
    const [letters, costs] = countLetterPairs(sample, letterPairs.kk[0]);
    expect(letters).toBe(letterPairs.kk[0]);
    expect(costs.length).toBe(letterPairs.kk[1].length);
  });
});
