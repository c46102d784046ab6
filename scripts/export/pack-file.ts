// One file made ready for an archive: compressed, with its sums.
import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { deflate } from './deflate.ts';

/** What a file is known by: bytes, CRC-32, SHA-256 in lower-case hex. */
export type FileSums = { readonly size: number; readonly crc32: number; readonly sha256: string };

/** The sums are those of the file itself. */
export type PackedFile = FileSums & {
  /** What stands in the archive. */
  readonly data: Uint8Array;
  /** Whether `data` is compressed (raw DEFLATE) or the file's own bytes. */
  readonly isDeflated: boolean;
};

/** Already compressed: to do it again costs time and gains nothing. */
const PACKED_FORMATS = /\.(?:png|jpe?g|webp|woff2?|zip|epub|zim|wacz|gz|br)$/i;

/** Whether a file of this name is worth compressing. */
export const isWorthPacking = (path: string): boolean => !PACKED_FORMATS.test(path);

/** @returns The sums of a file's bytes. */
export const sumBytes = (bytes: Uint8Array): FileSums => ({
  size: bytes.byteLength,
  crc32: crc32(bytes),
  sha256: hash('sha256', bytes),
});

/** zlib's levels, measured on article pages: for what every build packs … */
const FAST = 2;
/** … and for what is packed once, in two and a half times the time, with a tenth fewer bytes. */
const SMALL = 5;

const pack = (bytes: Uint8Array, sums: FileSums, isStored: boolean, level: number): PackedFile => {
  const deflated = isStored ? bytes : deflate(bytes, level);
  const isDeflated = deflated.byteLength < bytes.byteLength;
  return { ...sums, data: isDeflated ? deflated : bytes, isDeflated };
};

/**
 * Packs a file's bytes.
 * @param isStored - Keep the bytes as they are.
 */
export const packFile = (bytes: Uint8Array, isStored = false): PackedFile =>
  pack(bytes, sumBytes(bytes), isStored, SMALL);

/** Packs as `packFile` does, faster and with more bytes. */
export const packFast = (bytes: Uint8Array, sums: FileSums, isStored: boolean): PackedFile =>
  pack(bytes, sums, isStored, FAST);
