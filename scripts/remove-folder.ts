// IO. Folders with all they hold, of a hundred thousand files at most times, are removed.
import { readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { walkFiles } from './output/checksums.ts';
import { runTasks, threadWork } from './threads.ts';

/**
 * Removes a folder with all it holds, if it is there. At once: many removals at a time take four times the processor's
 * time. Again where another program has opened a file of it, or the system was still writing one.
 */
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** What threads remove together. */
type Removal = {
  readonly paths: readonly string[];
  /** The place of the next one, for all threads: who could hand them out is at work. */
  readonly next: Int32Array<SharedArrayBuffer>;
};

const removeShare = threadWork(import.meta.url, (_: number, { paths, next }: Removal) => {
  const takePath = (): string | undefined => paths[Atomics.add(next, 0, 1)];
  for (let path = takePath(); path !== undefined; path = takePath()) removeFolder(path);
});

/** Fewer files than this, and threads take longer to start than to remove them. */
const fewestForThreads = 5000;

const isLarge = (folder: string): boolean => {
  let files = 0;
  for (const _ of walkFiles(folder)) if (++files === fewestForThreads) return true;
  return false;
};

/**
 * Removes a folder that is there; if it is large, in threads, which wait for the disk while this one works on. Each
 * removes other folders in it: that takes no more of the processor than one after another.
 */
export const removeAside = async (folder: string): Promise<void> => {
  if (isLarge(folder)) {
    const paths = readdirSync(folder).map((name) => join(folder, name));
    const context: Removal = { paths, next: new Int32Array(new SharedArrayBuffer(4)) };
    const tasks = Array.from({ length: Math.min(availableParallelism(), paths.length) }, (_, thread) => thread);
    await runTasks(removeShare, { context, tasks, threads: tasks.length });
  }
  removeFolder(folder);
};
