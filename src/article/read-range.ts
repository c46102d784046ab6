// IO. A part of a file, for files that hold what belongs to many articles.
import { closeSync, openSync, readSync } from 'node:fs';

/** Where a part of a file lies: in bytes, from the first to the one after the last. */
export type Place = { readonly from: number; readonly to: number };

/** A file of which parts are read. */
export type Ranges = {
  /** @returns The text of the bytes from `from` to `to`, which is not among them. */
  readonly read: (from: number, to: number) => string;
  /** Puts these bytes into `memory`, where it begins. */
  readonly readInto: (memory: Uint8Array, from: number, to: number) => void;
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
    readInto: (memory, from, to) => {
      readSync(input, memory, 0, to - from, from);
    },
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

/** Puts the bytes of one part of a file where `memory` begins: for who would make bytes of its text again. */
export const readRangeInto = (memory: Uint8Array, file: string, { from, to }: Place): void =>
  readOne(openRanges(file), ({ readInto }) => readInto(memory, from, to));
