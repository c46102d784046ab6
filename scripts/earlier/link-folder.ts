// IO. Second names for all files of a folder, in a thread if they are many: the twin of a site that is new.
import { linkSync, mkdirSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { walkFiles } from '../output/checksums.ts';
import { removeFolder } from '../remove-folder.ts';
import { runTasks, type ThreadWork, threadWork } from '../threads.ts';

/** @returns Where a path of a site lies on the disk. It is asked for every file: to join its names takes three times as long. */
export const placeOf = (folder: string, path: string): string =>
  `${folder}${sep}${sep === '/' ? path : path.replaceAll('/', sep)}`;

/**
 * Gives a file of a folder a second name in another one; folders are made where they are not there.
 * @returns Whether it has it. Not when the system gives no second names: other disks, other rights, too many names.
 */
export const linkFile = (folder: string, outDir: string, path: string): boolean => {
  const [source, target] = [placeOf(folder, path), placeOf(outDir, path)];
  try {
    try {
      linkSync(source, target);
    } catch {
      mkdirSync(dirname(target), { recursive: true });
      linkSync(source, target);
    }
    return true;
  } catch {
    return false;
  }
};

type LinkTask = { readonly folder: string; readonly outDir: string };

const linkAside: ThreadWork<undefined, LinkTask, undefined> = threadWork(
  import.meta.url,
  ({ folder, outDir }: LinkTask): undefined => {
    removeFolder(outDir);
    for (const path of walkFiles(folder)) linkFile(folder, outDir, path);
  },
);

/** Gives the files of a folder second names in another one, which holds nothing else then. */
export const linkFolder = async (folder: string, outDir: string, isLarge: boolean): Promise<void> => {
  await runTasks(linkAside, { context: undefined, tasks: [{ folder, outDir }], threads: isLarge ? 1 : 0 });
};
