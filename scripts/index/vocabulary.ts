// The words of texts, and what is known of them. Texts say most of their words many times, so a thread looks at each once: at
// its letters, and at its key for every language that has it. Then a word is found by its letters as they stand in the text.
import type { Article } from '../../src/article/article-schema.ts';
import { primaryLanguage } from '../../src/languages/morphologies.ts';
import type { Split } from '../../src/search/article-words.ts';
import { mapWords, type Word } from '../../src/text/tokenize.ts';
import { type KeyNumbers, numberKeys } from './number-keys.ts';
import { wordCoder } from './text-code.ts';
import { wordTable } from './word-table.ts';

/** A word where it stands in a text: its number in the vocabulary, and its range in UTF-16 offsets. */
export type RunningWord = Omit<Word, 'text'> & { readonly word: number };

/** What words are to texts of one language. It is worked out when it is asked for: not of every word is. */
export type LanguageWords = {
  /** The word's search key, as `indexKey` has it. */
  readonly keyOf: (word: number) => string;
  /** The number of the key's code: see `Vocabulary.numbers`. */
  readonly numberOf: (word: number) => number;
};

export type Vocabulary = {
  /** @returns What splits the texts of an article, each once as long as nobody asks for another article. */
  readonly splitOf: (article: Article) => Split<RunningWord>;
  /** The word by itself: no text is held for it. */
  readonly textOf: (word: number) => string;
  /** Whether a word's first letter is large. A letter of a script without capitals is neither large nor small. */
  readonly isLarge: (word: number) => boolean;
  readonly isSmall: (word: number) => boolean;
  /** One number for all words that begin with the same three letters, large or small. */
  readonly beginningOf: (word: number) => number;
  readonly in: (lang: string) => LanguageWords;
  /** Of the codes of all keys that were asked for. */
  readonly numbers: KeyNumbers;
  /** How many words are known. */
  readonly size: () => number;
};

/** Words that begin with so many of the same letters may be forms of one. */
const alike = 3;

const [large, small] = [1, 2] as const;

/** @returns The column, or a longer one with the same numbers where it ends before `place`. */
const reach = (column: Int32Array<ArrayBuffer>, place: number): Int32Array<ArrayBuffer> => {
  if (place < column.length) return column;
  const longer = new Int32Array(place * 2);
  longer.set(column);
  return longer;
};

/** Gives words their numbers, and looks at their letters. */
const openWords = () => {
  const table = wordTable();
  const beginningTable = wordTable();
  // By number. Columns of numbers and not objects: what is asked of most words of a text stays near the processor.
  let cases = new Int32Array(1024);
  let beginnings = new Int32Array(1024);
  const learn = (text: string): number => {
    const word = table.add(text);
    cases = reach(cases, word);
    cases[word] = /^\p{Lu}/u.test(text) ? large : /^\p{Ll}/u.test(text) ? small : 0;
    const letters = text.slice(0, alike).toLowerCase();
    const known = beginningTable.get(letters);
    beginnings = reach(beginnings, word);
    beginnings[word] = known >= 0 ? known : beginningTable.add(letters);
    return word;
  };
  return {
    find: (text: string, start: number, end: number): number => {
      const word = table.get(text, start, end);
      return word >= 0 ? word : learn(text.slice(start, end));
    },
    textOf: table.wordOf,
    isLarge: (word: number) => cases[word] === large,
    isSmall: (word: number) => cases[word] === small,
    beginningOf: (word: number) => beginnings[word] ?? 0,
    size: table.size,
  };
};

/** Knows no word yet. */
export const createVocabulary = (): Vocabulary => {
  const { find, ...words } = openWords();
  const numbers = numberKeys();
  /** By the numbers of their codes. */
  const keys: string[] = [];
  let last: { readonly article: Article; readonly split: Split<RunningWord> } | undefined;
  const languages = new Map<string, LanguageWords>();

  const readOnce = (): Split<RunningWord> => {
    const known = new Map<string, readonly RunningWord[]>();
    return (text) => {
      const read = known.get(text) ?? mapWords(text, (start, end) => ({ word: find(text, start, end), start, end }));
      known.set(text, read);
      return read;
    };
  };
  const openLanguage = (lang: string): LanguageWords => {
    const codeOf = wordCoder(lang);
    // By the words' numbers one more than those of their codes; 0 where it was not asked for.
    let known = new Int32Array(1024);
    const learn = (word: number): number => {
      const { key, code } = codeOf(words.textOf(word));
      const number = numbers.numberOf(code);
      keys[number] = key;
      known = reach(known, word);
      known[word] = number + 1;
      return number;
    };
    const numberOf = (word: number): number => {
      const number = known[word];
      return number ? number - 1 : learn(word);
    };
    return { numberOf, keyOf: (word) => keys[numberOf(word)] ?? '' };
  };
  return {
    ...words,
    numbers,
    splitOf: (article) => {
      if (last?.article !== article) last = { article, split: readOnce() };
      return last.split;
    },
    in: (lang) => {
      const primary = primaryLanguage(lang);
      const language = languages.get(primary) ?? openLanguage(primary);
      languages.set(primary, language);
      return language;
    },
  };
};

/** Words that a thread remembers from batch to batch, some hundred bytes each. */
const mostWords = 500_000;
let remembered: Vocabulary | undefined;

/** @returns The thread's vocabulary; another one when it has grown too large, which goes unnoticed but for the time it takes. */
export const openVocabulary = (): Vocabulary => {
  if (!remembered || remembered.size() > mostWords) remembered = createVocabulary();
  return remembered;
};
