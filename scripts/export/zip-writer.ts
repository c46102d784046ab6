// A zip archive written as a stream: sorted by its caller, without clock or time zone, so that the same files
// give the same bytes everywhere. Sizes and sums stand before the data, as old readers of EPUB want it.
// Source: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.4.
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { PackedFile } from './pack-file.ts';

/** What a finished archive is known by. */
export type ZipSummary = { readonly bytes: number; readonly sha256: string; readonly entries: number };

export type ZipWriter = {
  /** Adds a file under `name`, a path with `/`. */
  add(name: string, file: Omit<PackedFile, 'sha256'>): void;
  /** Writes the directory and closes the file. */
  close(): ZipSummary;
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
/** Written to disk in pieces of at most this many bytes: thousands of small writes would cost more than the packing. */
const WRITE_BYTES = 1 << 18;
/** Of a local header and of a directory's entry, without the name. */
const HEADER_BYTES = 30;
const ENTRY_BYTES = 46;

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
const writeCommonFields = (
  target: Buffer,
  at: number,
  file: Omit<PackedFile, 'sha256'>,
  { nameBytes, version }: { readonly nameBytes: number; readonly version: number },
): void => {
  target.writeUInt16LE(version, at);
  target.writeUInt16LE(UTF8_NAMES, at + 2);
  target.writeUInt16LE(file.isDeflated ? DEFLATED : STORED, at + 4);
  target.writeUInt16LE(DOS_DATE, at + 8);
  target.writeUInt32LE(file.crc32, at + 10);
  target.writeUInt32LE(file.data.byteLength, at + 14);
  target.writeUInt32LE(file.size, at + 18);
  target.writeUInt16LE(nameBytes, at + 22);
};

const localHeader = (file: Omit<PackedFile, 'sha256'>, name: Buffer): Buffer => {
  const header = Buffer.alloc(HEADER_BYTES + name.byteLength);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommonFields(header, 4, file, { nameBytes: name.byteLength, version: 20 });
  header.set(name, HEADER_BYTES);
  return header;
};

const directoryEntry = (file: Omit<PackedFile, 'sha256'>, name: Buffer, offset: number): Buffer => {
  const isFar = offset >= MAX_32;
  const extra = isFar ? numbers([1, 2], [8, 2], [offset, 8]) : new Uint8Array();
  const version = isFar ? 45 : 20;
  // Disk, and attributes inside and outside, are left as zeros.
  const entry = Buffer.alloc(ENTRY_BYTES + name.byteLength + extra.byteLength);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(version, 4);
  writeCommonFields(entry, 6, file, { nameBytes: name.byteLength, version });
  entry.writeUInt16LE(extra.byteLength, 30);
  entry.writeUInt32LE(isFar ? MAX_32 : offset, 42);
  entry.set(name, ENTRY_BYTES);
  entry.set(extra, ENTRY_BYTES + name.byteLength);
  return entry;
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

/** A file that is written in pieces, and its sum with it. */
const openOutput = (path: string) => {
  const output = openSync(path, 'w');
  const sum = createHash('sha256');
  const piece = Buffer.allocUnsafe(WRITE_BYTES);
  let filled = 0;
  let flushed = 0;
  const put = (bytes: Uint8Array): void => {
    sum.update(bytes);
    for (let at = 0; at < bytes.byteLength;) at += writeSync(output, bytes, at);
    flushed += bytes.byteLength;
  };
  const flush = (): void => {
    put(piece.subarray(0, filled));
    filled = 0;
  };
  return {
    position: (): number => flushed + filled,
    write(bytes: Uint8Array): void {
      if (filled + bytes.byteLength > WRITE_BYTES) flush();
      if (bytes.byteLength > WRITE_BYTES) {
        put(bytes);
        return;
      }
      piece.set(bytes, filled);
      filled += bytes.byteLength;
    },
    /** @returns SHA-256 in lower-case hex. */
    close(): string {
      flush();
      closeSync(output);
      return sum.digest('hex');
    },
  };
};

/** Creates the archive at `path`. Memory: a piece, and the directory, about 100 bytes and the name for each file. */
export const createZip = (path: string): ZipWriter => {
  const output = openOutput(path);
  const directory: Buffer[] = [];
  return {
    add(name, file) {
      if (file.size >= MAX_32)
        throw new Error(`${name} has ${file.size} bytes; a file of 4 GB or more is not written.`);
      const nameBytes = Buffer.from(name);
      directory.push(directoryEntry(file, nameBytes, output.position()));
      output.write(localHeader(file, nameBytes));
      output.write(file.data);
    },
    close() {
      const offset = output.position();
      for (const entry of directory) output.write(entry);
      output.write(directoryEnd(directory.length, output.position() - offset, offset));
      const bytes = output.position();
      return { bytes, sha256: output.close(), entries: directory.length };
    },
  };
};
