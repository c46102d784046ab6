// IO. A site in the making: its files are written many at once, each folder is made once.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of the site: its path from the site's root, with `/`, and what it holds. */
export type NewFile = readonly [path: string, content: string | Uint8Array];

export type SiteFolder = {
  /** Begins to write a file; waits only when many are under way. */
  readonly write: (file: NewFile) => Promise<void>;
  /** Waits for the last one. */
  readonly finish: () => Promise<void>;
};

/** More at once than the system's threads write gain nothing, and hold their contents. */
const AT_ONCE = 32;

/** Opens the folder of a site; it need not exist. */
export const openSiteFolder = (folder: string): SiteFolder => {
  const folders = new Map<string, Promise<unknown>>();
  const running = new Set<Promise<void>>();
  let fault: { readonly error: unknown } | undefined;

  const makeFolder = (path: string): Promise<unknown> => {
    const made = folders.get(path) ?? mkdir(path, { recursive: true });
    folders.set(path, made);
    return made;
  };
  const writeOne = async ([path, content]: NewFile): Promise<void> => {
    const target = join(folder, ...path.split('/'));
    await makeFolder(dirname(target));
    await writeFile(target, content);
  };
  const write = async (file: NewFile): Promise<void> => {
    if (fault) throw fault.error;
    const task = writeOne(file)
      .catch((error: unknown) => {
        fault ??= { error };
      })
      .finally(() => running.delete(task));
    running.add(task);
    if (running.size >= AT_ONCE) await Promise.race(running);
  };
  const finish = async (): Promise<void> => {
    await Promise.all(running);
    if (fault) throw fault.error;
  };
  return { write, finish };
};
