// What the index has of concepts before it is known what its articles say: half a second's work.
import type { CollectionName } from '../../src/article/collection-names.ts';
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

/**
 * @param names The collection's own names, by language.
 * @param langs Tags of its articles' languages, as paths spell them.
 */
export const prepareConcepts = (names: readonly CollectionName[], langs: ReadonlySet<string>): IndexConcepts => {
  const concepts = keyConcepts(readConcepts(names));
  return { concepts, wanted: conceptKeys(concepts, [...langs]), known: knownWordKeys(concepts) };
};
