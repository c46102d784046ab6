// IO. A site on the disk, beside what is remembered of it.
import { mkdtempSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sumLine, SUMS_FILE, walkFiles } from '../output/checksums.ts';
import { OUTPUT_MARK } from '../output-folder.ts';
import { type EarlierSite, isTaken } from './earlier-site.ts';
import {
  type FileState,
  followRows,
  isUntouched,
  pathOf,
  type SiteRecord,
  startRecord,
  stateAt,
} from './site-record.ts';

/** Files that SHA256SUMS has no line for. */
const unlisted: ReadonlySet<string> = new Set([SUMS_FILE, OUTPUT_MARK]);

/** In a line of SHA256SUMS; before it stands a backslash where the path is escaped. */
const SUM_PATTERN = /^\\?([0-9a-f]{64}) /;

/** @returns The time by the clock of the disk that the folder lies on, in milliseconds: what happens to files from now on is later. */
export const diskTime = (folder: string): number => {
  const probe = mkdtempSync(join(dirname(folder), '.time-'));
  try {
    return statSync(probe).ctimeMs;
  } finally {
    rmdirSync(probe);
  }
};

/** @returns A function that says in what state a file of the new site is, asked in the order of `walkFiles`. */
const openStates = (folder: string, earlier: EarlierSite | undefined): ((path: string) => FileState) => {
  if (!earlier) return (path) => statSync(join(folder, path));
  const findRow = followRows(earlier.record);
  return (path) => {
    const row = findRow(path);
    // What was taken was looked at then.
    return row >= 0 && isTaken(earlier, row) ? stateAt(earlier.record, row) : statSync(join(folder, path));
  };
};

/**
 * @param groups - What its files were made of: `readNotes`.
 * @param earlier - The site of which some were taken.
 * @returns The record of a finished site. Its sums are those of SHA256SUMS, whose lines are in the order of `walkFiles`.
 * @throws {Error} When that file does not belong to the site.
 */
export const recordSite = (folder: string, groups: Uint8Array, earlier?: EarlierSite): SiteRecord => {
  const record = startRecord();
  const stateOf = openStates(folder, earlier);
  const sums = readFileSync(join(folder, SUMS_FILE));
  let at = 0;
  for (const path of walkFiles(folder)) {
    let sum: string | undefined;
    if (!unlisted.has(path)) {
      const end = sums.indexOf('\n', at) + 1;
      const line = sums.toString('utf8', at, end);
      sum = SUM_PATTERN.exec(line)?.[1];
      if (sum === undefined || line !== sumLine(sum, path))
        throw new Error(`${path} is not where ${SUMS_FILE} has it.`);
      at = end;
    }
    record.add(path, stateOf(path), sum);
  }
  return record.finish(groups, diskTime(folder));
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
