// IO. A run of sorted keys with their places, put aside in a file until all runs are merged.
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { byteWriter } from './byte-writer.ts';

/** What one run knows of a key. */
export type KeyPart = {
  readonly key: string;
  /** The first and the last record that have it. */
  readonly first: number;
  readonly last: number;
  readonly articles: number;
  /** The entries; the first lacks its head and its record. Good until the next part is asked for. */
  readonly bytes: Uint8Array;
};

/** A part in a file: four numbers and a length of four bytes each, the key, the bytes. */
const headBytes = 20;
const bufferBytes = 1_000_000;

/** Writes the parts into a new file. */
export const writeParts = (file: string, parts: Iterable<KeyPart>): void => {
  const descriptor = openSync(file, 'wx');
  const writer = byteWriter();
  for (const { key, first, last, articles, bytes } of parts) {
    writer.append(new Uint8Array(Uint32Array.of(key.length, first, last, articles, bytes.length).buffer));
    writer.append(Buffer.from(key, 'latin1'));
    writer.append(bytes);
    if (writer.length() < bufferBytes) continue;
    writeFileSync(descriptor, writer.bytes());
    writer.clear();
  }
  writeFileSync(descriptor, writer.bytes());
  closeSync(descriptor);
};

/** @returns The parts of a file, as `writeParts` got them. */
export function* readParts(file: string): Generator<KeyPart> {
  const descriptor = openSync(file, 'r');
  let buffer = Buffer.alloc(0);
  let at = 0;
  /** Makes sure that so many bytes lie after `at`. @returns Whether the file had them. */
  const need = (bytes: number): boolean => {
    if (buffer.length - at >= bytes) return true;
    const more = Buffer.alloc(Math.max(bytes, bufferBytes));
    const read = readSync(descriptor, more);
    buffer = Buffer.concat([buffer.subarray(at), more.subarray(0, read)]);
    at = 0;
    return read > 0 && need(bytes);
  };
  try {
    while (need(headBytes)) {
      // Written by this process on this machine, so its byte order is the right one.
      const head = new Uint32Array(buffer.buffer.slice(buffer.byteOffset + at, buffer.byteOffset + at + headBytes));
      const [keyLength = 0, first = 0, last = 0, articles = 0, length = 0] = head;
      if (!need(headBytes + keyLength + length)) throw new Error(`${file} ends in the middle.`);
      const start = at + headBytes + keyLength;
      const key = buffer.toString('latin1', at + headBytes, start);
      at = start + length;
      yield { key, first, last, articles, bytes: buffer.subarray(start, at) };
    }
  } finally {
    closeSync(descriptor);
  }
}
