// IO. A part of a file, for files that hold what belongs to many articles.
import { closeSync, openSync, readSync } from 'node:fs';

/** Where a part of a file lies: in bytes, from the first to the one after the last. */
export type Place = { readonly from: number; readonly to: number };

/** A file of which parts are read. */
export type Ranges = {
  /** @returns The text of the bytes from `from` to `to`, which is not among them. */
  readonly read: (from: number, to: number) => string;
  readonly close: () => void;
};

/** Opens a file for many parts. */
export const openRanges = (file: string, encoding: BufferEncoding = 'utf8'): Ranges => {
  const input = openSync(file, 'r');
  return {
    read(from, to) {
      const bytes = Buffer.allocUnsafe(to - from);
      return bytes.toString(encoding, 0, readSync(input, bytes, 0, bytes.length, from));
    },
    close: () => closeSync(input),
  };
};

/** @returns One part of a file, as `Ranges` has it. */
export const readRange = (file: string, from: number, to: number, encoding?: BufferEncoding): string => {
  const ranges = openRanges(file, encoding);
  try {
    return ranges.read(from, to);
  } finally {
    ranges.close();
  }
};
