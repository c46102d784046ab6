// Files of a site in columns, as a record has them: made one by one, and put together of two sets.
import { firstPlace } from '../first-place.ts';
import { type FileColumns, type FileState, pathOf, STATE_NUMBERS, SUM_BYTES } from './site-record.ts';

/** Begins columns; files are added by path in the order of `walkFiles`. */
export const startColumns = () => {
  let states = new Float64Array(1024 * STATE_NUMBERS);
  let sums = new Uint8Array(1024 * SUM_BYTES);
  let pathEnds = new Uint32Array(1024);
  let paths = Buffer.alloc(1024 * 64);
  let count = 0;
  let pathBytes = 0;
  return {
    /** @param sum Lower-case hex, or nothing where it is not known. */
    add(path: string, { size, ino, mtimeMs }: FileState, sum?: string): void {
      if (count === pathEnds.length) {
        states = grow(states, new Float64Array(states.length * 2));
        sums = grow(sums, new Uint8Array(sums.length * 2));
        pathEnds = grow(pathEnds, new Uint32Array(pathEnds.length * 2));
      }
      const most = pathBytes + path.length * 3;
      if (most > paths.length) paths = grow(paths, Buffer.alloc(most * 2));
      states.set([size, ino, mtimeMs], count * STATE_NUMBERS);
      if (sum !== undefined) sums.set(Buffer.from(sum, 'hex'), count * SUM_BYTES);
      pathBytes += paths.write(path, pathBytes);
      pathEnds[count++] = pathBytes;
    },
    finish: (): FileColumns => cutColumns({ states, sums, pathEnds, paths }, count, pathBytes),
  };
};

/** @returns The first `count` rows of columns that have room for more. */
const cutColumns = (
  { states, sums, pathEnds, paths }: Omit<FileColumns, 'count'>,
  count: number,
  pathBytes: number,
): FileColumns => ({
  count,
  states: states.subarray(0, count * STATE_NUMBERS),
  sums: sums.subarray(0, count * SUM_BYTES),
  pathEnds: pathEnds.subarray(0, count),
  paths: paths.subarray(0, pathBytes),
});

const grow = <Column extends Float64Array | Uint32Array | Uint8Array>(from: Column, to: Column): Column => {
  to.set(from);
  return to;
};

/** @returns The first row at or behind `from` whose path is not before the one given. */
export const findPlace = (columns: FileColumns, path: string, from = 0): number =>
  firstPlace(from, columns.count, (row) => pathOf(columns, row) < path);

/** Two sets of files as one, and which row each file has there; files that are left out have any. */
export type MergedFiles = {
  readonly files: FileColumns;
  readonly ownRows: Uint32Array;
  readonly otherRows: Uint32Array;
};

/**
 * @param isKept - Of each of the first files, by row: 1 when it is to be there.
 * @param added - Others; none of them is among those that are kept.
 */
export const mergeFiles = (own: FileColumns, isKept: Uint8Array, added: FileColumns): MergedFiles => {
  const most = own.count + added.count;
  const states = new Float64Array(most * STATE_NUMBERS);
  const sums = new Uint8Array(most * SUM_BYTES);
  const pathEnds = new Uint32Array(most);
  const paths = new Uint8Array(own.paths.length + added.paths.length);
  const ownRows = new Uint32Array(own.count);
  const otherRows = new Uint32Array(added.count);
  let count = 0;
  let pathBytes = 0;
  const copy = (from: FileColumns, rows: Uint32Array, begin: number, end: number): void => {
    if (begin === end) return;
    const pathsBegin = begin === 0 ? 0 : (from.pathEnds[begin - 1] ?? 0);
    states.set(from.states.subarray(begin * STATE_NUMBERS, end * STATE_NUMBERS), count * STATE_NUMBERS);
    sums.set(from.sums.subarray(begin * SUM_BYTES, end * SUM_BYTES), count * SUM_BYTES);
    paths.set(from.paths.subarray(pathsBegin, from.pathEnds[end - 1]), pathBytes);
    const shift = pathBytes - pathsBegin;
    for (let row = begin; row < end; row++) {
      rows[row] = count;
      pathEnds[count++] = (from.pathEnds[row] ?? 0) + shift;
    }
    pathBytes = pathEnds[count - 1] ?? 0;
  };
  const copyKept = (begin: number, end: number): void => {
    for (let row = begin; row < end; row++) {
      const first = row;
      while (row < end && isKept[row] === 1) row++;
      copy(own, ownRows, first, row);
    }
  };
  let place = 0;
  for (let row = 0, end = 0; row < added.count; row = end) {
    const next = findPlace(own, pathOf(added, row), place);
    copyKept(place, next);
    // All that come before the next one of its own. One of the same path is left out.
    end = next === own.count ? added.count : Math.max(row + 1, findPlace(added, pathOf(own, next), row));
    copy(added, otherRows, row, end);
    place = next;
  }
  copyKept(place, own.count);
  return { files: cutColumns({ states, sums, pathEnds, paths }, count, pathBytes), ownRows, otherRows };
};
