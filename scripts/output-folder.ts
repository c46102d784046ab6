// Where a command may write, and how: into a temporary folder beside the target, swapped in by rename at the end.
import { existsSync, renameSync } from 'node:fs';
import { mkdir, readdir, realpath, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Misuse } from './command-line.ts';
import { describeSystemError } from './describe-system-error.ts';
import { removeAside, removeFolder } from './remove-folder.ts';
import { leftoverOf, temporaryName } from './temporary-name.ts';
import { stopThreads } from './threads.ts';

/** The project's own folder. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** An output of ours carries this file, and only a folder that carries it is ever replaced. */
export const OUTPUT_MARK = '.bulaq-output';
const MARK_TEXT = 'Made by Bulaq; this folder is replaced as a whole by the next run.\n';

const contains = (outer: string, inner: string): boolean => inner === outer || inner.startsWith(outer + sep);

/** The real path of the deepest part that exists, with the rest as given: links cannot hide where a folder lies. */
const realPathOf = async (path: string): Promise<string> => {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(await realPathOf(parent), basename(absolute));
  }
};

const isReplaceable = async (folder: string): Promise<boolean> => {
  let entries;
  try {
    entries = await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw new Misuse(
      `--out ${folder} is not a folder, so nothing was written. Name a folder, new or of an earlier run.`,
    );
  }
  return entries.length === 0 || entries.includes(OUTPUT_MARK);
};

/**
 * Checks that `out` may be written.
 * @param seedsFolder What the command reads; `sourceName` says what that is.
 * @returns Its real path.
 * @throws {Misuse} When it holds something that is not ours, is the project's root, or contains or lies in the seeds folder.
 */
export const checkOutputFolder = async (
  out: string,
  seedsFolder: string,
  sourceName = 'the seeds folder',
): Promise<string> => {
  const folder = await realPathOf(out);
  const seeds = await realPathOf(seedsFolder);
  const root = await realPathOf(projectRoot);
  if (contains(folder, seeds) || contains(seeds, folder)) {
    throw new Misuse(
      `--out ${out} and ${sourceName} ${seedsFolder} contain one another, so what is there could be lost. Name another folder.`,
    );
  }
  if (contains(folder, root)) {
    throw new Misuse(`--out ${out} is or contains the project's own folder. Name another folder, for example "dist".`);
  }
  if (!(await isReplaceable(folder))) {
    throw new Misuse(
      `--out ${out} holds files that no earlier run of this program made (there is no ${OUTPUT_MARK} in it), so nothing was written. Name an empty or new folder, or move what is there.`,
    );
  }
  return folder;
};

/**
 * Checks that the report may be written.
 * @throws {Misuse} When it lies in the seeds folder, where an editor's file might have its name, or in `out`, which is
 *   replaced as a whole.
 */
export const checkReportFile = async (file: string, seedsFolder: string, out: string | undefined): Promise<void> => {
  const target = await realPathOf(file);
  if (contains(await realPathOf(seedsFolder), target))
    throw new Misuse(`--report ${file} lies in the seeds folder, where nothing is written. Name another file.`);
  if (out !== undefined && contains(out, target))
    throw new Misuse(`--report ${file} lies in --out, which is replaced as a whole. Name a file elsewhere.`);
};

/** Removes what runs that were killed have left beside the folder: what they wrote, and what they had replaced. */
const removeLeftovers = async (folder: string): Promise<void> => {
  const name = basename(folder);
  const entries = await readdir(dirname(folder));
  // Where there is no folder, the replaced one may be all that is left of it.
  const hasFolder = entries.includes(name);
  for (const entry of entries) {
    const leftover = leftoverOf(entry, name);
    if (leftover === 'temporary' || (leftover === 'replaced' && hasFolder)) {
      await removeAside(join(dirname(folder), entry));
    }
  }
};

/** What is done with the folder that was replaced, and meanwhile. */
export type AfterSwap = {
  /** May put it elsewhere, and says whether it has. */
  readonly keepOld?: (old: string) => boolean;
  /** Called when the new folder is in its place, while the old one is removed. */
  readonly onReplaced?: () => void;
};

/**
 * Makes the folder that is to become `folder`, beside it. Not by mkdtemp: its folders are closed to everyone else, and a
 * web server has to read this one.
 */
const makeTemporary = async (folder: string): Promise<string> => {
  const temporary = join(dirname(folder), temporaryName(basename(folder)));
  try {
    await mkdir(dirname(folder), { recursive: true });
    await removeLeftovers(folder);
    await mkdir(temporary);
  } catch (error) {
    throw new Misuse(`${folder} cannot be written: ${describeSystemError(error)}. Name another folder with --out.`);
  }
  return temporary;
};

/** Where the folder lies that the temporary one has replaced, until it is removed: `leftoverOf` knows it by this. */
const replacedBy = (temporary: string): string => `${temporary}-old`;

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Lets `write` fill a temporary folder beside `folder`, then swaps it in by rename. When `write` throws or returns
 * false, or the process is told to stop, `folder` is left as it was and the temporary one is removed. Told to stop after the
 * swap, the process removes what was replaced before it goes.
 * @returns What `write` returned: whether the folder was replaced.
 * @throws {Misuse} When nothing can be written there.
 */
export const replaceFolder = async (
  folder: string,
  write: (temporary: string) => Promise<boolean>,
  after: AfterSwap = {},
): Promise<boolean> => {
  const temporary = await makeTemporary(folder);
  const removeAndStop = async (signal: (typeof stopSignals)[number]): Promise<void> => {
    await stopThreads();
    // The replaced folder is there when the new one is in its place.
    for (const rest of [temporary, replacedBy(temporary)]) removeFolder(rest);
    process.exit(128 + constants.signals[signal]);
  };
  // Not `once`: a terminal and npm send a second one at the same time, which would end the process before all is removed.
  for (const signal of stopSignals) process.on(signal, removeAndStop);
  try {
    if (!(await write(temporary))) return false;
    await writeFile(join(temporary, OUTPUT_MARK), MARK_TEXT);
    await swapIn(temporary, folder, after);
    return true;
  } finally {
    removeFolder(temporary);
    for (const signal of stopSignals) process.off(signal, removeAndStop);
  }
};

const swapIn = async (temporary: string, folder: string, { keepOld, onReplaced }: AfterSwap): Promise<void> => {
  const old = replacedBy(temporary);
  const hadFolder = existsSync(folder);
  // No signal comes between the two: without a folder in its place nobody would find the old one.
  if (hadFolder) renameSync(folder, old);
  try {
    renameSync(temporary, folder);
  } catch (error) {
    if (hadFolder) renameSync(old, folder);
    throw error;
  }
  const removal = hadFolder && !keepOld?.(old) ? removeAside(old) : undefined;
  // What goes wrong with it is met below.
  removal?.catch(() => undefined);
  // It begins when this thread waits for the first time.
  await setImmediate();
  onReplaced?.();
  await removal;
};
