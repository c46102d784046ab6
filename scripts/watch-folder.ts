// IO: does something whenever anything in a folder has changed.
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** An editor saves a file in several steps; this long after the last one it is whole. */
const SETTLE_MS = 50;

/** The folder and all folders in it: paths by what the disk knows them by, since a link may lead back. */
const listFolders = (folder: string, found = new Map<string, string>()): ReadonlyMap<string, string> => {
  try {
    const stats = statSync(folder);
    const key = `${stats.dev} ${stats.ino} ${stats.birthtimeMs}`;
    if (!stats.isDirectory() || found.has(key)) return found;
    found.set(key, folder);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() || entry.isSymbolicLink()) listFolders(join(folder, entry.name), found);
    }
  } catch {
    // Gone meanwhile, or closed to us.
  }
  return found;
};

/**
 * Calls `action` at once, and some time after the last of a burst of changes in the folder, at any depth; never twice at
 * the same time. Each folder is watched for itself: Node's own `recursive` watches every file where the system offers no
 * better, as on Linux, and hears nothing more of a file once an editor has put another in its place. What goes wrong with
 * a later call, such as a file that is gone while it is read, is printed, and the next change is acted on all the same.
 * @returns When the first call is done. `signal` ends the watching.
 */
export const watchFolder = async (folder: string, action: () => Promise<void>, signal?: AbortSignal): Promise<void> => {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const change = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(look).catch((error: unknown) => console.error(error));
    }, SETTLE_MS);
  };
  const look = async (): Promise<void> => {
    const folders = listFolders(folder);
    for (const [key, path] of folders) {
      if (watchers.has(key)) continue;
      try {
        watchers.set(key, watch(path, signal ? { signal } : {}, change).on('error', change));
      } catch {
        // Gone meanwhile: the folder around it tells of that.
      }
    }
    for (const [key, watcher] of watchers) {
      if (folders.has(key)) continue;
      watcher.close();
      watchers.delete(key);
    }
    await action();
  };
  let running = look();
  await running;
};
