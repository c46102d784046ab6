// The runs of all batches -> the keys of the collection, in order, each with all its entries.
import { byteWriter } from '../../src/search/byte-writer.ts';
import type { KeyPart } from './run-file.ts';

/** Everything that is known of one key. */
export type KeyPostings = {
  readonly key: string;
  readonly articles: number;
  /** The entries, one after another, as sort-postings.ts shows them. Read them before the next key is asked for. */
  readonly bytes: Uint8Array;
};

/** What a batch knows, in the order of the keys. */
export type Run = {
  /** The number of the batch's first article in the whole collection. */
  readonly firstRecord: number;
  readonly parts: Iterator<KeyPart>;
};

/** A run, with the part that is next. */
type Reader = { readonly firstRecord: number; readonly rest: Iterator<KeyPart>; part: KeyPart };

const isBefore = (a: Reader, b: Reader): boolean =>
  a.part.key === b.part.key ? a.firstRecord < b.firstRecord : a.part.key < b.part.key;

/** Puts the reader at `place` of a heap where it belongs, which is not nearer to the top. */
const sink = (heap: Reader[], place: number): void => {
  const reader = heap[place];
  if (!reader) return;
  for (;;) {
    const left = heap[place * 2 + 1];
    const right = heap[place * 2 + 2];
    if (!left) break;
    const isRight = right !== undefined && isBefore(right, left);
    const child = isRight ? right : left;
    if (!isBefore(child, reader)) break;
    heap[place] = child;
    place = place * 2 + (isRight ? 2 : 1);
  }
  heap[place] = reader;
};

const openReaders = (runs: readonly Run[]): Reader[] =>
  runs.flatMap(({ firstRecord, parts }) => {
    const { done, value } = parts.next();
    return done ? [] : [{ firstRecord, rest: parts, part: value }];
  });

/** @returns The keys of all runs, in order, each once. */
export function* mergePostings(runs: readonly Run[]): Generator<KeyPostings> {
  const heap = openReaders(runs);
  for (let place = heap.length >> 1; place >= 0; place--) sink(heap, place);
  const entries = byteWriter();
  for (let top = heap[0]; top;) {
    const { key } = top.part;
    let articles = 0;
    let before = 0;
    entries.clear();
    for (; top?.part.key === key; top = heap[0]) {
      const { part, firstRecord } = top;
      entries.head(4, 3);
      entries.head(0, firstRecord + part.first - before);
      entries.append(part.bytes);
      before = firstRecord + part.last;
      articles += part.articles;
      const { done, value } = top.rest.next();
      if (!done) top.part = value;
      else {
        const last = heap.pop();
        if (last && last !== top) heap[0] = last;
      }
      sink(heap, 0);
    }
    yield { key, articles, bytes: entries.bytes() };
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
