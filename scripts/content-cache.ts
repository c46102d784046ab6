// IO. Work once: bytes that were made of known ones, kept from build to build by what they were made of.
import { createHash, hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './output-folder.ts';
import { writeWhole } from './write-whole.ts';

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

/** A disk that is full or closed only means to make it again. */
const writeEntry = (folder: string, file: string, key: string, bytes: Uint8Array): void => {
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(file, (output) => writeFileSync(output, Buffer.concat([sumOf(key, bytes), bytes])));
  } catch {
    // Nothing is kept.
  }
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
      writeEntry(folder, file, key, bytes);
      return bytes;
    },
  };
};
