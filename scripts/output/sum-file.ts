// What is known of a file of the site: its sum and, where it may be saved, what stands of it in a pack.
import { hash } from 'node:crypto';
import { isWorthPacking, packFast, type PackedFile, sumBytes } from '../export/pack-file.ts';

/** A file that was summed. */
export type SummedFile = {
  /** In bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Undefined where it was not asked for. */
  readonly packed: PackedFile | undefined;
};

/** Sums a file of the site and, where that is asked for, packs it. */
export const sumFile = (path: string, bytes: Uint8Array, isPacked: boolean): SummedFile => {
  if (!isPacked) return { size: bytes.byteLength, sha256: hash('sha256', bytes), packed: undefined };
  const packed = packFast(bytes, sumBytes(bytes), !isWorthPacking(path));
  return { size: packed.size, sha256: packed.sha256, packed };
};
