// Many seeds -> what they were converted to, on as many cores as pay, and none that an earlier run has converted.
import type { ConversionStore } from '../conversion-store.ts';
import type { OutlinedSeed } from '../name-seeds.ts';
import type { SeedEntry } from '../read-seeds.ts';
import { runTasks, threadsFor } from '../threads.ts';
import { convertBatch } from './convert-batch.ts';

export type ConvertAllOptions = {
  readonly seedsFolder: string;
  readonly store: ConversionStore;
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
  { seedsFolder, store, threads, onStep = () => undefined }: ConvertAllOptions,
): Promise<OutlinedSeed[]> => {
  const batches = Array.from({ length: Math.ceil(entries.length / batchSize) }, (_, index) =>
    entries.slice(index * batchSize, (index + 1) * batchSize),
  );
  let done = 0;
  const results = await runTasks(convertBatch, {
    context: { seedsFolder, store },
    tasks: batches,
    threads: threads ?? threadsFor(entries.length, fewestForThreads),
    onResult: ({ length }) => onStep((done += length), entries.length),
  });
  return results.flat();
};
