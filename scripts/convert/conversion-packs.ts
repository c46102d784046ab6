// IO. Conversions one after another in files of some fifty: to write, find and remove a file for each takes longer than to
// convert it. What lies where is in a list of its own, which is written last: packs that it does not name do not count.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRange } from '../../src/article/read-range.ts';
import { stateOf } from '../earlier/site-record.ts';
import { readSummed, writeSummed } from '../summed-file.ts';

/** A file of conversions. */
export type Pack = {
  /** The file's: SHA-256 of what it holds, in lower-case hex. */
  readonly name: string;
  readonly bytes: number;
  /** What the system says of the file; another one when it was touched since. */
  readonly state: string;
};

/** Where a conversion lies: the pack's name, and from which to which byte. */
export type Place = { readonly pack: string; readonly start: number; readonly end: number };

/** A pack, and what lies where in it, by key. */
export type FilledPack = { readonly pack: Pack; readonly places: readonly (readonly [key: string, place: Place])[] };

/** All packs of a folder, by name, and all that lies in them, by key. */
export type Places = { readonly packs: Map<string, Pack>; readonly places: Map<string, Place> };

const describeState = (file: string): string => stateOf(statSync(file)).join(' ');

/** As memory has texts: UTF-8, not much shorter in Cyrillic, takes ten times as long to make as to copy them. */
const encoding = 'utf16le';

/** Room for a pack of usual articles. */
const usualBytes = 1 << 20;

/** Starts a pack; it is held until it is finished. */
export const startPack = (folder: string) => {
  const ranges: (readonly [key: string, start: number, end: number])[] = [];
  let content = Buffer.allocUnsafe(usualBytes);
  let bytes = 0;
  const makeRoom = (size: number): void => {
    if (bytes + size <= content.length) return;
    const larger = Buffer.allocUnsafe(2 * (bytes + size));
    content.copy(larger, 0, 0, bytes);
    content = larger;
  };
  return {
    add(key: string, text: string): void {
      const start = bytes;
      makeRoom(text.length * 2);
      bytes += content.write(text, start, encoding);
      ranges.push([key, start, bytes]);
    },
    /** Writes it. @returns Undefined where nothing was added. */
    finish(): FilledPack | undefined {
      if (ranges.length === 0) return undefined;
      const filled = content.subarray(0, bytes);
      const name = hash('sha256', filled);
      writeFileSync(join(folder, name), filled);
      const places = ranges.map(([key, start, end]) => [key, { pack: name, start, end }] as const);
      return { pack: { name, bytes, state: describeState(join(folder, name)) }, places };
    },
  };
};

/** @returns What lies there; undefined where the pack is gone. */
export const readPlace = (folder: string, { pack, start, end }: Place): string | undefined => {
  try {
    return readRange(join(folder, pack), start, end, encoding);
  } catch {
    return undefined;
  }
};

/** The list of what lies where. */
const listFile = (folder: string): string => join(folder, 'places');

/** The same file as it was written; one that was touched or copied is read to see whether it holds the same. */
const isWhole = (folder: string, { name, bytes, state }: Pack): boolean => {
  const file = join(folder, name);
  try {
    return (
      describeState(file) === state || (statSync(file).size === bytes && hash('sha256', readFileSync(file)) === name)
    );
  } catch {
    return false;
  }
};

/** Removes packs that are gone or damaged, and what lay in them. */
export const dropBroken = (folder: string, { packs, places }: Places): void => {
  const broken = new Set([...packs.values()].filter((pack) => !isWhole(folder, pack)).map(({ name }) => name));
  if (broken.size === 0) return;
  for (const name of broken) packs.delete(name);
  for (const [key, { pack }] of places) if (broken.has(pack)) places.delete(key);
};

/** How the list is written: packs are numbered, since each is named many times. */
type PlaceList = {
  readonly packs: readonly Pack[];
  readonly places: readonly (readonly [key: string, pack: number, start: number, end: number])[];
};

/** @returns What lies where in the folder, as far as it is whole and `version` has written it. */
export const readPlaces = (folder: string, version: string): Places => {
  const list = readSummed(listFile(folder), version);
  // The sum says that `keepPlaces` wrote it.
  const { packs, places } = list ? (JSON.parse(list.toString()) as PlaceList) : { packs: [], places: [] };
  const known: Places = {
    packs: new Map(packs.map((pack) => [pack.name, pack])),
    places: new Map(
      places.map(([key, pack, start, end]) => [key, { pack: packs[pack]?.name ?? '', start, end }] as const),
    ),
  };
  dropBroken(folder, known);
  return known;
};

/** Adds a pack. */
export const addPack = ({ packs, places }: Places, filled: FilledPack): void => {
  packs.set(filled.pack.name, filled.pack);
  for (const [key, place] of filled.places) places.set(key, place);
};

/** Forgets what is not used, and writes anew what is left in packs that are used by less than half. */
export const tidyPlaces = (folder: string, known: Places, used: ReadonlySet<string>): void => {
  const { packs, places } = known;
  const usedBytes = new Map<string, number>();
  for (const [key, { pack, start, end }] of places) {
    if (used.has(key)) usedBytes.set(pack, (usedBytes.get(pack) ?? 0) + end - start);
    else places.delete(key);
  }
  const worn = new Set([...packs.values()].filter((pack) => (usedBytes.get(pack.name) ?? 0) * 2 < pack.bytes));
  if (worn.size === 0) return;
  const fresh = startPack(folder);
  for (const { name } of worn) packs.delete(name);
  for (const [key, place] of places) {
    if (packs.has(place.pack)) continue;
    const content = readPlace(folder, place);
    if (content) fresh.add(key, content);
    places.delete(key);
  }
  const filled = fresh.finish();
  if (filled) addPack(known, filled);
};

/** Writes the list, for threads and later runs. */
export const keepPlaces = (folder: string, version: string, { packs, places }: Places): void => {
  const numbers = new Map([...packs.keys()].map((name, index) => [name, index]));
  const list: PlaceList = {
    packs: [...packs.values()],
    places: [...places].map(([key, { pack, start, end }]) => [key, numbers.get(pack) ?? 0, start, end]),
  };
  writeSummed(listFile(folder), version, [JSON.stringify(list)]);
};

/** A run that began so long ago has come to its end. */
const RUN_MS = 3_600_000;

/** Removes files that are none of the packs nor named; what another run may be writing now stays. */
export const sweepPacks = (folder: string, { packs }: Places, others: readonly string[]): void => {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (packs.has(name) || name === 'places' || others.includes(name)) continue;
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats && stats.mtimeMs < Date.now() - RUN_MS) rmSync(file, { force: true });
  }
};
