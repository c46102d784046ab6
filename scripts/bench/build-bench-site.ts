// Documents of a set -> a site, built by the project's own command as anyone would.
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../output-folder.ts';
import type { BenchDocument } from './retrieval-data.ts';

/** The folder of a seed says its language; Uzbek documents are in Cyrillic. */
const folderOf = ({ lang }: BenchDocument): string => (lang === 'uz' ? 'uz-cyrl' : lang);

/**
 * Writes each document as a seed and builds the site.
 * @param folder An empty folder; the seeds go into `seeds/` in it.
 * @returns The built site's folder. A document's id is its seed's file name without `.txt`.
 */
export const buildBenchSite = async (documents: readonly BenchDocument[], folder: string): Promise<string> => {
  const seeds = join(folder, 'seeds');
  for (const document of documents) {
    await mkdir(join(seeds, folderOf(document)), { recursive: true });
    const text = [document.title, document.text].filter(Boolean).join('\n\n');
    await writeFile(join(seeds, folderOf(document), `${document.id}.txt`), `${text}\n`);
  }
  const dist = join(folder, 'dist');
  const build = join(projectRoot, 'scripts', 'build.ts');
  execFileSync(process.execPath, [build, '--seeds', seeds, '--out', dist, '--keep-going'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return dist;
};

/** @returns The id of the document that a seed was made from: `kk/d12.txt` is `d12`. */
export const documentId = (seed: string): string => seed.replace(/^.*\//, '').replace(/\.txt$/, '');
