// IO. SHA-256 of many files, again and again: those that nobody has written since are not read.
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeState } from './read/describe-state.ts';
import { projectRoot } from './output-folder.ts';
import { keepLatest } from './remembered-folder.ts';
import { readSummed, writeSummed } from './summed-file.ts';

/** Of a file: what the system said of it, and its sum. */
type KnownSum = readonly [state: string, sum: string];

/** Another version does not read what this one has written. */
const VERSION = '1';

/** Folders whose sums are remembered. */
const rememberedFolders = 20;

/** Files, and what the system said of them at a time, in milliseconds, or a little later. */
export type Looked = { readonly paths: readonly string[]; readonly stats: readonly Stats[]; readonly time: number };

/**
 * @param paths Inside the folder.
 * @throws {Error} When one is not there.
 */
export const lookAt = (folder: string, paths: readonly string[]): Looked => {
  const time = Date.now();
  return { paths, stats: paths.map((path) => statSync(join(folder, path))), time };
};

/**
 * @param folder The real path of a folder.
 * @param looked Files in it, as they are now.
 * @param home Where sums are remembered.
 * @returns The sums in the order of the paths, in lower-case hex.
 * @throws {Error} When a file cannot be read.
 */
export const rememberedSums = (
  folder: string,
  { paths, stats, time }: Looked,
  home = join(projectRoot, '.bulaq', 'sums'),
): readonly string[] => {
  const content = readSummed(sumsFile(home, folder), VERSION);
  // The sum of it says that it was written below.
  const known = new Map(content ? (JSON.parse(content.toString()) as [string, KnownSum][]) : []);
  const fresh = new Map<string, KnownSum>();
  let read = 0;
  const sums = paths.map((path, index) => {
    const state = stats[index] && describeState(stats[index], time);
    const before = known.get(path);
    const isKnown = before !== undefined && before[0] === state;
    const sum = isKnown ? before[1] : hash('sha256', readFileSync(join(folder, path)));
    if (!isKnown) read++;
    if (state !== undefined) fresh.set(path, [state, sum]);
    return sum;
  });
  if (read > 0) remember(home, folder, fresh);
  return sums;
};

const sumsFile = (home: string, folder: string): string => join(home, hash('sha256', folder).slice(0, 16), 'sums');

/** A disk that is full or closed only means to read the files again. */
const remember = (home: string, folder: string, sums: ReadonlyMap<string, KnownSum>): void => {
  const file = sumsFile(home, folder);
  try {
    keepLatest(home, rememberedFolders);
    mkdirSync(dirname(file), { recursive: true });
    writeSummed(file, VERSION, [JSON.stringify([...sums])]);
  } catch {
    // Nothing is remembered.
  }
};
