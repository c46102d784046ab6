import { describe, expect, it } from 'vitest';
import { encodeKey, lightCode } from '../../src/search/key-code.ts';
import { textCoder } from './text-code.ts';

describe('the code of a word of a text', () => {
  it.each([
    ['балки', 'uz-Cyrl', 'балк', '"but", which is no form of балық'],
    ['болған', 'kk', 'бол', 'an auxiliary'],
    ['менен', 'ky', 'менен', '"with"'],
  ])('stands apart for the light word %s (%s)', (word, tag, key) => {
    expect(textCoder(tag)(word)).toBe(lightCode(encodeKey(key)));
  });

  it.each([
    ['балық', 'kk', 'балк', 'fish'],
    ['балки', 'kk', 'балк', 'light in Uzbek alone'],
    ['алкагында', 'ky', 'алкак', 'light, but a form of a noun that is asked for'],
    ['жылғы', 'kk', 'жил', 'of the year, and no horse'],
  ])('is that of its key for %s (%s)', (word, tag, key) => {
    expect(textCoder(tag)(word)).toBe(encodeKey(key));
  });
});
