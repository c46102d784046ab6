// Two files with the same bytes: one of them is a mistake, unless an editor says otherwise.
import { quote, type Problem } from '../problem.ts';
import type { SeedHead } from '../read-seeds.ts';

/**
 * @param seeds Sorted by path: of several with the same bytes the first is the original.
 * @returns One error for each further one whose sidecar does not say `duplicateOf`; the sidecar of the original may say it
 * just as well.
 */
export const findIdenticalSeeds = (seeds: readonly SeedHead[]): Problem[] => {
  const originals = new Map<string, SeedHead>();
  return seeds.flatMap((seed): Problem[] => {
    const original = originals.get(seed.sha256);
    if (original === undefined) originals.set(seed.sha256, seed);
    if (original === undefined || isStated(seed) || isStated(original)) return [];
    return [
      {
        rule: 'identical-seeds',
        severity: 'error',
        file: seed.path,
        found: original.path,
        message: `${quote(seed.path)} and ${quote(original.path)} hold the same article, byte for byte.`,
        hint: `Remove one of them; or, if both are meant, write "duplicateOf: ${original.path}" in a sidecar beside ${quote(seed.path)}.`,
      },
    ];
  });
};

const isStated = ({ sidecar }: SeedHead): boolean => sidecar?.duplicateOf !== undefined;
