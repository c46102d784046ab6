// IO. Work once: a site that was made of the same seeds by the same program, and that nobody has touched since, is kept.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EarlierSite, earlierSiteOf, fewestForThreads, readNotes } from './earlier/earlier-site.ts';
import { keepRecord, readRecord } from './earlier/record-file.ts';
import { diskTime, isAsRecorded, type SiteRecorder } from './earlier/record-site.ts';
import { onlyKnown, type SiteRecord, stateOf } from './earlier/site-record.ts';
import { twinPlace } from './earlier/twin.ts';
import { projectRoot } from './output-folder.ts';
import type { Problem } from './problem.ts';
import { digestContents, digestProgram, listBelow } from './program-files.ts';
import { lookAt, type Looked, rememberedSums } from './remembered-sums.ts';

/** A build that could be spared. */
export type KnownBuild = { readonly articles: number; readonly problems: readonly Problem[] };

export type Inputs = {
  /** A digest of the program and of what was asked of it. */
  readonly program: string;
  /** A digest of every byte that the site depends on. */
  readonly key: string;
  /** What the system says of the seeds' files; another one when any was changed since. */
  readonly state: string;
};

/** Files of an editor's or of a system's own, which no build reads; see read/list-collection.ts. */
const isHidden = (name: string): boolean => name.startsWith('.') && !/\.txt$/i.test(name);

/** Of all files below the folder, by path, but those that no build reads. */
const lookBelow = (folder: string): Looked => lookAt(folder, listBelow(folder, isHidden));

const digestStates = ({ paths, stats }: Looked): string =>
  hash(
    'sha256',
    paths.map((path, index) => `${path}\n${stats[index] ? stateOf(stats[index]).join(' ') : ''}\n`).join(''),
  );

const recordFolder = join(projectRoot, '.bulaq', 'builds');

/** One for each place where sites are put. */
const recordFile = (out: string, ending: string): string =>
  join(recordFolder, `${hash('sha256', out).slice(0, 16)}${ending}`);

type Remembered = KnownBuild & {
  readonly key: string;
  readonly program: string;
  /** The sum of what is remembered of its files. */
  readonly site: string;
};

const writeRemembered = (out: string, remembered: Remembered): void => {
  const text = JSON.stringify(remembered);
  writeFileSync(recordFile(out, '.json'), `${hash('sha256', text)}\n${text}`);
};

const readRemembered = (out: string): Remembered | undefined => {
  const [sum, text = ''] = readFileSync(recordFile(out, '.json'), 'utf8').split('\n');
  // The sum says that `rememberBuild` wrote it.
  return sum === hash('sha256', text) ? (JSON.parse(text) as Remembered) : undefined;
};

/** A file that cannot be read, or is gone by now, means only that the work is done again. */
const attempt = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

/**
 * @param options - Everything that was asked of the build; it need only be told apart from another.
 * @returns What the site depends on, as it is now; undefined where something cannot be read.
 */
export const readInputs = (seedsFolder: string, options: unknown): Inputs | undefined =>
  attempt(() => {
    const folder = realpathSync(seedsFolder);
    const looked = lookBelow(folder);
    const about = JSON.stringify([options, process.version, process.platform, process.arch]);
    const program = hash('sha256', `${about}\n${digestProgram()}`);
    return {
      program,
      key: hash('sha256', `${program}\n${digestContents(looked.paths, rememberedSums(folder, looked))}`),
      state: digestStates(looked),
    };
  });

/** @returns The build that made the site in `out` of these inputs, if that site is whole and untouched. */
export const findUnchangedBuild = (out: string, { key }: Inputs): KnownBuild | undefined =>
  attempt(() => {
    const known = readRemembered(out);
    const record = known?.key === key ? readRecord(recordFile(out, '.site'), known.site) : undefined;
    return record && isAsRecorded(out, record) ? known : undefined;
  });

/**
 * @returns The site in `out`, if the same program has made it with the same options, whatever the seeds were: single files
 *   of it may be taken.
 */
export const findEarlierSite = (out: string, { program }: Inputs): EarlierSite | undefined =>
  attempt(() => {
    const known = readRemembered(out);
    const record = known?.program === program ? readRecord(recordFile(out, '.site'), known.site) : undefined;
    return record && earlierSiteOf(out, record, twinPlace(out));
  });

/** Bytes that a record has of a file, about: its path, its sum, what the system says of it, what it was made of. */
const recordedBytes = 128;

/** @returns Whether something is remembered of a site in `out` that threads pay for, whatever it is. */
export const hasLargeRecord = (out: string): boolean =>
  (statSync(recordFile(out, '.site'), { throwIfNoEntry: false })?.size ?? 0) >= recordedBytes * fewestForThreads;

/** Sites that are remembered: whoever builds to a new place every time must not fill the disk. */
const rememberedSites = 20;

const removeOldest = (): void => {
  const sites = readdirSync(recordFolder)
    .filter((name) => name.endsWith('.site'))
    .map((name) => ({ name: name.slice(0, -'.site'.length), time: statSync(join(recordFolder, name)).mtimeMs }))
    .toSorted((a, b) => b.time - a.time);
  for (const { name } of sites.slice(rememberedSites)) {
    for (const ending of ['.json', '.site']) rmSync(join(recordFolder, `${name}${ending}`), { force: true });
  }
};

/**
 * @param recorder - Of the site, which lies in `out` now.
 * @param notesFolder - Where the build has noted what its files were made of.
 * @returns What is remembered of the site; undefined where something cannot be read.
 */
export const recordBuild = (recorder: SiteRecorder, out: string, notesFolder: string): SiteRecord | undefined =>
  attempt(() => recorder.finish(out, readNotes(notesFolder)));

/** @returns Whether the seeds are what they were when the build began. */
export const areInputsSame = (seedsFolder: string, { state }: Inputs): boolean =>
  attempt(() => digestStates(lookBelow(realpathSync(seedsFolder))) === state) ?? false;

/**
 * Remembers a finished build, whose seeds were not changed while it read them.
 * @param record - Of its site. The earlier one is gone by now: files of both have lost a name, which sets their time.
 */
export const rememberBuild = (
  out: string,
  { program, key }: Inputs,
  { articles, problems }: KnownBuild,
  record: SiteRecord,
): void => {
  attempt(() => {
    const site = keepRecord(recordFile(out, '.site'), { ...record, time: diskTime(out) });
    writeRemembered(out, { program, key, site, articles, problems });
    removeOldest();
  });
};

/** Remembers a site that stays in its place although its files have got second names, which has set their time. */
export const rememberAgain = ({ folder, record, offered }: EarlierSite): void => {
  attempt(() => {
    const remembered = readRemembered(folder);
    if (!remembered) return;
    const time = diskTime(folder);
    const site = keepRecord(recordFile(folder, '.site'), { ...onlyKnown(record, offered), time });
    writeRemembered(folder, { ...remembered, site });
  });
};
