// Word + language -> search key. Index and query both call this; two copies would drift apart.
//
//   кітаптарымызда  --fold-->  китаптаримизда  --stem (kk)-->  китап  --settle-->  китап
//   Qazaqstannyng   ------->   казакстанниннг  ------------>   казакстан
//
// A word of a text has one key. A word of a query may be read in several ways (language, spelling): one key each, weighted.
import { findMorphology, morphologies, primaryLanguage } from '../languages/morphologies.ts';
import { lightEndings } from '../languages/morphology/light-endings.ts';
import { bareAbbreviation, smallAbbreviation } from './abbreviations.ts';
import { isVowel } from './endings.ts';
import { fold } from './fold.ts';
import { foldVariants } from './fold-variants.ts';
import { katakanaSpellings } from './katakana.ts';
import { createLightStemmer } from './light-stem.ts';
import { hardenEnd, settle } from './settle.ts';
import { createStemmer, stem } from './stem.ts';

/** Folded word -> the word without its endings. */
type Strip = (folded: string) => string;

const strips = new Map<string, Strip>();

const createStrip = (language: string): Strip | undefined => {
  const morphology = findMorphology(language);
  if (morphology) {
    const stemmer = createStemmer(morphology);
    return (folded) => stem(stemmer, folded);
  }
  const light = lightEndings.get(language);
  return light && createLightStemmer(light);
};

/** @returns What takes off the endings of the tag's language, made on first use; undefined where they are not described. */
function findStrip(tag: string): Strip | undefined {
  const language = primaryLanguage(tag);
  const known = strips.get(language);
  if (known) return known;
  const made = createStrip(language);
  if (made) strips.set(language, made);
  return made;
}

/** @returns Something is known of the endings of the tag's language. */
export const hasEndings = (tag: string): boolean => findStrip(tag) !== undefined;

/** By language with listed endings: what takes off what they stand after. */
const derivationStrips = new Map(
  [...lightEndings].map(([language, { derivations }]): [string, Strip] => [
    language,
    createLightStemmer({ endings: derivations, keepsAfter: {} }),
  ]),
);

const isCyrillicWord = /^[а-я]+$/;

/** Numbers, and words in scripts that folding leaves alone, are keys as they are. */
function keyOfFolded(folded: string, strip: Strip | undefined): string {
  if (!isCyrillicWord.test(folded)) return folded;
  return settle(strip ? strip(folded) : folded);
}

/**
 * @param folded A word of a text, as `fold` gives it.
 * @param tag BCP 47 tag of the text.
 * @returns What `indexKey` gives for the word; nothing is remembered.
 */
export const keyOfFoldedWord = (folded: string, tag: string): string => keyOfFolded(folded, findStrip(tag));

/** @returns The key of a word whose endings, if it has any, are left on: that of a word as a dictionary has it. */
export const wholeKey = (word: string): string => keyOfFolded(fold(word), undefined);

/**
 * Texts repeat their words: a cache makes a build several times faster. It is of two halves: when the younger is full it
 * becomes the older, whose words are forgotten unless they are met again.
 */
const cachedWords = 150_000;
let younger = new Map<string, string>();
let older = new Map<string, string>();

/**
 * The one key under which a word of a text is indexed.
 *
 * @param tag BCP 47 tag of the text. In a language whose endings are not described, words keep theirs.
 * @returns '' when the word holds nothing to look for.
 * @example indexKey('Қазақстанның', 'kk') // 'казакстан'
 */
export function indexKey(word: string, tag: string): string {
  const cacheKey = `${tag} ${word}`;
  const cached = younger.get(cacheKey);
  if (cached !== undefined) return cached;
  const key = older.get(cacheKey) ?? keyOfFoldedWord(fold(bareAbbreviation(word)), tag);
  if (younger.size >= cachedWords) [older, younger] = [younger, new Map()];
  younger.set(cacheKey, key);
  return key;
}

/**
 * Where a reading comes from, the surest first: the word's ending taken off by a language's rules; the word as it is typed;
 * another way to spell it in our letters.
 */
export type ReadingKind = 'stem' | 'whole' | 'spelling';

/** One way to read a word of a query. */
export type Reading = {
  readonly key: string;
  /** 1 for the surest reading, towards 0 for a mere possibility. */
  readonly weight: number;
  readonly kind: ReadingKind;
  /** Primary tags of the languages by whose rules it is read; none when the word was left whole. */
  readonly languages: readonly string[];
  /** It is looked for in texts of its languages alone: their endings are only listed, and mean nothing in other words. */
  readonly only?: true;
};

/**
 * Of a language that the reader did not choose, while another was chosen; of the word with its ending left on; of a stem that
 * stood before an ending, read anew as it stands alone (агенттіг(і), агенттік: агент); of a language with listed endings;
 * of what such a word is derived from; of a name in katakana; of an abbreviation in small letters.
 */
const weights = {
  otherLanguage: 0.8,
  whole: 0.7,
  hardEnd: 0.3,
  light: 0.65,
  derived: 0.4,
  katakana: 0.6,
  abbreviation: 0.6,
} as const;

/**
 * The keys that a word of a query may stand for, the surest first, each once. The first is what `indexKey` gives for the
 * same word in `tag`.
 *
 * @param tag Language of the query when it is known; otherwise every language that could spell the word so.
 * @example queryReadings('Toqaev') // [{ key: 'токаев', weight: 1, kind: 'stem', languages: ['kk', 'ky', 'uz'] }]
 */
export function queryReadings(word: string, tag = ''): readonly Reading[] {
  const readings = new Map<string, Reading>();
  const add = (key: string, weight: number, kind: ReadingKind, language?: string): void => {
    if (key === '') return;
    const known = readings.get(key);
    const languages = [...new Set([...(known?.languages ?? []), ...(language === undefined ? [] : [language])])];
    readings.set(key, known && known.weight >= weight ? { ...known, languages } : { key, weight, kind, languages });
  };
  const languages = plausibleLanguages(word);
  const chosen = primaryLanguage(tag);
  const addAll = (folded: string, weight: number, kind: ReadingKind): void => {
    if (chosen !== '') add(keyOfFolded(folded, findStrip(chosen)), weight, kind, chosen);
    const others = chosen === '' ? weight : weight * weights.otherLanguage;
    for (const language of languages) add(keyOfFolded(folded, findStrip(language)), others, kind, language);
  };
  const folded = fold(bareAbbreviation(word));
  addAll(folded, 1, 'stem');
  add(keyOfFolded(folded, undefined), weights.whole, 'whole');
  for (const language of languages) {
    const stemmed = findStrip(language)?.(folded) ?? folded;
    const alone = hardenEnd(stemmed);
    if (alone !== stemmed) add(keyOfFolded(alone, findStrip(language)), weights.hardEnd, 'stem', language);
  }
  const abbreviation = smallAbbreviation(folded);
  if (abbreviation !== undefined) addAll(abbreviation, weights.abbreviation, 'stem');
  for (const variant of foldVariants(word)) addAll(variant.folded, variant.weight, 'spelling');
  // Names in katakana take no endings of ours.
  for (const spelling of katakanaSpellings(word))
    add(keyOfFolded(fold(spelling), undefined), weights.katakana, 'spelling');
  const lower = word.toLowerCase();
  const addListed = (key: string, weight: number, language: string): void => {
    const known = readings.get(key);
    if (known) readings.set(key, { ...known, languages: [...new Set([...known.languages, language])] });
    else if (key !== '') readings.set(key, { key, weight, kind: 'stem', languages: [language], only: true });
  };
  for (const [language, { spelling }] of lightEndings) {
    if (!spelling.test(lower)) continue;
    const stemmed = findStrip(language)?.(folded) ?? folded;
    addListed(keyOfFolded(stemmed, undefined), weights.light, language);
    const derived = derivationStrips.get(language)?.(stemmed) ?? stemmed;
    // Without an ending after it, a lone consonant is the word's own: шортан, but грузов.
    const isDerived = derived !== stemmed && (stemmed !== folded || isVowel(stemmed[derived.length]));
    if (isDerived) addListed(keyOfFolded(derived, undefined), weights.derived, language);
  }
  return [...readings.values()].sort((a, b) => b.weight - a.weight);
}

/** Languages whose alphabet has all the special letters of the word: `ўзбек` is uz, `көңүл` kk and ky, `казак` any. */
function plausibleLanguages(word: string): readonly string[] {
  const letters = [...new Set(word.normalize('NFC').toLowerCase())].filter((letter) => specialLetters.has(letter));
  const fitting = [...morphologies].filter(([, { ownLetters }]) =>
    letters.every((letter) => ownLetters.includes(letter)),
  );
  return (fitting.length > 0 ? fitting : [...morphologies]).map(([language]) => language);
}

const specialLetters: ReadonlySet<string> = new Set(
  [...morphologies.values()].flatMap(({ ownLetters }) => [...ownLetters]),
);
