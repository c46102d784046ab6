// Word + language -> search key. Index and query both call this; two copies would drift apart.
//
//   кітаптарымызда  --fold-->  китаптаримизда  --stem (kk)-->  китап  --settle-->  китап
//   Qazaqstannyng   ------->   казакстанниннг  ------------>   казакстан
//
// A word of a text has one key. A word of a query may be read in several ways (language, spelling): one key each, weighted.
import { findMorphology, morphologies, primaryLanguage } from '../languages/morphologies.ts';
import { fold } from './fold.ts';
import { foldVariants } from './fold-variants.ts';
import { settle } from './settle.ts';
import { createStemmer, stem, type Stemmer } from './stem.ts';

const stemmers = new Map<string, Stemmer>();

/** @returns The stemmer of the tag's language, made on first use; undefined for a language whose endings are not described. */
function findStemmer(tag: string): Stemmer | undefined {
  const language = primaryLanguage(tag);
  const known = stemmers.get(language);
  if (known) return known;
  const morphology = findMorphology(language);
  if (!morphology) return undefined;
  const made = createStemmer(morphology);
  stemmers.set(language, made);
  return made;
}

const isCyrillicWord = /^[а-я]+$/;

/** Numbers, and words in scripts that folding leaves alone, are keys as they are. */
function keyOfFolded(folded: string, stemmer: Stemmer | undefined): string {
  if (!isCyrillicWord.test(folded)) return folded;
  return settle(stemmer ? stem(stemmer, folded) : folded);
}

/** Texts repeat their words: a cache of this many makes a build several times faster, and is emptied when full. */
const cachedWords = 50_000;
const cache = new Map<string, string>();

/**
 * The one key under which a word of a text is indexed.
 *
 * @param tag BCP 47 tag of the text. In a language whose endings are not described, words keep theirs.
 * @returns '' when the word holds nothing to look for.
 * @example indexKey('Қазақстанның', 'kk') // 'казакстан'
 */
export function indexKey(word: string, tag: string): string {
  const cacheKey = `${tag} ${word}`;
  const cached = cache.get(cacheKey);
  if (cached !== undefined) return cached;
  const key = keyOfFolded(fold(word), findStemmer(tag));
  if (cache.size >= cachedWords) cache.clear();
  cache.set(cacheKey, key);
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
};

/** Of a language that the reader did not choose, while another was chosen; and of the word with its ending left on. */
const weights = { otherLanguage: 0.8, whole: 0.7 } as const;

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
    if (chosen !== '') add(keyOfFolded(folded, findStemmer(chosen)), weight, kind, chosen);
    const others = chosen === '' ? weight : weight * weights.otherLanguage;
    for (const language of languages) add(keyOfFolded(folded, findStemmer(language)), others, kind, language);
  };
  const folded = fold(word);
  addAll(folded, 1, 'stem');
  add(keyOfFolded(folded, undefined), weights.whole, 'whole');
  for (const variant of foldVariants(word)) addAll(variant.folded, variant.weight, 'spelling');
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
