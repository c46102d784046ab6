// The offline forms, and a site that is published with some of them.
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { downloadsPermalink } from '../../src/article/permalink.ts';
import { listFiles, sha256OfFile, sumLine, SUMS_FILE } from '../output/checksums.ts';
import type { Progress } from '../progress.ts';
import { type ExportedFile, type ExportOptions, type Form, writeDownloads } from './downloads.ts';
import { exportEpub } from './epub.ts';
import { type BuiltSite, readBuiltSite } from './site.ts';
import { exportWarc } from './warc.ts';
import { exportZim } from './zim.ts';
import { exportZip } from './zip.ts';

type Export = (site: BuiltSite, folder: string, progress: Progress, options: ExportOptions) => Promise<ExportedFile[]>;

/** One line a form: writes its files into a folder. */
const exporters: Readonly<Record<Form, Export>> = {
  zip: exportZip,
  epub: exportEpub,
  zim: exportZim,
  warc: exportWarc,
};

/** Writes one form of the site into `folder`. */
export const exportForm = (
  form: Form,
  site: BuiltSite,
  folder: string,
  progress: Progress,
  options: ExportOptions,
): Promise<ExportedFile[]> => {
  progress.stage(`Writing ${form}`);
  return exporters[form](site, folder, progress, options);
};

/** Puts the forms of a finished site into the site itself, beside its pages, and their sums to the others. */
export const publishDownloads = async (dist: string, forms: readonly Form[], progress: Progress): Promise<void> => {
  const site = await readBuiltSite(dist);
  const name = dirname(downloadsPermalink);
  const folder = join(dist, name);
  await mkdir(folder);
  const written: ExportedFile[] = [];
  for (const form of new Set(forms))
    written.push(...(await exportForm(form, site, folder, progress, { hasLatin: false, siteUrl: undefined })));
  await writeDownloads(site, { folder }, written, '../index.html');
  for (const path of await listFiles(folder)) {
    const sum = await sha256OfFile(join(folder, path));
    await appendFile(join(dist, SUMS_FILE), sumLine(sum, `${name}/${path}`));
  }
};
