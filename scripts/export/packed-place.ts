// IO: what the build of a large site has packed already, for its readers' devices, need not be packed again.
import { openAsBlob } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readDirectory } from '../../src/offline/zip-reader.ts';
import { PACK_FOLDER } from '../output/offline-list.ts';
import type { FileParts } from './file-parts.ts';
import type { FileSums, PackedFile } from './pack-file.ts';

/** Where a packed file lies: in which archive on disk, from its local header on. */
export type PackedPlace = { readonly pack: string; readonly offset: number; readonly packedBytes: number };

/** @returns The places of the site's files that its packs hold, by path. */
export const findPacked = async (folder: string): Promise<ReadonlyMap<string, PackedPlace>> => {
  const places = new Map<string, PackedPlace>();
  for (const name of await readdir(join(folder, PACK_FOLDER)).catch(() => [])) {
    const pack = join(folder, PACK_FOLDER, name);
    for (const [path, { offset, packedBytes, isDeflated }] of await readDirectory(await openAsBlob(pack))) {
      if (isDeflated) places.set(path, { pack, offset, packedBytes });
    }
  }
  return places;
};

/** Of a local header without the name; source: PKWARE APPNOTE 6.3.10, 4.3.7. */
const HEADER_BYTES = 30;

/** What an archive says of a file: all but SHA-256. */
export type ArchivedFile = Omit<PackedFile, 'sha256'>;

/** Reads a file of an archive on disk, as it is packed. */
export const readArchived = (
  archives: FileParts,
  { pack, offset, packedBytes }: PackedPlace,
  path: string,
): ArchivedFile => {
  const start = HEADER_BYTES + Buffer.byteLength(path);
  const bytes = archives.read(pack, offset, start + packedBytes);
  return {
    size: bytes.readUInt32LE(22),
    crc32: bytes.readUInt32LE(14),
    isDeflated: bytes.readUInt16LE(8) !== 0,
    data: bytes.subarray(start),
  };
};

/**
 * Reads a packed file.
 * @param sums Those of the file itself, as it is now.
 * @returns Undefined when the archive holds another file under this name.
 */
export const readPacked = (
  archives: FileParts,
  place: PackedPlace,
  path: string,
  sums: FileSums,
): PackedFile | undefined => {
  const file = readArchived(archives, place, path);
  return file.crc32 === sums.crc32 && file.size === sums.size ? { ...sums, ...file } : undefined;
};
