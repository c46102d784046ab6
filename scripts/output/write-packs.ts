// IO: the packs of a large collection, each a zip archive under packs/.
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { openFileParts } from '../export/file-parts.ts';
import { isWorthPacking, packFast, sumBytes } from '../export/pack-file.ts';
import { type ArchivedFile, readArchived } from '../export/packed-place.ts';
import { createZip, type ZipWriter } from '../export/zip-writer.ts';
import type { Pack } from '../../src/offline/offline-list.ts';
import {
  type EarlierPack,
  type EarlierPacks,
  type EarlierPlace,
  type EarlierPortion,
  noPacks,
} from './earlier-packs.ts';
import { PACK_BYTES, PACK_FOLDER, packName, type Portion } from './offline-list.ts';
import type { SiteFile } from './site-files.ts';

/** Packs of the earlier site are read in their order. */
const READ_AHEAD = 1 << 18;

/** A pack that is written. */
type NewPack = { readonly isNew: true; readonly number: number; readonly zip: ZipWriter; bytes: number };

/** A pack whose files so far are the first ones of a pack of the earlier site. */
type SamePack = { readonly isNew: false; readonly number: number; readonly earlier: EarlierPack; files: number };

type OpenPortion = {
  readonly portion: Portion;
  readonly earlier: EarlierPortion;
  pack: NewPack | SamePack | undefined;
};

/** A finished pack, as the list of what can be saved has it and as a file of the site. */
export type WrittenPack = { readonly pack: Pack; readonly file: SiteFile };

/** The packs while they are written. */
export type PackWriter = {
  /**
   * Adds a file; they come by path in the order of `walkFiles`, so that the same ones give the same packs.
   * @param file - Undefined when the earlier site has the same file: its packs have it packed.
   */
  add(portion: Portion, path: string, file: ArchivedFile | undefined): Promise<void>;
  /** @returns The packs, by name. */
  close(): WrittenPack[];
};

/**
 * Begins to write packs into the site at `folder`.
 * @param mostBytes - A pack is begun anew where it would grow larger.
 */
export const createPacks = (
  folder: string,
  earlierPacks: EarlierPacks = noPacks,
  mostBytes = PACK_BYTES,
): PackWriter => {
  const portions = new Map<string, OpenPortion>();
  const written: WrittenPack[] = [];
  const archives = openFileParts(READ_AHEAD);
  const temporaryPath = (name: string): string => join(folder, PACK_FOLDER, `${name}.part`);

  const begin = (portion: Portion, number: number): NewPack => {
    mkdirSync(join(folder, PACK_FOLDER), { recursive: true });
    return { isNew: true, number, zip: createZip(temporaryPath(packName(portion, number))), bytes: 0 };
  };
  const put = ({ zip, ...pack }: NewPack, path: string, file: ArchivedFile): NewPack => {
    zip.add(path, file);
    return { ...pack, zip, bytes: pack.bytes + file.data.byteLength };
  };
  /** Writes what would have been taken. */
  const rewrite = (portion: Portion, { number, earlier, files }: SamePack): NewPack => {
    let pack = begin(portion, number);
    for (const [path, place] of earlier.entries.slice(0, files))
      pack = put(pack, path, readArchived(archives, place, path));
    return pack;
  };
  const list = (portion: Portion, number: number, file: SiteFile): void => {
    const pack: Pack = {
      name: packName(portion, number),
      ...portion,
      url: file.path,
      bytes: file.bytes,
      sum: file.sha256.slice(0, 16),
    };
    written.push({ pack, file });
  };
  const end = (portion: Portion, pack: NewPack | SamePack): void => {
    if (!pack.isNew && pack.files === pack.earlier.entries.length && earlierPacks.take(pack.earlier)) {
      list(portion, pack.number, pack.earlier.file);
      return;
    }
    const { zip, number } = pack.isNew ? pack : rewrite(portion, pack);
    const name = packName(portion, number);
    const { bytes, sha256 } = zip.close();
    const path = `${PACK_FOLDER}/${name}-${sha256.slice(0, 10)}.zip`;
    renameSync(temporaryPath(name), join(folder, ...path.split('/')));
    list(portion, number, { path, bytes, sha256 });
  };

  /** @returns Whether the file is one more that the earlier site's pack has in the same place. */
  const followEarlier = (open: OpenPortion, { pack: earlier, index }: EarlierPlace): boolean => {
    const { pack, portion } = open;
    if (pack?.isNew) return false;
    if (pack?.earlier === earlier && pack.files === index) {
      pack.files++;
      return true;
    }
    const isNext = pack ? pack.files === pack.earlier.entries.length : true;
    if (!isNext || index !== 0 || earlier.number !== (pack?.number ?? 0) + 1) return false;
    if (pack) end(portion, pack);
    open.pack = { isNew: false, number: earlier.number, earlier, files: 1 };
    return true;
  };

  /** Where no pack of the earlier site has the file: another one was made of it, or somebody touched it. */
  const packNow = (path: string): ArchivedFile => {
    const bytes = readFileSync(join(folder, ...path.split('/')));
    return packFast(bytes, sumBytes(bytes), !isWorthPacking(path));
  };

  return {
    async add(portion, path, file) {
      const key = packName(portion, 0);
      const open = portions.get(key) ?? { portion, earlier: earlierPacks.openPortion(portion), pack: undefined };
      portions.set(key, open);
      const place = file ? undefined : await open.earlier.find(path);
      if (place && followEarlier(open, place)) return;
      const entry = place?.pack.entries[place.index];
      const content = file ?? (entry ? readArchived(archives, entry[1], path) : packNow(path));
      let pack = open.pack && (open.pack.isNew ? open.pack : rewrite(portion, open.pack));
      if (pack && pack.bytes > 0 && pack.bytes + content.data.byteLength > mostBytes) {
        end(portion, pack);
        pack = begin(portion, pack.number + 1);
      }
      open.pack = put(pack ?? begin(portion, 1), path, content);
    },
    close() {
      for (const { portion, pack } of portions.values()) if (pack) end(portion, pack);
      archives.close();
      return written.sort((a, b) => (a.pack.name < b.pack.name ? -1 : 1));
    },
  };
};
