// The words of a batch, one at a time -> for each key, in order, every place where it stands, as Pagefind's chunks
// write it.
//
//   [record after the one before, [place, places after the one before …], []]   an entry of a key's list, in CBOR
//
// Pagefind's own indexer keeps everything in memory (3 GB for 10,000 articles); the format is its own, and a test holds
// the two equal. Batches are sorted apart; merge-postings.ts joins them.
import { type ByteWriter, byteWriter } from '../../src/search/byte-writer.ts';
import type { KeyNumbers } from './number-keys.ts';
import type { KeyPart } from './run-file.ts';

export type Postings = {
  /** Records come in the order of their numbers; a record's places in any order. */
  readonly add: (key: number, record: number, place: number) => void;
  /**
   * @param numbers Of the keys. More than were added may be there, and '' is none.
   * @returns The keys that were added, in order, each with all its places.
   */
  readonly read: (numbers: Pick<KeyNumbers, 'keys' | 'order'>) => Generator<KeyPart>;
};

/** Collects the words of one batch: twelve bytes for each. */
export const sortPostings = (): Postings => {
  let log = new Uint32Array(1 << 16);
  let end = 0;
  return {
    add: (key, record, place) => {
      if (end + wordNumbers > log.length) {
        const longer = new Uint32Array(log.length * 2);
        longer.set(log);
        log = longer;
      }
      log[end++] = key;
      log[end++] = record;
      log[end++] = place;
    },
    read: ({ keys, order }) => readSorted(sortByKey(log.subarray(0, end), keys.length), keys, order()),
  };
};

/** Numbers of a word: its key's, its record's, its place. */
const wordNumbers = 3;

/** Where words stand; those of the key `k` from `starts[k]` to `starts[k + 1]`, in the order in which they came. */
type Sorted = { readonly starts: Uint32Array; readonly records: Uint32Array; readonly places: Uint32Array };

const sortByKey = (log: Uint32Array, keyCount: number): Sorted => {
  const starts = new Uint32Array(keyCount + 1);
  for (let at = 0; at < log.length; at += wordNumbers) {
    const after = (log[at] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let key = 0; key < keyCount; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const records = new Uint32Array(log.length / wordNumbers);
  const places = new Uint32Array(log.length / wordNumbers);
  for (let at = 0; at < log.length; at += wordNumbers) {
    const key = log[at] ?? 0;
    const to = next[key] ?? 0;
    next[key] = to + 1;
    records[to] = log[at + 1] ?? 0;
    places[to] = log[at + 2] ?? 0;
  }
  return { starts, records, places };
};

function* readSorted(
  { starts, records, places }: Sorted,
  keys: readonly string[],
  order: Uint32Array,
): Generator<KeyPart> {
  const writer = byteWriter();
  for (const number of order) {
    const key = keys[number] ?? '';
    const from = starts[number] ?? 0;
    const to = starts[number + 1] ?? 0;
    if (from === to || key === '') continue;
    const first = records[from] ?? 0;
    let last = first;
    let articles = 0;
    writer.clear();
    for (let at = from; at < to; articles++) {
      const record = records[at] ?? 0;
      let next = at + 1;
      while (next < to && records[next] === record) next++;
      // The first entry's head depends on what comes before it: merging writes it.
      if (at > from) {
        writer.head(4, 3);
        writer.head(0, record - last);
      }
      writePlaces(writer, places, at, next);
      last = record;
      at = next;
    }
    yield { key, first, last, articles, words: to - from, bytes: writer.bytes() };
  }
}

/** Writes what an entry has after its record: the places from `from` to `to`, which it may put in order. */
const writePlaces = (writer: ByteWriter, places: Uint32Array, from: number, to: number): void => {
  // Words come in the order of the text, in which subheads, numbered apart, stand between the others.
  for (let at = from + 1; at < to; at++) {
    if ((places[at] ?? 0) > (places[at - 1] ?? 0)) continue;
    places.subarray(from, to).sort();
    break;
  }
  writer.head(4, to - from);
  let before = 0;
  for (let at = from; at < to; at++) {
    const place = places[at] ?? 0;
    writer.head(0, place - before);
    before = place;
  }
  writer.head(4, 0);
};
