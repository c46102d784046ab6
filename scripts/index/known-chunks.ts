// IO. What a build has learnt while it cut the chunks of an index: which keys there are, and which of them each chunk has. The
// next build merges the keys of those chunks alone that something has changed in.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { readSummed, writeSummed } from '../summed-file.ts';
import type { RunPlace } from './known-words.ts';
import { readSection } from './run-file.ts';
import { differingKeys, noKeys, openSection } from './section-keys.ts';

/** A chunk that was cut, without its bytes. */
export type KnownChunk = {
  /** As `Chunk` has them. */
  readonly first: string;
  readonly keys: number;
  readonly firstBytes: number;
  /** A digest of all that is in it: by that its files are taken. */
  readonly inputs: string;
};

/** What is known of the keys that begin with one character. */
export type KnownKeys = {
  /** In order, separated by spaces: one text is sent faster than many. */
  readonly keys: string;
  /** How many articles have each key. */
  readonly articles: Uint32Array;
  readonly chunks: readonly KnownChunk[];
  /** Of the keys of which it must be known which languages have them: the numbers of these. */
  readonly langsOf: ReadonlyMap<string, readonly number[]>;
};

/** A run by a name that no other one has, and where its records begin. */
export type NamedRun = RunPlace & { readonly name: string; readonly firstRecord: number };

/** Where it is remembered. */
export type ChunkMemory = {
  readonly file: string;
  /** @returns The run that an earlier build has left under the name, untouched. */
  readonly findRun: (name: string) => RunPlace | undefined;
};

/** What an earlier build has learnt of keys, by their first characters, and those that are not what they were. */
export type Recalled = {
  readonly known: ReadonlyMap<string, KnownKeys>;
  readonly changed: ReadonlyMap<string, readonly string[]>;
};

/** As it is written. `articles` are the numbers of a typed array. */
type Kept = {
  readonly runs: readonly (readonly [name: string, firstRecord: number])[];
  readonly keys: readonly (readonly [
    initial: string,
    known: Omit<KnownKeys, 'articles' | 'langsOf'> & {
      readonly articles: readonly number[];
      readonly langsOf: readonly (readonly [key: string, langs: readonly number[]])[];
    },
  ])[];
};

/** Where more runs than one in so many have changed, all keys are merged again, in threads. */
const changedShare = 8;

/** @returns The pairs of runs of which the first is now where the second was; undefined where records have other numbers. */
const pairRuns = (
  runs: readonly NamedRun[],
  before: Kept['runs'],
  { findRun }: ChunkMemory,
): (readonly [now: RunPlace, then: RunPlace])[] | undefined => {
  if (runs.length !== before.length) return undefined;
  const pairs: (readonly [RunPlace, RunPlace])[] = [];
  for (const [place, run] of runs.entries()) {
    const [name, firstRecord] = before[place] ?? [];
    if (firstRecord !== run.firstRecord) return undefined;
    if (name === undefined || name === run.name) continue;
    const then = pairs.length * changedShare < runs.length ? findRun(name) : undefined;
    if (!then) return undefined;
    pairs.push([run, then]);
  }
  return pairs;
};

const openInitial = ({ file, sections }: RunPlace, initial: string) => {
  const section = sections.find((each) => each.initial === initial);
  return openSection(section ? readSection(file, section) : noKeys);
};

/**
 * @param about - What all keys were cut by: nothing is known of what was cut by something else.
 * @returns Undefined where nothing of use is known.
 */
export const recallChunks = (memory: ChunkMemory, about: string, runs: readonly NamedRun[]): Recalled | undefined => {
  const content = readSummed(memory.file, about);
  if (!content) return undefined;
  const kept = JSON.parse(content.toString()) as Kept; // as its sum says
  const pairs = pairRuns(runs, kept.runs, memory);
  if (!pairs) return undefined;
  const initials = new Set([
    ...kept.keys.map(([initial]) => initial),
    ...pairs.flatMap(([now]) => now.sections.map(({ initial }) => initial)),
  ]);
  return {
    known: new Map(
      kept.keys.map(([initial, { articles, langsOf, ...known }]) => [
        initial,
        { ...known, articles: Uint32Array.from(articles), langsOf: new Map(langsOf) },
      ]),
    ),
    changed: new Map(
      Array.from(initials, (initial) => {
        const keys = pairs.flatMap(([now, then]) =>
          differingKeys(openInitial(now, initial), openInitial(then, initial)),
        );
        return [initial, [...new Set(keys)].sort()];
      }),
    ),
  };
};

/** Remembers what was learnt. */
export const rememberChunks = (
  { file }: ChunkMemory,
  about: string,
  runs: readonly NamedRun[],
  learnt: ReadonlyMap<string, KnownKeys>,
): void => {
  const kept: Kept = {
    runs: runs.map(({ name, firstRecord }) => [name, firstRecord]),
    keys: Array.from(learnt, ([initial, { keys, articles, chunks, langsOf }]) => [
      initial,
      { keys, articles: [...articles], chunks, langsOf: [...langsOf] },
    ]),
  };
  mkdirSync(dirname(file), { recursive: true });
  writeSummed(file, about, [JSON.stringify(kept)]);
};
