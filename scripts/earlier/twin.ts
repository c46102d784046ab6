// IO. The twin of an earlier site: a folder in which all its files have second names, made while the seeds are read. What a
// build takes of the site stays there, and what it makes is moved in when all is made. So a build whose seeds have hardly
// changed does hardly anything for each file; and what it replaces is the twin of what it made, with most names in place.
import { hash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, statSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { walkFiles } from '../output/checksums.ts';
import { projectRoot } from '../output-folder.ts';
import { keepLatest } from '../remembered-folder.ts';
import { removeAside, removeFolder } from '../remove-folder.ts';
import { type EarlierSite, endOffer } from './earlier-site.ts';
import { linkFile, linkFolder, placeOf } from './link-folder.ts';
import { findRow, isUntouched, pathOf } from './site-record.ts';

/** Where sites on the disk of the project have their twins. */
const home = join(projectRoot, '.bulaq', 'twins');

/** Sites whose twins stay: each takes as much of the disk as has changed since. */
const rememberedTwins = 5;

const diskOf = (folder: string): number | undefined => statSync(folder, { throwIfNoEntry: false })?.dev;

/** Second names can be given on one disk only. */
const isLasting = (out: string): boolean => diskOf(dirname(out)) === diskOf(projectRoot);

/** @returns Where the twin of the site in `out` lies, or would. */
export const twinPlace = (out: string): string =>
  isLasting(out) ? join(home, hash('sha256', out).slice(0, 16)) : join(dirname(out), `.${basename(out)}-twin`);

/** Removes a folder, and those around it up to `top`, as far as they are empty. */
const removeEmpty = (folder: string, top: string): void => {
  for (let at = folder; at !== top; at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
  }
};

/** Removes files of a twin, and the folders that they leave empty. */
const unlinkAll = (places: readonly string[], twin: string): void => {
  for (const place of new Set(places)) unlinkSync(place);
  for (const folder of new Set(places.map(dirname))) removeEmpty(folder, twin);
};

/**
 * Goes through all that is no folder, sorted as `walkFiles` does: what somebody has put into a site is no file at times.
 * Folders that are empty, or are emptied meanwhile, go.
 */
function* walkEntries(folder: string, prefix = ''): Generator<string> {
  const place = prefix === '' ? folder : placeOf(folder, prefix.slice(0, -1));
  const entries = readdirSync(place, { withFileTypes: true });
  for (const name of entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort()) {
    if (name.endsWith('/')) yield* walkEntries(folder, `${prefix}${name}`);
    else yield `${prefix}${name}`;
  }
  removeEmpty(place, folder);
}

/**
 * Makes the twin of what lies at its place, which may be nothing, or the site before the earlier one: files that both have
 * are one and the same there. Names that are not those of the earlier site's files go, when it is known of all of these
 * whether they can be taken: to remove a file's last name takes the disk a hundred times as long as to look at it.
 * @returns Whether any of its files has got a name, which sets their time.
 */
export const fillTwin = (earlier: EarlierSite): boolean => {
  const { folder, record, twin, offered } = earlier;
  const strangers: string[] = [];
  /** Makes room for another file of the name. */
  const setAside = (place: string): void => {
    const aside = placeOf(twin, `.gone-${strangers.length}`);
    renameSync(place, aside);
    strangers.push(aside);
  };
  let row = 0;
  let isNew = false;
  const offer = (path: string): void => {
    const stats = lstatSync(placeOf(folder, path), { throwIfNoEntry: false });
    if (!stats || !isUntouched(record, row, stats) || !linkFile(folder, twin, path)) return;
    offered[row] = 1;
    isNew = true;
  };
  const offerUpTo = (end: string | undefined): void => {
    for (; row < record.count; row++) {
      const path = pathOf(record, row);
      if (end !== undefined && path >= end) return;
      offer(path);
    }
  };
  mkdirSync(twin, { recursive: true });
  for (const path of walkEntries(twin)) {
    offerUpTo(path);
    const place = placeOf(twin, path);
    if (row === record.count || pathOf(record, row) !== path) strangers.push(place);
    else if (isUntouched(record, row, lstatSync(place))) offered[row++] = 1;
    else setAside(place);
  }
  offerUpTo(undefined);
  endOffer(earlier);
  unlinkAll(strangers, twin);
  return isNew;
};

/**
 * Makes one folder of what was taken and what was made: that in which the site was made.
 * @param folder - Holds what was made.
 * @throws {Error} When a file was both.
 */
export const joinTwin = (folder: string, { record, twin, offered, taken }: EarlierSite): void => {
  if (!taken.includes(1)) return;
  const left: string[] = [];
  for (const [row, isOffered] of offered.entries())
    if (isOffered === 1 && taken[row] !== 1) left.push(placeOf(twin, pathOf(record, row)));
  unlinkAll(left, twin);
  const made = new Set<string>();
  for (const path of walkFiles(folder)) {
    if (taken[findRow(record, path)] === 1) throw new Error(`${path} was both written and taken.`);
    const place = placeOf(twin, path);
    const parent = dirname(place);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    renameSync(placeOf(folder, path), place);
  }
  removeFolder(folder);
  renameSync(twin, folder);
};

/**
 * Makes the twin of a new site that is to lie in `out`, aside if it is a large one.
 * @param folder - Where it lies now.
 * @returns Whether it has one, which stays.
 */
export const makeTwin = async (out: string, folder: string, isLarge: boolean): Promise<boolean> => {
  if (!isLasting(out)) return false;
  keepLatest(home, rememberedTwins);
  await linkFolder(folder, twinPlace(out), isLarge);
  return true;
};

/** @returns Whether the site that was replaced is the twin of the new one now. */
export const keepAsTwin = (replaced: string, { folder, twin, taken }: EarlierSite): boolean => {
  if (!isLasting(folder) || !taken.includes(1)) return false;
  keepLatest(home, rememberedTwins);
  renameSync(replaced, twin);
  return true;
};

/** Removes what may be left of the twin of a site of which nothing was taken. */
export const removeTwin = async (out: string): Promise<void> => {
  const twin = twinPlace(out);
  if (existsSync(twin)) await removeAside(twin);
};

/** Removes the twin of a site that stays in its place, where none lasts: it would lie beside the site. */
export const removePassingTwin = async ({ folder }: EarlierSite): Promise<void> => {
  if (!isLasting(folder)) await removeTwin(folder);
};
