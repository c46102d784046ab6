import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from './address.ts';

describe('the address of a search', () => {
  it('gives back what was put in', () => {
    const address = {
      query: '"Орта дәліз" & a+b',
      filters: { lang: ['kk', 'ky'], source: ['Егемен, Қазақстан'] },
      sort: 'date',
    } as const;
    expect(readAddress(writeAddress(address))).toEqual({
      ...address,
      filters: { lang: ['kk', 'ky'], source: ['Егемен, Қазақстан'] },
    });
  });

  it('takes tags in any case and leaves the default out', () => {
    expect(readAddress('?q=x&lang=KK,uz-Cyrl')).toEqual({
      query: 'x',
      filters: { lang: ['kk', 'uz-cyrl'] },
      sort: 'relevance',
    });
    expect(writeAddress({ query: 'x', filters: { lang: [] }, sort: 'relevance' })).toBe('?q=x');
    expect(writeAddress({ query: '', filters: {}, sort: 'relevance' })).toBe('');
  });
});
