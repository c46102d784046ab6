// IO. The packs of an earlier site: what is the same in the new one is neither read nor packed again.
import { hash } from 'node:crypto';
import { openAsBlob, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LIST_PATH, type OfflineList, type Pack, type Portion, portionName } from '../../src/offline/offline-list.ts';
import { type EarlierSite, isOffered } from '../earlier/earlier-site.ts';
import { linkFile, placeOf } from '../earlier/link-folder.ts';
import { findRow, sizeAt, stateAt, sumAt } from '../earlier/site-record.ts';
import type { PackedPlace } from '../export/packed-place.ts';
import { readDirectory } from '../../src/offline/zip-reader.ts';
import type { SiteFile } from './site-files.ts';

/** A pack of the earlier site, opened. */
export type EarlierPack = {
  readonly name: string;
  readonly file: SiteFile;
  /** Its files in their order. */
  readonly entries: readonly (readonly [path: string, place: PackedPlace])[];
};

/** Where a file stands in a pack of the earlier site. */
export type EarlierPlace = { readonly pack: EarlierPack; readonly index: number };

/** Goes through the packs of a portion, one after another. */
export type EarlierPortion = {
  /** @returns Where the file is; paths are asked for in the order of `walkFiles`. */
  readonly find: (path: string) => Promise<EarlierPlace | undefined>;
};

export type EarlierPacks = {
  readonly openPortion: (portion: Portion) => EarlierPortion;
  /** @returns Whether the pack is in the new site now. */
  readonly take: (pack: EarlierPack) => boolean;
};

/** Nothing is known of an earlier site. */
export const noPacks: EarlierPacks = {
  openPortion: () => ({ find: () => Promise.resolve(undefined) }),
  take: () => false,
};

/**
 * @param outDir - The new site.
 * @param packs - Those of the earlier site, as its list has them.
 */
export const openEarlierPacks = (outDir: string, earlier: EarlierSite, packs: readonly Pack[]): EarlierPacks => {
  const { folder, record } = earlier;
  const byPortion = Map.groupBy(packs, portionName);
  /** Undefined where somebody touched it. */
  const open = async ({ name, url: path }: Pack): Promise<EarlierPack | undefined> => {
    const row = findRow(record, path);
    const sha256 = row < 0 ? undefined : sumAt(record, row);
    if (sha256 === undefined || !isOffered(earlier, row)) return undefined;
    const pack = placeOf(folder, path);
    // It is offered by its second name; the site may have been moved away since, or hold another file of the name.
    if (statSync(pack, { throwIfNoEntry: false })?.ino !== stateAt(record, row).ino) return undefined;
    const directory = await readDirectory(await openAsBlob(pack));
    const entries = Array.from(
      directory,
      ([name, { offset, packedBytes }]) => [name, { pack, offset, packedBytes }] as const,
    );
    return { name, file: { path, bytes: sizeAt(record, row), sha256 }, entries };
  };
  const openPortion = (portion: Portion): EarlierPortion => {
    const left = [...(byPortion.get(portionName(portion)) ?? [])];
    let pack: EarlierPack | undefined;
    let index = 0;
    return {
      async find(path) {
        for (;;) {
          const entry = pack?.entries[index];
          if (entry && entry[0] < path) index++;
          else if (entry) return pack && entry[0] === path ? { pack, index } : undefined;
          else {
            const next = left.shift();
            if (!next) return undefined;
            pack = await open(next);
            index = 0;
          }
        }
      },
    };
  };
  /** Packs are taken when all else is done, and the twin has lost them. */
  const take = ({ file }: EarlierPack): boolean => linkFile(folder, outDir, file.path);
  return { openPortion, take };
};

const readIfThere = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

/** @returns The packs of the earlier site, by the list it has of them. */
export const findEarlierPacks = (folder: string, earlier: EarlierSite | undefined): EarlierPacks => {
  if (!earlier) return noPacks;
  const row = findRow(earlier.record, LIST_PATH);
  const content = readIfThere(join(earlier.folder, LIST_PATH));
  // A list that is not what was remembered may name anything.
  if (!content || row < 0 || hash('sha256', content) !== sumAt(earlier.record, row)) return noPacks;
  const { packs } = JSON.parse(content.toString()) as OfflineList; // as its sum says
  return openEarlierPacks(folder, earlier, packs);
};
