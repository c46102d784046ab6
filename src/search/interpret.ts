// A query's words -> what is looked for, each with how surely it is meant.
//
//   as it stands  +  what it means in other languages   ("also: …")
//        | nothing
//   as the beginning of a longer word
//        | nothing
//   as a slip of the hand   ("did you mean …")
import { primaryLanguage } from '../languages/morphologies.ts';
import { lightEndings } from '../languages/morphology/light-endings.ts';
import { fold } from '../text/fold.ts';
import { wholeKey } from '../text/search-terms.ts';
import type { AliasTarget } from './aliases.ts';
import { encodeKey } from './key-code.ts';
import type { QueryWord } from './query.ts';
import { canSlip } from './typo.ts';
import { isKnownForm, likenessOf, readingsOf, sameWord, type Vocabulary } from './word-readings.ts';

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

/** A word of the query, or a name of several words, with all it stands for. */
export type Unit = {
  readonly text: string;
  /** Number of words. */
  readonly length: number;
  /** Number of the quoted phrase it is part of. */
  readonly phrase?: number;
  readonly variants: readonly Variant[];
  /** Words of other languages that are looked for as well, as readers write them. */
  readonly also: readonly string[];
  /** It carries grammar more than meaning: it finds no article where the query has other words, and weighs little there. */
  readonly isLight?: true;
};

/** Weights of what was not typed. `open`: a longer word while the reader types. */
export const trust = { relative: 0.4, alias: 0.5, completion: 0.6, open: 0.35, slip: 0.5, abroad: 0.5 };
type RelativeLimits = {
  /** Letters that both begin with, at least. */
  readonly letters: number;
  /** The share of the longer one that both begin with, at least. */
  readonly likeness: number;
  readonly most: number;
};
/** Which keys are taken for relatives of a word that the collection has. */
export const relatives = { letters: 3, likeness: 0.55, most: 12 };
/** And of a word that it does not have: these are then all there is, so they must be surer. */
export const onlyRelatives = { letters: 5, likeness: 0.66, most: 8 };
/** The longest names in words, and in the overlapping pairs that Japanese ones are cut into. */
const longestName = 6;
/** Letters that a word must have before longer words are taken for it. */
const shortestBeginning = 3;

/** Letters that a word must have before a slip is thought of: shorter words are too near each other. */
const shortestSlip = 6;

/** The share of the articles that a light word may be in: a commoner one says nothing, and would only cost loading. */
const lightShare = 1 / 8;

/** A lone word of this many letters is not taken for a stem of fewer than three: too many words would be. */
const longWord = 5;
const shortestStem = 3;

/** The longest run of words from the start that means something elsewhere, by each word's surest readings. */
const findName = async (words: readonly QueryWord[], vocabulary: Vocabulary) => {
  const { aliases } = vocabulary;
  for (let length = Math.min(longestName, words.length); length > 0; length--) {
    let sequences: string[][] = [[]];
    const spoken = await Promise.all(words.slice(0, length).map(({ text }) => readingsOf(text, vocabulary)));
    for (const readings of spoken) {
      const keys = readings
        .filter(({ only }) => !only)
        .slice(0, length > 2 ? 2 : 3)
        .map(({ key }) => key);
      sequences = sequences.flatMap((sequence) => keys.map((key) => [...sequence, key]));
    }
    // All words by the listed endings of one language: железной дороги.
    for (const language of lightEndings.keys()) {
      const keys = spoken.map((readings) => readings.find(({ languages }) => languages.includes(language))?.key ?? '');
      if (!keys.includes('')) sequences.push(keys);
    }
    // A known word is no form of a shorter one: выставка leads nowhere, and not where visit does.
    const lone = length === 1 ? encodeKey(wholeKey(words[0]?.text ?? '')) : '';
    const isKnown = lone !== '' && (await vocabulary.lexicon.isKnown(lone));
    for (const keys of sequences) {
      if (isKnown && likenessOf(keys[0] ?? '', lone) < sameWord) continue;
      const targets = await aliases.find(keys);
      if (targets.length) return { length, keys, targets };
    }
  }
  return undefined;
};

const completionsOf = async (text: string, weight: number, { lexicon }: Vocabulary): Promise<Variant[]> => {
  // As it is typed: what the end of a word becomes in a key is not yet its end.
  const whole = encodeKey(fold(text));
  if (whole.length < shortestBeginning) return [];
  const found = await lexicon.completions(whole, 12);
  return found.map(({ key }) => ({ keys: [key], weight, by: 'completion' }));
};

/** The keys nearest to any reading of the word, where all are as near. */
const slipsOf = async (text: string, vocabulary: Vocabulary): Promise<Variant[]> => {
  const { lexicon } = vocabulary;
  if (fold(text).length < shortestSlip || (await isKnownForm(text, vocabulary))) return [];
  const readings = (await readingsOf(text, vocabulary)).filter(({ only }) => !only);
  const found = (await Promise.all(readings.map(({ key }) => lexicon.near(key, 6)))).flat();
  const nearest = Math.min(...found.map(({ slips }) => slips));
  const keys = new Set(found.filter(({ slips }) => slips === nearest).map(({ key }) => key));
  return [...keys].map((key) => ({ keys: [key], weight: trust.slip / nearest, by: 'slip' }));
};

/** @returns The word itself, as far as the collection has it. */
const knownReadings = async (text: string, vocabulary: Vocabulary): Promise<Variant[]> => {
  const { lexicon, langs } = vocabulary;
  const readings = await Promise.all(
    (await readingsOf(text, vocabulary)).map(async (reading) => ({ reading, count: await lexicon.count(reading.key) })),
  );
  return readings.flatMap(({ reading: { key, weight, kind, languages, only }, count }): Variant[] => {
    const home = langs.flatMap((tag, lang) => (languages.includes(primaryLanguage(tag)) ? [lang] : []));
    if (count === 0 || (only && !home.length)) return [];
    return [{ keys: [key], weight, by: 'word', ...(only ? { langs: home } : kind === 'whole' ? {} : { home }) }];
  });
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
      if (likeness >= limits.likeness) weights.set(other.key, Math.max(weights.get(other.key) ?? 0, weight));
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
const interpretWord = async (
  word: QueryWord,
  isAlone: boolean,
  typing: boolean,
  vocabulary: Vocabulary,
): Promise<Variant[]> => {
  const least = isAlone && fold(word.text).length >= longWord ? shortestStem : 1;
  const known = (await knownReadings(word.text, vocabulary)).filter(({ keys: [key = ''] }) => key.length >= least);
  if (word.phrase !== undefined) return known;
  const keys = (await readingsOf(word.text, vocabulary)).flatMap(({ key, only }) => (only ? [] : [key]));
  const longer =
    typing && word.open ? await completionsOf(word.text, known.length ? trust.open : trust.completion, vocabulary) : [];
  if (known.length) return join(join(known, await relativesOf(keys.slice(0, 3), relatives, vocabulary)), longer);
  if (longer.length) return longer;
  const slips = await slipsOf(word.text, vocabulary);
  if (!slips.length) return relativesOf(keys, onlyRelatives, vocabulary);
  const meant = slips.flatMap((slip) => slip.keys);
  const more = await relativesOf(meant, relatives, vocabulary);
  return join(slips, more);
};

const asVariants = (targets: readonly AliasTarget[]): Variant[] =>
  targets.map(({ keys, langs }) => ({ keys, langs, weight: trust.alias, by: 'alias' }));

const labelsOf = (targets: readonly AliasTarget[]): string[] => [...new Set(targets.map(({ label }) => label))];

/** A word that no article has means in other languages what the word means there that it was taken for, or is a form of. */
const aliasesNear = async (
  word: QueryWord,
  own: readonly Variant[],
  vocabulary: Vocabulary,
): Promise<readonly AliasTarget[]> => {
  const { aliases, lexicon } = vocabulary;
  if (word.phrase !== undefined || own.some(({ by }) => by === 'word')) return [];
  const slips = own.filter(({ by }) => by === 'slip');
  const meant = (await Promise.all(slips.map(({ keys }) => aliases.find(keys)))).flat();
  if (meant.length) return meant;
  // A known word that leads nowhere is no slip of one that does.
  if (await lexicon.isKnown(encodeKey(wholeKey(word.text)))) return [];
  for (const { key } of await readingsOf(word.text, vocabulary)) {
    const targets = await aliases.near(key);
    if (targets.length) return targets;
  }
  return [];
};

/** @returns Few articles have the word, of those that have it at all. */
const isRare = async ({ variants }: Unit, { lexicon, articles }: Vocabulary): Promise<boolean> => {
  const counts = await Promise.all(variants.flatMap(({ keys }) => keys.map((key) => lexicon.count(key))));
  return counts.length > 0 && Math.max(...counts) <= articles * lightShare;
};

/**
 * @param typing True while the reader types: an unfinished last word also stands for longer ones.
 * @returns Units in the order of the query: one for each word, and one before the words of each name of several;
 * without common light words where there are others. A word that the collection has nothing near to has no variants.
 */
export const interpret = async (
  words: readonly QueryWord[],
  vocabulary: Vocabulary,
  typing: boolean,
): Promise<Unit[]> => {
  const units: Unit[] = [];
  for (let i = 0; i < words.length;) {
    const [word, ...rest] = words.slice(i);
    if (!word) break;
    const isLight = word.phrase === undefined && (await vocabulary.lexicon.isLight(encodeKey(fold(word.text))));
    const found = word.phrase === undefined ? await findName([word, ...rest], vocabulary) : undefined;
    const name = isLight && words.length > 1 && found?.length === 1 ? undefined : found;
    const length = name?.length ?? 1;
    const named = words.slice(i, i + length);
    if (name && length > 1) {
      const text = named.map((one) => one.text).join(' ');
      const counts = await Promise.all(name.keys.map((key) => vocabulary.lexicon.count(key)));
      const own: Variant[] = counts.includes(0) ? [] : [{ keys: name.keys, weight: 1, by: 'word' }];
      const variants = [...own, ...asVariants(name.targets)];
      units.push({ text, length, variants, also: labelsOf(name.targets) });
    }
    for (const one of named) {
      const isLight =
        !name && one.phrase === undefined && (await vocabulary.lexicon.isLight(encodeKey(fold(one.text))));
      const own = isLight
        ? await knownReadings(one.text, vocabulary)
        : await interpretWord(one, words.length === 1, typing, vocabulary);
      const targets = length > 1 ? [] : (name?.targets ?? (isLight ? [] : await aliasesNear(one, own, vocabulary)));
      units.push({
        text: one.text,
        length: 1,
        ...(one.phrase === undefined ? {} : { phrase: one.phrase }),
        variants: [...own, ...asVariants(targets)],
        also: labelsOf(targets),
        ...(isLight && !name ? { isLight } : {}),
      });
    }
    i += length;
  }
  if (units.every(({ isLight }) => isLight)) return units;
  const isTelling = await Promise.all(units.map(async (unit) => !unit.isLight || isRare(unit, vocabulary)));
  return units.filter((_, i) => isTelling[i]);
};
