// IO. A site on the disk, beside what is remembered of it.
import { mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SUMS_FILE, walkFiles } from '../output/checksums.ts';
import type { SiteFile } from '../output/site-files.ts';
import { OUTPUT_MARK } from '../output-folder.ts';
import type { EarlierSite, Note } from './earlier-site.ts';
import { mergeFiles, startColumns } from './site-columns.ts';
import { type FileGroup, groupColumns, inputsOf, rowsOf } from './site-groups.ts';
import { type FileColumns, findRow, isUntouched, pathOf, type SiteRecord } from './site-record.ts';

/** @returns The time by the clock of the disk that the folder lies on, in milliseconds: what happens to files from now on is later. */
export const diskTime = (folder: string): number => {
  const probe = mkdtempSync(join(dirname(folder), '.time-'));
  try {
    return statSync(probe).ctimeMs;
  } finally {
    rmdirSync(probe);
  }
};

/** Files that are written when all sums are known. */
const unlisted: readonly string[] = [SUMS_FILE, OUTPUT_MARK];

/** A site is recorded while it is finished: nobody goes through its files once more for that. */
export type SiteRecorder = {
  /** Takes a file that was not taken of the earlier site, as it stays; by path in the order of `walkFiles`. */
  readonly add: (file: SiteFile) => void;
  /** Takes the files that are made last, in any order. */
  readonly addLast: (files: readonly SiteFile[]) => void;
  /**
   * @param place - Where the site lies now.
   * @param notes - What its files were made of: `readNotes`.
   */
  readonly finish: (place: string, notes: Iterable<Note>) => SiteRecord;
};

/**
 * Begins the record of a site.
 * @param folder - Where it is made.
 * @param earlier - The site of which some are taken.
 */
export const openRecorder = (folder: string, earlier?: EarlierSite): SiteRecorder => {
  const made = startColumns();
  let last: readonly SiteFile[] = [];
  return {
    add: ({ path, sha256 }) => made.add(path, statSync(join(folder, path)), sha256),
    addLast: (files) => {
      last = files;
    },
    finish(place, notes) {
      const own = addFiles(made.finish(), place, last);
      const { files, groups, rowOf } = earlier ? joinEarlier(earlier, own) : onlyOwn(own);
      const noted = Array.from(notes, ([inputs, ...paths]): FileGroup => ({
        inputs: Buffer.from(inputs, 'hex'),
        rows: paths.map(rowOf),
      }));
      return { ...files, ...groupColumns([...groups, ...noted]), time: diskTime(place) };
    },
  };
};

/** The files, and those that were made last. */
const addFiles = (made: FileColumns, place: string, last: readonly SiteFile[]): FileColumns => {
  const sums = new Map(last.map(({ path, sha256 }) => [path, sha256]));
  const late = startColumns();
  for (const path of [...sums.keys(), ...unlisted].sort()) late.add(path, statSync(join(place, path)), sums.get(path));
  return mergeFiles(made, new Uint8Array(made.count).fill(1), late.finish()).files;
};

/** All files of a site, the groups that were taken whole, and where a file stands among them all. */
type JoinedFiles = {
  readonly files: FileColumns;
  readonly groups: readonly FileGroup[];
  readonly rowOf: (path: string) => number;
};

const onlyOwn = (own: FileColumns): JoinedFiles => ({ files: own, groups: [], rowOf: (path) => findRow(own, path) });

const joinEarlier = ({ record, taken }: EarlierSite, own: FileColumns): JoinedFiles => {
  const { files, ownRows, otherRows } = mergeFiles(record, taken, own);
  const groups: FileGroup[] = [];
  for (let group = 0; group < record.groupEnds.length; group++) {
    const rows = rowsOf(record, group);
    if (!rows.every((row) => taken[row] === 1)) continue;
    groups.push({ inputs: inputsOf(record, group), rows: rows.map((row) => ownRows[row] ?? 0) });
  }
  const rowOf = (path: string): number => {
    const row = findRow(own, path);
    // What is noted of a batch may have been taken, article by article.
    return row < 0 ? findRow(files, path) : (otherRows[row] ?? row);
  };
  return { files, groups, rowOf };
};

/** @returns Whether the folder holds the files of the record as they were, and no others. */
export const isAsRecorded = (folder: string, record: SiteRecord): boolean => {
  let row = 0;
  for (const path of walkFiles(folder)) {
    if (row === record.count || pathOf(record, row) !== path) return false;
    if (!isUntouched(record, row, statSync(join(folder, path)))) return false;
    row++;
  }
  return row === record.count;
};
