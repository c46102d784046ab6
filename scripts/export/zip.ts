// IO: the site as zip archives, one of everything and one for each language, in a single pass over its files.
import { join } from 'node:path';
import { primaryLanguage } from '../../src/languages/morphologies.ts';
import { sumLine } from '../output/checksums.ts';
import type { Progress } from '../progress.ts';
import { exportFileName, readersLanguage } from './collection-name.ts';
import type { ExportedFile } from './downloads.ts';
import { editionLanguages, languageEdition, siteEdition } from './language-edition.ts';
import { packFile, type PackedFile } from './pack-file.ts';
import { findPacked } from './packed-place.ts';
import { inOrder, startPackers } from './packers.ts';
import type { Edition } from './prune-page.ts';
import { readMe } from './read-me.ts';
import { type BuiltSite, fileOf } from './site.ts';
import { readSiteContents, type SiteContents } from './site-contents.ts';
import { createZip, type ZipWriter } from './zip-writer.ts';

/** One archive while it is written. */
type Archive = {
  readonly name: string;
  /** Undefined for the archive of everything. */
  readonly language: string | undefined;
  readonly edition: Edition;
  readonly zip: ZipWriter;
  /** Lines of SHA256SUMS. */
  readonly sums: string[];
};

const encoder = new TextEncoder();

const openArchive = (
  site: BuiltSite,
  contents: SiteContents,
  folder: string,
  language: string | undefined,
): Archive => {
  const name = exportFileName(site.collection, language === undefined ? [] : [language], 'zip');
  return {
    name,
    language,
    edition: language === undefined ? siteEdition(site) : languageEdition(site, contents, language),
    zip: createZip(join(folder, name)),
    sums: [],
  };
};

const addFile = ({ zip, sums }: Archive, path: string, file: PackedFile): void => {
  zip.add(path, file);
  sums.push(sumLine(file.sha256, path));
};

const readMeOf = (site: BuiltSite, { language }: Archive): Uint8Array => {
  const count = site.articles.filter(({ lang }) => language === undefined || primaryLanguage(lang) === language).length;
  return encoder.encode(
    readMe(site.collection, count, language === undefined ? undefined : readersTag(site, language)),
  );
};

const closeArchive = ({ name, language, zip, sums }: Archive): ExportedFile => {
  zip.add('SHA256SUMS', packFile(encoder.encode(sums.toSorted(byPath).join(''))));
  const { bytes, sha256 } = zip.close();
  return { form: 'zip', name, language: language ?? null, year: null, bytes, sha256 };
};

/**
 * Writes the archives into `folder`. Every file is read once; what is the same in several archives is packed once.
 * @returns What was written.
 */
export const exportZip = async (site: BuiltSite, folder: string, progress: Progress): Promise<ExportedFile[]> => {
  const languages = editionLanguages(site);
  const contents = await readSiteContents(site);
  const archives: Archive[] = [];
  // A collection in one language needs one archive only.
  for (const language of languages.length > 1 ? [undefined, ...languages] : [undefined]) {
    archives.push(openArchive(site, contents, folder, language));
  }
  for (const archive of archives) addFile(archive, 'READ-ME.txt', packFile(readMeOf(site, archive)));
  const places = await findPacked(site.folder);
  const packers = startPackers(archives.map(({ edition }) => edition));
  const pack = async (path: string) => {
    const holders = archives.flatMap(({ edition }, number) => (edition.parts.has(path) ? [number] : []));
    const file = { file: fileOf(site, path), path, editions: holders, packed: places.get(path) };
    return { path, holders, files: await packers.packEditions(file) };
  };
  try {
    const paths = site.paths.filter((path) => path !== 'SHA256SUMS');
    let done = 0;
    for await (const { path, holders, files } of inOrder(paths, pack)) {
      for (const [index, file] of files.entries()) {
        const archive = archives[holders[index] ?? 0];
        if (archive) addFile(archive, path, file);
      }
      progress.step(++done, paths.length);
    }
  } finally {
    await packers.close();
  }
  return archives.map(closeArchive);
};

/** The tag to name an edition's language by: the articles' own where they have only one. */
const readersTag = (site: BuiltSite, language: string): string => {
  const tags = new Set(site.articles.map(({ lang }) => lang).filter((lang) => primaryLanguage(lang) === language));
  const [only] = tags;
  return tags.size === 1 && only !== undefined ? only : readersLanguage(site.collection, language);
};

/** Lines of SHA256SUMS by their paths. */
const byPath = (a: string, b: string): number => {
  const [left, right] = [a.slice(a.indexOf('  ')), b.slice(b.indexOf('  '))];
  return left < right ? -1 : left > right ? 1 : 0;
};
