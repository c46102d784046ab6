// Many seeds -> what they were converted to, on as many cores as pay, and none that an earlier run has converted.
import { addToStore, checkStore, type ConversionStore, hasConversion } from '../conversion-store.ts';
import type { OutlinedSeed } from '../name-seeds.ts';
import type { SeedEntry } from '../read/list-collection.ts';
import { runTasks, threadsFor } from '../threads.ts';
import { convertBatch } from './convert-batch.ts';
import { type KnownSeed, recall, type SeedMemory } from './seed-memory.ts';

export type ConvertAllOptions = {
  readonly seedsFolder: string;
  readonly store: ConversionStore;
  /** Seeds whose files have not changed since are not read again. Afterwards it holds those of this time. */
  readonly memory?: SeedMemory;
  /** Threads to convert in; 0 for this one alone. Default: one a core when the seeds are many. */
  readonly threads?: number;
  /** Told how many of how many seeds are done. */
  readonly onStep?: (done: number, all: number) => void;
};

/** A thread needs about half a second to load the converter; below this many seeds that is longer than it saves. */
export const fewestForThreads = 2000;

/** Seeds sent at once: enough that sending costs little, few enough that the threads end together. */
const batchSeeds = 50;

/** A batch's conversions are held until all of it is converted: books make short batches. */
const batchBytes = 2_000_000;

const cutBatches = (entries: readonly SeedEntry[]): readonly (readonly SeedEntry[])[] => {
  const batches: SeedEntry[][] = [];
  let bytes = Infinity;
  for (const entry of entries) {
    const last = batches.at(-1);
    if (last && last.length < batchSeeds && bytes + entry.size <= batchBytes) {
      last.push(entry);
      bytes += entry.size;
    } else {
      batches.push([entry]);
      bytes = entry.size;
    }
  }
  return batches;
};

/**
 * Converts every seed of a folder once. Which thread does it, and in what order, changes nothing about the result.
 * @param entries As `readFrame` lists them.
 * @returns In their order. The conversions are in the store.
 */
export const convertAll = async (
  entries: readonly SeedEntry[],
  { seedsFolder, store, memory = new Map(), threads, onStep = () => undefined }: ConvertAllOptions,
): Promise<OutlinedSeed[]> => {
  checkStore(store);
  const known = entries.map((entry): KnownSeed | undefined => {
    const before = recall(memory, entry);
    return before?.key === undefined || hasConversion(store, before.key) ? before : undefined;
  });
  const open = entries.filter((_, index) => known[index] === undefined);
  let done = entries.length - open.length;
  const results = await runTasks(convertBatch, {
    context: { seedsFolder, store },
    tasks: cutBatches(open),
    threads: threads ?? threadsFor(open.length, fewestForThreads),
    onResult: ({ seeds }) => onStep((done += seeds.length), entries.length),
  });
  for (const { filled } of results) if (filled) addToStore(store, filled);
  const converted = results.flatMap(({ seeds }) => seeds).values();
  memory.clear();
  return entries.flatMap(({ path }, index) => {
    const seed = known[index] ?? converted.next().value;
    if (!seed) return [];
    memory.set(path, seed);
    return seed.seed;
  });
};
