// Takes the endings off a folded word, by the tables of its language.
//
//   кітаптарымыздағы -> fold -> китаптаримиздаги
//                               китап|тар|имиз|даги      every way to read the end of the word as endings in a
//                               китаптар|имиз|даги       possible order is scored; the best is taken
//                               китаптаримизда|ги
//
// A reading scores by its endings (unmistakable ones high, single letters low) and by how much the rest looks like a stem:
// length, shape, last letters, a stem known by name. The scores are fitted to treebanks by scripts/bench/fit-stem.ts; the
// endings and their order come from grammars. It works on folded letters, so that every spelling of a word has the same
// stem; vowel harmony, which folding hides, was measured to add nothing.
import type { Morphology } from '../languages/morphology/morphology.ts';
import { stemScores } from '../languages/morphology/scores.ts';
import { compileEndings, isVowel, letterCode, letterKind, slotCount, stemBit, stemInIBit } from './endings.ts';
import type { Ending, EndingNode } from './endings.ts';
import { createStemScorer, hardenEnd, isKnownStem, type StemScorer } from './stem-score.ts';

/** A language's endings, ready for use. Make it once: compiling is the costly part. */
export type Stemmer = { readonly morphology: Morphology; readonly root: EndingNode; readonly scoreStem: StemScorer };

/** @returns The language's stemmer; other scores than the project's are for fitting only. */
export const createStemmer = (morphology: Morphology, scores = stemScores): Stemmer => ({
  morphology,
  root: compileEndings(morphology),
  scoreStem: createStemScorer(scores),
});

const minStemLetters = 2;
const maxEndings = 7;
/** No word of these languages is longer; what is, is left alone. */
const maxWordLetters = 40;
const anySlot = stemBit - 1;

/** Says whether to read on to the left of an ending; `stemEnd` is where it starts, `count` how many endings came off. */
type ReadOn = (stemEnd: number, endings: readonly Ending[]) => boolean;

/**
 * Calls `visit` with every reading of the word's end: the offset where its stem ends, and the endings, the last one first
 * (the array is reused between calls). The word without any ending is a reading too.
 */
export function visitReadings(
  { root }: Pick<Stemmer, 'root'>,
  word: string,
  visit: (stemEnd: number, endings: readonly Ending[]) => void,
  readOn: ReadOn = () => true,
): void {
  const endings: Ending[] = [];
  const descend = (end: number, allowed: number): void => {
    if (allowed & stemBit || (allowed & stemInIBit && word[end - 1] === 'и')) visit(end, endings);
    if (endings.length === maxEndings || !readOn(end, endings)) return;
    let node: EndingNode | undefined = root;
    for (let start = end - 1; start >= minStemLetters; start--) {
      node = node.next[letterCode(word, start)];
      if (!node) return;
      if (node.endings.length === 0) continue;
      const kind = letterKind(word, start - 1);
      for (const ending of node.endings) {
        if ((ending.slot & allowed) === 0 || (ending.follows & kind) === 0) continue;
        endings.push(ending);
        descend(start, ending.before);
        endings.pop();
      }
    }
  };
  descend(word.length, anySlot | stemBit);
}

/** @returns The word without its endings, still as it was spelt. */
function stripOnce({ root, morphology, scoreStem }: Stemmer, word: string): string {
  const { morphemes, endings: byCount, known } = morphology.scores;
  const scoreEndings = (endings: readonly Ending[]): number => {
    let score = 0;
    for (const { morpheme } of endings) score += morphemes[morpheme]?.[0] ?? 0;
    return score;
  };
  const scoreWhole = (stem: string): number => scoreStem(stem, stem.length) + (isKnownStem(stem) ? known : 0);
  // Many readings share a stem: each is scored once.
  const scored: (number | undefined)[] = [];
  let best = word;
  let bestScore = -Infinity;
  // Two readings that have come to the same place with endings of the same slot and number go on alike: only the better
  // one does. This keeps the work linear in the length of the word.
  const reached: (number | undefined)[] = [];
  visitReadings(
    { root },
    word,
    (stemEnd, endings) => {
      const inner = endings.at(-1);
      const restores = inner?.restores ?? '';
      let score = scoreEndings(endings) + (byCount[endings.length] ?? 0);
      if (inner) score += morphemes[inner.morpheme]?.[1] ?? 0;
      score += restores === '' ? (scored[stemEnd] ??= scoreWhole(word.slice(0, stemEnd))) : scoreWhole(word.slice(0, stemEnd) + restores);
      if (score <= bestScore) return;
      best = word.slice(0, stemEnd) + restores;
      bestScore = score;
    },
    (stemEnd, endings) => {
      const place = (stemEnd * slotCount + (endings.at(-1)?.slotIndex ?? 0)) * (maxEndings + 1) + endings.length;
      const score = scoreEndings(endings);
      if (score <= (reached[place] ?? -Infinity)) return false;
      reached[place] = score;
      return true;
    },
  );
  return best;
}

/**
 * Strips until nothing more comes off, so that a word and its own stem always end at the same place.
 *
 * @param word Folded letters. One longer than any word of these languages comes back as it is.
 * @returns The stem as it was spelt (`китаб` from китабы); see `settle` for the key.
 */
export function stem(stemmer: Stemmer, word: string): string {
  if (word.length > maxWordLetters) return word;
  let current = word;
  for (let round = 0; round < 4 && !isKnownStem(current); round++) {
    const next = stripOnce(stemmer, current);
    if (next === current) break;
    current = next;
  }
  return current;
}

const doubledI = /ии+/g;

/**
 * Evens out what the end of a stem does before endings, so that all its shapes meet: китаб- китап, орн- орын, процесс- процес,
 * ишта- иште-. A final vowel, which may as well have been an ending, is dropped from longer stems.
 *
 * @example settle('халик') // 'халк', as is settle('халк')
 */
export function settle(stem: string): string {
  let key = stem.replaceAll('тс', 'с').replace(doubledI, 'и');
  const last = key.at(-1);
  const isNarrow = last === 'и' || last === 'у';
  if (isVowel(last) && (key.length > 4 || (isNarrow && key.length > 2))) key = key.slice(0, -1);
  else if (key.length > 2 && (last === 'е' || last === 'о')) key = `${key.slice(0, -1)}а`;
  if (key.length > 3 && key.at(-1) === key.at(-2)) key = key.slice(0, -1);
  return dropNarrowVowel(hardenEnd(key));
}

/** орын -> орн, дауыс -> даус: и or у between two consonants in a last syllable that is not the only one. */
function dropNarrowVowel(stem: string): string {
  const [before, consonant, vowel, last] = [stem.at(-4), stem.at(-3), stem.at(-2), stem.at(-1)];
  if (stem.length < 4 || (vowel !== 'и' && vowel !== 'у') || isVowel(last)) return stem;
  const isGlide = consonant === 'у' && isVowel(before);
  if ((isVowel(consonant) && !isGlide) || !(isVowel(before) || isVowel(stem.at(-5)))) return stem;
  return stem.slice(0, -2) + (last ?? '');
}
