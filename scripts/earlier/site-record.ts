// What is remembered of a finished site: of each file what the system says and its sum, and which files were made of what.
// In columns and not as objects: a site of 100,000 articles has more than a million files.
import type { Stats } from 'node:fs';

/** Files of a site, by path in the order of `walkFiles`. */
export type FileColumns = {
  readonly count: number;
  /** Of each file: size, place on the disk, time of the last change of the content. */
  readonly states: Float64Array;
  /** Of each file: SHA-256, 32 bytes; zeros for the few that SHA256SUMS does not list. */
  readonly sums: Uint8Array;
  /** Where each path ends in `paths`, which is UTF-8. */
  readonly pathEnds: Uint32Array;
  readonly paths: Uint8Array;
};

/** Groups of files that were made of the same things, in the order of the first four bytes of `groupInputs`. */
export type GroupColumns = {
  /** Of each group what it was made of: a SHA-256, 32 bytes. */
  readonly groupInputs: Uint8Array;
  /** Where each group's rows end in `groupRows`. */
  readonly groupEnds: Uint32Array;
  /** The rows of the files. */
  readonly groupRows: Uint32Array;
};

/** The record as it lies in memory, which threads can share. */
export type SiteRecord = FileColumns &
  GroupColumns & {
    /** When all was as it stands here, by the disk's clock, in milliseconds: what was changed in any way since is not known. */
    readonly time: number;
  };

/** Numbers that a file's state has. */
export const STATE_NUMBERS = 3;
export const SUM_BYTES = 32;

/**
 * Size, place on the disk, and the time of the last change of any kind, which programs cannot set: what git and backup
 * programs go by. A file that was edited, replaced or copied has another one.
 */
export const stateOf = ({ size, ino, mtimeMs, ctimeMs }: Stats): readonly number[] => [size, ino, mtimeMs, ctimeMs];

/** What is remembered of a file's state. */
export type FileState = Pick<Stats, 'size' | 'ino' | 'mtimeMs'>;

/** The paths as what can be read as text. */
const texts = new WeakMap<Uint8Array, Buffer>();

const textOf = (paths: Uint8Array): Buffer => {
  const text = texts.get(paths) ?? Buffer.from(paths.buffer, paths.byteOffset, paths.byteLength);
  texts.set(paths, text);
  return text;
};

const beginOf = ({ pathEnds }: FileColumns, row: number): number => (row === 0 ? 0 : (pathEnds[row - 1] ?? 0));

/** @returns The path of the file at `row`, from the site's root, with `/`. */
export const pathOf = (files: FileColumns, row: number): string =>
  textOf(files.paths).toString('utf8', beginOf(files, row), files.pathEnds[row]);

/** FNV-1a, of bytes: http://www.isthe.com/chongo/tech/comp/fnv/ */
const hashOf = (bytes: Uint8Array, begin: number, end: number): number => {
  let sum = 0x811c9dc5;
  for (let at = begin; at < end; at++) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
  return sum >>> 0;
};

/** The rows plus one by the sums of their paths, in the next place that was free; 0 in the others. Made once for each thread. */
const tables = new WeakMap<Uint8Array, Uint32Array>();

const openTable = ({ count, pathEnds, paths }: FileColumns): Uint32Array => {
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

/** @returns Where the file stands; -1 where it does not. */
export const findRow = (record: FileColumns, path: string): number => {
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
export const followRows = (record: FileColumns): ((path: string) => number) => {
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

const UNKNOWN = '0'.repeat(2 * SUM_BYTES);

/** In lower-case hex. */
const hexOf = ({ sums }: FileColumns, begin: number, end: number): string =>
  Buffer.from(sums.buffer, sums.byteOffset + begin * SUM_BYTES, (end - begin) * SUM_BYTES).toString('hex');

/** @returns The file's SHA-256 in lower-case hex; undefined where it is not known. */
export const sumAt = (files: FileColumns, row: number): string | undefined => {
  const sum = hexOf(files, row, row + 1);
  return sum === UNKNOWN ? undefined : sum;
};

/** Sums that are read together: one by one takes three times as long. */
const sumsAtOnce = 512;

/** @returns `sumAt` for rows that are asked for in their order. */
export const followSums = (files: FileColumns): ((row: number) => string | undefined) => {
  let [begin, end] = [0, 0];
  let text = '';
  return (row) => {
    if (row < begin || row >= end) {
      [begin, end] = [row, Math.min(files.count, row + sumsAtOnce)];
      text = hexOf(files, begin, end);
    }
    const at = (row - begin) * 2 * SUM_BYTES;
    const sum = text.slice(at, at + 2 * SUM_BYTES);
    return sum === UNKNOWN ? undefined : sum;
  };
};

/** @returns Size of the file in bytes. */
export const sizeAt = ({ states }: FileColumns, row: number): number => states[row * STATE_NUMBERS] ?? 0;

/** @returns What is remembered of the file's state. */
export const stateAt = ({ states }: FileColumns, row: number): FileState => {
  const at = row * STATE_NUMBERS;
  return { size: states[at] ?? 0, ino: states[at + 1] ?? 0, mtimeMs: states[at + 2] ?? 0 };
};

/** @returns The record without what the system has said of files that are not known any more: 0 in `isKnown`, by row. */
export const onlyKnown = (record: SiteRecord, isKnown: Uint8Array): SiteRecord => {
  const states = Float64Array.from(record.states);
  for (const [row, isOne] of isKnown.entries())
    if (isOne === 0) states.fill(-1, row * STATE_NUMBERS, (row + 1) * STATE_NUMBERS);
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
