// Concepts -> the tables that src/search/aliases.ts reads, with only what leads to something in this collection.
import { encodeKey } from '../../src/search/key-code.ts';
import type { AliasShard } from '../../src/search/aliases.ts';
import { canSlip } from '../../src/search/typo.ts';
import { indexKey, wholeKey } from '../../src/text/search-terms.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { textCode } from './text-code.ts';
import { cutShards } from './cut-shards.ts';
import type { Concept, Term } from './concepts.ts';

/** Asked sequences of one shard: less than 1 KB as they travel. */
const askedPerShard = 50;

/** The numbers of the languages whose articles have a key, by key; those of concepts are enough. */
export type LangsByKey = ReadonlyMap<string, ReadonlySet<number>>;

type Target = AliasShard['concepts'][number][number];

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

/** @returns Every key that some concept's term has: of the collection's keys, those that `aliasShards` must be told about. */
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

/** How a reader may ask: by the term's keys, or by its words as they stand, for readers whose language is not known. */
const askedBy = (term: Term): string[] => {
  const whole = tokenize(term.text).map((word) => encodeKey(wholeKey(word.text)));
  return [...new Set([keysOf(term).join(' '), whole.join(' ')])].filter(Boolean);
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

/** The concept's number, and the languages whose texts have the asked word itself: there synonyms would only lead astray. */
type Meaning = AliasShard['asked'][string][number];

/** What each sequence leads to, over all concepts; nothing for one that leads only to itself. */
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

/**
 * @param concepts Ways to say one thing, in several languages.
 * @param langs Tags of the collection's languages, as paths spell them; targets name them by number.
 * @returns The shards, sorted, each with its first entry.
 */
export const aliasShards = (
  concepts: readonly Concept[],
  langs: readonly string[],
  langsOfKey: LangsByKey,
): { readonly first: string; readonly shard: AliasShard }[] => {
  const targets = concepts.map(({ terms }) => distinct(terms.flatMap((term) => targetsOf(term, langs, langsOfKey))));
  const meanings = [...meaningsOf(concepts, targets, langs, langsOfKey)];
  return cutShards(meanings, ([sequence]) => sequence.split(' ')[0] ?? '', askedPerShard).map(({ first, entries }) => {
    // Numbered anew in each shard, which holds only its own concepts.
    const numbers = [...new Set(entries.flatMap(([, meaning]) => meaning.map(([concept]) => concept)))];
    const asked = entries.map(([sequence, meaning]) => [
      sequence,
      meaning.map(([concept, ...own]) => [numbers.indexOf(concept), ...own]),
    ]);
    return {
      first,
      shard: { asked: Object.fromEntries(asked), concepts: numbers.map((number) => targets[number] ?? []) },
    };
  });
};
