// A word of the query -> the keys that are looked for, each with how surely it is meant.
//
//   as it stands  ->  what it means in other languages   ("also: …")
//        | nothing
//   as the beginning of a longer word
//        | nothing
//   as a slip of the hand   ("did you mean …")
import { queryReadings } from '../text/search-terms.ts';
import { encodeKey } from './key-code.ts';
import type { AliasTarget, Lexicon } from './lexicon.ts';
import type { QueryWord } from './query.ts';

/** One thing to look for: a key, or several that must stand side by side. */
export type Variant = {
  readonly keys: readonly string[];
  /** 1 for what was typed, less for what it may stand for. */
  readonly weight: number;
  readonly by: 'word' | 'alias' | 'completion' | 'slip';
};

/** One or more words of the query that are looked for together. */
export type Unit = {
  readonly text: string;
  readonly phrase?: number;
  readonly variants: readonly Variant[];
  /** Words of other languages that are looked for as well, as readers write them. */
  readonly also: readonly string[];
};

/** Weights of what was not typed. */
const trust = { alias: 0.7, completion: 0.6, typed: 0.35, slip: 0.5 } as const;
/** Names of countries have up to four words: `Біріккен Араб Әмірліктері`. */
const longestAlias = 4;

/** Keys a word may stand for, as the index codes them, the surest first. */
const readingsOf = (word: string): { key: string; weight: number }[] =>
  queryReadings(word).map(({ key, weight }) => ({ key: encodeKey(key), weight }));

const asVariants = (targets: readonly AliasTarget[], own: readonly string[]): Variant[] =>
  targets
    .filter(([keys]) => keys.join(' ') !== own.join(' '))
    .map(([keys]) => ({ keys, weight: trust.alias, by: 'alias' }));

/** The longest run of words from the start that has an alias, read by each word's surest readings. */
const findAlias = async (words: readonly QueryWord[], lexicon: Lexicon) => {
  for (let length = Math.min(longestAlias, words.length); length > 0; length--) {
    const run = words.slice(0, length);
    let sequences: string[][] = [[]];
    for (const { text } of run) {
      const keys = readingsOf(text)
        .slice(0, 3)
        .map(({ key }) => key);
      sequences = sequences.flatMap((sequence) => keys.map((key) => [...sequence, key])).slice(0, 27);
    }
    for (const keys of sequences) {
      const targets = await lexicon.aliases(keys);
      if (targets.length) return { length, keys, targets };
    }
  }
  return undefined;
};

const completionsOf = async (text: string, weight: number, lexicon: Lexicon): Promise<Variant[]> => {
  const [first] = readingsOf(text);
  const prefix = encodeKeyOfWhole(text) || first?.key || '';
  if (prefix.length < 3) return [];
  const found = await lexicon.completions(prefix, 12);
  return found.map(({ key }) => ({ keys: [key], weight, by: 'completion' }));
};

const encodeKeyOfWhole = (text: string): string => {
  const surest = readingsOf(text);
  // The longest reading is the word with the fewest endings cut off: what a longer word would begin with.
  return surest.reduce((longest, { key }) => (key.length > longest.length ? key : longest), '');
};

const slipsOf = async (text: string, lexicon: Lexicon): Promise<Variant[]> => {
  for (const { key } of readingsOf(text).slice(0, 2)) {
    const found = await lexicon.near(key, 6);
    const nearest = found[0]?.slips ?? 0;
    if (found.length) {
      return found
        .filter(({ slips }) => slips === nearest)
        .map(({ key: near, slips }) => ({ keys: [near], weight: trust.slip / slips, by: 'slip' }));
    }
  }
  return [];
};

/** @returns What one word stands for, aliases apart. `typing`: the reader may add letters to it. */
const interpretWord = async (word: QueryWord, lexicon: Lexicon, typing: boolean): Promise<Variant[]> => {
  const readings = readingsOf(word.text);
  const known = await Promise.all(
    readings.map(async (reading) => ({ ...reading, count: await lexicon.count(reading.key) })),
  );
  const variants: Variant[] = known
    .filter(({ count }) => count > 0)
    .map(({ key, weight }) => ({ keys: [key], weight, by: 'word' }));
  if (variants.length || word.phrase !== undefined) {
    if (!typing || !word.open) return variants;
    const held = new Set(variants.map(({ keys }) => keys[0]));
    const more = await completionsOf(word.text, trust.typed, lexicon);
    return [...variants, ...more.filter(({ keys }) => !held.has(keys[0] ?? ''))];
  }
  if (word.open || word.text.length > 4) variants.push(...(await completionsOf(word.text, trust.completion, lexicon)));
  return variants.length ? variants : slipsOf(word.text, lexicon);
};

/**
 * @param typing True while the reader types: an unfinished last word also stands for longer ones.
 * @returns A unit for each word of the query (a name of several words is one unit), in order; a word that the
 * collection has nothing near to has no variants.
 */
export const interpret = async (words: readonly QueryWord[], lexicon: Lexicon, typing: boolean): Promise<Unit[]> => {
  const units: Unit[] = [];
  for (let i = 0; i < words.length;) {
    const word = words[i];
    if (!word) break;
    const alias = word.phrase === undefined ? await findAlias(words.slice(i), lexicon) : undefined;
    const length = alias?.length ?? 1;
    const text = words
      .slice(i, i + length)
      .map((one) => one.text)
      .join(' ');
    const others = alias ? asVariants(alias.targets, alias.keys) : [];
    const own: Variant[] =
      alias && length > 1
        ? alias.targets.some(([keys]) => keys.join(' ') === alias.keys.join(' '))
          ? [{ keys: alias.keys, weight: 1, by: 'word' }]
          : []
        : await interpretWord(word, lexicon, typing && !alias);
    const meant = alias ? own.filter(({ by }) => by === 'word') : own;
    units.push({
      text,
      ...(word.phrase === undefined ? {} : { phrase: word.phrase }),
      variants: [...meant, ...others],
      also: (alias?.targets ?? [])
        .filter(([keys]) => keys.join(' ') !== alias?.keys.join(' '))
        .map(([, label]) => label),
    });
    i += length;
  }
  return units;
};
