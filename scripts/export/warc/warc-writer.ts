// Records one after another, in as many WARC files as they need, with the index of them all.
import { indexLine } from './capture-index.ts';
import { warcInfoRecord, type WarcRecord } from './warc-record.ts';

/** A file is held in memory until it has grown to this, so a large site has several. */
const FILE_BYTES = 1 << 25;

export type WarcWriter = {
  add(record: WarcRecord): Promise<void>;
  /**
   * Writes the last file.
   * @returns The lines of the index, one a record, in the records' order.
   */
  close(): Promise<readonly string[]>;
};

/**
 * @param writeFile Takes a finished file: `data.warc.gz`, then `data-2.warc.gz`, …
 * @param time Of all records: `2025-12-20T00:00:00Z`.
 * @param about What each file says of itself; see warcInfoRecord.
 */
export const createWarcWriter = (
  writeFile: (name: string, bytes: Uint8Array) => Promise<void>,
  time: string,
  about: Readonly<Record<string, string>>,
): WarcWriter => {
  const lines: string[] = [];
  let number = 1;
  let members: Uint8Array[] = [];
  let size = 0;
  const append = (member: Uint8Array): void => {
    members.push(member);
    size += member.byteLength;
  };
  const nameFile = (): string => (number === 1 ? 'data.warc.gz' : `data-${number}.warc.gz`);
  const finishFile = async (): Promise<void> => {
    await writeFile(nameFile(), Buffer.concat(members));
    number++;
    members = [];
    size = 0;
  };
  return {
    async add({ member, ...record }) {
      const filename = nameFile();
      if (size === 0) append(warcInfoRecord(filename, time, about));
      lines.push(indexLine({ ...record, time, filename, offset: size, length: member.byteLength }));
      append(member);
      if (size >= FILE_BYTES) await finishFile();
    },
    async close() {
      if (size > 0) await finishFile();
      return lines;
    },
  };
};
