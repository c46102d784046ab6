// IO. The folder of the index in the site.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashDigits } from '../../src/search/shards.ts';
import { contentHash, packJson } from '../output/pack-index.ts';

/** Relative to the site's root. */
export const searchFolder = 'assets/search';

/** Adds files to the index; each is written once under its name. */
export type IndexFolder = {
  /** @returns The file's path from the site's root, with `/`. */
  readonly write: (name: string, script: string | Uint8Array) => string;
  /** Writes under the name with the content's hash, and gives that name. */
  readonly writeHashed: (name: string, script: string | Uint8Array) => string;
  /** Writes a file that is named by nothing but its content's hash, and gives the hash. */
  readonly writeNamed: (fileName: (hash: string) => string, script: string) => string;
  /**
   * Writes a shard of a table.
   * @param first What it begins with.
   * @returns The shard's name, as src/search/shards.ts has it.
   */
  readonly writeShard: (fileName: (shard: string) => string, first: string, content: unknown) => string;
};

/**
 * Writes at once and not by promises, which cost four times as much processor time for files as small as these.
 * @param outDir Folder that stands for the site's root.
 */
export const openIndexFolder = (outDir: string): IndexFolder => {
  const made = new Set<string>();
  const write = (name: string, script: string | Uint8Array): string => {
    const path = `${searchFolder}/${name}.js`;
    const file = join(outDir, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, script);
    return path;
  };
  return {
    write,
    writeHashed: (name, script) => {
      const hashed = `${name}-${contentHash(script)}`;
      write(hashed, script);
      return hashed;
    },
    writeShard: (fileName, first, content) => {
      const script = packJson(content);
      const shard = contentHash(script).slice(0, hashDigits) + first;
      write(fileName(shard), script);
      return shard;
    },
    writeNamed: (fileName, script) => {
      const hash = contentHash(script);
      write(fileName(hash), script);
      return hash;
    },
  };
};
