// Concepts -> the tables that src/search/aliases.ts reads, with only what leads to something in this collection.
import { encodeKey } from '../../src/search/key-code.ts';
import type { AliasShard } from '../../src/search/aliases.ts';
import { fold } from '../../src/text/fold.ts';
import { indexKey } from '../../src/text/search-terms.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { cutShards } from './cut-shards.ts';
import type { Term } from './concepts.ts';

/** Asked sequences of one shard: 1 to 2 KB as they travel. */
const askedPerShard = 100;

/** The keys that occur in the articles of each language, by tag as paths spell it. */
export type KeysByLang = ReadonlyMap<string, ReadonlySet<string>>;

type Target = AliasShard['concepts'][number][number];

/** The term's keys, as an article of its language has them. */
const keysOf = ({ text, tag }: Term): string[] => tokenize(text).map((word) => encodeKey(indexKey(word.text, tag)));

/** How a reader may ask: by the term's keys, or by its words as they stand, for readers whose language is not known. */
const askedBy = (term: Term): string[] => {
  const whole = tokenize(term.text).map((word) => encodeKey(fold(word.text)));
  return [keysOf(term).join(' '), whole.join(' ')];
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

/**
 * @param concepts Ways to say one thing, in several languages.
 * @param langs Tags of the collection's languages, as paths spell them; targets name them by number.
 * @returns The shards, sorted, each with its first entry.
 */
export const aliasShards = (
  concepts: readonly (readonly Term[])[],
  langs: readonly string[],
  keysIn: KeysByLang,
): { readonly first: string; readonly shard: AliasShard }[] => {
  const held = concepts
    .map((terms) => ({
      asked: new Set(terms.flatMap(askedBy)),
      targets: distinct(terms.flatMap((term) => targetOf(term, langs, keysIn))),
    }))
    // A concept that leads only to the very words it was asked by says nothing new.
    .filter(({ asked, targets }) => targets.length && (targets.length > 1 || asked.size > 1));
  const meanings = new Map<string, number[]>();
  held.forEach(({ asked, targets }, concept) => {
    for (const sequence of asked) {
      if (!sequence || targets.every(([keys]) => keys === sequence)) continue;
      meanings.set(sequence, [...(meanings.get(sequence) ?? []), concept]);
    }
  });
  return cutShards([...meanings], ([sequence]) => sequence.split(' ')[0] ?? '', askedPerShard).map(
    ({ first, entries }) => {
      const numbers = [...new Set(entries.flatMap(([, concept]) => concept))];
      const asked = entries.map(([sequence, concept]) => [sequence, concept.map((number) => numbers.indexOf(number))]);
      return {
        first,
        shard: { asked: Object.fromEntries(asked), concepts: numbers.map((number) => held[number]?.targets ?? []) },
      };
    },
  );
};
