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
import { compileEndings, letterCode, letterKind, slotCount, stemBit, stemInIBit } from './endings.ts';
import type { Ending, EndingNode } from './endings.ts';
import { fold } from './fold.ts';
import { createKnownStems, createStemScorer, isKnownStem, type StemScorer } from './stem-score.ts';

/** A language's endings, ready for use. Make it once: compiling is the costly part. */
export type Stemmer = {
  readonly morphology: Morphology;
  readonly root: EndingNode;
  readonly scoreStem: StemScorer;
  readonly known: ReadonlySet<string>;
  /** Folded, like all that the stemmer sees. */
  readonly irregular: ReadonlyMap<string, string>;
  /** What a word came to that was itself the rest of another: most words of a text leave a rest seen before. */
  readonly restCache: Map<string, string>;
};

/** @returns The language's stemmer; other scores than the project's are for fitting only. */
export const createStemmer = (morphology: Morphology, scores = stemScores): Stemmer => {
  const irregular = new Map(Object.entries(morphology.irregular).map(([form, stem]) => [fold(form), fold(stem)]));
  return {
    morphology,
    root: compileEndings(morphology),
    scoreStem: createStemScorer(scores),
    known: createKnownStems(`${morphology.knownStems} ${[...irregular.keys()].join(' ')}`),
    irregular,
    restCache: new Map(),
  };
};

const minStemLetters = 2;
const maxEndings = 7;
export const maxShortStem = 3;
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
  root: EndingNode,
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

/** A longer word than this has a stem of more than two letters, but for known ones: Қўқон is no form of қў. */
const shortWord = 4;

/** @returns So little is left of the word that it would meet too many others. */
const isTooShort = (stem: string, word: string, known: ReadonlySet<string>): boolean =>
  stem.length <= minStemLetters && word.length > shortWord && !isKnownStem(known, stem);

// Working space of stripOnce, made once: a new one for every word would keep the garbage collector busy.
const unset = -1e9;
const stemScoreAt = new Float64Array(maxWordLetters + 1);
/** By offset and slot of the last ending read; of the round that is noted beside it. */
const reached = new Float64Array((maxWordLetters + 1) * slotCount);
const reachedIn = new Float64Array(reached.length);
let round = 0;

/** @returns The word without its endings, still as it was spelt. */
function stripOnce({ root, morphology, scoreStem, known }: Stemmer, word: string): string {
  const { morphemes, known: knownScore } = morphology.scores;
  const scoreWhole = (stem: string): number =>
    scoreStem(stem, stem.length) +
    (isKnownStem(known, stem) ? (knownScore[stem.length > maxShortStem ? 1 : 0] ?? 0) : 0);
  const scoreEndings = (endings: readonly Ending[]): number => {
    let score = 0;
    for (const { morpheme } of endings) score += morphemes[2 * morpheme] ?? 0;
    return score;
  };
  stemScoreAt.fill(unset, 0, word.length + 1);
  // Of all places only some five are reached: cheaper to note than to clear.
  round++;
  let best = word;
  let bestScore = unset;
  visitReadings(
    root,
    word,
    (stemEnd, endings) => {
      const inner = endings.at(-1);
      const restores = inner?.restores ?? '';
      const candidate = word.slice(0, stemEnd) + restores;
      if (isTooShort(candidate, word, known)) return;
      let stemScore = stemScoreAt[stemEnd] ?? unset;
      if (restores !== '') stemScore = scoreWhole(candidate);
      else if (stemScore === unset) stemScore = stemScoreAt[stemEnd] = scoreWhole(candidate);
      const atStem = inner === undefined ? 0 : (morphemes[2 * inner.morpheme + 1] ?? 0);
      const score = stemScore + scoreEndings(endings) + atStem;
      if (score <= bestScore) return;
      best = candidate;
      bestScore = score;
    },
    // Two readings that have come to the same place with a last ending of the same slot go on alike: only the better one does.
    // This keeps the work linear in the length of the word.
    (stemEnd, endings) => {
      const place = stemEnd * slotCount + (endings.at(-1)?.slotIndex ?? 0);
      const score = scoreEndings(endings);
      if (reachedIn[place] === round && score <= (reached[place] ?? unset)) return false;
      reached[place] = score;
      reachedIn[place] = round;
      return true;
    },
  );
  return best;
}

const maxRounds = 5;
const cachedRests = 20_000;

/**
 * Strips until nothing more comes off, so that a word and its own stem always end at the same place.
 *
 * @param word Folded letters. One longer than any word of these languages comes back as it is.
 * @returns The stem as it was spelt (`китаб` from китабы); see `settle` for the key.
 */
export function stem(stemmer: Stemmer, word: string): string {
  if (word.length > maxWordLetters) return word;
  const rest = isKnownStem(stemmer.known, word) ? word : stripOnce(stemmer, word);
  const cached = stemmer.restCache.get(rest);
  if (cached !== undefined) return cached;
  let current = rest;
  for (let round = 1; round < maxRounds && !isKnownStem(stemmer.known, current); round++) {
    const next = stripOnce(stemmer, current);
    if (next === current) break;
    current = next;
  }
  if (stemmer.restCache.size >= cachedRests) stemmer.restCache.clear();
  const regular = stemmer.irregular.get(current) ?? current;
  stemmer.restCache.set(rest, regular);
  return regular;
}
