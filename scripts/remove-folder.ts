// IO. Folders with all they hold, of a hundred thousand files at most times, are removed.
import { existsSync, rmSync } from 'node:fs';
import { walkFiles } from './output/checksums.ts';
import { runTasks, threadWork } from './threads.ts';

/** Removes a folder with all it holds, if it is there. At once: many removals at a time take four times the processor's time. */
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

const removal = threadWork(import.meta.url, removeFolder);

/** Fewer files than this, and a thread takes longer to start than to remove them. */
const fewestForThread = 5000;

const isLarge = (folder: string): boolean => {
  if (!existsSync(folder)) return false;
  let files = 0;
  for (const _ of walkFiles(folder)) if (++files === fewestForThread) return true;
  return false;
};

/** Removes a folder; if it is large, in a thread, which waits for the disk while this one works on. */
export const removeAside = async (folder: string): Promise<void> => {
  await runTasks(removal, { context: undefined, tasks: [folder], threads: isLarge(folder) ? 1 : 0 });
};
