// IO: the packs of a large collection, each a zip archive under packs/.
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { inOrder, type Packers } from '../export/packers.ts';
import { isWorthPacking } from '../export/pack-file.ts';
import { createZip, type ZipWriter } from '../export/zip-writer.ts';
import type { Pack } from '../../src/offline/offline-list.ts';
import { PACK_BYTES, packName, type Portion } from './offline-list.ts';

/** Folder of the packs in the site. */
export const PACK_FOLDER = 'packs';

type OpenPack = { readonly portion: Portion; readonly number: number; readonly zip: ZipWriter; bytes: number };

/**
 * Writes the packs of these files; paths in code-point order.
 * @returns The packs, by name.
 */
export const writePacks = async (
  folder: string,
  paths: readonly string[],
  portionOf: (path: string) => Portion | undefined,
  packers: Packers,
): Promise<Pack[]> => {
  const open = new Map<string, OpenPack>();
  const packs: Pack[] = [];
  const temporaryPath = (name: string): string => join(folder, PACK_FOLDER, `${name}.part`);

  const begin = async (portion: Portion, number: number): Promise<OpenPack> => ({
    portion,
    number,
    zip: await createZip(temporaryPath(packName(portion, number))),
    bytes: 0,
  });
  const end = async ({ portion, number, zip }: OpenPack): Promise<void> => {
    const name = packName(portion, number);
    const { bytes, sha256 } = await zip.close();
    const sum = sha256.slice(0, 16);
    const url = `${PACK_FOLDER}/${name}-${sum.slice(0, 10)}.zip`;
    await rename(temporaryPath(name), join(folder, ...url.split('/')));
    packs.push({ name, ...portion, url, bytes, sum });
  };
  const pack = async (path: string) => ({
    path,
    file: await packers.pack(await readFile(join(folder, ...path.split('/'))), !isWorthPacking(path)),
  });

  const packed = paths.filter((path) => portionOf(path) !== undefined);
  for await (const { path, file } of inOrder(packed, pack)) {
    const portion = portionOf(path);
    if (!portion) continue;
    const key = packName(portion, 0);
    let current = open.get(key) ?? (await begin(portion, 1));
    if (current.bytes > 0 && current.bytes + file.data.byteLength > PACK_BYTES) {
      await end(current);
      current = await begin(portion, current.number + 1);
    }
    open.set(key, current);
    await current.zip.add(path, file);
    current.bytes += file.data.byteLength;
  }
  for (const last of open.values()) await end(last);
  return packs.sort((a, b) => (a.name < b.name ? -1 : 1));
};
