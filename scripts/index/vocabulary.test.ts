import { expect, it } from 'vitest';
import { indexKey } from '../../src/text/search-terms.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { testArticle } from '../output/test-article.ts';
import { textCoder } from './text-code.ts';
import { createVocabulary } from './vocabulary.ts';
import { fc } from '../test/fast-check.ts';

const text = fc.string({ unit: fc.constantFrom(...'аәқАІйо иғын дың-’ 15XV日本カ'), maxLength: 60 });

it('reads the words that tokenize finds, with the keys that the index has for them in each language', () => {
  const vocabulary = createVocabulary();
  const article = testArticle('a', {}, []);
  fc.assert(
    fc.property(text, fc.constantFrom('kk', 'ky', 'uz-Cyrl', 'uz-cyrl', 'ja', 'und'), (line, lang) => {
      const words = vocabulary.splitOf(article)(line);
      expect(words.map(({ start, end }) => ({ text: line.slice(start, end), start, end }))).toEqual(tokenize(line));
      const { keyOf, numberOf } = vocabulary.in(lang);
      for (const { word, start, end } of words) {
        const spelled = line.slice(start, end);
        expect(keyOf(word)).toBe(indexKey(spelled, lang));
        expect(vocabulary.numbers.keys[numberOf(word)]).toBe(textCoder(lang)(spelled));
      }
    }),
  );
});

it('gives words of one key one number, and others others', () => {
  const vocabulary = createVocabulary();
  const split = vocabulary.splitOf(testArticle('a', {}, []));
  const numberIn = (lang: string, word: string) =>
    split(word).map((running) => vocabulary.in(lang).numberOf(running.word))[0];
  expect(numberIn('kk', 'Қазақстанның')).toBe(numberIn('kk', 'Қазақстанда'));
  expect(numberIn('ky', 'Казакстан')).toBe(numberIn('kk', 'Қазақстан'));
  expect(numberIn('kk', 'су')).not.toBe(numberIn('kk', 'жер'));
  expect(vocabulary.size()).toBe(6);
});

it('knows what letters say of a word', () => {
  const { splitOf, isLarge, isSmall, beginningOf } = createVocabulary();
  const words = splitOf(testArticle('a', {}, []))('Астана астық 15 АСТ').map(({ word }) => word);
  expect(words.map(isLarge)).toEqual([true, false, false, true]);
  expect(words.map(isSmall)).toEqual([false, true, false, false]);
  const [astana, bread, number, letters] = words.map(beginningOf);
  expect([bread, letters]).toEqual([astana, astana]);
  expect(number).not.toBe(astana);
});

it('splits a text of an article once', () => {
  const vocabulary = createVocabulary();
  const article = testArticle('a', {}, []);
  expect(vocabulary.splitOf(article)('бір екі')).toBe(vocabulary.splitOf(article)('бір екі'));
});
