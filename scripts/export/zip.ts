// IO: the site as zip archives, one of everything and one for each language, in a single pass over its files.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sumLine } from '../output/checksums.ts';
import type { Progress } from '../progress.ts';
import { exportFileName, readersLanguage } from './collection-name.ts';
import type { ExportedFile } from './downloads.ts';
import { editionLanguages, languageEdition } from './language-edition.ts';
import { isWorthPacking, type PackedFile } from './pack-file.ts';
import { inOrder, startPackers } from './packers.ts';
import { primaryLanguage } from './primary-language.ts';
import { type Edition, prunePage } from './prune-page.ts';
import { readMe } from './read-me.ts';
import { type BuiltSite, fileOf } from './site.ts';
import { readSiteContents, type SiteContents } from './site-contents.ts';
import { createZip, type ZipWriter } from './zip-writer.ts';

/** One archive while it is written. */
type Archive = {
  readonly name: string;
  /** Undefined for the archive of everything. */
  readonly language: string | undefined;
  readonly edition: Edition | undefined;
  readonly zip: ZipWriter;
  /** Lines of SHA256SUMS. */
  readonly sums: string[];
};

const encoder = new TextEncoder();

const openArchive = async (
  site: BuiltSite,
  contents: SiteContents,
  folder: string,
  language: string | undefined,
): Promise<Archive> => {
  const name = exportFileName(site.collection, language === undefined ? [] : [language], 'zip');
  return {
    name,
    language,
    edition: language === undefined ? undefined : languageEdition(site, contents, language),
    zip: await createZip(join(folder, name)),
    sums: [],
  };
};

/**
 * Writes the archives into `folder`. Every file is read once; what is the same in several archives is packed once.
 * @returns What was written.
 */
export const exportZip = async (site: BuiltSite, folder: string, progress: Progress): Promise<ExportedFile[]> => {
  const packers = startPackers();
  const languages = editionLanguages(site);
  const archives: Archive[] = [];
  const pack = (bytes: Uint8Array, path: string): Promise<PackedFile> => packers.pack(bytes, !isWorthPacking(path));
  const add = async ({ zip, sums }: Archive, path: string, file: PackedFile): Promise<void> => {
    await zip.add(path, file);
    sums.push(sumLine(file.sha256, path));
  };
  /** The file for each archive that has it. */
  const packFor = async (path: string): Promise<[Archive, PackedFile][]> => {
    const bytes = await readFile(fileOf(site, path));
    const html = path.endsWith('.html') ? bytes.toString('utf8') : undefined;
    const packed: [Archive, Promise<PackedFile>][] = [];
    let asItIs: Promise<PackedFile> | undefined;
    for (const archive of archives) {
      if (archive.edition && !archive.edition.has(path)) continue;
      const pruned = archive.edition && html !== undefined ? prunePage(html, path, archive.edition) : html;
      packed.push([archive, pruned === html ? (asItIs ??= pack(bytes, path)) : pack(encoder.encode(pruned), path)]);
    }
    return Promise.all(packed.map(async ([archive, file]): Promise<[Archive, PackedFile]> => [archive, await file]));
  };

  try {
    const contents = await readSiteContents(site);
    // A collection in one language needs one archive only.
    for (const language of languages.length > 1 ? [undefined, ...languages] : [undefined]) {
      archives.push(await openArchive(site, contents, folder, language));
    }
    for (const archive of archives) {
      const count = site.articles.filter(
        ({ lang }) => archive.language === undefined || primaryLanguage(lang) === archive.language,
      ).length;
      const tag = archive.language === undefined ? undefined : readersTag(site, archive.language);
      await add(archive, 'READ-ME.txt', await pack(encoder.encode(readMe(site.collection, count, tag)), 'READ-ME.txt'));
    }
    const paths = site.paths.filter((path) => path !== 'SHA256SUMS');
    let done = 0;
    for await (const [index, files] of inOrder(
      paths.entries(),
      async ([at, path]) => [at, await packFor(path)] as const,
    )) {
      for (const [archive, file] of files) await add(archive, paths[index] ?? '', file);
      progress.step(++done, paths.length);
    }
    const written: ExportedFile[] = [];
    for (const { name, language, zip, sums } of archives) {
      await zip.add('SHA256SUMS', await pack(encoder.encode(sums.toSorted(byPath).join('')), 'SHA256SUMS'));
      const { bytes, sha256 } = await zip.close();
      written.push({ form: 'zip', name, language: language ?? null, year: null, bytes, sha256 });
    }
    return written;
  } finally {
    await packers.close();
  }
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
