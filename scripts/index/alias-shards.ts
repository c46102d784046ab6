// Concepts -> the tables that src/search/aliases.ts reads, with only what leads to something in this collection.
import { encodeKey } from '../../src/search/key-code.ts';
import type { AliasShard } from '../../src/search/aliases.ts';
import { fold } from '../../src/text/fold.ts';
import { indexKey } from '../../src/text/search-terms.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { cutShards } from './cut-shards.ts';
import type { Concept, Term } from './concepts.ts';

/** Asked sequences of one shard: less than 1 KB as they travel. */
const askedPerShard = 50;

/** The keys that occur in the articles of each language, by tag as paths spell it; those of concepts are enough. */
export type KeysByLang = ReadonlyMap<string, ReadonlySet<string>>;

type Target = AliasShard['concepts'][number][number];

/** The term's keys, as an article of its language has them. */
const keysOf = ({ text, tag }: Term): string[] => tokenize(text).map((word) => encodeKey(indexKey(word.text, tag)));

/** @returns Every key that some concept's term has: of the collection's keys, those that `aliasShards` must be told about. */
export const conceptKeys = (concepts: readonly Concept[]): Set<string> =>
  new Set(concepts.flatMap(({ terms }) => terms.flatMap(keysOf)));

/** How a reader may ask: by the term's keys, or by its words as they stand, for readers whose language is not known. */
const askedBy = (term: Term): string[] => {
  const whole = tokenize(term.text).map((word) => encodeKey(fold(word.text)));
  return [...new Set([keysOf(term).join(' '), whole.join(' ')])].filter(Boolean);
};

/** Uzbek is one language in two scripts, and keys are the same in both. */
const langsOf = (tag: string, langs: readonly string[]): number[] => {
  const [primary] = tag.toLowerCase().split('-');
  return langs.flatMap((lang, number) => (lang.split('-')[0] === primary ? [number] : []));
};

const targetOf = (term: Term, langs: readonly string[], keysIn: KeysByLang): Target[] => {
  const keys = keysOf(term);
  const where = langsOf(term.tag, langs).filter((lang) => keys.every((key) => keysIn.get(langs[lang] ?? '')?.has(key)));
  return where.length && keys.length ? [[keys.join(' '), term.text, ...where]] : [];
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

/** The concept's number, and the languages that have the asked word itself, in which synonyms would only lead astray. */
type Meaning = AliasShard['asked'][string][number];

/** What each sequence leads to, over all concepts; nothing for one that leads only to itself. */
const meaningsOf = (
  concepts: readonly Concept[],
  targets: readonly (readonly Target[])[],
  langs: readonly string[],
) => {
  const meanings = new Map<string, Meaning[]>();
  concepts.forEach(({ terms, isName }, number) => {
    const own = new Map<string, Set<number>>();
    for (const term of terms) {
      for (const sequence of askedBy(term)) {
        const held = own.get(sequence) ?? new Set();
        if (!isName) for (const lang of langsOf(term.tag, langs)) held.add(lang);
        own.set(sequence, held);
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
  keysIn: KeysByLang,
): { readonly first: string; readonly shard: AliasShard }[] => {
  const targets = concepts.map(({ terms }) => distinct(terms.flatMap((term) => targetOf(term, langs, keysIn))));
  const meanings = [...meaningsOf(concepts, targets, langs)];
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
