// Articles, one at a time -> for each key, in order, every place where it stands, as Pagefind's chunks write it.
//
//   [record after the one before, [place, places after the one before …], []]   an entry of a key's list, in CBOR
//
// Pagefind's own indexer keeps everything in memory (3 GB for 10,000 articles); the format is its own, and a test holds
// the two equal. Entries are kept up to a limit, then put aside in a file, sorted by key; at the end the files are merged.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byteWriter } from './byte-writer.ts';
import { type KeyPart, readParts, writeParts } from './posting-parts.ts';

/** Everything that is known of one key. */
export type KeyPostings = {
  readonly key: string;
  readonly articles: number;
  /** The entries, one after another. Read them before the next key is asked for. */
  readonly bytes: Uint8Array;
};

export type Postings = {
  /** Records are numbered from 0 and come in this order. */
  readonly add: (record: number, places: ReadonlyMap<string, readonly number[]>) => void;
  /** Bytes of all lists so far, about. */
  readonly size: () => number;
  /** @returns The keys in order; to be read once, after everything was added. */
  readonly read: () => Generator<KeyPostings>;
  readonly close: () => Promise<void>;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Entries in the order in which they came: key's number, record, number of places, places. */
const createLog = () => {
  const keys = new Map<string, number>();
  const entriesOf: number[] = [];
  let log = new Int32Array(1 << 16);
  let end = 0;
  let entries = 0;
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
        // The first entry's head depends on what comes before it: `joinParts` writes it.
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
  return { add, read, entries: () => entries };
};

/** Joins the parts of one key; they come in the order of their records. */
const joinParts = (key: string, parts: readonly KeyPart[]): KeyPostings => {
  const writer = byteWriter();
  let articles = 0;
  let before = 0;
  for (const part of parts) {
    writer.head(4, 3);
    writer.head(0, part.first - before);
    writer.append(part.bytes);
    before = part.last;
    articles += part.articles;
  }
  return { key, articles, bytes: writer.bytes() };
};

/** Merges sorted sources; a key that several have comes once. There are few sources, so they are simply looked through. */
function* mergeParts(sources: readonly Iterator<KeyPart>[]): Generator<KeyPostings> {
  const heads = sources.map((source) => source.next());
  for (;;) {
    let least: string | undefined;
    for (const { done, value } of heads) {
      if (!done && (least === undefined || value.key < least)) least = value.key;
    }
    if (least === undefined) return;
    const parts = heads.flatMap(({ done, value }) => (!done && value.key === least ? [value] : []));
    yield joinParts(least, parts);
    for (const [i, head] of heads.entries()) {
      const source = sources[i];
      if (source && !head.done && head.value.key === least) heads[i] = source.next();
    }
  }
}

/** @param mostHeld Entries that are kept in memory before they are put aside: 20 bytes each. */
export const collectPostings = async (mostHeld = 2_000_000): Promise<Postings> => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-postings-'));
  const files: string[] = [];
  let log = createLog();
  let size = 0;
  return {
    add: (record, places) => {
      log.add(record, places);
      // Most numbers take one byte, and an entry has four more.
      for (const numbers of places.values()) size += numbers.length + 4;
      if (log.entries() < mostHeld) return;
      const file = join(folder, String(files.length));
      writeParts(file, log.read());
      files.push(file);
      log = createLog();
    },
    size: () => size,
    read: () => mergeParts([...files.map(readParts), log.read()]),
    close: () => rm(folder, { recursive: true }),
  };
};
