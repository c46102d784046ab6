// IO. The register of a site in the making: whoever writes a file enters its sum, and what stands of it in a pack, while he
// has its bytes. So the last stage of a build reads hardly any file again: a hundred thousand articles make 16 GB, and no
// memory holds them until then.
//
// Everyone who writes has a part of his own, two files: the entries, a line each, sorted as `walkFiles` sorts, and the packed
// bytes of all of them, one after another. Parts are read together as one sorted list: nothing of them is held.
import { appendFileSync, closeSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { walkJsonLines, writeJsonLines } from '../../src/article/json-lines.ts';
import { openFileParts } from '../export/file-parts.ts';
import type { ArchivedFile } from '../export/packed-place.ts';
import { isSaved } from './offline-list.ts';
import { sumFile } from './sum-file.ts';

/** What whoever writes files has to know. Plain data. */
export type RegisterPlan = {
  /** Where the parts lie; belongs to one build. */
  readonly folder: string;
  /** Whether the site has packs for certain: what is in none of them need not be compressed. */
  readonly hasPacks: boolean;
};

/** A part of the register that is being written. */
export type Register = {
  /** Enters a file that is written; each is written once. Its bytes are not kept. */
  readonly enter: (path: string, bytes: Uint8Array) => void;
  /** Without, nothing is known of what was entered. */
  readonly close: () => void;
};

/** Where packed bytes lie in a part, and what else an archive says of a file. */
type Packed = readonly [crc32: number, isDeflated: boolean, offset: number, bytes: number];

/** A line of a part. */
type Entry = readonly [path: string, size: number, sha256: string, packed?: Packed];

/** What is known of a file that was entered. */
export type EnteredFile = {
  /** In bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Undefined where it was not packed. */
  readonly packed: { readonly bytes: number; readonly read: () => ArchivedFile } | undefined;
};

/** So many packed bytes are written at once. */
const PIECE = 1 << 20;

/** Ends the name of a part's entries; the packed bytes lie under the name without it. */
const ENDING = '.jsonl';

/** For files that no one asks for. */
export const noRegister: Register = { enter: () => undefined, close: () => undefined };

/**
 * @param plan - Undefined when no one asks for the files.
 * @param name - Of the one who writes; no two of a build have the same.
 */
export const openRegister = (plan: RegisterPlan | undefined, name: string): Register => {
  if (!plan) return noRegister;
  const { folder, hasPacks } = plan;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  const output = openSync(file, 'wx');
  const entries: Entry[] = [];
  const piece = Buffer.allocUnsafe(PIECE);
  let filled = 0;
  let offset = 0;
  const flush = (): void => {
    appendFileSync(output, piece.subarray(0, filled));
    filled = 0;
  };
  const append = (bytes: Uint8Array): void => {
    offset += bytes.byteLength;
    if (filled + bytes.byteLength > PIECE) flush();
    if (bytes.byteLength > PIECE) appendFileSync(output, bytes);
    else {
      piece.set(bytes, filled);
      filled += bytes.byteLength;
    }
  };
  return {
    enter(path, bytes) {
      const { size, sha256, packed } = sumFile(path, bytes, isSaved(path, hasPacks));
      if (!packed) {
        entries.push([path, size, sha256]);
        return;
      }
      entries.push([path, size, sha256, [packed.crc32, packed.isDeflated, offset, packed.data.byteLength]]);
      append(packed.data);
    },
    close() {
      flush();
      closeSync(output);
      entries.sort(([a], [b]) => (a < b ? -1 : 1));
      writeJsonLines(`${file}${ENDING}`, entries);
    },
  };
};

/** An entry, and the file that has its packed bytes. */
type Placed = { readonly file: string; readonly entry: Entry };

function* readPart(file: string): Generator<Placed> {
  // `openRegister` wrote them in this build.
  for (const entry of walkJsonLines(`${file}${ENDING}`) as Iterable<Entry>) yield { file, entry };
}

/** Two sorted lists as one, both read as late as may be. */
function* mergeTwo(left: Iterator<Placed>, right: Iterator<Placed>): Generator<Placed> {
  let [a, b] = [left.next(), right.next()];
  while (!a.done && !b.done) {
    if (a.value.entry[0] < b.value.entry[0]) {
      yield a.value;
      a = left.next();
    } else {
      yield b.value;
      b = right.next();
    }
  }
  for (; !a.done; a = left.next()) yield a.value;
  for (; !b.done; b = right.next()) yield b.value;
}

const merge = (lists: readonly Iterator<Placed>[]): Iterator<Placed> => {
  const middle = lists.length >>> 1;
  if (middle === 0) return lists[0] ?? [].values();
  return mergeTwo(merge(lists.slice(0, middle)), merge(lists.slice(middle)));
};

const listParts = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => (name.endsWith(ENDING) ? join(folder, basename(name, ENDING)) : []));

/** The register, being read. */
export type RegisterReader = {
  /** @returns What is known of a file, asked for in the order of `walkFiles`; undefined where nothing is. */
  readonly find: (path: string) => EnteredFile | undefined;
  readonly close: () => void;
};

/** Opens all parts of the register; without a folder nothing is known. */
export const readRegister = (folder: string | undefined): RegisterReader => {
  const entries = merge(folder === undefined ? [] : listParts(folder).map(readPart));
  const packedBytes = openFileParts();
  const readPacked = (file: string, size: number, [crc32, isDeflated, offset, bytes]: Packed): ArchivedFile => ({
    size,
    crc32,
    isDeflated,
    data: packedBytes.read(file, offset, bytes),
  });
  let next = entries.next();
  return {
    find(path) {
      while (!next.done && next.value.entry[0] < path) next = entries.next();
      if (next.done || next.value.entry[0] !== path) return undefined;
      const { file, entry } = next.value;
      next = entries.next();
      // Of two that have written it, nobody knows who was the last.
      if (!next.done && next.value.entry[0] === path) return undefined;
      const [, size, sha256, packed] = entry;
      return {
        size,
        sha256,
        packed: packed && { bytes: packed[3], read: () => readPacked(file, size, packed) },
      };
    },
    close: packedBytes.close,
  };
};
