// npm run export: the offline forms of a built site.
import { dirname, join, resolve } from 'node:path';
import { Misuse, readArguments, runCommand } from './command-line.ts';
import { type ExportedFile, type ExportOptions, type Form, writeDownloads } from './export/downloads.ts';
import { exportEpub } from './export/epub.ts';
import { type BuiltSite, readBuiltSite } from './export/site.ts';
import { exportZim } from './export/zim.ts';
import { exportZip } from './export/zip.ts';
import { checkOutputFolder, projectRoot, replaceFolder } from './output-folder.ts';
import { createProgress, type Progress } from './progress.ts';

type Export = (site: BuiltSite, folder: string, progress: Progress, options: ExportOptions) => Promise<ExportedFile[]>;

/** One line a form. */
const forms: Readonly<Partial<Record<Form, Export>>> = { zip: exportZip, epub: exportEpub, zim: exportZim };

await runCommand(async () => {
  const { values, operands } = readArguments({
    name: 'npm run export --',
    purpose: `Makes the offline forms of a built site: ${Object.keys(forms).join(', ')}.`,
    operands: [Object.keys(forms).join('|')],
    options: {
      dist: { type: 'string', value: 'DIR', help: 'The built site (default: dist).' },
      latin: { type: 'boolean', help: 'epub: also a book in Latin letters for each language that has them.' },
      out: { type: 'string', value: 'DIR', help: 'Where the files go (default: downloads, beside the built site).' },
    },
  });
  const [name = ''] = operands;
  const entry = Object.entries(forms).find(([form]) => form === name);
  if (!entry) {
    throw new Misuse(`There is no form "${name}". Expected ${Object.keys(forms).join(', ')}.`);
  }
  const dist = resolve(values.dist ?? join(projectRoot, 'dist'));
  const out = await checkOutputFolder(values.out ?? join(dirname(dist), 'downloads'), dist, 'the built site');
  const site = await readBuiltSite(dist);
  const progress = createProgress();
  progress.stage(`Writing ${name}`);
  let written: ExportedFile[] = [];
  await replaceFolder(out, async (folder) => {
    written = await entry[1](site, folder, progress, { hasLatin: values.latin ?? false });
    // The table's keys are the forms.
    await writeDownloads(site, { earlier: out, folder }, name as Form, written);
    return true;
  });
  progress.finish(`${written.length} ${written.length === 1 ? 'file is' : 'files are'} in ${out}`);
  for (const { name: file, bytes } of written) console.log(`${file}  ${(bytes / 1e6).toFixed(1)} MB`);
  return 0;
});
