// The words of texts, and what is known of them. Texts say most of their words many times, so a thread looks at each once: at
// its letters, and at its key for every language that has it. Then a word is found by its letters as they stand in the text.
import type { Article } from '../../src/article/article-schema.ts';
import { primaryLanguage } from '../../src/languages/morphologies.ts';
import type { Split } from '../../src/search/article-words.ts';
import { mapWords, type Word } from '../../src/text/tokenize.ts';
import { type KeyNumbers, numberKeys } from './number-keys.ts';
import { wordCoder } from './text-code.ts';
import { wordTable } from './word-table.ts';

/** A word as it is spelled, in whatever language. */
export type WordForm = {
  /** From 0 in the order in which words are first met. */
  readonly id: number;
  readonly text: string;
  /** Whether its first letter is large; a letter of a script without capitals is neither large nor small. */
  readonly isLarge: boolean;
  readonly isSmall: boolean;
  /** One number for all words that begin with the same three letters, large or small. */
  readonly beginning: number;
};

/** A word where it stands in a text. */
export type RunningWord = Word & { readonly form: WordForm };

/** What words are to texts of one language. It is worked out when it is asked for: not of every word is. */
export type LanguageWords = {
  /** The word's search key, as `indexKey` has it. */
  readonly keyOf: (form: WordForm) => string;
  /** The number of the key's code: see `Vocabulary.numbers`. */
  readonly numberOf: (form: WordForm) => number;
};

export type Vocabulary = {
  /** @returns What splits the texts of an article, each once as long as nobody asks for another article. */
  readonly splitOf: (article: Article) => Split<RunningWord>;
  readonly in: (lang: string) => LanguageWords;
  /** Of the codes of all keys that were asked for. */
  readonly numbers: KeyNumbers;
  /** How many words are known. */
  readonly size: () => number;
};

/** Makes of a part of a text a text of its own: the whole need not be held for it. */
const copyOf = (part: string): string => Buffer.from(part, 'utf16le').toString('utf16le');

/** Words that begin with so many of the same letters may be forms of one. */
const alike = 3;

/** Gives each word its form. */
const openForms = () => {
  const table = wordTable();
  const forms: WordForm[] = [];
  const beginnings = new Map<string, number>();
  const numberBeginning = (text: string): number => {
    const letters = text.slice(0, alike).toLowerCase();
    const number = beginnings.get(letters) ?? beginnings.size;
    beginnings.set(letters, number);
    return number;
  };
  const learn = (part: string): WordForm => {
    const text = copyOf(part);
    const isLarge = /^\p{Lu}/u.test(text);
    const isSmall = !isLarge && /^\p{Ll}/u.test(text);
    const form = { id: forms.length, text, isLarge, isSmall, beginning: numberBeginning(text) };
    forms.push(form);
    table.add(text, form.id);
    return form;
  };
  return {
    find: (text: string, start: number, end: number): WordForm =>
      forms[table.get(text, start, end)] ?? learn(text.slice(start, end)),
    size: table.size,
  };
};

/** Knows no word yet. */
export const createVocabulary = (): Vocabulary => {
  const forms = openForms();
  const numbers = numberKeys();
  /** By the numbers of their codes. */
  const keys: string[] = [];
  let last: { readonly article: Article; readonly split: Split<RunningWord> } | undefined;
  const languages = new Map<string, LanguageWords>();

  const readText = (text: string): RunningWord[] =>
    mapWords(text, (start, end) => {
      const form = forms.find(text, start, end);
      return { text: form.text, start, end, form };
    });
  const readOnce = (): Split<RunningWord> => {
    const known = new Map<string, readonly RunningWord[]>();
    return (text) => {
      const words = known.get(text) ?? readText(text);
      known.set(text, words);
      return words;
    };
  };
  const openLanguage = (lang: string): LanguageWords => {
    const codeOf = wordCoder(lang);
    // By the words' numbers one more than those of their codes; 0 where it was not asked for.
    let known = new Int32Array(1024);
    const learn = ({ id, text }: WordForm): number => {
      const { key, code } = codeOf(text);
      const number = numbers.numberOf(code);
      keys[number] = key;
      if (id >= known.length) {
        const more = new Int32Array(id * 2);
        more.set(known);
        known = more;
      }
      known[id] = number + 1;
      return number;
    };
    const numberOf = (form: WordForm): number => {
      const number = known[form.id];
      return number ? number - 1 : learn(form);
    };
    return { numberOf, keyOf: (form) => keys[numberOf(form)] ?? '' };
  };
  return {
    numbers,
    size: forms.size,
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

/** Words that a thread remembers from batch to batch, some two hundred bytes each. */
const mostWords = 400_000;
let remembered: Vocabulary | undefined;

/** @returns The thread's vocabulary; another one when it has grown too large, which goes unnoticed but for the time it takes. */
export const openVocabulary = (): Vocabulary => {
  if (!remembered || remembered.size() > mostWords) remembered = createVocabulary();
  return remembered;
};
