// IO. A made collection as a folder of seeds, kept from one bench to the next.
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathTag } from '../../src/article/permalink.ts';
import { plainText } from '../../src/article/plain-text.ts';
import { convertSeeds } from '../convert-seeds.ts';
import { projectRoot } from '../output-folder.ts';
import { readCollection } from '../read-seeds.ts';
import { makeCorpus, type Samples } from './made-corpus.ts';

/** What benches keep: made collections, other people's programs, sites that were measured. */
export const benchFolder = join(projectRoot, '.bulaq', 'bench');

/** The text of the project's own seeds, by language: what made words are made of. */
const readSamples = async (): Promise<Samples> => {
  const { conversions } = convertSeeds(await readCollection(join(projectRoot, 'seeds')));
  const articles = conversions.flatMap(({ article }) => article ?? []);
  const byTag = Map.groupBy(articles, ({ frontmatter }) => pathTag(frontmatter.lang));
  return Object.fromEntries(Array.from(byTag, ([tag, inTag]) => [tag, inTag.map(plainText).join('\n')]));
};

/** @returns The folder of a collection of `count` made articles; it is written where it is not there yet. */
export const writeCorpus = async (count: number): Promise<string> => {
  const folder = join(benchFolder, `seeds-${count}`);
  if (
    await access(folder).then(
      () => true,
      () => false,
    )
  )
    return folder;
  const temporary = `${folder}-new`;
  await rm(temporary, { recursive: true, force: true });
  for (const { path, text } of makeCorpus(count, await readSamples())) {
    const file = join(temporary, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await rename(temporary, folder);
  return folder;
};
