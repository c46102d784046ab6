import { describe, expect, it } from 'vitest';
import { mostWords, parseQuery } from './query.ts';
import { growth, NOT_SQUARE } from '../../scripts/test/times-as-long.ts';

const wordsOf = (typed: string): string[] => parseQuery(typed).words.map(({ text }) => text);

describe('parseQuery', () => {
  it('cuts words as a text is cut', () => {
    expect(wordsOf('Қасым-Жомарт Тоқаев, 2025')).toEqual(['Қасым', 'Жомарт', 'Тоқаев', '2025']);
  });

  it.each(['"Орта дәліз"', '«Орта дәліз»', '“Орта дәліз”', '"Орта дәліз'])(
    'keeps the words of %s together',
    (typed) => {
      expect(parseQuery(typed).words).toEqual([
        { text: 'Орта', phrase: 0 },
        { text: 'дәліз', phrase: 0 },
      ]);
    },
  );

  it('takes printed quotation marks in a sentence for part of it', () => {
    expect(parseQuery('«Абай жолы» авторы кім').words.every(({ phrase }) => phrase === undefined)).toBe(true);
    expect(parseQuery('"Абай жолы" авторы кім').words.map(({ phrase }) => phrase)).toEqual([
      0,
      0,
      undefined,
      undefined,
    ]);
  });

  it('tells two phrases apart', () => {
    expect(parseQuery('"а б" "в г"').words.map(({ phrase }) => phrase)).toEqual([0, 0, 1, 1]);
  });

  it('takes one word in quotation marks for just that word', () => {
    expect(parseQuery('"дәліз"').words).toEqual([{ text: 'дәліз', phrase: 0 }]);
  });

  it('leaves out what follows a minus, but keeps hyphens', () => {
    const { words, excluded } = parseQuery('сауда -мұнай -"көк отын" орта-азия');
    expect(words.map(({ text }) => text)).toEqual(['сауда', 'орта', 'азия']);
    expect(excluded).toEqual([['мұнай'], ['көк', 'отын']]);
  });

  it('reads filters in any case, several values at once, and spans of years', () => {
    expect(parseQuery('саммит lang:KY,uz-Cyrl YEAR:2019-2021 year:2025').filters).toEqual({
      lang: ['ky', 'uz-cyrl'],
      year: ['2019', '2020', '2021', '2025'],
    });
  });

  it('takes a source of several words in quotation marks', () => {
    expect(parseQuery('source:"Егемен Қазақстан"').filters).toEqual({ source: ['егемен қазақстан'] });
  });

  it('leaves a filter without a value alone', () => {
    expect(parseQuery('lang: саммит').filters).toEqual({});
  });

  it('knows the word that is still being typed', () => {
    expect(parseQuery('жапон').words.at(-1)?.open).toBe(true);
    expect(parseQuery('жапон ').words.at(-1)?.open).toBeUndefined();
    expect(parseQuery('"жапон').words.at(-1)?.open).toBeUndefined();
  });

  it.each(['', '   ', '"', '""', '-', '--', ':', '«»', '-"', '"-"'])('finds nothing to look for in %j', (typed) => {
    expect(parseQuery(typed).words).toEqual([]);
    expect(parseQuery(typed).excluded).toEqual([]);
  });

  it('reads long input in a straight line', () => {
    for (const unit of ['-', '"', ' ', 'lang:', 'а', '« ']) {
      expect(
        growth((count) => parseQuery(unit.repeat(count)), 6000),
        unit,
      ).toBeLessThan(NOT_SQUARE);
    }
  });
});

describe('a text instead of a query', () => {
  it('is cut after as many words as no question has, and says so', () => {
    const { words, isCut } = parseQuery('сөз '.repeat(600));
    expect(words).toHaveLength(mostWords);
    expect(isCut).toBe(true);
    expect(parseQuery('сөз '.repeat(mostWords)).isCut).toBeUndefined();
    expect(parseQuery(`"${'сөз '.repeat(600)}"`).words).toHaveLength(mostWords);
  });
});
