// What the index has of concepts before it is known what its articles say: half a second's work, which is done once for a
// program, the collection's own names and its languages.
import type { CollectionName } from '../../src/article/collection-names.ts';
import type { ContentCache } from '../content-cache.ts';
import { conceptKeys, knownWordKeys } from './alias-shards.ts';
import { readConcepts } from './concepts.ts';
import { type KeyedConcept, keyConcepts } from './key-terms.ts';

export type IndexConcepts = {
  readonly concepts: readonly KeyedConcept[];
  /** As by `conceptKeys`. */
  readonly wanted: ReadonlySet<string>;
  /** As by `knownWordKeys`. */
  readonly known: ReadonlySet<string>;
};

/** All that decides about what `prepareConcepts` gives, but the program. Plain data. */
export type ConceptsOf = {
  /** The collection's own names, by language. */
  readonly names: readonly CollectionName[];
  /** Tags of its articles' languages, as paths spell them. */
  readonly langs: ReadonlySet<string>;
};

/** Puts them together. */
export const prepareConcepts = ({ names, langs }: ConceptsOf): IndexConcepts => {
  const concepts = keyConcepts(readConcepts(names));
  return { concepts, wanted: conceptKeys(concepts, [...langs]), known: knownWordKeys(concepts) };
};

/** As it is kept, in JSON. */
type Kept = readonly [concepts: IndexConcepts['concepts'], wanted: readonly string[], known: readonly string[]];

/**
 * @param cache - Of the program.
 * @returns What `prepareConcepts` gives.
 */
export const recallConcepts = async (of: ConceptsOf, cache: ContentCache): Promise<IndexConcepts> => {
  const about = JSON.stringify([of.names, [...of.langs].sort()]);
  const bytes = await cache.remember(['concepts', about], async () => {
    const { concepts, wanted, known } = prepareConcepts(of);
    return Buffer.from(JSON.stringify([concepts, [...wanted], [...known]] satisfies Kept));
  });
  const [concepts, wanted, known] = JSON.parse(Buffer.from(bytes).toString()) as Kept; // what was made
  return { concepts, wanted: new Set(wanted), known: new Set(known) };
};
