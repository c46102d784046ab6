// Astro makes a program of the pages: their components, compiled and bundled, and the styles of each. It does not depend on
// what is in the collection, so it is made once for each state of the sources; render-pages.ts runs it.
import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { walkFiles } from './output/checksums.ts';
import { projectRoot } from './output-folder.ts';
import { digestProgram } from './program-files.ts';

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

const sumFiles = (folder: string): string => {
  const sums: Record<string, string> = {};
  for (const path of walkFiles(folder)) {
    if (path !== sumsFile) sums[path] = hash('sha256', readFileSync(join(folder, path)));
  }
  return JSON.stringify(sums);
};

const isWhole = (folder: string): boolean =>
  existsSync(join(folder, sumsFile)) && readFileSync(join(folder, sumsFile), 'utf8') === sumFiles(folder);

/** In a process of its own: what Astro needs for it, some hundred megabytes, is free afterwards. */
const runAstro = async (folder: string, signal: AbortSignal | undefined): Promise<void> => {
  const script = fileURLToPath(new URL('run-astro.ts', import.meta.url));
  // Astro bundles below the working directory.
  const args = [...process.execArgv, script, folder];
  // Nobody but the one who builds a site learns of it.
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: 'inherit', env, signal });
  const stop = (): boolean => child.kill();
  process.once('exit', stop);
  const ended = new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  const code = await ended.finally(() => process.off('exit', stop));
  if (code !== 0) throw new Error('Astro could not bundle the pages, for the reason above.');
};

/**
 * Bundles the pages, or finds them bundled by an earlier build of the same sources. Astro runs when this returns: who
 * has called it may be busy for seconds before anything that waits can go on.
 * @param usesCache - Whether an earlier build's bundle will do.
 * @param signal - Ends it when no pages are to be rendered after all.
 * @returns The bundle's folder, inside the project, where the packages that it imports are found.
 */
export const bundlePages = async (usesCache: boolean, signal?: AbortSignal): Promise<string> => {
  const home = join(projectRoot, '.bulaq', 'cache', 'pages');
  const name = hash('sha256', `${process.version}\n${digestProgram()}`);
  const folder = join(home, name);
  if (usesCache && isWhole(folder)) return folder;
  // Of other sources, of a build that was stopped, or not to be used.
  rmSync(home, { recursive: true, force: true });
  const unfinished = join(home, 'unfinished');
  mkdirSync(unfinished, { recursive: true });
  await runAstro(unfinished, signal);
  writeFileSync(join(unfinished, sumsFile), sumFiles(unfinished));
  renameSync(unfinished, folder);
  return folder;
};
