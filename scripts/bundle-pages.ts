// Astro makes a program of the pages: their components, compiled and bundled, and the styles of each. It does not depend on
// what is in the collection, so it is made once for each state of the sources; render-pages.ts runs it.
import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from './output/checksums.ts';
import { projectRoot } from './output-folder.ts';
import { digestProgram } from './unchanged-build.ts';

/** Where things lie in a bundle's folder. */
export const bundlePaths = {
  /** The program; `src/render/render-routes.ts` is what it exports. */
  program: 'program/render-routes.mjs',
  /** What Astro puts beside the pages: the files of `public/`. */
  files: 'files',
  /** Styles by the file of src/pages, as `RenderOptions` wants them. */
  heads: 'heads.json',
} as const;

/** Says which files are in a bundle, with their checksums: a bundle without it was not finished. */
const sumsFile = 'sums.json';

const sumFiles = async (folder: string): Promise<string> => {
  const sums: Record<string, string> = {};
  for (const path of await listFiles(folder)) {
    if (path !== sumsFile) sums[path] = hash('sha256', await readFile(join(folder, path)));
  }
  return JSON.stringify(sums);
};

const isWhole = async (folder: string): Promise<boolean> => {
  const sums = await readFile(join(folder, sumsFile), 'utf8').catch(() => undefined);
  return sums !== undefined && sums === (await sumFiles(folder));
};

/** In a process of its own: what Astro needs for it, some hundred megabytes, is free afterwards. */
const runAstro = async (folder: string): Promise<void> => {
  const script = fileURLToPath(new URL('run-astro.ts', import.meta.url));
  // Astro bundles below the working directory.
  const child = spawn(process.execPath, [...process.execArgv, script, folder], { cwd: projectRoot, stdio: 'inherit' });
  const stop = (): boolean => child.kill();
  process.once('exit', stop);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  process.off('exit', stop);
  if (code !== 0) throw new Error('Astro could not bundle the pages, for the reason above.');
};

/**
 * Bundles the pages, or finds them bundled by an earlier build of the same sources.
 * @param usesCache - Whether an earlier build's bundle will do.
 * @returns The bundle's folder, inside the project, where the packages that it imports are found.
 */
export const bundlePages = async (usesCache: boolean): Promise<string> => {
  const home = join(projectRoot, '.bulaq', 'cache', 'pages');
  const name = hash('sha256', `${process.version}\n${digestProgram()}`);
  const folder = join(home, name);
  if (usesCache && (await isWhole(folder))) return folder;
  // Of other sources, of a build that was stopped, or not to be used.
  await rm(home, { recursive: true, force: true });
  const unfinished = join(home, 'unfinished');
  await mkdir(unfinished, { recursive: true });
  await runAstro(unfinished);
  await writeFile(join(unfinished, sumsFile), await sumFiles(unfinished));
  await rename(unfinished, folder);
  return folder;
};
