// The articles of a batch, one at a time -> for each key, in order, every place where it stands, as Pagefind's chunks
// write it.
//
//   [record after the one before, [place, places after the one before …], []]   an entry of a key's list, in CBOR
//
// Pagefind's own indexer keeps everything in memory (3 GB for 10,000 articles); the format is its own, and a test holds
// the two equal. Batches are sorted apart; merge-postings.ts joins them.
import { byteWriter } from './byte-writer.ts';
import type { KeyPart } from './posting-parts.ts';

export type Postings = {
  /** Records come in the order of their numbers. */
  readonly add: (record: number, places: ReadonlyMap<string, readonly number[]>) => void;
  /** Bytes of all lists, about. */
  readonly size: () => number;
  /** @returns The keys in order. */
  readonly read: () => Generator<KeyPart>;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Entries are kept in the order in which they come: key's number, record, number of places, places. */
export const sortPostings = (): Postings => {
  const keys = new Map<string, number>();
  const entriesOf: number[] = [];
  let log = new Int32Array(1 << 16);
  let end = 0;
  let entries = 0;
  let size = 0;
  const add = (record: number, places: ReadonlyMap<string, readonly number[]>): void => {
    for (const [key, numbers] of places) {
      const number = keys.get(key) ?? keys.size;
      if (number === keys.size) keys.set(key, number);
      entriesOf[number] = (entriesOf[number] ?? 0) + 1;
      if (end + numbers.length + 3 > log.length) {
        const longer = new Int32Array(Math.max(log.length * 2, end + numbers.length + 3));
        longer.set(log);
        log = longer;
      }
      log[end++] = number;
      log[end++] = record;
      log[end++] = numbers.length;
      for (const place of numbers) log[end++] = place;
      // Most numbers take one byte, and an entry has four more.
      size += numbers.length + 4;
    }
    entries += places.size;
  };
  /** Where each key's entries are, in order, one key after another; and for each key where its own begin. */
  const sortEntries = () => {
    const starts: number[] = [];
    let sum = 0;
    for (const count of entriesOf) {
      starts.push(sum);
      sum += count;
    }
    const next = Int32Array.from(starts);
    const offsets = new Int32Array(entries);
    for (let at = 0; at < end; at += 3 + (log[at + 2] ?? 0)) {
      const number = log[at] ?? 0;
      offsets[next[number] ?? 0] = at;
      next[number] = (next[number] ?? 0) + 1;
    }
    return { starts, offsets };
  };
  function* read(): Generator<KeyPart> {
    const { starts, offsets } = sortEntries();
    const writer = byteWriter();
    for (const [key, number] of [...keys].sort((a, b) => compare(a[0], b[0]))) {
      const start = starts[number] ?? 0;
      const articles = entriesOf[number] ?? 0;
      const first = log[(offsets[start] ?? 0) + 1] ?? 0;
      let last = first;
      writer.clear();
      for (let i = start; i < start + articles; i++) {
        const at = offsets[i] ?? 0;
        const record = log[at + 1] ?? 0;
        const count = log[at + 2] ?? 0;
        // The first entry's head depends on what comes before it: merging writes it.
        if (i > start) {
          writer.head(4, 3);
          writer.head(0, record - last);
        }
        writer.head(4, count);
        let before = 0;
        for (let place = at + 3; place < at + 3 + count; place++) {
          writer.head(0, (log[place] ?? 0) - before);
          before = log[place] ?? 0;
        }
        writer.head(4, 0);
        last = record;
      }
      yield { key, first, last, articles, bytes: writer.bytes() };
    }
  }
  return { add, read, size: () => size };
};
