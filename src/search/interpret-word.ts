// One word of a query -> what it stands for in its own language, each with how surely it is meant.
//
//   as it stands, and words spelled nearly alike
//        | nothing
//   as the beginning of a longer word
//        | nothing
//   as a slip of the hand   ("did you mean …")
import { primaryLanguage } from '../languages/morphologies.ts';
import { fold } from '../text/fold.ts';
import { wholeKey } from '../text/search-terms.ts';
import { encodeKey, lightCode } from './key-code.ts';
import type { QueryWord } from './query.ts';
import { canSlip, sharedShare } from './typo.ts';
import { beginsAlike, isKnownForm, likenessOf, readingsOf, type Vocabulary } from './word-readings.ts';

/** One thing to look for: a key, or several that must stand side by side. */
export type Variant = {
  readonly keys: readonly string[];
  /** 1 for what was typed, less for what it may stand for. */
  readonly weight: number;
  readonly by: 'word' | 'relative' | 'alias' | 'completion' | 'slip';
  /** Numbers of the only languages it is looked for in; absent for all. */
  readonly langs?: readonly number[];
  /** Numbers of the languages by whose rules it was read; it is less sure in articles of others. Absent for none. */
  readonly home?: readonly number[];
};

/** Weights of what was not typed. `beside`: another language's word, where the typed one is found; `open`: a longer word while the reader types. */
export const trust = { relative: 0.3, alias: 0.5, beside: 0.2, completion: 0.6, open: 0.35, slip: 0.5, abroad: 0.5 };

type RelativeLimits = {
  /** Letters that both begin with, at least. */
  readonly letters: number;
  /** The share of the longer one that both begin with, at least. */
  readonly likeness: number;
  readonly most: number;
};

/** Which keys are taken for relatives of a word that the collection has. */
const relatives = { letters: 3, likeness: 0.55, most: 12 };

/** The share that keys must have of which neither begins with the other: Жапаров is no form of Japan. */
const leastApart = 0.65;
/** Shorter keys have too many neighbours: шаруа is no form of шара. */
const shortKey = 5;

/** And of a word that it does not have: these are then all there is, so they must be surer. */
const onlyRelatives = { letters: 5, likeness: 0.66, most: 8 };

/** And of what was taken for a slip of the word. */
const slipRelatives = { ...relatives, likeness: 0.7 };

/** Letters that a word must have before longer words are taken for it. */
const shortestBeginning = 3;

/**
 * When a slip is thought of. `letters`: of the word, since shorter ones are too near each other. `share`: of them, left in
 * the key, or too much was taken for an ending. `firstLetter`: of a key whose first letter may be wrong, which is rare.
 */
const slips = { letters: 6, share: 0.6, firstLetter: 8 };

/**
 * A lone word of this many letters is not taken for a stem of fewer than three: too many words would be. But for what is
 * most of another reading: Ииджима (иж, ижм).
 */
const longWord = 5;
const shortestStem = 3;
const nearlyAll = 0.6;
const isNearlyAll = (key: string, other: string): boolean =>
  other.length >= shortestStem && sharedShare(key, other) >= nearlyAll;

const completionsOf = async (text: string, weight: number, { lexicon }: Vocabulary): Promise<Variant[]> => {
  // As it is typed: what the end of a word becomes in a key is not yet its end.
  const whole = encodeKey(fold(text));
  if (whole.length < shortestBeginning) return [];
  const found = await lexicon.completions(whole, 12);
  return found.map(({ key }) => ({ keys: [key], weight, by: 'completion' }));
};

/** и before the last letter of a long word, as the key has lost it where no slip stands before it: ҳамкрлик, ҳамкорлик (хамкорлк). */
const dropLastNarrow = (key: string): string => key.replace(/(?<=.{5})i(?=[^afins]$)/, '');

/** The keys nearest to any reading of the word, where all are as near. */
const slipsOf = async (text: string, vocabulary: Vocabulary): Promise<Variant[]> => {
  const { lexicon } = vocabulary;
  if (fold(text).length < slips.letters || (await isKnownForm(text, vocabulary))) return [];
  const least = wholeKey(text).length * slips.share;
  const readings = (await readingsOf(text, vocabulary)).filter(
    ({ only, key, kind }) => !only && kind !== 'spelling' && key.length >= least,
  );
  const typed = [...new Set(readings.flatMap(({ key }) => [key, dropLastNarrow(key)]))];
  const near = (await Promise.all(typed.map((key) => lexicon.near(key, 6)))).flatMap((others, i) => {
    const key = typed[i] ?? '';
    return others.filter((other) => key.length >= slips.firstLetter || other.key[0] === key[0]);
  });
  const nearest = Math.min(...near.map((other) => other.slips));
  const keys = new Set(near.filter((other) => other.slips === nearest).map(({ key }) => key));
  return [...keys].map((key) => ({ keys: [key], weight: trust.slip / nearest, by: 'slip' }));
};

/** @returns The word itself, as far as the collection has it. A light word is also looked for among the light words of texts. */
export const knownReadings = async (text: string, vocabulary: Vocabulary): Promise<Variant[]> => {
  const { lexicon, langs } = vocabulary;
  const isLight = await lexicon.isLight(encodeKey(fold(text)));
  const found = (await readingsOf(text, vocabulary)).map(async (reading): Promise<Variant[]> => {
    const { key, weight, kind, languages, only } = reading;
    const home = langs.flatMap((tag, lang) => (languages.includes(primaryLanguage(tag)) ? [lang] : []));
    if (only && !home.length) return [];
    const light = isLight ? lightCode(key) : '';
    // A large collection has every light word: to look costs a file.
    const isHeld = await Promise.all([lexicon.count(key), light && (lexicon.isLarge || lexicon.count(light))]);
    const where = only ? { langs: home } : kind === 'whole' ? {} : { home };
    return [key, light].flatMap((code, i) => (isHeld[i] ? [{ keys: [code], weight, by: 'word', ...where }] : []));
  });
  return (await Promise.all(found)).flat();
};

/** Letters of a stem by listed endings that is looked for in other languages too. */
const borrowedLetters = 4;

/** @returns A word of a language whose endings are only listed, where other languages have it: ports, порт. */
const borrowedReadings = async (text: string, vocabulary: Vocabulary): Promise<Variant[]> => {
  const { lexicon } = vocabulary;
  const readings = (await readingsOf(text, vocabulary)).filter(
    ({ only, key }) => only && key.length >= borrowedLetters,
  );
  const counts = await Promise.all(readings.map(({ key }) => lexicon.count(key)));
  return readings.flatMap(({ key, weight }, i): Variant[] => (counts[i] ? [{ keys: [key], weight, by: 'word' }] : []));
};

/**
 * Keys that are spelled so nearly alike from the start that they are likely forms of one word: stems are cut a little
 * too short or too long now and then (калп-, калпим-: қалып, қалпым), and some words have more stems than one.
 */
const relativesOf = async (
  keys: readonly string[],
  limits: RelativeLimits,
  { lexicon }: Vocabulary,
): Promise<Variant[]> => {
  const weights = new Map<string, number>();
  for (const key of keys) {
    // 2027 is no form of 2020.
    if (key.length < limits.letters || !canSlip.test(key)) continue;
    for (const other of await lexicon.sharing(key, limits.letters)) {
      const likeness = likenessOf(key, other.key);
      const weight = trust.relative * likeness ** 2;
      const apart = key.length < shortKey ? 1 : Math.max(limits.likeness, leastApart);
      const least = beginsAlike(key, other.key) ? limits.likeness : apart;
      if (likeness >= least) weights.set(other.key, Math.max(weights.get(other.key) ?? 0, weight));
    }
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, limits.most)
    .map(([key, weight]) => ({ keys: [key], weight, by: 'relative' }));
};

/** Adds what is not there yet. */
const join = (variants: readonly Variant[], more: readonly Variant[]): Variant[] => {
  const held = new Set(variants.map(({ keys }) => keys.join(' ')));
  return [...variants, ...more.filter(({ keys }) => !held.has(keys.join(' ')))];
};

/** @returns What a word stands for in its own language. `isAlone`: nothing else is asked for; `typing`: it may be unfinished. */
export const interpretWord = async (
  word: QueryWord,
  isAlone: boolean,
  typing: boolean,
  vocabulary: Vocabulary,
): Promise<Variant[]> => {
  const least = isAlone && fold(word.text).length >= longWord ? shortestStem : 1;
  const all = await knownReadings(word.text, vocabulary);
  const keys = (await readingsOf(word.text, vocabulary)).flatMap(({ key, only }) => (only ? [] : [key]));
  const long = all.filter(({ keys: [key = ''] }) => key.length >= least);
  const known = long.length
    ? long
    : all.filter(({ keys: [key = ''] }) => keys.some((other) => isNearlyAll(key, other)));
  if (word.phrase !== undefined) return known;
  const longer =
    typing && word.open ? await completionsOf(word.text, known.length ? trust.open : trust.completion, vocabulary) : [];
  if (known.length) return join(join(known, await relativesOf(keys.slice(0, 3), relatives, vocabulary)), longer);
  if (longer.length) return longer;
  const meantFor = await slipsOf(word.text, vocabulary);
  if (!meantFor.length) {
    const alike = await relativesOf(keys, onlyRelatives, vocabulary);
    return alike.length ? alike : borrowedReadings(word.text, vocabulary);
  }
  const meant = meantFor.flatMap((slip) => slip.keys);
  return join(meantFor, await relativesOf(meant, slipRelatives, vocabulary));
};
