// Many seeds -> their conversions, on as many cores as pay, and none that an earlier run has converted.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ConversionCache } from '../conversion-cache.ts';
import type { SeedFile } from '../read-seeds.ts';
import { convertSeed, type SeedConversion, type SeedText } from './convert-seed.ts';

export type ConvertAllOptions = {
  /** What earlier runs have converted; it learns what this one does. */
  readonly cache?: ConversionCache | undefined;
  /** Threads to convert in; 0 for this one alone. Default: one a core when the seeds are many. */
  readonly threads?: number;
  /** Told how many of how many seeds are done. */
  readonly onStep?: (done: number, all: number) => void;
};

/** A thread needs about half a second to load the converter; below this many seeds that is longer than it saves. */
const fewestForThreads = 2000;

/** More threads than this wait for the one that collects what they do. */
const mostThreads = 8;

/** Seeds sent at once: enough that sending costs little, few enough that the threads end together. */
const batchSize = 50;

/**
 * Converts every seed once. Which thread does it, and in what order, changes nothing about the result.
 * @param seeds Of one collection: their paths are unique.
 * @returns What `convertSeeds` asks for each of them.
 */
export const convertAll = async (
  seeds: readonly SeedFile[],
  { cache, threads, onStep = () => undefined }: ConvertAllOptions = {},
): Promise<(seed: SeedFile) => SeedConversion> => {
  const conversions = new Map<string, SeedConversion>();
  const open: SeedFile[] = [];
  for (const seed of seeds) {
    const known = cache?.find(seed);
    if (known === undefined) open.push(seed);
    else conversions.set(seed.path, known);
  }
  const learn = (seed: SeedFile, conversion: SeedConversion): void => {
    conversions.set(seed.path, conversion);
    cache?.keep(seed, conversion);
    if (conversions.size % batchSize === 0) onStep(conversions.size, seeds.length);
  };
  const count = threads ?? (open.length < fewestForThreads ? 0 : Math.min(availableParallelism(), mostThreads));
  if (count === 0) for (const seed of open) learn(seed, convertSeed(seed));
  else await convertInThreads(open, count, learn);
  onStep(conversions.size, seeds.length);
  return (seed) => conversions.get(seed.path) ?? convertSeed(seed);
};

const convertInThreads = async (
  seeds: readonly SeedFile[],
  count: number,
  learn: (seed: SeedFile, conversion: SeedConversion) => void,
): Promise<void> => {
  let next = 0;
  const takeBatch = (): readonly SeedFile[] => seeds.slice(next, (next += batchSize));
  const runThread = async (): Promise<void> => {
    const thread = new Worker(new URL('./convert-thread.ts', import.meta.url));
    try {
      for (let batch = takeBatch(); batch.length > 0; batch = takeBatch()) {
        const conversions = await ask(thread, batch);
        batch.forEach((seed, index) => {
          const conversion = conversions[index];
          if (conversion === undefined) throw new Error(`${seed.path} came back from its thread without a conversion`);
          learn(seed, conversion);
        });
      }
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(Array.from({ length: count }, runThread));
};

/** Sends a batch without the seeds' bytes, which converting does not look at. */
const ask = (thread: Worker, batch: readonly SeedFile[]): Promise<readonly SeedConversion[]> =>
  new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      thread.off('message', onMessage);
      thread.off('error', onError);
      act();
    };
    const onMessage = (conversions: readonly SeedConversion[]): void => settle(() => resolve(conversions));
    const onError = (error: unknown): void =>
      settle(() => reject(error instanceof Error ? error : new Error(String(error))));
    thread.on('message', onMessage);
    thread.on('error', onError);
    thread.postMessage(
      batch.map(({ path, text, sidecar, folderTag }): SeedText => ({ path, text, sidecar, folderTag })),
    );
  });
