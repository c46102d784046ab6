// The longest listed ending off, for languages whose endings are only listed. Works on folded letters, as stem() does.
import type { LightEndings } from '../languages/morphology/light-endings.ts';
import { isVowel } from './endings.ts';
import { fold } from './fold.ts';

/** Letters that must be left, one of them a vowel. */
const minStemLetters = 3;

/**
 * @returns A function from a folded word to the word without its ending, itself where none fits.
 * @example createLightStemmer(russian)(fold('Японии')) // 'иапон', as of Япония and Японией
 */
export const createLightStemmer = ({
  endings,
  keepsAfter,
}: Pick<LightEndings, 'endings' | 'keepsAfter'>): ((word: string) => string) => {
  const folded = new Set(endings.trim().split(/\s+/).map(fold));
  const longest = Math.max(...[...folded].map((ending) => ending.length));
  return (word) => {
    for (let length = Math.min(longest, word.length - minStemLetters); length > 0; length--) {
      const ending = word.slice(-length);
      const stem = word.slice(0, -length);
      if (!folded.has(ending) || keepsAfter[ending]?.includes(stem.at(-1) ?? '')) continue;
      if ([...stem].some(isVowel)) return stem;
    }
    return word;
  };
};
