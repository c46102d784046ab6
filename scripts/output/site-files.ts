// The files of a built site with their sizes and sums: read once, used by the checksums, the build's name,
// the service worker and the packs.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './checksums.ts';

export type SiteFile = {
  /** From the site's root, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
};

/** Sums one file without holding it. */
export const describeFile = async (folder: string, path: string): Promise<SiteFile> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(join(folder, path))) {
    const part: Uint8Array = chunk;
    hash.update(part);
    bytes += part.byteLength;
  }
  return { path, bytes, sha256: hash.digest('hex') };
};

/** @returns Every file below `folder`, by path in code-point order. */
export const describeFiles = async (folder: string): Promise<SiteFile[]> => {
  const files: SiteFile[] = [];
  for (const path of await listFiles(folder)) files.push(await describeFile(folder, path));
  return files;
};
