// IO. A part of a file, for files that hold what belongs to many articles.
import { closeSync, openSync, readSync } from 'node:fs';

/** Where a part of a file lies: in bytes, from the first to the one after the last. */
export type Place = { readonly from: number; readonly to: number };

/** @returns The text of the bytes from `from` to `to`, which is not among them; they are UTF-8. */
export const readRange = (file: string, from: number, to: number): string => {
  const bytes = Buffer.allocUnsafe(to - from);
  const input = openSync(file, 'r');
  try {
    const read = readSync(input, bytes, 0, bytes.length, from);
    return bytes.toString('utf8', 0, read);
  } finally {
    closeSync(input);
  }
};
