// npm run merge: what several machines have built becomes one site, the same as one machine would have made.
import { join, resolve } from 'node:path';
import { buildSite, readSharedKey } from './build-site.ts';
import { Misuse, readArguments, runCommand } from './command-line.ts';
import { checkOutputFolder, projectRoot } from './output-folder.ts';
import { readShards } from './shards.ts';

await runCommand(async () => {
  const { values, operands } = readArguments({
    name: 'npm run merge --',
    purpose: 'Joins the folders that "npm run build -- --shard I/N" has made to one site.',
    operands: ['DIR…'],
    options: {
      seeds: { type: 'string', value: 'DIR', help: 'The folder of articles the shards were made of (default: seeds).' },
      out: { type: 'string', value: 'DIR', help: 'Where the site goes (default: dist).' },
    },
  });
  const seedsFolder = resolve(values.seeds ?? join(projectRoot, 'seeds'));
  const shards = operands.map((folder) => resolve(folder));
  const { siteUrl, keepGoing, key } = await readShards(shards);
  if (key !== readSharedKey({ seedsFolder, siteUrl: siteUrl ?? undefined, keepGoing })) {
    throw new Misuse(
      `The shards were not made of what is in ${seedsFolder}, or by another version of this program. Build them anew.`,
    );
  }
  return buildSite({
    seedsFolder,
    out: await checkOutputFolder(values.out ?? join(projectRoot, 'dist'), seedsFolder),
    siteUrl: siteUrl ?? undefined,
    keepGoing,
    usesCache: true,
    isFrozen: false,
    writesLedger: false,
    downloads: [],
    scope: { kind: 'rest', shards },
  });
});
