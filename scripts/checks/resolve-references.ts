// Sidecars that name other articles, by id or by path.
import type { Named } from '../../src/article/ledger.ts';
import { quote, type Problem } from '../problem.ts';
import type { SeedHead } from '../read-seeds.ts';

/**
 * @param named The names of all articles, of any order.
 * @returns For each seed that translates another, that other's id; and a warning for each name that leads nowhere
 *   or to the seed itself.
 */
export const resolveReferences = (
  seeds: readonly SeedHead[],
  named: readonly Named[],
): { translationOf: ReadonlyMap<string, string>; problems: Problem[] } => {
  const ids = new Map(named.flatMap(({ id, seed }) => [[id, id] as const, [seed.normalize('NFC'), id] as const]));
  const translationOf = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path, sidecar } of seeds) {
    for (const key of ['translationOf', 'duplicateOf'] as const) {
      const stated = sidecar?.[key];
      const id = stated === undefined ? undefined : ids.get(stated.normalize('NFC'));
      if (stated === undefined) continue;
      if (id === undefined) problems.push(describeUnknown(path, key, stated));
      else if (id === ids.get(path.normalize('NFC'))) problems.push(describeItself(path, key, stated));
      else if (key === 'translationOf') translationOf.set(path, id);
    }
  }
  return { translationOf, problems };
};

const hint = 'Write the path of the other article inside the collection (kk/0412.txt), or its id.';

const describeUnknown = (file: string, key: string, stated: string): Problem => ({
  rule: 'reference-unknown',
  severity: 'warning',
  file,
  found: stated,
  message: `Its sidecar says ${key}: ${quote(stated)}, but no article has that id or file name, so no link is made.`,
  hint,
});

const describeItself = (file: string, key: string, stated: string): Problem => ({
  rule: 'reference-unknown',
  severity: 'warning',
  file,
  found: stated,
  message: `Its sidecar says ${key}: ${quote(stated)}, which is this article itself, so no link is made.`,
  hint,
});
