// The folder of offline forms: its list, its checksums and its page. It never holds forms of two builds.
import { cp, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { checksumsOf } from '../output/checksums.ts';
import { downloadsPage } from './downloads-page.ts';
import type { BuiltSite } from './site.ts';

/** One file that readers may take with them. */
export const exportedFileSchema = z.strictObject({
  form: z.enum(['zip', 'epub', 'zim', 'warc']),
  /** The file's name in the folder. */
  name: z.string().regex(/^[^/\\]+$/),
  /** Primary language subtag of its articles; null for all languages. */
  language: z.string().nullable(),
  /** The year of its articles, or `undated`; null for all. */
  year: z.string().nullable(),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ExportedFile = z.infer<typeof exportedFileSchema>;
/** What the reader of the command line may choose. */
export type ExportOptions = {
  /** EPUB: a second book in Latin letters of each language that has them. */
  readonly hasLatin: boolean;
  /** Web archive: the site's address, where it was built without one or is to be another. */
  readonly siteUrl: string | undefined;
};
export type Form = ExportedFile['form'];

const downloadsSchema = z.strictObject({ build: z.string(), files: z.array(exportedFileSchema) });

/** Name of the list, for programs. */
const LIST = 'downloads.json';

/** The files of other forms that an earlier run made of the same build. */
const readKept = async (
  folder: string,
  build: string,
  written: readonly ExportedFile[],
): Promise<readonly ExportedFile[]> => {
  const earlier = parseDownloads(await readFile(join(folder, LIST), 'utf8').catch(() => ''));
  if (earlier?.build !== build) return [];
  const others = earlier.files.filter(({ form }) => written.every((file) => file.form !== form));
  const there = await Promise.all(others.map(({ name, bytes }) => hasFile(join(folder, name), bytes)));
  return others.filter((_, index) => there[index]);
};

/** @returns What the list says; undefined where it is none. */
const parseDownloads = (text: string): z.infer<typeof downloadsSchema> | undefined => {
  try {
    return downloadsSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** Whether a file of this size is there: somebody may have taken it away, or another may have been half copied. */
const hasFile = (path: string, bytes: number): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isFile() && stats.size === bytes,
    () => false,
  );

const order = ({ form, language, year }: ExportedFile): string =>
  [exportedFileSchema.shape.form.options.indexOf(form), language ?? '', year ?? ''].join(' ');

/**
 * Completes a new folder of offline forms: takes over the other forms of the same build from the earlier folder,
 * and writes the list, the page and SHA256SUMS.
 * @param home Link to the site's first page, where the folder is published with the site.
 */
export const writeDownloads = async (
  site: BuiltSite,
  { earlier, folder }: { readonly earlier?: string; readonly folder: string },
  written: readonly ExportedFile[],
  home?: string,
): Promise<void> => {
  const { build } = site.collection;
  const kept = earlier === undefined ? [] : await readKept(earlier, build, written);
  for (const { name } of kept) await cp(join(earlier ?? '', name), join(folder, name));
  const files = [...written, ...kept].toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  await writeFile(join(folder, LIST), `${JSON.stringify({ build, files }, null, 1)}\n`);
  await writeFile(join(folder, 'index.html'), downloadsPage(site.collection, files, home));
  await writeFile(join(folder, 'SHA256SUMS'), await checksumsOf(folder));
};
