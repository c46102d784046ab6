// IO. Work once: files that an earlier build of a site has made of the same things get a second name in the new folder
// instead of being made, written, summed and packed again.
//
// How a build uses it:
//
//   1. buildSite: `findEarlierSite(out, inputs)` of unchanged-build.ts finds what is remembered of the site in `out`. It is
//      plain data and goes to threads as it is: `const plan = { outDir, earlier, notesFolder }`. The folder of notes is
//      new in every build. While the seeds are read, all its files get a second name in its twin (twin.ts), where most
//      of them have one already: it was made beside the app of the first site, and is what every other one replaced.
//   2. Whoever makes files opens `openReuse(plan, name)`, in each thread or once for each batch, under a name of its own.
//      Files that are made of the same things are a group: an article's text, source and citations, or one page.
//      `inputs` is a digest (SHA-256 in hex) of everything that the group's bytes AND paths depend on but the program and
//      the options of the build, with the group's kind in it, so that no two groups of a site have the same:
//
//        const inputs = hash('sha256', JSON.stringify(['files', frontmatter, mdx, seedSha256]));
//        reuse.make(inputs, () => articleFiles(article, mdx, bytes), write);
//
//      A file may be in two groups, an article's and its batch's: the smaller one is asked for where the larger one is not
//      to be had. Where files are made elsewhere, as pages by Astro: `if (!reuse.take(inputs)) …`, leave the page to
//      Astro, and call `reuse.note(inputs, [path])` for it. `reuse.close()` at the end, before the batch counts as done.
//      What is written all the same goes through `openSiteFolder(outDir, { earlier })`: a file that the earlier site has, to
//      the byte, is taken too.
//   3. `joinTwin`: what was taken and what was made becomes one folder.
//   4. finishSite gets the earlier site: sums of files that were taken are known, packs of such files are taken or copied
//      from.
//   5. finishSite tells a recorder (record-site.ts) of each file that was not taken. What was taken is not looked at again.
//   6. When the new site lies in `out`: `recordBuild(…)` with the recorder and the folder of notes. When the old one is
//      gone: `rememberBuild(…)` with that record.
//
// A file that has two names must never be written in place: a file is taken or written, never both, and what is written
// does not come near those that are taken before all others have lost their second name.
import { hash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { walkJsonLines } from '../../src/article/json-lines.ts';
import type { NewFile, WriteFile } from '../output/site-folder.ts';
import type { RegisterPlan } from '../output/site-register.ts';
import { findGroup, rowsOf } from './site-groups.ts';
import { findPlace } from './site-columns.ts';
import { pathOf, type SiteRecord, sizeAt, sumAt } from './site-record.ts';

/** A site that an earlier run of the same program with the same options has left. Threads share what it holds. */
export type EarlierSite = {
  readonly folder: string;
  readonly record: SiteRecord;
  /** The folder of its files' second names. */
  readonly twin: string;
  /** Of each file, by its row in the record: 1 when it is what it was, and has its second name. */
  readonly offered: Uint8Array;
  /** A 1, when `offered` says of all files what there is to say. */
  readonly offerEnd: Int32Array<SharedArrayBuffer>;
  /** Of each file, by its row in the record: 1 when it was taken into the new site. */
  readonly taken: Uint8Array;
};

/** What whoever makes files of a site has to know. */
export type ReusePlan = {
  /** The new site. */
  readonly outDir: string;
  /** Undefined when everything is made anew. */
  readonly earlier: EarlierSite | undefined;
  /** Where it is noted what the files were made of. */
  readonly notesFolder: string;
  /** Where files are entered that are written; undefined where no one asks for them. */
  readonly register?: RegisterPlan | undefined;
};

export type Reuse = {
  /**
   * Takes the files that an earlier build has made of the same inputs.
   * @returns Whether they are in the new site now, all of them; if not, none is.
   */
  readonly take: (inputs: string) => boolean;
  /** Which files an earlier build has made of the inputs. They may be touched or gone: `take` looks. */
  readonly pathsOf: (inputs: string) => readonly string[] | undefined;
  /** Says which files were made of the inputs; what was taken is noted already. */
  readonly note: (inputs: string, paths: readonly string[]) => void;
  /** Takes the files, or makes, writes and notes them. @returns Their paths. */
  readonly make: (inputs: string, makeFiles: () => readonly NewFile[], write: WriteFile) => readonly string[];
  /** Writes the notes. Nothing is remembered without. */
  readonly close: () => void;
};

/** @returns A record as something that can be taken from; `folder` is where its site lies, `twin` is for second names. */
export const earlierSiteOf = (folder: string, record: SiteRecord, twin: string): EarlierSite => ({
  folder,
  record,
  twin,
  offered: new Uint8Array(new SharedArrayBuffer(record.count)),
  offerEnd: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  taken: new Uint8Array(new SharedArrayBuffer(record.count)),
});

/** Fewer files than this, and a thread takes longer to start than to look at them. */
export const fewestForThreads = 6000;

/** @returns Whether threads pay where the site is built again. */
export const isLarge = ({ record }: EarlierSite): boolean => record.count >= fewestForThreads;

/** Says that it is known of all files whether they can be taken. */
export const endOffer = ({ offerEnd }: EarlierSite): void => {
  Atomics.store(offerEnd, 0, 1);
  Atomics.notify(offerEnd, 0);
};

/** Waits for that, in whatever thread it is found out. */
export const awaitOffer = async ({ offerEnd }: EarlierSite): Promise<void> => {
  await Atomics.waitAsync(offerEnd, 0, 0).value;
};

/** @returns Whether the file of the earlier site can be taken. */
export const isOffered = ({ offered }: EarlierSite, row: number): boolean => offered[row] === 1;

/** @returns Whether the file of the earlier site was taken into the new one. */
export const isTaken = ({ taken }: EarlierSite, row: number): boolean => taken[row] === 1;

/** Takes the files of a group, all or none, which stay in the twin then. @returns Whether they can be taken. */
const takeGroup = ({ record, offered, taken }: EarlierSite, group: number): boolean => {
  const rows = rowsOf(record, group);
  if (rows.some((row) => taken[row] === 1))
    throw new Error(`${pathOf(record, rows[0] ?? 0)} and others were taken twice.`);
  if (rows.some((row) => offered[row] !== 1)) return false;
  for (const row of rows) taken[row] = 1;
  return true;
};

/**
 * Takes a file of which it is known what it is to hold.
 * @returns Whether the earlier site has the same file; it is in the new one then.
 */
export const takeSame = ({ record, offered, taken }: EarlierSite, path: string, bytes: Uint8Array): boolean => {
  // Few files are written where most are taken: a table of all, as `findRow` has it, takes longer.
  const row = findPlace(record, path);
  if (row === record.count || pathOf(record, row) !== path) return false;
  if (offered[row] !== 1 || taken[row] === 1 || sizeAt(record, row) !== bytes.byteLength) return false;
  if (sumAt(record, row) !== hash('sha256', bytes)) return false;
  taken[row] = 1;
  return true;
};

/**
 * @param name - Of the one who asks; no two of a build have the same.
 * @example const reuse = openReuse(plan, `articles-${batch.number}`);
 */
export const openReuse = ({ earlier, notesFolder }: ReusePlan, name: string): Reuse => {
  const notes: string[] = [];
  const note = (inputs: string, paths: readonly string[]): void => {
    notes.push(`${JSON.stringify([inputs, ...paths])}\n`);
  };
  const groupOf = (inputs: string): number => (earlier ? findGroup(earlier.record, inputs) : -1);
  const pathsOf = (inputs: string): readonly string[] | undefined => {
    const group = groupOf(inputs);
    if (!earlier || group < 0) return undefined;
    return Array.from(rowsOf(earlier.record, group), (row) => pathOf(earlier.record, row));
  };
  const take = (inputs: string): boolean => {
    const group = groupOf(inputs);
    return earlier !== undefined && group >= 0 && takeGroup(earlier, group);
  };
  return {
    take,
    pathsOf,
    note,
    make(inputs, makeFiles, write) {
      const known = pathsOf(inputs);
      if (known && take(inputs)) return known;
      const files = makeFiles();
      for (const file of files) write(file);
      const paths = files.map(([path]) => path);
      note(inputs, paths);
      return paths;
    },
    close() {
      if (notes.length === 0) return;
      mkdirSync(notesFolder, { recursive: true });
      appendFileSync(join(notesFolder, `${name}.jsonl`), notes.splice(0).join(''));
    },
  };
};

/** What files were made of, and their paths. */
export type Note = readonly [inputs: string, ...paths: string[]];

/** All notes of a build. */
export function* readNotes(notesFolder: string): Generator<Note> {
  if (!existsSync(notesFolder)) return;
  for (const name of readdirSync(notesFolder)) {
    // `close` has written the lines.
    yield* walkJsonLines(join(notesFolder, name)) as Iterable<Note>;
  }
}
