// IO. Work once: a site that was made of the same seeds by the same program, and that nobody has touched since, is kept.
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, realpathSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareCodePoints } from './read/compare-code-points.ts';
import { projectRoot } from './output-folder.ts';
import type { Problem } from './problem.ts';

/** A build that could be spared. */
export type KnownBuild = { readonly articles: number; readonly problems: readonly Problem[] };

export type Inputs = {
  /** A digest of every byte that the site depends on. */
  readonly key: string;
  /** What the system says of the seeds' files; another one when any was changed since. */
  readonly state: string;
};

/** What the program consists of, beside what is installed. Benches and tests make no site. */
const programFolders = ['src', 'scripts', 'public'];
const programFiles = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];
const noProgram = /\.test\.ts$|^scripts\/(?:bench|test)\/|\/fixtures\//;

/** Files of an editor's or of a system's own, which no build reads; see read/list-collection.ts. */
const isHidden = (name: string): boolean => name.startsWith('.') && !/\.txt$/i.test(name);

const listBelow = (folder: string, isLeftOut: (name: string) => boolean = () => false): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isLeftOut(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? listBelow(join(folder, entry.name), isLeftOut).map((path) => `${entry.name}/${path}`)
        : [entry.name],
    )
    .sort(compareCodePoints);

/**
 * Size, place on the disk, and the time of the last change of any kind, which programs cannot set: what git and backup
 * programs go by. A file that was edited, replaced or copied has another one.
 */
const stateOf = ({ size, ino, mtimeMs, ctimeMs }: Stats): string => `${size} ${ino} ${mtimeMs} ${ctimeMs}`;

const digestStates = (folder: string, paths: readonly string[]): string =>
  hash('sha256', paths.map((path) => `${path}\n${stateOf(statSync(join(folder, path)))}\n`).join(''));

const digestContents = (folder: string, paths: readonly string[]): string =>
  hash('sha256', paths.map((path) => `${path}\n${hash('sha256', readFileSync(join(folder, path)))}\n`).join(''));

/** @returns A digest of every file that the program consists of. */
export const digestProgram = (): string => {
  const paths = programFolders.flatMap((folder) =>
    listBelow(join(projectRoot, folder)).map((path) => `${folder}/${path}`),
  );
  return digestContents(projectRoot, [...programFiles, ...paths.filter((path) => !noProgram.test(path))]);
};

/** One for each place where sites are put. */
const recordFile = (out: string): string =>
  join(projectRoot, '.bulaq', 'builds', `${hash('sha256', out).slice(0, 16)}.json`);

type Remembered = KnownBuild & { readonly key: string; readonly site: string };

const readRecord = (out: string): Remembered | undefined => {
  const [sum, text = ''] = readFileSync(recordFile(out), 'utf8').split('\n');
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
    const paths = listBelow(folder, isHidden);
    const state = digestStates(folder, paths);
    const about = JSON.stringify([options, process.version, process.platform, process.arch]);
    return { key: hash('sha256', `${about}\n${digestProgram()}\n${digestContents(folder, paths)}`), state };
  });

/** @returns The build that made the site in `out` of these inputs, if that site is whole and untouched. */
export const findUnchangedBuild = (out: string, { key }: Inputs): KnownBuild | undefined =>
  attempt(() => {
    const known = readRecord(out);
    return known?.key === key && known.site === digestStates(out, listBelow(out)) ? known : undefined;
  });

/** Remembers a finished build, unless its seeds were changed while it ran. */
export const rememberBuild = (
  seedsFolder: string,
  out: string,
  { key, state }: Inputs,
  { articles, problems }: KnownBuild,
): void => {
  attempt(() => {
    const folder = realpathSync(seedsFolder);
    if (digestStates(folder, listBelow(folder, isHidden)) !== state) return;
    const record: Remembered = { key, site: digestStates(out, listBelow(out)), articles, problems };
    const text = JSON.stringify(record);
    mkdirSync(dirname(recordFile(out)), { recursive: true });
    writeFileSync(recordFile(out), `${hash('sha256', text)}\n${text}`);
  });
};
