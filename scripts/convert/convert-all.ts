// Many seeds -> what they were converted to, on as many cores as pay, and none that an earlier run has converted.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ConversionStore } from '../conversion-store.ts';
import type { OutlinedSeed } from '../name-seeds.ts';
import type { SeedEntry } from '../read-seeds.ts';
import { runTasks, threadsFor } from '../threads.ts';
import { convertBatch } from './convert-batch.ts';

/** What a process that converts a folder again and again knows of it: by path, what a seed was and what the system said of its files. */
export type SeedMemory = Map<string, { readonly state: string; readonly seed: OutlinedSeed }>;

export type ConvertAllOptions = {
  readonly seedsFolder: string;
  readonly store: ConversionStore;
  /** Seeds whose files have not changed since are not read again. Afterwards it holds those of this time. */
  readonly memory?: SeedMemory | undefined;
  /** Threads to convert in; 0 for this one alone. Default: one a core when the seeds are many. */
  readonly threads?: number;
  /** Told how many of how many seeds are done. */
  readonly onStep?: (done: number, all: number) => void;
};

/** A thread needs about half a second to load the converter; below this many seeds that is longer than it saves. */
export const fewestForThreads = 2000;

/** Seeds sent at once: enough that sending costs little, few enough that the threads end together. */
const batchSize = 50;

/**
 * Converts every seed of a folder once. Which thread does it, and in what order, changes nothing about the result.
 * @param entries As `readFrame` lists them.
 * @returns In their order. The conversions are in the store.
 */
export const convertAll = async (
  entries: readonly SeedEntry[],
  { seedsFolder, store, memory, threads, onStep = () => undefined }: ConvertAllOptions,
): Promise<OutlinedSeed[]> => {
  // Before they are read: what changes later is seen the next time.
  const states = memory && entries.map((entry) => describeState(seedsFolder, entry));
  const known = entries.map(({ path }, index) => {
    const before = memory?.get(path);
    return before && before.state === states?.[index] ? before.seed : undefined;
  });
  const open = entries.filter((_, index) => known[index] === undefined);
  const batches = Array.from({ length: Math.ceil(open.length / batchSize) }, (_, index) =>
    open.slice(index * batchSize, (index + 1) * batchSize),
  );
  let done = entries.length - open.length;
  const results = await runTasks(convertBatch, {
    context: { seedsFolder, store },
    tasks: batches,
    threads: threads ?? threadsFor(open.length, fewestForThreads),
    onResult: ({ length }) => onStep((done += length), entries.length),
  });
  const converted = results.flat().values();
  const seeds = known.flatMap((seed) => seed ?? converted.next().value ?? []);
  memory?.clear();
  for (const [index, { path }] of entries.entries()) {
    const [state, seed] = [states?.[index], seeds[index]];
    if (state !== undefined && seed) memory?.set(path, { state, seed });
  }
  return seeds;
};

/** Another one whenever a seed or what an editor says beside it was written; for a file that is gone, that it is. */
const describeState = (seedsFolder: string, { path, sidecar }: SeedEntry): string =>
  [path, sidecar ?? path]
    .map((file) => statSync(join(seedsFolder, ...file.split('/')), { throwIfNoEntry: false }))
    .map((stats) => (stats ? [stats.size, stats.ino, stats.mtimeMs, stats.ctimeMs].join(' ') : ''))
    .join('\n');
