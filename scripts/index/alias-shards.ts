// Concepts -> the tables that src/search/aliases.ts reads, with only what leads to something in this collection.
import { primaryLanguage } from '../../src/languages/morphologies.ts';
import { encodeKey } from '../../src/search/key-code.ts';
import { type ConceptShard, conceptsPerShard } from '../../src/search/aliases.ts';
import { canSlip } from '../../src/search/typo.ts';
import type { PackedConcept, Target } from '../../src/search/word-table.ts';
import { wholeKey } from '../../src/text/search-terms.ts';
import type { KeyedConcept, KeyedTerm } from './key-terms.ts';

/** The numbers of the languages whose articles have a key, by key; those of concepts are enough. */
export type LangsByKey = ReadonlyMap<string, ReadonlySet<number>>;

/** A concept's number, and the languages that a word does not lead to, in which it is used itself. */
export type ConceptUse = readonly [concept: number, ...own: number[]];

/**
 * @param langs Tags of the collection's languages, as paths spell them.
 * @returns Every key that some concept's term has in texts of these languages: of the collection's keys, those that
 *   `readAliases` must be told about.
 */
export const conceptKeys = (concepts: readonly KeyedConcept[], langs: readonly string[]): Set<string> => {
  const keys = new Set<string>();
  for (const { terms } of concepts) {
    for (const keyed of terms) {
      if (langsOf(keyed.term.tag, langs).length === 0) continue;
      for (const sequence of [keyed.textKeys, ...keyed.formKeys]) for (const key of sequence) keys.add(key);
    }
  }
  return keys;
};

/** Letters of a name that may be taken for a slip of another word. */
const slippingName = 4;

/**
 * @returns The keys of single words that are right as they are spelled: those of general words, as they stand and as texts have
 *   them, and those of longer names.
 */
export const knownWordKeys = (concepts: readonly KeyedConcept[]): Set<string> =>
  new Set(
    concepts.flatMap(({ terms, isName }) =>
      terms.flatMap(({ keys, term }) => {
        if (keys.length !== 1) return [];
        const whole = encodeKey(wholeKey(term.text));
        const known = isName ? [whole].filter(({ length }) => length >= slippingName) : [...keys, whole];
        return known.filter((key) => canSlip.test(key));
      }),
    ),
  );

/** Uzbek is one language in two scripts, and keys are the same in both. */
const langsOf = (tag: string, langs: readonly string[]): number[] => {
  const primary = primaryLanguage(tag.toLowerCase());
  return langs.flatMap((lang, number) => (primaryLanguage(lang) === primary ? [number] : []));
};

/** @returns Those of the languages whose texts have all the keys. */
const holding = (keys: readonly string[], langs: readonly number[], langsOfKey: LangsByKey): number[] =>
  langs.filter((lang) => keys.every((key) => langsOfKey.get(key)?.has(lang)));

const targetsOf = (keyed: KeyedTerm, langs: readonly string[], langsOfKey: LangsByKey): Target[] => {
  const { text, tag } = keyed.term;
  const own = langsOf(tag, langs);
  if (own.length === 0) return [];
  return keyed.formKeys.flatMap((keys): Target[] => {
    const where = holding(keys, own, langsOfKey);
    return where.length && keys.length ? [[keys.join(' '), text, ...where]] : [];
  });
};

/** One target a key sequence: synonyms that share it are one. */
const distinct = (targets: readonly Target[]): Target[] => {
  const byKeys = new Map<string, Target>();
  for (const target of targets) {
    const [keys, label, ...langs] = target;
    const known = byKeys.get(keys);
    const [, , ...held] = known ?? target;
    byKeys.set(keys, [keys, known?.[1] ?? label, ...new Set([...held, ...langs])]);
  }
  return [...byKeys.values()];
};

/** Targets that differ in nothing but their key sequence are one, with all of these: the forms of a word. */
const joinForms = (targets: readonly Target[]): Target[] => {
  const byLabel = new Map<string, Target>();
  for (const [keys, ...rest] of targets) {
    const about = JSON.stringify(rest);
    const known = byLabel.get(about)?.[0];
    byLabel.set(about, [known === undefined ? keys : `${known},${keys}`, ...rest]);
  }
  return [...byLabel.values()];
};

/**
 * What each sequence leads to, over all concepts; nothing for one that leads only to itself. A meaning does not lead to the
 * languages whose texts have the asked word itself: there synonyms would only lead astray.
 */
const meaningsOf = (
  concepts: readonly KeyedConcept[],
  targets: readonly (readonly Target[])[],
  langs: readonly string[],
  langsOfKey: LangsByKey,
) => {
  const meanings = new Map<string, ConceptUse[]>();
  concepts.forEach(({ terms, isName }, number) => {
    const leadsTo = targets[number] ?? [];
    if (leadsTo.length === 0) return;
    const own = new Map<string, Set<number>>();
    for (const keyed of terms) {
      const ownLangs = isName ? [] : langsOf(keyed.term.tag, langs);
      const held = ownLangs.length === 0 ? [] : holding(keyed.textKeys, ownLangs, langsOfKey);
      for (const sequence of keyed.asked) own.set(sequence, new Set([...(own.get(sequence) ?? []), ...held]));
    }
    for (const [sequence, held] of own) {
      const leads = leadsTo.some(([keys, , ...where]) => keys !== sequence && where.some((lang) => !held.has(lang)));
      if (leads) meanings.set(sequence, [...(meanings.get(sequence) ?? []), [number, ...held]]);
    }
  });
  return meanings;
};

/** What words and names mean in other languages. */
export type AliasTables = {
  /** By key sequence, keys separated by spaces. */
  readonly meanings: ReadonlyMap<string, readonly ConceptUse[]>;
  /** Those that some meaning leads to. */
  readonly concepts: readonly PackedConcept[];
};

/**
 * @param concepts Ways to say one thing, in several languages.
 * @param langs Tags of the collection's languages, as paths spell them; targets name them by number.
 */
export const readAliases = (
  concepts: readonly KeyedConcept[],
  langs: readonly string[],
  langsOfKey: LangsByKey,
): AliasTables => {
  const targets = concepts.map(({ terms }) => distinct(terms.flatMap((term) => targetsOf(term, langs, langsOfKey))));
  const found = meaningsOf(concepts, targets, langs, langsOfKey);
  // Numbered anew, by the first sequence that leads there: neighbours of the table then lie in one shard.
  const numbers = new Map<number, number>();
  const meanings = new Map<string, readonly ConceptUse[]>();
  for (const [sequence, list] of [...found].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    meanings.set(
      sequence,
      list.map(([concept, ...own]): ConceptUse => {
        const number = numbers.get(concept) ?? numbers.size;
        numbers.set(concept, number);
        return [number, ...own];
      }),
    );
  }
  return { meanings, concepts: Array.from(numbers.keys(), (number) => joinForms(targets[number] ?? [])) };
};

/** @returns The concepts, so many to a shard. */
export const cutConcepts = (concepts: readonly PackedConcept[]): ConceptShard[] =>
  Array.from({ length: Math.ceil(concepts.length / conceptsPerShard) }, (_, shard) =>
    concepts.slice(shard * conceptsPerShard, (shard + 1) * conceptsPerShard),
  );
