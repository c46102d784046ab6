// A file of a built site with its size and its sum: for the checksums, the build's name and the service worker.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type SiteFile = {
  /** From the site's root, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
};

/** Sums one file. */
export const describeFile = async (folder: string, path: string): Promise<SiteFile> => {
  const content = await readFile(join(folder, ...path.split('/')));
  return { path, bytes: content.byteLength, sha256: createHash('sha256').update(content).digest('hex') };
};
