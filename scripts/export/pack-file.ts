// One file made ready for an archive: compressed, with its sums.
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

export type PackedFile = {
  /** What stands in the archive. */
  readonly data: Uint8Array;
  /** Whether `data` is compressed (raw DEFLATE) or the file's own bytes. */
  readonly isDeflated: boolean;
  /** Of the file itself: bytes, CRC-32, SHA-256 in lower-case hex. */
  readonly size: number;
  readonly crc32: number;
  readonly sha256: string;
};

/** Already compressed: to do it again costs time and gains nothing. */
const PACKED_FORMATS = /\.(?:png|jpe?g|webp|woff2?|zip|epub|zim|gz|br)$/i;

/**
 * Packs a file's bytes. fflate and not Node's zlib, whose output differs between versions and processors:
 * an archive has to be the same bytes wherever it is made.
 * @param isStored - Keep the bytes as they are.
 */
export const packFile = (bytes: Uint8Array, isStored = false): PackedFile => {
  const sums = {
    size: bytes.byteLength,
    crc32: crc32(bytes),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  const deflated = isStored ? bytes : deflateSync(bytes, { level: 6 });
  return deflated.byteLength < bytes.byteLength
    ? { ...sums, data: deflated, isDeflated: true }
    : { ...sums, data: bytes, isDeflated: false };
};

/** Whether a file of this name is worth compressing. */
export const isWorthPacking = (path: string): boolean => !PACKED_FORMATS.test(path);
