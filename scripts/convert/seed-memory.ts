// What is known of seeds that were read before, so that those whose files have not changed are not read again.
import type { OutlinedSeed } from '../name-seeds.ts';
import type { SeedEntry } from '../read/list-collection.ts';

/** What a seed was. */
export type KnownSeed = {
  /** What the system said of its files: see `SeedEntry`. */
  readonly state: string | undefined;
  /** By which the store of conversions knows what it was converted to; undefined where it could not be read. */
  readonly key: string | undefined;
  readonly seed: OutlinedSeed;
};

/** By path. */
export type SeedMemory = Map<string, KnownSeed>;

/** @returns What the seed was, if its files are what they were. */
export const recall = (memory: SeedMemory, { path, state }: SeedEntry): KnownSeed | undefined => {
  const known = state === undefined ? undefined : memory.get(path);
  return known?.state === state ? known : undefined;
};

/** @returns A line for each seed, as `parseMemory` reads them. */
export function* formatMemory(memory: SeedMemory): Generator<string> {
  for (const entry of memory) yield `${JSON.stringify(entry)}\n`;
}

/** @param lines As `formatMemory` gave them, in UTF-8: all together may be longer than a string can be. */
export const parseMemory = (lines: Buffer): SeedMemory => {
  const memory: SeedMemory = new Map();
  for (let start = 0, end = 0; (end = lines.indexOf('\n', start)) >= 0; start = end + 1) {
    const [path, known] = JSON.parse(lines.toString('utf8', start, end)) as [string, KnownSeed];
    memory.set(path, known);
  }
  return memory;
};
