// What a build remembers of a site, of one that a test has made.
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EarlierSite, isTaken, readNotes } from '../earlier/earlier-site.ts';
import { diskTime, openRecorder } from '../earlier/record-site.ts';
import { findRow, type SiteRecord } from '../earlier/site-record.ts';
import { checksumsOf, SUMS_FILE, walkFiles } from '../output/checksums.ts';
import { OUTPUT_MARK } from '../output-folder.ts';

/**
 * Waits for the next tick of the disk's clock. Within one of them, some milliseconds, a file may be written again and nobody
 * can tell: a test is as quick as that, and no person.
 */
export const nextTick = (folder: string): void => {
  const time = diskTime(folder);
  while (diskTime(folder) === time);
};

/** Finishes a site with its checksums and its mark, and records it. What is done to its files next is later. */
export const recordFolder = async (folder: string, notesFolder: string, earlier?: EarlierSite): Promise<SiteRecord> => {
  const recorder = openRecorder(folder, earlier);
  for (const path of walkFiles(folder)) {
    if (path === SUMS_FILE || path === OUTPUT_MARK) continue;
    if (earlier && isTaken(earlier, findRow(earlier.record, path))) continue;
    const bytes = readFileSync(join(folder, path));
    recorder.add({ path, bytes: bytes.byteLength, sha256: hash('sha256', bytes) });
  }
  writeFileSync(join(folder, SUMS_FILE), await checksumsOf(folder));
  writeFileSync(join(folder, OUTPUT_MARK), '');
  const record = recorder.finish(folder, readNotes(notesFolder));
  nextTick(folder);
  return record;
};
