// The sorted keys of all batches -> the keys of the collection, in order, each with all its entries.
import { byteWriter } from './byte-writer.ts';
import type { KeyPart } from './posting-parts.ts';

/** Everything that is known of one key. */
export type KeyPostings = {
  readonly key: string;
  readonly articles: number;
  /** The entries, one after another, as sort-postings.ts shows them. Read them before the next key is asked for. */
  readonly bytes: Uint8Array;
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

/** @param sources Each sorted, in the order of their records. A key that several have comes once. */
export function* mergePostings(sources: readonly Iterator<KeyPart>[]): Generator<KeyPostings> {
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
