// IO. The record of a site in a file.
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from '../write-whole.ts';
import { type SiteRecord, STATE_NUMBERS, SUM_BYTES } from './site-record.ts';

/** First in the file, so that other versions are not read. */
const FORMAT = 'bulaq-site-3';
/** The format, the sum of all that follows, and the sizes of the parts. */
const HEAD_BYTES = 160;

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const sumOf = (parts: readonly Uint8Array[]): string => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex');
};

/**
 * Keeps a record in a file.
 * @returns The sum it is known by.
 */
export const keepRecord = (file: string, record: SiteRecord): string => {
  const { count, time, states, sums, pathEnds, paths, groupEnds, groupRows, groupInputs } = record;
  // Numbers first, the longest ahead: each part begins where numbers of its kind may lie.
  const parts = [Float64Array.of(time), states, pathEnds, groupEnds, groupRows, sums, groupInputs, paths].map(bytesOf);
  const sum = sumOf(parts);
  const head = [FORMAT, sum, count, groupEnds.length, groupRows.length, paths.byteLength].join(' ');
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, (output) => {
    for (const part of [Buffer.from(head.padEnd(HEAD_BYTES)), ...parts]) writeAll(output, part);
  });
  return sum;
};

/** The system writes two gigabytes at once at most. */
const writeAll = (output: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.byteLength;) at += writeSync(output, bytes, at, Math.min(bytes.byteLength - at, 1 << 28));
};

/** @returns The record that has this sum, in memory that threads can share; undefined where the file holds another, or is damaged. */
export const readRecord = (file: string, sum: string): SiteRecord | undefined => {
  const input = openSync(file, 'r');
  try {
    const size = fstatSync(input).size;
    const shared = new SharedArrayBuffer(Math.ceil(size / 8) * 8);
    const bytes = new Uint8Array(shared, 0, size);
    for (let at = 0; at < size;) {
      const read = readSync(input, bytes, at, Math.min(size - at, 1 << 28), null);
      if (read === 0) return undefined;
      at += read;
    }
    return parseRecord(bytes, sum);
  } finally {
    closeSync(input);
  }
};

const parseRecord = (bytes: Uint8Array<SharedArrayBuffer>, expected: string): SiteRecord | undefined => {
  const [format, sum, ...sizes] = Buffer.from(bytes.slice(0, HEAD_BYTES)).toString().trimEnd().split(' ');
  if (format !== FORMAT || sum !== expected || sum !== sumOf([bytes.subarray(HEAD_BYTES)])) return undefined;
  // The sum says that `keepRecord` wrote it.
  const [count = 0, groups = 0, rows = 0, pathBytes = 0] = sizes.map(Number);
  let at = HEAD_BYTES;
  const next = (length: number): [buffer: SharedArrayBuffer, from: number] => {
    const from = at;
    at += length;
    return [bytes.buffer, from];
  };
  const numbers = (length: number): Uint32Array => new Uint32Array(...next(length * 4), length);
  const octets = (length: number): Uint8Array => new Uint8Array(...next(length), length);
  const [time = 0] = new Float64Array(...next(8), 1);
  return {
    count,
    time,
    states: new Float64Array(...next(count * STATE_NUMBERS * 8), count * STATE_NUMBERS),
    pathEnds: numbers(count),
    groupEnds: numbers(groups),
    groupRows: numbers(rows),
    sums: octets(count * SUM_BYTES),
    groupInputs: octets(groups * SUM_BYTES),
    paths: octets(pathBytes),
  };
};
