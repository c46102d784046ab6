// A text as it is read for what it speaks of.
import type { RunningWord, Vocabulary } from '../index/vocabulary.ts';

export type RunningText = {
  readonly text: string;
  readonly words: readonly RunningWord[];
  /** The search key of the word at a place; '' behind the last one, and for a word that holds nothing to look for. */
  readonly keyAt: (at: number) => string;
};

/** @param words As the vocabulary has read the text. */
export const runningText = (
  text: string,
  words: readonly RunningWord[],
  { keyOf }: ReturnType<Vocabulary['in']>,
): RunningText => ({
  text,
  words,
  keyAt: (at) => {
    const word = words[at];
    return word ? keyOf(word.form) : '';
  },
});

/** @returns Whether only a space or a hyphen stands between a word and the one before it, and which. */
export const jointBefore = ({ text, words }: RunningText, at: number): ' ' | '-' | undefined => {
  const gap = text.slice(words[at - 1]?.end ?? 0, words[at]?.start);
  if (gap === ' ' || gap === '-') return gap;
  return /^\s+$/.test(gap) ? ' ' : undefined;
};
