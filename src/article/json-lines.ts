// IO. Files that hold a value on each line, as JSON. They are written and read piece by piece: as one text, the list of a
// hundred thousand articles takes more memory than the articles.
import { appendFileSync, closeSync, openSync, readSync } from 'node:fs';
import type { Place } from './read-range.ts';

/** About as much is written or read at once, in UTF-16 units or bytes: hundreds of files may be read side by side. */
const PIECE = 1 << 16;

/** Writes a file anew. @returns Where each value lies in it. */
export const writeJsonLines = (path: string, values: Iterable<unknown>): Place[] => {
  const file = openSync(path, 'w');
  try {
    const places: Place[] = [];
    let piece = '';
    let from = 0;
    for (const value of values) {
      const line = `${JSON.stringify(value)}\n`;
      const to = from + Buffer.byteLength(line);
      places.push({ from, to });
      from = to;
      piece += line;
      if (piece.length < PIECE) continue;
      appendFileSync(file, piece);
      piece = '';
    }
    appendFileSync(file, piece);
    return places;
  } finally {
    closeSync(file);
  }
};

/** Goes through the values of a file that `writeJsonLines` has written. */
export function* walkJsonLines(path: string): Generator<unknown> {
  const file = openSync(path, 'r');
  try {
    let buffer = Buffer.allocUnsafe(PIECE);
    let length = 0;
    for (let read = 1; read > 0;) {
      // A line that is longer than the buffer.
      if (length === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
      read = readSync(file, buffer, length, buffer.length - length, null);
      const end = buffer.subarray(0, length + read).lastIndexOf('\n') + 1;
      for (const line of buffer.toString('utf8', 0, end).split('\n')) if (line !== '') yield JSON.parse(line);
      length += read - end;
      buffer.copyWithin(0, end, end + length);
    }
  } finally {
    closeSync(file);
  }
}

/** @returns The values of a file that `writeJsonLines` has written. */
export const readJsonLines = (path: string): unknown[] => [...walkJsonLines(path)];
