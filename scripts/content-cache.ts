// IO. Work once: bytes that were made of known ones, kept from build to build by what they were made of.
import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './output-folder.ts';

/** Makes bytes, or remembers them. */
export type ContentCache = {
  /**
   * @param makers - Everything that the bytes depend on, in an order that is always the same.
   * @returns What `make` returns, or what it returned for these before.
   */
  readonly remember: (makers: readonly (string | Uint8Array)[], make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
};

/** Keeps nothing: `--no-cache`. */
export const noCache: ContentCache = { remember: (_, make) => make() };

const SUM_LENGTH = 32;

const sumOf = (key: string, bytes: Uint8Array): Uint8Array => createHash('sha256').update(key).update(bytes).digest();

/** A file holds a sum and the bytes; the sum binds them to their key, so that nothing else passes for them. */
const readEntry = async (file: string, key: string): Promise<Uint8Array | undefined> => {
  const entry = await readFile(file).catch(() => undefined);
  const bytes = entry?.subarray(SUM_LENGTH);
  return bytes && entry?.subarray(0, SUM_LENGTH).equals(sumOf(key, bytes)) ? bytes : undefined;
};

/** Through another name, so that nobody reads half a file; a disk that is full or closed only means to make it again. */
const writeEntry = async (folder: string, file: string, key: string, bytes: Uint8Array): Promise<void> => {
  const temporary = `${file}-${process.pid}`;
  await mkdir(folder, { recursive: true })
    .then(() => writeFile(temporary, [sumOf(key, bytes), bytes]))
    .then(() => rename(temporary, file))
    .catch(() => undefined);
};

/**
 * @param name - What is kept: `fonts`. Each name has a folder.
 * @param version - Of what makes it; another one finds nothing of this one's. By default what is installed.
 */
export const openContentCache = (
  name: string,
  version = hash('sha256', readFileSync(join(projectRoot, 'package-lock.json'))),
  home = join(projectRoot, '.bulaq', 'cache'),
): ContentCache => {
  const folder = join(home, name);
  return {
    remember: async (makers, make) => {
      const key = hash('sha256', [version, ...makers].map((maker) => hash('sha256', maker)).join('\n'));
      const file = join(folder, key);
      const known = await readEntry(file, key);
      if (known) return known;
      const bytes = await make();
      await writeEntry(folder, file, key, bytes);
      return bytes;
    },
  };
};
