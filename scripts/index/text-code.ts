// A word of a text -> the code of its key, as the index holds it.
import { lightWords } from '../../src/languages/light-words.ts';
import { primaryLanguage } from '../../src/languages/morphologies.ts';
import { encodeKey, lightCode } from '../../src/search/key-code.ts';
import { bareAbbreviation } from '../../src/text/abbreviations.ts';
import { fold } from '../../src/text/fold.ts';
import { keyOfFoldedWord, wholeKey } from '../../src/text/search-terms.ts';

/** Light words by primary language, folded; no ending is taken off, since that can make another word. */
const lightByLanguage = new Map(
  Object.entries(lightWords).map(([tag, words]) => [
    primaryLanguage(tag),
    new Set(words.trim().split(/\s+/).map(fold)),
  ]),
);

/** A light word that has lost an ending and still has so many letters is a form of a noun: алкагында of алкак. */
const nounLetters = 4;

/** A word's key, '' when it holds nothing to look for, and the key's code. */
export type WordCode = { readonly key: string; readonly code: string };

/** @returns What gives the keys and codes of words in texts of this language. */
export const wordCoder = (tag: string): ((word: string) => WordCode) => {
  const light = lightByLanguage.get(primaryLanguage(tag));
  return (word) => {
    const folded = fold(bareAbbreviation(word));
    const key = keyOfFoldedWord(folded, tag);
    const code = encodeKey(key);
    const isLight = light?.has(folded) === true && (key.length < nounLetters || key === wholeKey(word));
    return { key, code: isLight ? lightCode(code) : code };
  };
};

/** @returns What gives the code of a word's key in texts of this language; '' when the word holds nothing to look for. */
export const textCoder = (tag: string): ((word: string) => string) => {
  const codeOf = wordCoder(tag);
  return (word) => codeOf(word).code;
};
