import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';

/**
 * Unpacks a zip archive into `folder`, as a reader would.
 * @returns The folder's address, ending in `/`, and the paths of its files.
 */
export const unpackArchive = async (
  archive: string,
  folder: string,
): Promise<{ readonly url: string; readonly paths: readonly string[] }> => {
  const files = Object.entries(unzipSync(await readFile(archive)));
  for (const [path, bytes] of files) {
    const file = join(folder, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return { url: `${pathToFileURL(folder).href}/`, paths: files.map(([path]) => path) };
};
