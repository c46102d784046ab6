// IO. What is remembered of a finished site: of each file what the system says and its sum, and which files were made of
// what. In columns and not as objects: a site of 100,000 articles has more than a million files.
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, type Stats, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** The record as it lies in memory, which threads can share. */
export type SiteRecord = {
  /** How many files the site has. */
  readonly count: number;
  /** When all was as it stands here, by the disk's clock, in milliseconds: what was changed in any way since is not known. */
  readonly time: number;
  /** Of each file, by path: size, place on the disk, time of the last change of the content. */
  readonly states: Float64Array;
  /** Of each file: SHA-256, 32 bytes; zeros for the few that SHA256SUMS does not list. */
  readonly sums: Uint8Array;
  /** Where each path ends in `paths`, which is UTF-8. */
  readonly pathEnds: Uint32Array;
  readonly paths: Uint8Array;
  /** JSON lines, each a group: what it was made of, then the paths of its files. */
  readonly groups: Uint8Array;
};

/** Numbers that a file's state has. */
const STATE = 3;
const SUM_BYTES = 32;

/** First in the file, so that other versions are not read. */
const FORMAT = 'bulaq-site-2';
/** The format, the sum of all that follows, and the sizes of the parts. */
const HEAD_BYTES = 160;

/**
 * Size, place on the disk, and the time of the last change of any kind, which programs cannot set: what git and backup
 * programs go by. A file that was edited, replaced or copied has another one.
 */
export const stateOf = ({ size, ino, mtimeMs, ctimeMs }: Stats): readonly number[] => [size, ino, mtimeMs, ctimeMs];

/** What is remembered of a file's state. */
export type FileState = Pick<Stats, 'size' | 'ino' | 'mtimeMs'>;

/** Begins a record; files are added by path in the order of `walkFiles`. */
export const startRecord = () => {
  let states = new Float64Array(1024 * STATE);
  let sums = new Uint8Array(1024 * SUM_BYTES);
  let pathEnds = new Uint32Array(1024);
  let paths = Buffer.alloc(1024 * 64);
  let count = 0;
  let pathBytes = 0;
  return {
    /** @param sum Lower-case hex, or nothing where it is not known. */
    add(path: string, { size, ino, mtimeMs }: FileState, sum: string | undefined): void {
      if (count === pathEnds.length) {
        states = grow(states, new Float64Array(states.length * 2));
        sums = grow(sums, new Uint8Array(sums.length * 2));
        pathEnds = grow(pathEnds, new Uint32Array(pathEnds.length * 2));
      }
      const most = pathBytes + path.length * 3;
      if (most > paths.length) paths = grow(paths, Buffer.alloc(most * 2));
      states.set([size, ino, mtimeMs], count * STATE);
      if (sum !== undefined) sums.set(Buffer.from(sum, 'hex'), count * SUM_BYTES);
      pathBytes += paths.write(path, pathBytes);
      pathEnds[count++] = pathBytes;
    },
    finish: (groups: Uint8Array, time: number): SiteRecord => ({
      count,
      time,
      states: states.subarray(0, count * STATE),
      sums: sums.subarray(0, count * SUM_BYTES),
      pathEnds: pathEnds.subarray(0, count),
      paths: paths.subarray(0, pathBytes),
      groups,
    }),
  };
};

const grow = <Column extends Float64Array | Uint32Array | Uint8Array>(from: Column, to: Column): Column => {
  to.set(from);
  return to;
};

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const sumOf = (parts: readonly Uint8Array[]): string => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex');
};

/**
 * Keeps a record in a file. Through another name, so that nobody reads half of one.
 * @returns The sum it is known by.
 */
export const keepRecord = (file: string, record: SiteRecord): string => {
  const { count, time, states, sums, pathEnds, paths, groups } = record;
  const parts = [Float64Array.of(time), states, sums, pathEnds, paths, groups].map(bytesOf);
  const sum = sumOf(parts);
  const head = [FORMAT, sum, count, paths.byteLength, groups.byteLength].join(' ');
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}-${process.pid}`;
  const output = openSync(temporary, 'w');
  try {
    for (const part of [Buffer.from(head.padEnd(HEAD_BYTES)), ...parts]) writeAll(output, part);
  } finally {
    closeSync(output);
  }
  renameSync(temporary, file);
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
  const [count = 0, pathBytes = 0, groupBytes = 0] = sizes.map(Number);
  const { buffer } = bytes;
  const statesAt = HEAD_BYTES + 8;
  const sumsAt = statesAt + count * STATE * 8;
  const endsAt = sumsAt + count * SUM_BYTES;
  const pathsAt = endsAt + count * 4;
  return {
    count,
    time: new Float64Array(buffer, HEAD_BYTES, 1)[0] ?? 0,
    states: new Float64Array(buffer, statesAt, count * STATE),
    sums: new Uint8Array(buffer, sumsAt, count * SUM_BYTES),
    pathEnds: new Uint32Array(buffer, endsAt, count),
    paths: new Uint8Array(buffer, pathsAt, pathBytes),
    groups: new Uint8Array(buffer, pathsAt + pathBytes, groupBytes),
  };
};

/** The paths as what can be read as text. */
const texts = new WeakMap<Uint8Array, Buffer>();

const textOf = (paths: Uint8Array): Buffer => {
  const text = texts.get(paths) ?? Buffer.from(paths.buffer, paths.byteOffset, paths.byteLength);
  texts.set(paths, text);
  return text;
};

const beginOf = ({ pathEnds }: SiteRecord, row: number): number => (row === 0 ? 0 : (pathEnds[row - 1] ?? 0));

/** @returns The path of the file at `row`, from the site's root, with `/`. */
export const pathOf = (record: SiteRecord, row: number): string =>
  textOf(record.paths).toString('utf8', beginOf(record, row), record.pathEnds[row]);

/** FNV-1a, of bytes: http://www.isthe.com/chongo/tech/comp/fnv/ */
const hashOf = (bytes: Uint8Array, begin: number, end: number): number => {
  let sum = 0x811c9dc5;
  for (let at = begin; at < end; at++) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
  return sum >>> 0;
};

/** The rows plus one by the sums of their paths, in the next place that was free; 0 in the others. Made once for each thread. */
const tables = new WeakMap<Uint8Array, Uint32Array>();

const openTable = (record: SiteRecord): Uint32Array => {
  const { count, pathEnds, paths } = record;
  const known = tables.get(paths);
  if (known) return known;
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(count + 1) + 1));
  let begin = 0;
  for (let row = 0; row < count; row++) {
    const end = pathEnds[row] ?? 0;
    let slot = hashOf(paths, begin, end) & (table.length - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = row + 1;
    begin = end;
  }
  tables.set(paths, table);
  return table;
};

let scratch = Buffer.alloc(1024);

/** @returns Where the file stands in the record; -1 where it does not. */
export const findRow = (record: SiteRecord, path: string): number => {
  if (path.length * 3 > scratch.length) scratch = Buffer.alloc(path.length * 6);
  const { pathEnds, paths } = record;
  const table = openTable(record);
  const length = scratch.write(path);
  const isAt = (row: number): boolean => {
    const begin = beginOf(record, row);
    if ((pathEnds[row] ?? 0) - begin !== length) return false;
    for (let at = 0; at < length; at++) if (paths[begin + at] !== scratch[at]) return false;
    return true;
  };
  for (let slot = hashOf(scratch, 0, length); ; slot++) {
    const row = (table[slot & (table.length - 1)] ?? 0) - 1;
    if (row === -1 || isAt(row)) return row;
  }
};

/** @returns `findRow` for paths that are asked for in the order of `walkFiles`: each is a step from the one before. */
export const followRows = (record: SiteRecord): ((path: string) => number) => {
  let row = 0;
  let next = record.count > 0 ? pathOf(record, 0) : '';
  return (path) => {
    while (row < record.count && next < path) {
      row++;
      next = row < record.count ? pathOf(record, row) : '';
    }
    return row < record.count && next === path ? row : -1;
  };
};

/** @returns The file's SHA-256 in lower-case hex; undefined where it is not known. */
export const sumAt = ({ sums }: SiteRecord, row: number): string | undefined => {
  const { buffer, byteOffset } = sums;
  const sum = Buffer.from(buffer, byteOffset + row * SUM_BYTES, SUM_BYTES).toString('hex');
  return /^0+$/.test(sum) ? undefined : sum;
};

/** @returns Size of the file in bytes. */
export const sizeAt = ({ states }: SiteRecord, row: number): number => states[row * STATE] ?? 0;

/** @returns What is remembered of the file's state. */
export const stateAt = ({ states }: SiteRecord, row: number): FileState => {
  const at = row * STATE;
  return { size: states[at] ?? 0, ino: states[at + 1] ?? 0, mtimeMs: states[at + 2] ?? 0 };
};

/** @returns The record without what the system has said of files that are not known any more: 0 in `isKnown`, by row. */
export const onlyKnown = (record: SiteRecord, isKnown: Uint8Array): SiteRecord => {
  const states = Float64Array.from(record.states);
  for (const [row, isOne] of isKnown.entries()) if (isOne === 0) states.fill(-1, row * STATE, (row + 1) * STATE);
  return { ...record, states };
};

/**
 * @returns Whether a file is what it was when it was remembered. It may have got or lost a name before, which the system
 *   counts as a change of its own kind.
 */
export const isUntouched = (record: SiteRecord, row: number, { size, ino, mtimeMs, ctimeMs }: Stats): boolean => {
  const state = stateAt(record, row);
  return size === state.size && ino === state.ino && mtimeMs === state.mtimeMs && ctimeMs <= record.time;
};
