// What is known of an article beside its text, as a digest. The sum of its seed, which stands for the text, is in it.
import { hash } from 'node:crypto';
import type { NamedArticle } from './name-seeds.ts';

/** Batches and pages ask for it. */
const digests = new WeakMap<NamedArticle, string>();

/** @returns The same for two articles, of one program, of which everything is the same. */
export const digestNamed = (named: NamedArticle): string => {
  const known = digests.get(named) ?? hash('sha256', JSON.stringify(named));
  digests.set(named, known);
  return known;
};
