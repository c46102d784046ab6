// Things that have a name in every language: countries and regions by CLDR, general terms by the glossary of the search.
import { primaryLanguage } from '../../src/languages/morphologies.ts';
import { glossaryTags } from '../../src/search/concept-table.ts';
import { glossary } from '../../src/search/glossary.ts';
import { indexKey } from '../../src/text/search-terms.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { places, type Term } from '../index/concepts.ts';
import type { RunningText } from './running-text.ts';

/** One thing. `id` is the same in every language. */
export type KnownTerm = { readonly id: string; readonly kind: 'place' | 'term'; readonly names: readonly Term[] };

const readTerms = (): ReadonlyMap<string, KnownTerm> => {
  const terms: readonly KnownTerm[] = [
    ...places().map((names, index) => ({ id: `place ${index}`, kind: 'place' as const, names })),
    ...glossary.map((concept, index) => ({
      id: `term ${index}`,
      kind: 'term' as const,
      names: glossaryTags.flatMap((tag) => concept[tag].map((text) => ({ text, tag }))),
    })),
  ];
  return new Map(terms.map((term) => [term.id, term]));
};

/** All of them, by id. A thread that is not asked for any need not know them. */
let termsById: ReadonlyMap<string, KnownTerm> | undefined;
const knownTerms = (): ReadonlyMap<string, KnownTerm> => (termsById ??= readTerms());

/** @returns The thing's first name in a language; undefined where it has none there. */
export const termName = (id: string, tag: string): string | undefined =>
  knownTerms()
    .get(id)
    ?.names.find((name) => name.tag === tag)?.text;

/** A name as texts of one language have it, word by word, as search keys. */
type Entry = { readonly keys: readonly string[]; readonly term: KnownTerm };

/** All names of a language by their first key, the longest first. */
type Entries = ReadonlyMap<string, readonly Entry[]>;

const readEntries = (primary: string): Entries => {
  const entries = new Map<string, Entry[]>();
  for (const term of knownTerms().values()) {
    for (const { text, tag } of term.names) {
      if (primaryLanguage(tag) !== primary) continue;
      const keys = tokenize(text).map((word) => indexKey(word.text, tag));
      const [first] = keys;
      if (first !== undefined && !keys.includes(''))
        entries.set(first, [...(entries.get(first) ?? []), { keys, term }]);
    }
  }
  for (const list of entries.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return entries;
};

/** A name that was found: what it names, and the number of its words. */
type Found = { readonly term: KnownTerm; readonly words: number };

/** @returns The longest name that begins with the word at `at`; undefined where none does. */
export type FindTerm = (text: RunningText, at: number) => Found | undefined;

const finders = new Map<string, FindTerm>();

/** @returns What finds names in texts of a language. In one that no term is known in, it finds nothing. */
export const termFinder = (tag: string): FindTerm => {
  const primary = primaryLanguage(tag);
  const known = finders.get(primary);
  if (known) return known;
  const entries = readEntries(primary);
  const find: FindTerm = ({ keyAt }, at) => {
    const entry = entries.get(keyAt(at))?.find(({ keys }) => keys.every((key, index) => keyAt(at + index) === key));
    return entry && { term: entry.term, words: entry.keys.length };
  };
  finders.set(primary, find);
  return find;
};
