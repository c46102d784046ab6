// npm run export: the offline forms of a built site.
import { dirname, join, resolve } from 'node:path';
import { readArguments, runCommand } from './command-line.ts';
import { type ExportedFile, writeDownloads } from './export/downloads.ts';
import { formNames, readForm } from './export/form-names.ts';
import { exportForm } from './export/forms.ts';
import { readBuiltSite } from './export/site.ts';
import { checkOutputFolder, projectRoot, replaceFolder } from './output-folder.ts';
import { createProgress } from './progress.ts';
import { readSiteUrl } from './read-site-url.ts';

await runCommand(async () => {
  const { values, operands } = readArguments({
    name: 'npm run export --',
    purpose: `Makes the offline forms of a built site: ${formNames.join(', ')}.`,
    operands: [formNames.join('|')],
    options: {
      dist: { type: 'string', value: 'DIR', help: 'The built site (default: dist).' },
      latin: { type: 'boolean', help: 'epub: also a book in Latin letters for each language that has them.' },
      site: {
        type: 'string',
        value: 'URL',
        help: 'warc: the address that the pages are kept under (default: the one that the site was built for).',
      },
      out: { type: 'string', value: 'DIR', help: 'Where the files go (default: downloads, beside the built site).' },
    },
  });
  const form = readForm(operands[0] ?? '');
  const dist = resolve(values.dist ?? join(projectRoot, 'dist'));
  const out = await checkOutputFolder(values.out ?? join(dirname(dist), 'downloads'), dist, 'the built site');
  const siteUrl = values.site === undefined ? undefined : readSiteUrl(values.site);
  const site = await readBuiltSite(dist);
  const progress = createProgress();
  let written: ExportedFile[] = [];
  await replaceFolder(out, async (folder) => {
    written = await exportForm(form, site, folder, progress, { hasLatin: values.latin ?? false, siteUrl });
    await writeDownloads(site, { earlier: out, folder }, written);
    return true;
  });
  progress.finish(`${written.length} ${written.length === 1 ? 'file is' : 'files are'} in ${out}`);
  for (const { name: file, bytes } of written) console.log(`${file}  ${(bytes / 1e6).toFixed(1)} MB`);
  return 0;
});
