import { expect, it } from 'vitest';
import { savedBySwapping, swapLetters } from './swapped-letters.ts';
import { fc } from '../../scripts/test/fast-check.ts';

it('gives any text back when it is done twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, more) => {
      expect(swapLetters(swapLetters(text))).toBe(text);
      expect(swapLetters(swapLetters(more))).toBe(more);
    }),
  );
  const long = 'Қазақстан, Өзбекстан и Кыргызстан — qo‘shni, 1991. '.repeat(1000);
  expect(swapLetters(swapLetters(long))).toBe(long);
});

it('leaves of a Cyrillic text hardly anything that takes two bytes', () => {
  expect(swapLetters('қазақстанның үлкен жолы')).toBe('qazaqstannyN Hlken Joly');
  expect(swapLetters('ўзбек ҳақида')).toMatch(/^[A-Za-z ]+$/);
});

it('counts the bytes that a change of letters saves', () => {
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'қазTVр 1日') })), (texts) => {
      const lengths = texts.map((text) => bytes(text) - bytes(swapLetters(text)));
      expect(savedBySwapping(texts)).toBe(lengths.reduce((sum, length) => sum + length, 0));
    }),
  );
});
