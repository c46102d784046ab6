// IO. A part of a file, for files that hold what belongs to many articles.
import { closeSync, openSync, readSync } from 'node:fs';

/** Where a part of a file lies: in bytes, from the first to the one after the last. */
export type Place = { readonly from: number; readonly to: number };

/** A file of which parts are read. */
export type Ranges = {
  /** @returns The bytes from `from` to `to`, which is not among them. */
  readonly readBytes: (from: number, to: number) => Buffer;
  /** @returns Their text. */
  readonly read: (from: number, to: number) => string;
  readonly close: () => void;
};

/** Opens a file for many parts. */
export const openRanges = (file: string, encoding: BufferEncoding = 'utf8'): Ranges => {
  const input = openSync(file, 'r');
  const readBytes = (from: number, to: number): Buffer => {
    const bytes = Buffer.allocUnsafe(to - from);
    return bytes.subarray(0, readSync(input, bytes, 0, bytes.length, from));
  };
  return {
    readBytes,
    read: (from, to) => readBytes(from, to).toString(encoding),
    close: () => closeSync(input),
  };
};

const readOne = <Part>(ranges: Ranges, read: (ranges: Ranges) => Part): Part => {
  try {
    return read(ranges);
  } finally {
    ranges.close();
  }
};

/** @returns The text of one part of a file, as `Ranges` has it. */
export const readRange = (file: string, from: number, to: number, encoding?: BufferEncoding): string =>
  readOne(openRanges(file, encoding), ({ read }) => read(from, to));

/** @returns The bytes of one part of a file: for who would make bytes of the text again. */
export const readByteRange = (file: string, from: number, to: number): Buffer =>
  readOne(openRanges(file), ({ readBytes }) => readBytes(from, to));
