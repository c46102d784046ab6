// A zip archive written as a stream: sorted by its caller, without clock or time zone, so that the same files
// give the same bytes everywhere. Sizes and sums stand before the data, as old readers of EPUB want it.
// Source: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.4.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { PackedFile } from './pack-file.ts';

/** What a finished archive is known by. */
export type ZipSummary = { readonly bytes: number; readonly sha256: string; readonly entries: number };

export type ZipWriter = {
  /** Adds a file under `name`, a path with `/`. */
  add(name: string, file: Omit<PackedFile, 'sha256'>): Promise<void>;
  /** Writes the directory and closes the file. */
  close(): Promise<ZipSummary>;
};

/** The earliest date a zip can carry, 1 January 1980: nothing is said about time. */
const DOS_DATE = (0 << 9) | (1 << 5) | 1;
/** Names are UTF-8. */
const UTF8_NAMES = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** Above these a number stands in the zip64 records and the old field is filled with ones. */
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;
/** Written to disk in pieces of about this many bytes: thousands of small writes would cost more than the packing. */
const WRITE_BYTES = 1 << 20;

/** Numbers of 2, 4 or 8 bytes, little-endian, one after another. */
const numbers = (...fields: readonly (readonly [value: number, bytes: 2 | 4 | 8])[]): Uint8Array => {
  const buffer = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 2) buffer.writeUInt16LE(value, at);
    else if (bytes === 4) buffer.writeUInt32LE(value, at);
    else buffer.writeBigUInt64LE(BigInt(value), at);
    at += bytes;
  }
  return buffer;
};

/** What the local header and the directory's entry say alike, from "version needed" to the length of the name. */
const commonFields = (file: Omit<PackedFile, 'sha256'>, nameBytes: number, version: number): Uint8Array =>
  numbers(
    [version, 2],
    [UTF8_NAMES, 2],
    [file.isDeflated ? DEFLATED : STORED, 2],
    [0, 2],
    [DOS_DATE, 2],
    [file.crc32, 4],
    [file.data.byteLength, 4],
    [file.size, 4],
    [nameBytes, 2],
  );

const directoryEntry = (file: Omit<PackedFile, 'sha256'>, name: Uint8Array, offset: number): Uint8Array => {
  const isFar = offset >= MAX_32;
  const extra = isFar ? numbers([1, 2], [8, 2], [offset, 8]) : new Uint8Array();
  return Buffer.concat([
    numbers([0x02014b50, 4], [isFar ? 45 : 20, 2]),
    commonFields(file, name.byteLength, isFar ? 45 : 20),
    // Lengths of extra field and comment, disk, attributes inside and outside, offset.
    numbers([extra.byteLength, 2], [0, 2], [0, 2], [0, 2], [0, 4], [isFar ? MAX_32 : offset, 4]),
    name,
    extra,
  ]);
};

const directoryEnd = (entries: number, size: number, offset: number): Uint8Array => {
  const needs64 = entries >= MAX_16 || size >= MAX_32 || offset >= MAX_32;
  const end64 = numbers(
    [0x06064b50, 4],
    [44, 8],
    [45, 2],
    [45, 2],
    [0, 4],
    [0, 4],
    [entries, 8],
    [entries, 8],
    [size, 8],
    [offset, 8],
  );
  const locator = numbers([0x07064b50, 4], [0, 4], [offset + size, 8], [1, 4]);
  const count = Math.min(entries, MAX_16);
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [Math.min(size, MAX_32), 4],
    [Math.min(offset, MAX_32), 4],
    [0, 2],
  );
  return needs64 ? Buffer.concat([end64, locator, end]) : end;
};

/** Creates the archive at `path`. Memory: the directory, about 100 bytes and the name for each file. */
export const createZip = async (path: string): Promise<ZipWriter> => {
  const output = await open(path, 'w');
  const hash = createHash('sha256');
  const directory: Uint8Array[] = [];
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  let position = 0;

  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    hash.update(bytes);
    await output.writeFile(bytes);
  };
  const write = async (...parts: readonly Uint8Array[]): Promise<void> => {
    for (const part of parts) {
      pending.push(part);
      pendingBytes += part.byteLength;
      position += part.byteLength;
    }
    if (pendingBytes >= WRITE_BYTES) await flush();
  };

  return {
    async add(name, file) {
      if (file.size >= MAX_32)
        throw new Error(`${name} has ${file.size} bytes; a file of 4 GB or more is not written.`);
      const nameBytes = new TextEncoder().encode(name);
      directory.push(directoryEntry(file, nameBytes, position));
      await write(
        numbers([0x04034b50, 4]),
        commonFields(file, nameBytes.byteLength, 20),
        numbers([0, 2]),
        nameBytes,
        file.data,
      );
    },
    async close() {
      const offset = position;
      for (const entry of directory) await write(entry);
      await write(directoryEnd(directory.length, position - offset, offset));
      await flush();
      await output.close();
      return { bytes: position, sha256: hash.digest('hex'), entries: directory.length };
    },
  };
};
