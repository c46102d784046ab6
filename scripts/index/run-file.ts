// IO. A run: the keys of a batch in order, with their places, in a file until all runs are merged. Of each key six
// numbers of four bytes (length of the key, first and last article, how many articles, how many words, length of the
// entries), the key, the entries.
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { byteWriter } from '../../src/search/byte-writer.ts';

/** What one batch knows of a key. */
export type KeyPart = {
  readonly key: string;
  /** The first and the last article that have it, counted from 0 in the batch. */
  readonly first: number;
  readonly last: number;
  readonly articles: number;
  /** How many places the entries name. */
  readonly words: number;
  /** The entries; the first lacks its head and its record. Good until the next part is asked for. */
  readonly bytes: Uint8Array;
};

const headBytes = 24;
const writtenAtOnce = 1_000_000;

/** Read at once of each run: all runs are read side by side, and a hundred thousand articles have four hundred. */
const readAtOnce = 65_536;

/**
 * Writes the parts into a new file.
 * @returns About how many bytes their entries take when they are merged.
 */
export const writeRun = (file: string, parts: Iterable<KeyPart>): number => {
  const descriptor = openSync(file, 'wx');
  try {
    const writer = byteWriter();
    let size = 0;
    for (const { key, first, last, articles, words, bytes } of parts) {
      for (const number of [key.length, first, last, articles, words, bytes.length]) writer.uint32(number);
      writer.ascii(key);
      writer.append(bytes);
      // Most numbers take one byte, and an entry has four more.
      size += words + 4 * articles;
      if (writer.length() < writtenAtOnce) continue;
      writeSync(descriptor, writer.bytes());
      writer.clear();
    }
    writeSync(descriptor, writer.bytes());
    return size;
  } finally {
    closeSync(descriptor);
  }
};

/** Reads a file piece by piece. It is open only meanwhile: there may be more runs than a process may have files open. */
const readPieces = (file: string) => {
  let position = 0;
  return (bytes: number): Buffer => {
    const piece = Buffer.allocUnsafe(bytes);
    const descriptor = openSync(file, 'r');
    try {
      const read = readSync(descriptor, piece, 0, bytes, position);
      position += read;
      return piece.subarray(0, read);
    } finally {
      closeSync(descriptor);
    }
  };
};

/** @returns The parts of a file, as `writeRun` got them. */
export function* readRun(file: string): Generator<KeyPart> {
  const readPiece = readPieces(file);
  let buffer = Buffer.alloc(0);
  let at = 0;
  /** Makes sure that so many bytes lie after `at`. @returns Whether the file had them. */
  const need = (bytes: number): boolean => {
    if (buffer.length - at >= bytes) return true;
    const more = readPiece(Math.max(bytes, readAtOnce));
    buffer = Buffer.concat([buffer.subarray(at), more]);
    at = 0;
    return more.length > 0 && need(bytes);
  };
  while (need(headBytes)) {
    const number = (place: number): number => buffer.readUInt32LE(at + place * 4);
    const [keyLength, first, last, articles] = [number(0), number(1), number(2), number(3)];
    const [words, length] = [number(4), number(5)];
    if (!need(headBytes + keyLength + length)) throw new Error(`${file} ends in the middle.`);
    const start = at + headBytes + keyLength;
    const key = buffer.toString('latin1', at + headBytes, start);
    at = start + length;
    yield { key, first, last, articles, words, bytes: buffer.subarray(start, at) };
  }
}
