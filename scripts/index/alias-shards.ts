// Concepts -> the tables that src/search/aliases.ts reads, with only what leads to something in this collection.
import { encodeKey } from '../../src/search/key-code.ts';
import { type ConceptShard, conceptsPerShard } from '../../src/search/aliases.ts';
import type { Meaning } from '../../src/search/word-table.ts';
import { fold } from '../../src/text/fold.ts';
import { canSlip } from '../../src/search/typo.ts';
import { hasEndings, indexKey, wholeKey } from '../../src/text/search-terms.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { textCode } from './text-code.ts';
import type { Concept, Term } from './concepts.ts';

/** The numbers of the languages whose articles have a key, by key; those of concepts are enough. */
export type LangsByKey = ReadonlyMap<string, ReadonlySet<number>>;

type Target = ConceptShard[number][number];

/** The term's keys, as a query has them. */
const keysOf = ({ text, tag }: Term): string[] => tokenize(text).map((word) => encodeKey(indexKey(word.text, tag)));

/** The term's keys, as an article of its language has them. */
const textKeysOf = ({ text, tag }: Term): string[] => tokenize(text).map((word) => textCode(word.text, tag));

/**
 * What may follow a noun without making it another thing, in any of its harmonies, since folding makes them one: a possessive,
 * after which some stems have another key (агенттік, агенттігі), and the adjective (стипендия, стипендиялық).
 */
const formEndings: Readonly<Record<string, readonly string[]>> = {
  kk: ['ы', 'сы', 'лық', 'дық', 'тық'],
  ky: ['ы', 'сы', 'лык', 'дык', 'тык'],
  uz: ['и', 'си', 'лик', 'вий'],
};
/** A longer word than this, of which no more letters are left as a key, would find too many others: көрме, кор. */
const shortWord = 4;
const shortKey = 3;
const voiced: Readonly<Record<string, string>> = { қ: 'ғ', к: 'г', п: 'б' };

/** The term's keys, and those of its forms, each once. */
const keysOfForms = (term: Term): string[][] => {
  const endings = formEndings[term.tag.split('-')[0] ?? ''] ?? [];
  const last = term.text.slice(-1);
  const soft = term.tag.startsWith('uz') && last === 'қ' ? last : (voiced[last] ?? last);
  const forms = endings.map((ending) => (/^[ыи]/.test(ending) ? term.text.slice(0, -1) + soft : term.text) + ending);
  const sequences = [term.text, ...forms]
    .map((text) => textKeysOf({ text, tag: term.tag }))
    .filter((keys) => keys.length > 1 || (keys[0] ?? '').length > shortKey || term.text.length <= shortWord);
  return [...new Map(sequences.map((keys) => [keys.join(' '), keys])).values()];
};

/** @returns Every key that some concept's term has: of the collection's keys, those that `readAliases` must be told about. */
export const conceptKeys = (concepts: readonly Concept[]): Set<string> =>
  new Set(concepts.flatMap(({ terms }) => terms.flatMap((term) => [...textKeysOf(term), ...keysOfForms(term).flat()])));

/** @returns The keys of single words that are right as they are spelled: those of general words, as they stand and as texts have them. */
export const knownWordKeys = (concepts: readonly Concept[]): Set<string> =>
  new Set(
    concepts.flatMap(({ terms, isName }) =>
      terms.flatMap((term) => {
        const keys = isName ? [] : keysOf(term);
        return keys.length === 1 ? [...keys, encodeKey(wholeKey(term.text))].filter((key) => canSlip.test(key)) : [];
      }),
    ),
  );

/**
 * How a reader may ask: by the term's keys, or by its words as they stand, for readers whose language is not known. Where no
 * rules for endings say what the key of a word is, by its very spelling: the key of doğu (east) would be that of dog.
 */
const askedBy = (term: Term): string[] => {
  const words = tokenize(term.text).map((word) => word.text);
  const whole = words.map((word) => encodeKey(wholeKey(word)));
  const sequences = hasEndings(term.tag) ? [keysOf(term), whole] : [words.map((word) => encodeKey(fold(word)))];
  return [...new Set(sequences.map((sequence) => sequence.join(' ')))].filter(Boolean);
};

/** Uzbek is one language in two scripts, and keys are the same in both. */
const langsOf = (tag: string, langs: readonly string[]): number[] => {
  const [primary] = tag.toLowerCase().split('-');
  return langs.flatMap((lang, number) => (lang.split('-')[0] === primary ? [number] : []));
};

/** @returns The languages of the tag whose texts have all the keys. */
const holdingLangs = (
  keys: readonly string[],
  tag: string,
  langs: readonly string[],
  langsOfKey: LangsByKey,
): number[] => langsOf(tag, langs).filter((lang) => keys.every((key) => langsOfKey.get(key)?.has(lang)));

const targetsOf = (term: Term, langs: readonly string[], langsOfKey: LangsByKey): Target[] =>
  keysOfForms(term).flatMap((keys): Target[] => {
    const where = holdingLangs(keys, term.tag, langs, langsOfKey);
    return where.length && keys.length ? [[keys.join(' '), term.text, ...where]] : [];
  });

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

/**
 * What each sequence leads to, over all concepts; nothing for one that leads only to itself. A meaning does not lead to the
 * languages whose texts have the asked word itself: there synonyms would only lead astray.
 */
const meaningsOf = (
  concepts: readonly Concept[],
  targets: readonly (readonly Target[])[],
  langs: readonly string[],
  langsOfKey: LangsByKey,
) => {
  const meanings = new Map<string, Meaning[]>();
  concepts.forEach(({ terms, isName }, number) => {
    const own = new Map<string, Set<number>>();
    for (const term of terms) {
      const holding = isName ? [] : holdingLangs(textKeysOf(term), term.tag, langs, langsOfKey);
      for (const sequence of askedBy(term)) {
        own.set(sequence, new Set([...(own.get(sequence) ?? []), ...holding]));
      }
    }
    for (const [sequence, held] of own) {
      const leads = (targets[number] ?? []).some(
        ([keys, , ...where]) => keys !== sequence && where.some((lang) => !held.has(lang)),
      );
      if (leads) meanings.set(sequence, [...(meanings.get(sequence) ?? []), [number, ...held]]);
    }
  });
  return meanings;
};

/** What words and names mean in other languages. */
export type AliasTables = {
  /** By key sequence, keys separated by spaces. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** The targets of the concepts that some meaning leads to, so many to a shard. */
  readonly concepts: readonly ConceptShard[];
};

/**
 * @param concepts Ways to say one thing, in several languages.
 * @param langs Tags of the collection's languages, as paths spell them; targets name them by number.
 */
export const readAliases = (
  concepts: readonly Concept[],
  langs: readonly string[],
  langsOfKey: LangsByKey,
): AliasTables => {
  const targets = concepts.map(({ terms }) => distinct(terms.flatMap((term) => targetsOf(term, langs, langsOfKey))));
  const found = meaningsOf(concepts, targets, langs, langsOfKey);
  // Numbered anew, by the first sequence that leads there: neighbours of the table then lie in one shard.
  const numbers = new Map<number, number>();
  const meanings = new Map<string, readonly Meaning[]>();
  for (const [sequence, list] of [...found].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    meanings.set(
      sequence,
      list.map(([concept, ...own]): Meaning => {
        const number = numbers.get(concept) ?? numbers.size;
        numbers.set(concept, number);
        return [number, ...own];
      }),
    );
  }
  const led = [...numbers.keys()].map((concept) => targets[concept] ?? []);
  const shards = Math.ceil(led.length / conceptsPerShard);
  return {
    meanings,
    concepts: Array.from({ length: shards }, (_, shard) =>
      led.slice(shard * conceptsPerShard, (shard + 1) * conceptsPerShard),
    ),
  };
};
