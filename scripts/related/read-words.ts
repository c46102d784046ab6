// Text -> running words, each with what is known of the word wherever it stands. Texts repeat their words: a thread looks at
// each once for a language, and then finds it by its letters.
import { indexKey } from '../../src/text/search-terms.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { type WordTable, wordTable } from '../index/word-table.ts';

/** What is known of a word in texts of one language. */
export type KnownWord = {
  /** Its search key, '' for a word that holds nothing to look for. Worked out when asked for: few words are. */
  readonly key: string;
  /** Whether its first letter is large; a letter of a script without capitals is neither large nor small. */
  readonly isLarge: boolean;
  readonly isSmall: boolean;
  /** As `beginningOf` has it. */
  readonly beginning: string;
};

/** A word of a running text. */
export type RunningWord = {
  readonly text: string;
  readonly known: KnownWord;
  /** Whether only a space or a hyphen stands between the word before it and this one, and which. */
  readonly joint: ' ' | '-' | undefined;
};

/** So many letters do words begin alike with that are compared by key: most are no name's, and keys take time. */
const alike = 3;
export const beginningOf = (text: string): string => text.slice(0, alike).toLowerCase();

/** Makes of a part of a text a text of its own: the whole need not be held for it. */
const copyOf = (part: string): string => Buffer.from(part, 'utf16le').toString('utf16le');

class LearntWord implements KnownWord {
  readonly isLarge: boolean;
  readonly isSmall: boolean;
  readonly beginning: string;
  readonly #text: string;
  readonly #lang: string;
  #key: string | undefined;

  constructor(text: string, lang: string) {
    this.isLarge = /^\p{Lu}/u.test(text);
    this.isSmall = !this.isLarge && /^\p{Ll}/u.test(text);
    this.beginning = beginningOf(text);
    this.#text = copyOf(text);
    this.#lang = lang;
  }

  get key(): string {
    return (this.#key ??= indexKey(this.#text, this.#lang));
  }
}

/** The words of one language: `words` by the numbers that the table gives them. */
type Vocabulary = { readonly table: WordTable; readonly words: KnownWord[] };

/** Words of a language that a thread remembers, some two hundred bytes each; then it begins anew. */
const mostWords = 200_000;
const vocabularies = new Map<string, Vocabulary>();

const openVocabulary = (lang: string): Vocabulary => {
  const open = vocabularies.get(lang);
  if (open && open.words.length < mostWords) return open;
  const vocabulary = { table: wordTable(), words: [] };
  vocabularies.set(lang, vocabulary);
  return vocabulary;
};

const learn = ({ table, words }: Vocabulary, text: string, lang: string): KnownWord => {
  const known = words[table.get(text)];
  if (known) return known;
  const word = new LearntWord(text, lang);
  table.add(text, words.push(word) - 1);
  return word;
};

const jointOf = (gap: string): RunningWord['joint'] => {
  if (gap === ' ' || gap === '-') return gap;
  return /^\s+$/.test(gap) ? ' ' : undefined;
};

/** @returns The text's words in order. */
export const readWords = (text: string, lang: string): RunningWord[] => {
  const vocabulary = openVocabulary(lang);
  let end = 0;
  return tokenize(text).map((word) => {
    const joint = jointOf(text.slice(end, word.start));
    end = word.end;
    return { text: word.text, known: learn(vocabulary, word.text, lang), joint };
  });
};
