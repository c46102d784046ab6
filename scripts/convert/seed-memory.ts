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
  /** The line that an earlier run has left of it, which is handed on as it is. */
  readonly line?: Uint8Array;
};

/** By path. */
export type SeedMemory = Map<string, KnownSeed>;

/** @returns What the seed was, if its files are what they were. */
export const recall = (memory: SeedMemory, { path, state }: SeedEntry): KnownSeed | undefined => {
  const known = state === undefined ? undefined : memory.get(path);
  return known?.state === state ? known : undefined;
};

/** @returns A line for each seed, as `parseMemory` reads them. */
export function* formatMemory(memory: SeedMemory): Generator<string | Uint8Array> {
  for (const [path, { state, key, seed, line }] of memory) {
    yield line ?? `${JSON.stringify([path, { state, key, seed }])}\n`;
  }
}

/** @param lines As `formatMemory` gave them, in UTF-8: all together may be longer than a string can be. */
export const parseMemory = (lines: Buffer): SeedMemory => {
  const memory: SeedMemory = new Map();
  for (let start = 0, end = 0; (end = lines.indexOf('\n', start)) >= 0; start = end + 1) {
    const [path, known] = JSON.parse(lines.toString('utf8', start, end)) as [string, Omit<KnownSeed, 'line'>];
    memory.set(path, { ...known, line: lines.subarray(start, end + 1) });
  }
  return memory;
};
