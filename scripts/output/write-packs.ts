// IO: the packs of a large collection, each a zip archive under packs/.
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { openFileParts } from '../export/file-parts.ts';
import { isWorthPacking, packFast, sumBytes } from '../export/pack-file.ts';
import { type ArchivedFile, type PackedPlace, readArchived } from '../export/packed-place.ts';
import { createZip, type ZipWriter } from '../export/zip-writer.ts';
import { type Pack, type Portion, portionName } from '../../src/offline/offline-list.ts';
import {
  type EarlierPack,
  type EarlierPacks,
  type EarlierPlace,
  type EarlierPortion,
  noPacks,
} from './earlier-packs.ts';
import { compareCodePoints } from '../read/compare-code-points.ts';
import { isPackBorder, PACK_FOLDER, PACK_LIMITS, packName } from './offline-list.ts';
import type { SiteFile } from './site-files.ts';

/** Packs of the earlier site are read in their order. */
const READ_AHEAD = 1 << 18;

/** A pack that is written. */
type NewPack = { readonly isNew: true; readonly name: string; readonly zip: ZipWriter; bytes: number };

/** A pack whose files so far are the first ones of a pack of the earlier site. */
type SamePack = { readonly isNew: false; readonly earlier: EarlierPack; files: number; bytes: number };

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
  /** @returns The packs, as `byPortion` sorts. */
  close(): WrittenPack[];
};

/** Sorts packs by their portions; those of one stay in the order of what they hold. */
export const byPortion = (a: WrittenPack, b: WrittenPack): number =>
  compareCodePoints(portionName(a.pack), portionName(b.pack));

/** The archives in the site at `folder`, written file by file. */
const openArchives = (folder: string) => {
  const sources = openFileParts(READ_AHEAD);
  const temporaryPath = (name: string): string => join(folder, PACK_FOLDER, `${name}.part`);
  const begin = (portion: Portion, first: string): NewPack => {
    const name = packName(portion, first);
    mkdirSync(join(folder, PACK_FOLDER), { recursive: true });
    return { isNew: true, name, zip: createZip(temporaryPath(name)), bytes: 0 };
  };
  const put = (pack: NewPack, path: string, file: ArchivedFile): NewPack => {
    pack.zip.add(path, file);
    return { ...pack, bytes: pack.bytes + file.data.byteLength };
  };
  /** As it lies in a pack of the earlier site. */
  const read = (place: PackedPlace, path: string): ArchivedFile => readArchived(sources, place, path);
  return {
    begin,
    put,
    read,
    /** Writes what would have been taken. */
    rewrite(portion: Portion, { earlier, files }: SamePack): NewPack {
      const entries = earlier.entries.slice(0, files);
      const first = begin(portion, entries[0]?.[0] ?? '');
      return entries.reduce((pack, [path, place]) => put(pack, path, read(place, path)), first);
    },
    /** Where no pack of the earlier site has the file: another one was made of it, or somebody touched it. */
    packNow(path: string): ArchivedFile {
      const bytes = readFileSync(join(folder, ...path.split('/')));
      return packFast(bytes, sumBytes(bytes), !isWorthPacking(path));
    },
    end({ zip, name }: NewPack): SiteFile {
      const { bytes, sha256 } = zip.close();
      const path = `${PACK_FOLDER}/${name}-${sha256.slice(0, 10)}.zip`;
      renameSync(temporaryPath(name), join(folder, ...path.split('/')));
      return { path, bytes, sha256 };
    },
    close: sources.close,
  };
};

/** Begins to write packs into the site at `folder`. */
export const createPacks = (folder: string, earlierPacks: EarlierPacks = noPacks, limits = PACK_LIMITS): PackWriter => {
  const portions = new Map<string, OpenPortion>();
  const written: WrittenPack[] = [];
  const archives = openArchives(folder);

  /** Whether a pack ends before the file, which has so many bytes when it is packed. */
  const endsBefore = ({ bytes }: NewPack | SamePack, path: string, packedBytes: number): boolean =>
    (bytes > 0 && bytes + packedBytes > limits.mostBytes) || (bytes >= limits.leastBytes && isPackBorder(path, limits));
  const end = (portion: Portion, pack: NewPack | SamePack): void => {
    const isSame = !pack.isNew && pack.files === pack.earlier.entries.length && earlierPacks.take(pack.earlier);
    const made = pack.isNew || isSame ? pack : archives.rewrite(portion, pack);
    const { name, file } = made.isNew ? { name: made.name, file: archives.end(made) } : made.earlier;
    const { path: url, bytes, sha256 } = file;
    written.push({ pack: { name, ...portion, url, bytes, sum: sha256.slice(0, 16) }, file });
  };

  /** @returns Whether the file is one more that the earlier site's pack has in the same place. */
  const followEarlier = (open: OpenPortion, path: string, { pack: earlier, index }: EarlierPlace): boolean => {
    const { pack, portion } = open;
    const bytes = earlier.entries[index]?.[1].packedBytes ?? 0;
    if (pack && !pack.isNew && pack.earlier === earlier && pack.files === index) {
      pack.files++;
      pack.bytes += bytes;
      return true;
    }
    // From its first file on a pack depends on nothing before it.
    if (index !== 0 || (pack && !endsBefore(pack, path, bytes))) return false;
    if (pack) end(portion, pack);
    open.pack = { isNew: false, earlier, files: 1, bytes };
    return true;
  };

  return {
    async add(portion, path, file) {
      const key = portionName(portion);
      const open = portions.get(key) ?? { portion, earlier: earlierPacks.openPortion(portion), pack: undefined };
      portions.set(key, open);
      const place = file ? undefined : await open.earlier.find(path);
      if (place && followEarlier(open, path, place)) return;
      const entry = place?.pack.entries[place.index];
      const content = file ?? (entry ? archives.read(entry[1], path) : archives.packNow(path));
      if (open.pack && endsBefore(open.pack, path, content.data.byteLength)) {
        end(portion, open.pack);
        open.pack = undefined;
      }
      const pack = open.pack && (open.pack.isNew ? open.pack : archives.rewrite(portion, open.pack));
      open.pack = archives.put(pack ?? archives.begin(portion, path), path, content);
    },
    close() {
      for (const { portion, pack } of portions.values()) if (pack) end(portion, pack);
      archives.close();
      return written.sort(byPortion);
    },
  };
};
