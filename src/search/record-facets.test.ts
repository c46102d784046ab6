import { describe, expect, it } from 'vitest';
import { openFacets } from './record-facets.ts';
import { undated } from './search-index.ts';

const day = (date: string): number => Date.parse(date) / 86_400_000;
// Kazakh 2024, Kazakh 2025, Kyrgyz 2025, Kyrgyz undated and without a source.
const { passes, count } = openFacets(
  { langs: ['kk', 'ky'], sources: ['', 'Kazinform', 'Кабар'] },
  {
    lang: [0, 0, 1, 1],
    source: [1, 1, 2, 0],
    kind: [0, 1, 0, 0],
    day: [day('2024-12-31'), day('2025-01-01'), day('2025-06-01'), undated],
    words: [0, 0, 0, 0],
  },
);
const all = [0, 1, 2, 3].map((record) => ({ record }));

describe('a record passes', () => {
  it('with any of the wanted values, of every facet', () => {
    expect(passes(1, {})).toBe(true);
    expect(passes(1, { lang: ['ky', 'kk'], year: ['2025'] })).toBe(true);
    expect(passes(0, { lang: ['ky', 'kk'], year: ['2025'] })).toBe(false);
    expect(passes(3, { year: ['2025'] })).toBe(false);
  });

  it('whatever case a value is typed in', () => {
    expect(passes(0, { source: ['KAZINFORM'] })).toBe(true);
    expect(passes(2, { source: ['кабар'] })).toBe(true);
  });

  it('when a facet has nothing chosen, and when the facet that is left out alone forbids it', () => {
    expect(passes(0, { lang: [] })).toBe(true);
    expect(passes(0, { lang: ['ky'] }, 'lang')).toBe(true);
  });
});

describe('the count of a facet', () => {
  it('puts the commonest value first, and years from the last', () => {
    const { source, year, kind } = count(all, {});
    expect(source).toEqual([
      { value: 'Kazinform', count: 2 },
      { value: 'Кабар', count: 1 },
    ]);
    expect(year.map(({ value }) => value)).toEqual(['2025', '2024']);
    expect(kind.map(({ value, count: articles }) => [value, articles])).toEqual([
      ['article', 3],
      ['interview', 1],
    ]);
  });

  it('keeps the filters of the other facets and not its own, so that another value can still be chosen', () => {
    const { lang, year } = count(all, { lang: ['ky'] });
    expect(lang.map(({ value }) => value)).toEqual(['kk', 'ky']);
    expect(year).toEqual([{ value: '2025', count: 1 }]);
  });
});

it('writes a year in four digits', () => {
  const { passes: isOf } = openFacets(
    { langs: ['kk'], sources: [''] },
    { lang: [0], source: [0], kind: [0], day: [day('0731-08-21')], words: [0] },
  );
  expect(isOf(0, { year: ['0731'] })).toBe(true);
});
