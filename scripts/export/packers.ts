// Packing on all cores: threads that read and compress, and a loop that keeps them busy without filling the memory.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PackedFile } from './pack-file.ts';
import type { EditionFile, PackAnswers, PackJob, RecordFile } from './pack-worker.ts';
import type { Edition } from './prune-page.ts';
import type { WarcRecord } from './warc/warc-record.ts';

/** Each call has a thread of its own, or waits for one. */
export type Packers = {
  pack(bytes: Uint8Array, isStored: boolean): Promise<PackedFile>;
  /** Reads a file of the site from disk and makes a web archive's records of it. */
  packRecords(file: RecordFile): Promise<readonly WarcRecord[]>;
  /** Reads a file of the site from disk and packs it as each edition has it. */
  packEditions(file: EditionFile): Promise<readonly PackedFile[]>;
  close(): Promise<void>;
};

/** More than this and the one that writes is what all wait for. */
const MAX_THREADS = 8;

/** How many jobs go to a thread at once: to wake one up costs more than a small file. */
const BATCH = 8;

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void };
type Thread = { readonly worker: Worker; readonly waiting: Waiting[]; readonly unsent: PackJob[] };

const startThread = (editions: readonly Edition[]): Thread => {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { workerData: { editions } });
  // A thread answers in the order it is asked.
  const waiting: Waiting[] = [];
  worker.on('message', (answers: readonly unknown[]) => {
    for (const answer of answers) waiting.shift()?.resolve(answer);
  });
  worker.on('error', (error: unknown) => {
    for (const { reject } of waiting.splice(0)) reject(error instanceof Error ? error : new Error(String(error)));
  });
  return { worker, waiting, unsent: [] };
};

/** Starts the threads, one for each core. */
export const startPackers = (editions: readonly Edition[] = []): Packers => {
  const threads = Array.from({ length: Math.min(availableParallelism(), MAX_THREADS) }, () => startThread(editions));
  let isSending = false;
  const send = (): void => {
    isSending = false;
    for (const { worker, unsent } of threads) {
      while (unsent.length > 0) worker.postMessage(unsent.splice(0, BATCH));
    }
  };
  const ask = <Kind extends PackJob['kind']>(job: PackJob & { readonly kind: Kind }): Promise<PackAnswers[Kind]> => {
    const idlest = threads.reduce((best, each) => (each.waiting.length < best.waiting.length ? each : best));
    idlest.unsent.push(job);
    if (!isSending) setImmediate(send);
    isSending = true;
    return new Promise((resolve, reject) => {
      // Its answer is of the job's own kind: pack-worker.ts.
      idlest.waiting.push({ resolve: (answer) => resolve(answer as PackAnswers[Kind]), reject });
    });
  };
  return {
    pack: (bytes, isStored) => ask({ kind: 'bytes', bytes, isStored }),
    packRecords: (file) => ask({ kind: 'records', ...file }),
    packEditions: (file) => ask({ kind: 'editions', ...file }),
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
};

/** How many results may wait for their turn. */
const AHEAD = 96;

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
