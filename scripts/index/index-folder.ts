// IO. The folder of the index in the site.
import { hashDigits } from '../../src/search/shards.ts';
import { contentHash, packJson } from '../output/pack-index.ts';
import type { WriteFile } from '../output/site-folder.ts';

/** Relative to the site's root. */
export const searchFolder = 'assets/search';

/** Adds files to the index; each is written once under its name. */
export type IndexFolder = {
  /** @returns The file's path from the site's root, with `/`. */
  readonly write: (name: string, script: string | Uint8Array) => string;
  /** Writes under the name with the content's hash, and gives that name. */
  readonly writeHashed: (name: string, script: string | Uint8Array) => string;
  /**
   * Writes a shard of a table.
   * @param first What it begins with, or its place: no two shards of a table have the same.
   * @returns The shard's name, as src/search/shards.ts has it.
   */
  readonly writeShard: (fileName: (shard: string) => string, first: string, content: unknown) => string;
};

export const openIndexFolder = (writeToSite: WriteFile): IndexFolder => {
  const write = (name: string, script: string | Uint8Array): string => {
    const path = `${searchFolder}/${name}.js`;
    writeToSite([path, script]);
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
  };
};
