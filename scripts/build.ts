// npm run build: a folder of seeds becomes a site.
import { join, resolve } from 'node:path';
import { buildSite } from './build-site.ts';
import { Misuse, readArguments, runCommand } from './command-line.ts';
import { readForm } from './export/form-names.ts';
import { checkOutputFolder, projectRoot } from './output-folder.ts';
import { readSiteUrl } from './read-site-url.ts';
import { readShare } from './shards.ts';

await runCommand(async () => {
  const { values } = readArguments({
    name: 'npm run build --',
    purpose: 'Makes a static site of a folder of plain-text articles.',
    options: {
      seeds: { type: 'string', value: 'DIR', help: 'The folder of articles (default: seeds).' },
      out: { type: 'string', value: 'DIR', help: 'Where the site goes (default: dist).' },
      site: {
        type: 'string',
        value: 'URL',
        help: 'The address the site will have: adds feeds, sitemap, canonical links.',
      },
      frozen: { type: 'boolean', help: 'Fail where an id, address or anchor in ledger.json would change.' },
      ledger: { type: 'boolean', help: 'Write ledger.json into the folder of articles.' },
      'no-cache': { type: 'boolean', help: 'Do everything anew, whatever earlier runs have kept.' },
      downloads: {
        type: 'string',
        value: 'FORMS',
        help: 'Publish archives and books with the site, and lead to them: zip,epub for example.',
      },
      shard: {
        type: 'string',
        value: 'I/N',
        help: 'Only the I-th of N shares of the articles\' pages, for "npm run merge".',
      },
      'keep-going': { type: 'boolean', help: 'Publish the good articles when some are bad.' },
    },
  });
  if (values.frozen === true && values.ledger === true) {
    throw new Misuse('--frozen asks that the ledger is not changed, --ledger that it is written. Give one of them.');
  }
  if (values.shard !== undefined && (values.ledger === true || values.downloads !== undefined)) {
    throw new Misuse('--shard makes a part of a site: the ledger and the downloads belong to the whole of it.');
  }
  const seedsFolder = resolve(values.seeds ?? join(projectRoot, 'seeds'));
  const out = await checkOutputFolder(values.out ?? join(projectRoot, 'dist'), seedsFolder);
  return buildSite({
    scope: values.shard === undefined ? { kind: 'all' } : { kind: 'shard', share: readShare(values.shard) },
    seedsFolder,
    out,
    siteUrl: values.site === undefined ? undefined : readSiteUrl(values.site),
    keepGoing: values['keep-going'] ?? false,
    usesCache: values['no-cache'] !== true,
    isFrozen: values.frozen ?? false,
    writesLedger: values.ledger ?? false,
    downloads: values.downloads === undefined ? [] : values.downloads.split(',').map(readForm),
  });
});
