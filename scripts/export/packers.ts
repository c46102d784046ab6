// Packing on all cores: threads that compress, and a loop that keeps them busy without filling the memory.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PackedFile } from './pack-file.ts';

export type Packers = {
  /** Packs one file in a thread that is free; `bytes` must not be used afterwards. */
  pack(bytes: Uint8Array, isStored: boolean): Promise<PackedFile>;
  close(): Promise<void>;
};

type Job = { readonly resolve: (file: PackedFile) => void; readonly reject: (error: Error) => void };

/** More than this and the one that writes is what all wait for. */
const MAX_THREADS = 8;

/** Starts the threads: one for each core. */
export const startPackers = (count = Math.min(availableParallelism(), MAX_THREADS)): Packers => {
  const threads = Array.from({ length: count }, () => {
    const worker = new Worker(new URL('./pack-worker.ts', import.meta.url));
    // A thread answers in the order it is asked.
    const jobs: Job[] = [];
    worker.on('message', (file: PackedFile) => jobs.shift()?.resolve(file));
    worker.on('error', (error: unknown) => {
      for (const { reject } of jobs.splice(0)) reject(error instanceof Error ? error : new Error(String(error)));
    });
    return { worker, jobs };
  });
  return {
    pack(bytes, isStored) {
      const idlest = threads.toSorted((a, b) => a.jobs.length - b.jobs.length)[0];
      if (!idlest) throw new Error('There is no thread to pack in.');
      return new Promise((resolve, reject) => {
        idlest.jobs.push({ resolve, reject });
        idlest.worker.postMessage({ bytes, isStored });
      });
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
};

/** How many results may wait for their turn. */
const AHEAD = 64;

/**
 * Runs `work` on the items, many at once, and gives the results in the items' own order.
 * Never more than a few dozen items are under way or waiting.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Its fault is met when its turn comes; until then it must not count as unhandled.
    result.catch(() => undefined);
    running.push(result);
    const next = running.length >= AHEAD ? running.shift() : undefined;
    if (next) yield await next;
  }
  for (const result of running) yield await result;
}
