import { indexKey } from '../../src/text/search-terms.ts';
import { tokenize } from '../../src/text/tokenize.ts';

/** A word of a running text, with what tells a name from other words. */
export type RunningWord = {
  readonly text: string;
  /** Its search key, '' for a word that holds nothing to look for. Worked out when asked for: few words are. */
  readonly key: string;
  /** Whether its first letter is large; a letter of a script without capitals is neither large nor small. */
  readonly isLarge: boolean;
  readonly isSmall: boolean;
  /** Whether only a space or a hyphen stands between the word before it and this one, and which. */
  readonly joint: ' ' | '-' | undefined;
};

class TextWord implements RunningWord {
  readonly text: string;
  readonly isLarge: boolean;
  readonly isSmall: boolean;
  readonly joint: ' ' | '-' | undefined;
  readonly #lang: string;
  #key: string | undefined;

  constructor(text: string, gap: string, lang: string) {
    this.text = text;
    this.isLarge = /^\p{Lu}/u.test(text);
    this.isSmall = !this.isLarge && /^\p{Ll}/u.test(text);
    this.joint = gap === '-' ? '-' : /^\s+$/.test(gap) ? ' ' : undefined;
    this.#lang = lang;
  }

  get key(): string {
    return (this.#key ??= indexKey(this.text, this.#lang));
  }
}

/** @returns The text's words in order. */
export const readWords = (text: string, lang: string): RunningWord[] => {
  let end = 0;
  return tokenize(text).map((word) => {
    const gap = text.slice(end, word.start);
    end = word.end;
    return new TextWord(word.text, gap, lang);
  });
};
