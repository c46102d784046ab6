// IO: the packs of a large collection, each a zip archive under packs/.
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackedFile } from '../export/pack-file.ts';
import { createZip, type ZipWriter } from '../export/zip-writer.ts';
import type { Pack } from '../../src/offline/offline-list.ts';
import { PACK_BYTES, packName, type Portion } from './offline-list.ts';
import type { SiteFile } from './site-files.ts';

/** Folder of the packs in the site. */
export const PACK_FOLDER = 'packs';

type OpenPack = { readonly portion: Portion; readonly number: number; readonly zip: ZipWriter; bytes: number };

/** A finished pack, as the list of what can be saved has it and as a file of the site. */
export type WrittenPack = { readonly pack: Pack; readonly file: SiteFile };

/** The packs while they are written: files are added by path in code-point order, so that the same ones give the same packs. */
export type PackWriter = {
  add(portion: Portion, path: string, file: PackedFile): Promise<void>;
  /** @returns The packs, by name. */
  close(): Promise<WrittenPack[]>;
};

/** Begins to write packs into the site at `folder`. */
export const createPacks = (folder: string): PackWriter => {
  const open = new Map<string, OpenPack>();
  const written: WrittenPack[] = [];
  const temporaryPath = (name: string): string => join(folder, PACK_FOLDER, `${name}.part`);

  const begin = async (portion: Portion, number: number): Promise<OpenPack> => {
    await mkdir(join(folder, PACK_FOLDER), { recursive: true });
    return { portion, number, zip: await createZip(temporaryPath(packName(portion, number))), bytes: 0 };
  };
  const end = async ({ portion, number, zip }: OpenPack): Promise<void> => {
    const name = packName(portion, number);
    const { bytes, sha256 } = await zip.close();
    const sum = sha256.slice(0, 16);
    const path = `${PACK_FOLDER}/${name}-${sum.slice(0, 10)}.zip`;
    await rename(temporaryPath(name), join(folder, ...path.split('/')));
    written.push({ pack: { name, ...portion, url: path, bytes, sum }, file: { path, bytes, sha256 } });
  };

  return {
    async add(portion, path, file) {
      const key = packName(portion, 0);
      let current = open.get(key) ?? (await begin(portion, 1));
      if (current.bytes > 0 && current.bytes + file.data.byteLength > PACK_BYTES) {
        await end(current);
        current = await begin(portion, current.number + 1);
      }
      open.set(key, current);
      await current.zip.add(path, file);
      current.bytes += file.data.byteLength;
    },
    async close() {
      for (const last of open.values()) await end(last);
      return written.sort((a, b) => (a.pack.name < b.pack.name ? -1 : 1));
    },
  };
};
