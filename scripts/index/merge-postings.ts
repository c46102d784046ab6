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
  /** The places are those that `countPlaces` gives. */
  readonly isCounted?: true;
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

/** How many bytes follow the first one of a number or a head, as CBOR has it. */
const bytesAfter = (first: number): number => ((first & 31) < 24 ? 0 : 1 << ((first & 31) - 24));

/**
 * Visits the records that a key's entries name, in order, until `visit` says that it is enough. Places, of which there are
 * many more, are passed over.
 */
export const visitRecords = ({ bytes }: KeyPostings, visit: (record: number) => boolean): void => {
  let at = 0;
  const readNumber = (): number => {
    const first = bytes[at++] ?? 0;
    let number = first & 31;
    const width = bytesAfter(first);
    if (width > 0) number = 0;
    for (const end = at + width; at < end; at++) number = number * 256 + (bytes[at] ?? 0);
    return number;
  };
  for (let record = 0; at < bytes.length;) {
    // The entry's own head, and after the places that of a list without anything in it.
    at++;
    record += readNumber();
    if (visit(record)) return;
    for (let places = readNumber(); places > 0; places--) at += 1 + bytesAfter(bytes[at] ?? 0);
    at++;
  }
};
