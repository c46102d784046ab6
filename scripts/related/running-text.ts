// A text as it is read for what it speaks of.
import type { Split } from '../../src/search/article-words.ts';
import type { RunningWord, Vocabulary } from '../index/vocabulary.ts';

export type RunningText = {
  readonly text: string;
  readonly words: readonly RunningWord[];
  readonly vocabulary: Vocabulary;
  /** The search key of the word at a place; '' behind the last one, and for a word that holds nothing to look for. */
  readonly keyAt: (at: number) => string;
};

/** @param split Of the vocabulary, for the article that has the text. */
export const readText = (
  text: string,
  lang: string,
  vocabulary: Vocabulary,
  split: Split<RunningWord>,
): RunningText => {
  const words = split(text);
  const { keyOf } = vocabulary.in(lang);
  return {
    text,
    words,
    vocabulary,
    keyAt: (at) => {
      const running = words[at];
      return running ? keyOf(running.word) : '';
    },
  };
};

/** @returns Whether only a space or a hyphen stands between a word and the one before it, and which. */
export const jointBefore = ({ text, words }: RunningText, at: number): ' ' | '-' | undefined => {
  const gap = text.slice(words[at - 1]?.end ?? 0, words[at]?.start);
  if (gap === ' ' || gap === '-') return gap;
  return /^\s+$/.test(gap) ? ' ' : undefined;
};
