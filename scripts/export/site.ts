// A built site as the export commands read it.
import { join } from 'node:path';
import { Misuse } from '../command-line.ts';
import { listFiles } from '../output/checksums.ts';
import { type CollectionFile, readCollectionFile } from '../output/collection-file.ts';
import { type CatalogEntry, readCatalog } from './read-catalog.ts';

export type BuiltSite = {
  readonly folder: string;
  readonly collection: CollectionFile;
  /** Newest first. */
  readonly articles: readonly CatalogEntry[];
  /** Every file of the site, with `/`, in code-point order. */
  readonly paths: readonly string[];
};

/** What lies in `dist/` and is not part of the site: the mark of our own output, what the service worker alone reads, and archives. */
const isOfTheHostAlone = (path: string): boolean => path === '.bulaq-output' || /^(?:packs|downloads)\//.test(path);

/**
 * Reads what the site says of itself.
 * @throws {Misuse} When the folder holds no built site.
 */
export const readBuiltSite = async (folder: string): Promise<BuiltSite> => {
  const collection = await readCollectionFile(folder);
  if (!collection) {
    throw new Misuse(`There is no built site in ${folder}. Run "npm run build" first, or name one with --dist DIR.`);
  }
  const paths = (await listFiles(folder)).filter((path) => !isOfTheHostAlone(path));
  return { folder, collection, articles: await readCatalog(folder), paths };
};

/** Where a file of the site lies on disk. */
export const fileOf = (site: BuiltSite, path: string): string => join(site.folder, ...path.split('/'));
