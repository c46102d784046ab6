// IO. SHA256SUMS, written while the files are read: some of its lines are known last and do not stand last.
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sumLine, SUMS_FILE } from './checksums.ts';
import type { SiteFile } from './site-files.ts';

/** Where the lines lie until all are known. */
export const UNFINISHED_SUMS = `${SUMS_FILE}.part`;

/** Lines are written in pieces of about so many UTF-16 units. */
const PIECE = 1 << 20;

export type SumsWriter = {
  /** Adds a file; they come by path in the order of `walkFiles`. */
  readonly add: (file: SiteFile) => void;
  /** Adds the files that were made last, in any order, and puts SHA256SUMS into the site. */
  readonly finish: (last: readonly SiteFile[]) => void;
};

/**
 * Begins to write the sums of the site in `folder`.
 * @param late - Paths, or beginnings of paths, of the files that are made last.
 */
export const startSums = (folder: string, late: readonly string[]): SumsWriter => {
  const temporary = join(folder, UNFINISHED_SUMS);
  const output = openSync(temporary, 'w+');
  const open = late.toSorted();
  /** Where in the lines each of `late` belongs. */
  const places: { readonly path: string; readonly at: number }[] = [];
  let lines = '';
  let written = 0;
  const flush = (): void => {
    const bytes = Buffer.from(lines);
    appendFileSync(output, bytes);
    written += bytes.byteLength;
    lines = '';
  };
  const markPlaces = (isBefore: (path: string) => boolean): void => {
    for (let path = open[0]; path !== undefined && isBefore(path); path = open[0]) {
      flush();
      places.push({ path, at: written });
      open.shift();
    }
  };
  const copy = (target: number, from: number, to: number): void => {
    const buffer = Buffer.alloc(Math.min(PIECE, to - from));
    for (let at = from; at < to;) {
      const read = readSync(output, buffer, 0, Math.min(buffer.length, to - at), at);
      appendFileSync(target, buffer.subarray(0, read));
      at += read;
    }
  };
  return {
    add({ path, sha256 }) {
      markPlaces((next) => next < path);
      lines += sumLine(sha256, path);
      if (lines.length >= PIECE) flush();
    },
    finish(last) {
      markPlaces(() => true);
      flush();
      const sorted = last.toSorted((a, b) => (a.path < b.path ? -1 : 1));
      const target = openSync(join(folder, SUMS_FILE), 'wx');
      let at = 0;
      for (const place of places) {
        copy(target, at, place.at);
        at = place.at;
        for (const { path, sha256 } of sorted)
          if (path.startsWith(place.path)) appendFileSync(target, sumLine(sha256, path));
      }
      copy(target, at, written);
      closeSync(target);
      closeSync(output);
      rmSync(temporary);
    },
  };
};
