// A query's words -> what is looked for: each word as interpret-word.ts has it, names of several words together, and what
// they mean in other languages ("also: …").
import { lightEndings } from '../languages/morphology/light-endings.ts';
import { fold } from '../text/fold.ts';
import { wholeKey } from '../text/search-terms.ts';
import type { AliasTarget } from './aliases.ts';
import { joinedVariants, splitTargets, splitVariants } from './compounds.ts';
import { interpretWord, knownReadings, trust, type Variant } from './interpret-word.ts';
import { encodeKey } from './key-code.ts';
import type { QueryWord } from './query.ts';
import { slippedEnding } from './slipped-ending.ts';
import { sharedShare } from './typo.ts';
import { likenessOf, readingsOf, sameWord, type Vocabulary } from './word-readings.ts';

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

/** The longest names in words, and in the overlapping pairs that Japanese ones are cut into. */
const longestName = 6;

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
    // All words by the listed endings of one language: железной дороги; then by what they are derived from: визовый.
    for (const language of lightEndings.keys()) {
      const keys = spoken.map((readings) => readings.filter(({ languages }) => languages.includes(language)));
      const most = Math.max(...keys.map((readings) => readings.length));
      for (let i = 0; i < most && !keys.some((readings) => !readings.length); i++)
        sequences.push(keys.map((readings) => (readings[i] ?? readings[0])?.key ?? ''));
    }
    // By its very spelling: doğu, which as a key would be dog.
    sequences.unshift(words.slice(0, length).map(({ text }) => encodeKey(fold(text))));
    // A known word is no form of a shorter one: выставка leads nowhere, and not where visit does. Nor is one that stands in
    // an article as it is, down to its vowels: Токио is no form of тоғ.
    const lone = length === 1 ? encodeKey(wholeKey(words[0]?.text ?? '')) : '';
    const isKnown = lone !== '' && (await vocabulary.lexicon.isKnown(lone));
    const isHeld = lone !== '' && (await vocabulary.lexicon.count(lone)) > 0;
    // As it stands before all that it may be a form of: больница is no больной.
    if (isKnown) sequences.unshift([lone]);
    for (const [key = '', ...more] of sequences) {
      if (isKnown && likenessOf(key, lone) < sameWord) continue;
      if (isHeld && sharedShare(key, lone) < sameWord) continue;
      const keys = [key, ...more];
      const targets = await aliases.find(keys);
      if (targets.length) return { length, keys, targets };
    }
  }
  return undefined;
};

const asVariants = (targets: readonly AliasTarget[], weight = trust.alias): Variant[] =>
  targets.map(({ keys, langs }) => ({ keys, langs, weight, by: 'alias' }));

/** @returns What the reader is told was looked for beside `text`: of a word in capitals and small letters, the first. */
const labelsOf = (targets: readonly AliasTarget[], text: string): string[] => {
  const labels = new Map<string, string>();
  for (const { label } of targets) if (!labels.has(fold(label))) labels.set(fold(label), label);
  labels.delete(fold(text));
  return [...labels.values()];
};

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
  const inTwo = slips.length ? [] : await splitTargets(word, vocabulary);
  if (inTwo.length) return inTwo;
  // A known word that leads nowhere is no slip of one that does.
  if (await lexicon.isKnown(encodeKey(wholeKey(word.text)))) return [];
  for (const { key } of await readingsOf(word.text, vocabulary)) {
    const targets = await aliases.near(key);
    if (targets.length) return targets;
  }
  return [];
};

/**
 * @param typing True while the reader types: an unfinished last word also stands for longer ones.
 * @returns Units in the order of the query: one for each word, and one before the words of each name of several. A word that
 * the collection has nothing near to has no variants.
 */
export const interpret = async (
  words: readonly QueryWord[],
  vocabulary: Vocabulary,
  typing: boolean,
): Promise<Unit[]> => {
  const units: Unit[] = [];
  const joined = await Promise.all(words.map((word, i) => joinedVariants(word, words[i + 1], vocabulary)));
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
      units.push({ text, length, variants, also: labelsOf(name.targets, text) });
    }
    for (const [place, one] of named.entries()) {
      const isLight =
        !name && one.phrase === undefined && (await vocabulary.lexicon.isLight(encodeKey(fold(one.text))));
      const own = isLight
        ? await knownReadings(one.text, vocabulary)
        : await interpretWord(one, words.length === 1, typing, vocabulary);
      const targets = length > 1 ? [] : (name?.targets ?? (isLight ? [] : await aliasesNear(one, own, vocabulary)));
      const variants = [
        ...own,
        ...(await splitVariants(one, own, vocabulary)),
        // Written as one, two words are found where either is looked for.
        ...(joined[i + place - 1] ?? []),
        ...(joined[i + place] ?? []),
        ...asVariants(targets, own.some(({ by }) => by === 'word') ? trust.beside : trust.alias),
      ];
      const isWhole = length === 1 && one.phrase === undefined && !(typing && one.open);
      units.push({
        text: one.text,
        length: 1,
        ...(one.phrase === undefined ? {} : { phrase: one.phrase }),
        variants: variants.length || !isWhole ? variants : await slippedEnding(one.text, vocabulary),
        also: labelsOf(targets, one.text),
        ...(isLight && !name ? { isLight } : {}),
      });
    }
    i += length;
  }
  return units;
};
