// What all batches know of the keys that begin with one character -> these keys, in order, each with all its entries.
import { byteWriter } from '../../src/search/byte-writer.ts';
import { headNumbers, headPlaces, type KeySection } from './run-file.ts';
import { wordTable } from './word-table.ts';

/** Everything that is known of one key. */
export type KeyPostings = {
  readonly key: string;
  readonly articles: number;
  /** The entries, one after another, as sort-postings.ts shows them. Read them before the next key is asked for. */
  readonly bytes: Uint8Array;
};

/** A section of a run, with the number of the batch's first article in the whole collection. */
export type PlacedSection = KeySection & { readonly firstRecord: number };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where the parts of keys are in their sections; those of one key lead from one to the next, in the order of the runs. */
type Parts = {
  readonly section: Uint32Array;
  /** Where its numbers begin in the section. */
  readonly head: Uint32Array;
  /** Where its entries begin. */
  readonly entries: Uint32Array;
  /** The key's next part; 0 for none. */
  readonly next: Uint32Array;
};

/** The keys, in no order; by each one's number its first part, counted from 1. */
type Chains = Parts & { readonly keys: readonly string[]; readonly firsts: readonly number[] };

/** Chains the parts of each key. A table finds them in a third of the time that a heap of all runs takes. */
const chainParts = (sections: readonly PlacedSection[]): Chains => {
  const count = 1 + sections.reduce((sum, { heads }) => sum + heads.length / headNumbers, 0);
  const numbers = (): Uint32Array => new Uint32Array(count);
  const [section, head, entries, next] = [numbers(), numbers(), numbers(), numbers()];
  const [keys, firsts, lasts]: [string[], number[], number[]] = [[], [], []];
  const table = wordTable();
  let part = 1;
  for (const [number, { heads, keys: letters }] of sections.entries()) {
    let [keyAt, entriesAt] = [0, 0];
    for (let at = 0; at < heads.length; at += headNumbers, part++) {
      const keyEnd = keyAt + (heads[at + headPlaces.keyLength] ?? 0);
      const key = letters.slice(keyAt, keyEnd);
      section[part] = number;
      head[part] = at;
      entries[part] = entriesAt;
      const known = table.get(key);
      if (known >= 0) next[lasts[known] ?? 0] = part;
      else {
        table.add(key);
        firsts.push(part);
        keys.push(key);
      }
      lasts[known >= 0 ? known : keys.length - 1] = part;
      keyAt = keyEnd;
      entriesAt += heads[at + headPlaces.entryBytes] ?? 0;
    }
  }
  return { section, head, entries, next, keys, firsts };
};

/**
 * @param sections Of all runs, for one character, in the order of the runs.
 * @returns The keys, in order, each once.
 */
export function* mergePostings(sections: readonly PlacedSection[]): Generator<KeyPostings> {
  const { keys, firsts, section, head, entries, next } = chainParts(sections);
  const order = Uint32Array.from(keys.keys()).sort((a, b) => compare(keys[a] ?? '', keys[b] ?? ''));
  const merged = byteWriter();
  for (const number of order) {
    let articles = 0;
    let before = 0;
    merged.clear();
    for (let part = firsts[number] ?? 0; part > 0; part = next[part] ?? 0) {
      const from = sections[section[part] ?? 0];
      if (!from) continue;
      const { heads, firstRecord } = from;
      const at = head[part] ?? 0;
      const start = entries[part] ?? 0;
      merged.head(4, 3);
      merged.head(0, firstRecord + (heads[at + headPlaces.first] ?? 0) - before);
      merged.append(from.entries, start, start + (heads[at + headPlaces.entryBytes] ?? 0));
      before = firstRecord + (heads[at + headPlaces.last] ?? 0);
      articles += heads[at + headPlaces.articles] ?? 0;
    }
    yield { key: keys[number] ?? '', articles, bytes: merged.bytes() };
  }
}

/** The number that begins at `at`, as CBOR has it, and where the next item begins. */
const readHead = (bytes: Uint8Array, at: number): readonly [number: number, next: number] => {
  const short = (bytes[at] ?? 0) & 31;
  if (short < 24) return [short, at + 1];
  const width = 1 << (short - 24);
  let number = 0;
  for (let i = 1; i <= width; i++) number = number * 256 + (bytes[at + i] ?? 0);
  return [number, at + 1 + width];
};

/** @returns The records that a key's entries name, in order. */
export function* recordsIn({ bytes }: KeyPostings): Generator<number> {
  let record = 0;
  for (let at = 0; at < bytes.length;) {
    const [since, placesAt] = readHead(bytes, at + 1);
    record += since;
    yield record;
    let [places, next] = readHead(bytes, placesAt);
    for (; places > 0; places--) [, next] = readHead(bytes, next);
    at = next + 1;
  }
}
