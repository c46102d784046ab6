// IO. Folders in which builds keep what later ones need not make again, one for each collection. The latest stay.
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Removes all folders in `home` but the `most` used last: whoever builds a new collection every time must not fill the disk.
 * @throws {Error} When `home` cannot be written.
 */
export const keepLatest = (home: string, most: number): void => {
  mkdirSync(home, { recursive: true });
  const folders = readdirSync(home)
    .map((name) => join(home, name))
    // One that is gone by now was another run's, for that run alone.
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.time - a.time);
  for (const { path } of folders.slice(most)) rmSync(path, { recursive: true, force: true });
};

/**
 * @param collection - The folder of seeds, by which it is known again.
 * @returns The collection's own folder in `home`; it is there.
 */
export const rememberedFolder = (home: string, collection: string): string => {
  const folder = join(home, hash('sha256', resolve(collection)).slice(0, 16));
  mkdirSync(folder, { recursive: true });
  // The last used of all is the last to go.
  utimesSync(folder, new Date(), new Date());
  return folder;
};
