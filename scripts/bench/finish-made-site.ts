// The last step of a build alone, on a site of generated articles: packs, worker, checksums. Started by export.ts.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readCatalog } from '../export/read-catalog.ts';
import { makeAppProgram } from '../output/app-program.ts';
import { readCollectionFile } from '../output/collection-file.ts';
import { finishSite } from '../output/finish-site.ts';

const [folder = ''] = process.argv.slice(2);
const collection = await readCollectionFile(folder);
if (!collection) throw new Error(`${folder} holds no site.`);
for (const path of ['collection.json', 'SHA256SUMS']) await rm(join(folder, path));
await finishSite(folder, {
  settings: collection.settings,
  siteUrl: collection.settings.site,
  articles: await readCatalog(folder),
  program: makeAppProgram(),
});
