import { describe, expect, it } from 'vitest';
import { countWords, mapWords, tokenize, tokenizeByPattern } from './tokenize.ts';
import { fc } from '../../scripts/test/fast-check.ts';

const texts = (text: string) => tokenize(text).map((word) => word.text);

describe('tokenize', () => {
  it.each([
    ['Қасым-Жомарт Тоқаев', ['Қасым', 'Жомарт', 'Тоқаев'], 'a double name is two words'],
    ['Азия–Жапония', ['Азия', 'Жапония'], 'an en dash splits'],
    ['20-декабрда, 700гө', ['20', 'декабрда', '700', 'гө'], 'numbers stand alone'],
    ['MEXT-тің C5+1', ['MEXT', 'тің', 'C5', '1'], 'digits may follow letters'],
    ["o'zbek oʻzbek o‘zbek o’zbek o`zbek", ["o'zbek", 'oʻzbek', 'o‘zbek', 'o’zbek', 'o`zbek'], 'every apostrophe'],
    ['tog‘ togʻ bo‘g‘', ['tog‘', 'togʻ', 'bo‘g‘'], 'the sign of gʻ at the end'],
    ["‘soʻz’ 'sana'", ['soʻz', 'sana'], 'quotation marks are no apostrophes'],
    ['Kazinformнинг', ['Kazinformнинг'], 'a Latin name with a Cyrillic ending is one word'],
    ['قازاقستان رەسپۋبليكاسى', ['قازاقستان', 'رەسپۋبليكاسى'], 'Arabic script'],
    ['日本とカザフスタンの協力', ['日本', 'と', 'カザフスタン', 'の', '協力'], 'Japanese by its three scripts'],
    ['国際協力', ['国際', '際協', '協力'], 'long Han runs as overlapping pairs'],
    ['и\u0306од', ['и\u0306од'], 'combining marks belong to the word'],
    ['   …—!', [], 'no words'],
  ])('%s -> %j (%s)', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('gives offsets that cut the word out of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = -1;
        for (const word of tokenize(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(word.start).toBeGreaterThan(last);
          last = word.start;
        }
      }),
    );
  });

  it('finds the same words in a text whether or not a Han character stands behind it', () => {
    const letters = fc.string({ unit: fc.constantFrom(..."аӘёўoʻg‘`'’-–7 .,ňñĞ\u00AD\u0301") });
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'grapheme' })), (text) => {
        expect(texts(`${text} 漢`)).toEqual([...texts(text), '漢']);
        expect(tokenize(text)).toEqual(tokenizeByPattern(text));
        expect(countWords(text)).toBe(tokenize(text).length);
        const mapped = mapWords(text, (start, end) => ({ text: text.slice(start, end), start, end }));
        expect(mapped).toEqual(tokenize(text));
      }),
    );
  });
});
