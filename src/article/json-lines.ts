// IO. Files that hold a value on each line, as JSON. They are written and read piece by piece: as one text, the list of a
// hundred thousand articles takes more memory than the articles.
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** About as much is written or read at once, in UTF-16 units or bytes. */
const PIECE = 1 << 20;

/** Writes a file anew. */
export const writeJsonLines = (path: string, values: Iterable<unknown>): void => {
  const file = openSync(path, 'w');
  try {
    let piece = '';
    for (const value of values) {
      piece += `${JSON.stringify(value)}\n`;
      if (piece.length < PIECE) continue;
      writeSync(file, piece);
      piece = '';
    }
    writeSync(file, piece);
  } finally {
    closeSync(file);
  }
};

/** @returns The values of a file that `writeJsonLines` has written. */
export const readJsonLines = (path: string): unknown[] => {
  const file = openSync(path, 'r');
  try {
    const values: unknown[] = [];
    let buffer = Buffer.allocUnsafe(PIECE);
    let length = 0;
    for (let read = 1; read > 0;) {
      // A line that is longer than the buffer.
      if (length === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
      read = readSync(file, buffer, length, buffer.length - length, null);
      const end = buffer.subarray(0, length + read).lastIndexOf('\n') + 1;
      for (const line of buffer.toString('utf8', 0, end).split('\n')) if (line !== '') values.push(JSON.parse(line));
      length += read - end;
      buffer.copyWithin(0, end, end + length);
    }
    return values;
  } finally {
    closeSync(file);
  }
};
