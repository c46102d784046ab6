// A query's words -> what is looked for, each with how surely it is meant.
//
//   as it stands  +  what it means in other languages   ("also: …")
//        | nothing
//   as the beginning of a longer word
//        | nothing
//   as a slip of the hand   ("did you mean …")
import { fold } from '../text/fold.ts';
import { queryReadings } from '../text/search-terms.ts';
import type { Aliases, AliasTarget } from './aliases.ts';
import { encodeKey } from './key-code.ts';
import type { Lexicon } from './lexicon.ts';
import type { QueryWord } from './query.ts';

/** One thing to look for: a key, or several that must stand side by side. */
export type Variant = {
  readonly keys: readonly string[];
  /** 1 for what was typed, less for what it may stand for. */
  readonly weight: number;
  readonly by: 'word' | 'alias' | 'completion' | 'slip';
  /** Numbers of the only languages it is looked for in; absent for all. */
  readonly langs?: readonly number[];
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
  /** It carries grammar more than meaning: looked for only where a query has nothing else. */
  readonly isLight?: true;
};

/** Weights of what was not typed. `open`: a longer word while the reader types. */
const trust = { alias: 0.7, completion: 0.6, open: 0.35, slip: 0.5 } as const;
/** The longest names in words, and in the overlapping pairs that Japanese ones are cut into. */
const longestName = 6;
/** Letters that a word must have before longer words are taken for it. */
const shortestBeginning = 3;

type Vocabulary = { readonly lexicon: Lexicon; readonly aliases: Aliases };

/** Keys a word may stand for, as the index codes them, the surest first. */
const readingsOf = (word: string): { readonly key: string; readonly weight: number }[] =>
  queryReadings(word).map(({ key, weight }) => ({ key: encodeKey(key), weight }));

/** The longest run of words from the start that means something elsewhere, by each word's surest readings. */
const findName = async (words: readonly QueryWord[], { aliases }: Vocabulary) => {
  for (let length = Math.min(longestName, words.length); length > 0; length--) {
    let sequences: string[][] = [[]];
    for (const { text } of words.slice(0, length)) {
      const keys = readingsOf(text)
        .slice(0, length > 2 ? 2 : 3)
        .map(({ key }) => key);
      sequences = sequences.flatMap((sequence) => keys.map((key) => [...sequence, key]));
    }
    for (const keys of sequences) {
      const targets = await aliases.find(keys);
      if (targets.length) return { length, keys, targets };
    }
  }
  return undefined;
};

const completionsOf = async (text: string, weight: number, { lexicon }: Vocabulary): Promise<Variant[]> => {
  // The longest reading has the fewest endings cut off: what a longer word would begin with.
  const whole = readingsOf(text).reduce((longest, { key }) => (key.length > longest.length ? key : longest), '');
  if (whole.length < shortestBeginning) return [];
  const found = await lexicon.completions(whole, 12);
  return found.map(({ key }) => ({ keys: [key], weight, by: 'completion' }));
};

const slipsOf = async (text: string, { lexicon }: Vocabulary): Promise<Variant[]> => {
  for (const { key } of readingsOf(text).slice(0, 2)) {
    const found = await lexicon.near(key, 6);
    const nearest = found[0]?.slips ?? 0;
    const variants = found.filter(({ slips }) => slips === nearest);
    if (variants.length)
      return variants.map((near) => ({ keys: [near.key], weight: trust.slip / near.slips, by: 'slip' }));
  }
  return [];
};

/** @returns The word itself, as far as the collection has it. */
const knownReadings = async (text: string, { lexicon }: Vocabulary): Promise<Variant[]> => {
  const readings = await Promise.all(
    readingsOf(text).map(async ({ key, weight }) => ({ key, weight, count: await lexicon.count(key) })),
  );
  return readings.filter(({ count }) => count > 0).map(({ key, weight }) => ({ keys: [key], weight, by: 'word' }));
};

/** @returns What a word stands for in its own language. */
const interpretWord = async (
  word: QueryWord,
  typing: boolean,
  isName: boolean,
  vocabulary: Vocabulary,
): Promise<Variant[]> => {
  const variants = await knownReadings(word.text, vocabulary);
  if (word.phrase !== undefined) return variants;
  if (typing && word.open) {
    const held = new Set(variants.map(({ keys: [key] }) => key));
    const longer = await completionsOf(word.text, variants.length ? trust.open : trust.completion, vocabulary);
    variants.push(...longer.filter(({ keys: [key] }) => !held.has(key)));
  }
  if (variants.length || isName) return variants;
  const longer = await completionsOf(word.text, trust.completion, vocabulary);
  return longer.length ? longer : slipsOf(word.text, vocabulary);
};

const asVariants = (targets: readonly AliasTarget[]): Variant[] =>
  targets.map(({ keys, langs }) => ({ keys, langs, weight: trust.alias, by: 'alias' }));

/**
 * @param typing True while the reader types: an unfinished last word also stands for longer ones.
 * @returns Units in the order of the query: one for each word, and one before the words of each name of several;
 * without light words where there are others. A word that the collection has nothing near to has no variants.
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
    const name = word.phrase === undefined ? await findName([word, ...rest], vocabulary) : undefined;
    const others = asVariants(name?.targets ?? []);
    const also = [...new Set(name?.targets.map(({ label }) => label))];
    const length = name?.length ?? 1;
    const named = words.slice(i, i + length);
    if (name && length > 1) {
      const text = named.map((one) => one.text).join(' ');
      units.push({ text, length, variants: [{ keys: name.keys, weight: 1, by: 'word' }, ...others], also });
    }
    for (const one of named) {
      const single = length === 1;
      const isLight =
        !name && one.phrase === undefined && (await vocabulary.lexicon.isLight(encodeKey(fold(one.text))));
      const own = isLight
        ? await knownReadings(one.text, vocabulary)
        : await interpretWord(one, typing, name !== undefined, vocabulary);
      units.push({
        text: one.text,
        length: 1,
        ...(one.phrase === undefined ? {} : { phrase: one.phrase }),
        variants: single ? [...own, ...others] : own,
        also: single ? also : [],
        ...(isLight ? { isLight } : {}),
      });
    }
    i += length;
  }
  const telling = units.filter(({ isLight }) => !isLight);
  return telling.length ? telling : units;
};
