// How much the beginning of a folded word looks like a stem: by length, syllables, shape, last letters, or by name.
import { knownStems } from '../languages/morphology/known-stems.ts';
import { isVowel, letterCode } from './endings.ts';
import { dropNarrowVowel, hardenEnd } from './settle.ts';

/** What `stemScores` counts of a stem: length, syllables, shape of short ones, last letter and last two. */
export function describeStem(soft: string): readonly string[] {
  const stem = hardenEnd(soft);
  let shape = '';
  let syllables = 0;
  for (const letter of stem) {
    const vowel = isVowel(letter);
    if (vowel) syllables++;
    if (stem.length <= shapedLetters) shape += vowel ? 'V' : 'C';
  }
  const length = Math.min(stem.length, maxLength);
  return [`${length}`, `s${Math.min(syllables, maxSyllables)}`, shape || 'long', stem.slice(-1), stem.slice(-2)];
}

const shapedLetters = 5;
const maxLength = 9;
const maxSyllables = 4;
const letterCount = 32;

/** The same features as numbers, since every word of a collection asks for some thirty of them. */
export type StemScorer = (word: string, end: number) => number;

/** @returns A function that gives the sum of `scores` over what `describeStem` says of `word.slice(0, end)`. */
export function createStemScorer(scores: Readonly<Record<string, number>>): StemScorer {
  const scoreOf = (feature: string): number => scores[feature] ?? 0;
  const letters = Array.from({ length: letterCount }, (_, code) => String.fromCharCode(0x430 + code));
  const byLength = Array.from({ length: maxLength + 1 }, (_, length) => scoreOf(`${length}`));
  const bySyllables = Array.from({ length: maxSyllables + 1 }, (_, count) => scoreOf(`s${count}`));
  const byLast = letters.map(scoreOf);
  const byLastTwo = letters.flatMap((first) => letters.map((second) => scoreOf(first + second)));
  // A shape is a number with a leading 1: CVC is 1010 in binary.
  const byShape = Array.from({ length: 2 << shapedLetters }, (_, shape) =>
    scoreOf(shape.toString(2).slice(1).replaceAll('1', 'V').replaceAll('0', 'C')),
  );
  const long = scoreOf('long');
  const isVowelCode = letters.map(isVowel);
  const hardCodes = letters.map((letter) => letterCode(hardenEnd(letter), 0));
  return (word, end) => {
    let syllables = 0;
    let shape = 1;
    for (let offset = 0; offset < end; offset++) {
      const vowel = isVowelCode[letterCode(word, offset)] === true;
      if (vowel) syllables++;
      if (end <= shapedLetters) shape = shape * 2 + (vowel ? 1 : 0);
    }
    const code = letterCode(word, end - 1);
    const last = hardCodes[code] ?? code;
    return (
      (byLength[Math.min(end, maxLength)] ?? 0) +
      (bySyllables[Math.min(syllables, maxSyllables)] ?? 0) +
      (end > shapedLetters ? long : (byShape[shape] ?? 0)) +
      (byLast[last] ?? 0) +
      (byLastTwo[letterCode(word, end - 2) * letterCount + last] ?? 0)
    );
  };
}

/** @returns The stems known in a language, each also as it stands before endings: орын as орн(ы). */
export const createKnownStems = (own: string): ReadonlySet<string> =>
  new Set(
    `${knownStems.shared} ${own}`
      .trim()
      .split(/\s+/)
      .flatMap((stem) => [hardenEnd(stem), dropNarrowVowel(hardenEnd(stem))]),
  );

/** @returns True for a known stem, whether its end is spelt hard or soft: `китап`, `китаб`. */
export const isKnownStem = (known: ReadonlySet<string>, stem: string): boolean => known.has(hardenEnd(stem));
