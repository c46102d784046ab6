// Articles, one at a time -> for each key, in order, every place where it stands, as Pagefind's chunks write it.
//
//   [record after the one before, [place, places after the one before …], []]   an entry of a key's list, in CBOR
//
// Pagefind's own indexer keeps everything in memory (3 GB for 10,000 articles) and takes ten times as long for what
// needs no reading of HTML; the format is its own, and a test holds the two equal. Lists are kept in memory up to a
// limit, then put aside in a file sorted by key; at the end the files are merged.
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pushHead } from './encode-cbor.ts';

/** Everything that is known of one key. */
export type KeyPostings = {
  readonly key: string;
  readonly articles: number;
  /** The entries, one after another. */
  readonly bytes: Uint8Array;
};

/** A list on its way: its first entry lacks the head and the record, which depend on what comes before it. */
type Part = {
  readonly first: number;
  last: number;
  articles: number;
  readonly bytes: number[] | Uint8Array;
};
type KeyPart = readonly [key: string, part: Part];

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

const pushEntry = (part: Part, bytes: number[], record: number, places: readonly number[]): void => {
  if (part.articles > 0) {
    pushHead(bytes, 4, 3);
    pushHead(bytes, 0, record - part.last);
  }
  pushHead(bytes, 4, places.length);
  let before = 0;
  for (const place of places) {
    pushHead(bytes, 0, place - before);
    before = place;
  }
  pushHead(bytes, 4, 0);
  part.last = record;
  part.articles++;
};

/** A part in a file: lengths and numbers, each of four bytes, then the key and the bytes. */
const headBytes = 20;

const writeParts = (file: string, parts: readonly KeyPart[]): void => {
  const descriptor = openSync(file, 'wx');
  let held: Uint8Array[] = [];
  let size = 0;
  const flush = (): void => {
    writeSync(descriptor, Buffer.concat(held));
    held = [];
    size = 0;
  };
  for (const [key, { first, last, articles, bytes }] of parts) {
    const head = Buffer.alloc(headBytes);
    [key.length, bytes.length, first, last, articles].forEach((value, i) => head.writeUInt32LE(value, i * 4));
    held.push(head, Buffer.from(key, 'latin1'), Uint8Array.from(bytes));
    size += headBytes + key.length + bytes.length;
    if (size > 1_000_000) flush();
  }
  flush();
  closeSync(descriptor);
};

function* readParts(file: string): Generator<KeyPart> {
  const descriptor = openSync(file, 'r');
  let buffer = Buffer.alloc(0);
  let at = 0;
  /** Makes sure that so many bytes lie after `at`. @returns Whether the file had them. */
  const need = (bytes: number): boolean => {
    if (buffer.length - at >= bytes) return true;
    const more = Buffer.alloc(Math.max(bytes, 1_000_000));
    const read = readSync(descriptor, more);
    buffer = Buffer.concat([buffer.subarray(at), more.subarray(0, read)]);
    at = 0;
    return read > 0 && need(bytes);
  };
  try {
    while (need(headBytes)) {
      const [keyLength = 0, length = 0, first = 0, last = 0, articles = 0] = [0, 4, 8, 12, 16].map((offset) =>
        buffer.readUInt32LE(at + offset),
      );
      if (!need(headBytes + keyLength + length)) throw new Error(`${file} ends in the middle.`);
      const key = buffer.toString('latin1', at + headBytes, at + headBytes + keyLength);
      const start = at + headBytes + keyLength;
      at = start + length;
      yield [key, { first, last, articles, bytes: buffer.subarray(start, at) }];
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Joins the parts of one key; they come in the order of their records. */
const joinParts = (key: string, parts: readonly Part[]): KeyPostings => {
  const bytes: Uint8Array[] = [];
  let articles = 0;
  let before = 0;
  for (const part of parts) {
    const head: number[] = [];
    pushHead(head, 4, 3);
    pushHead(head, 0, part.first - before);
    bytes.push(Uint8Array.from(head), Uint8Array.from(part.bytes));
    before = part.last;
    articles += part.articles;
  }
  return { key, articles, bytes: Buffer.concat(bytes) };
};

/** Merges sorted sources; a key that several have comes once. There are few sources, so they are simply looked through. */
function* mergeParts(sources: readonly Iterator<KeyPart>[]): Generator<KeyPostings> {
  const heads = sources.map((source) => source.next());
  for (;;) {
    let least: string | undefined;
    for (const { done, value } of heads) {
      if (!done && (least === undefined || value[0] < least)) least = value[0];
    }
    if (least === undefined) return;
    const parts: Part[] = [];
    for (const [i, head] of heads.entries()) {
      if (head.done || head.value[0] !== least) continue;
      parts.push(head.value[1]);
      const next = sources[i]?.next();
      if (next) heads[i] = next;
    }
    yield joinParts(least, parts);
  }
}

/** @param mostHeld Entries that are kept in memory before they are put aside. */
export const collectPostings = async (mostHeld = 1_000_000): Promise<Postings> => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-postings-'));
  const files: string[] = [];
  let held = new Map<string, Part & { readonly bytes: number[] }>();
  let entries = 0;
  let size = 0;
  const sorted = (): KeyPart[] => [...held].sort((a, b) => compare(a[0], b[0]));
  const putAside = (): void => {
    const file = join(folder, String(files.length));
    writeParts(file, sorted());
    files.push(file);
    held = new Map();
    entries = 0;
  };
  return {
    add: (record, places) => {
      for (const [key, numbers] of places) {
        const part = held.get(key) ?? { first: record, last: record, articles: 0, bytes: [] };
        const before = part.bytes.length;
        pushEntry(part, part.bytes, record, numbers);
        size += part.bytes.length - before;
        held.set(key, part);
        entries++;
      }
      if (entries >= mostHeld) putAside();
    },
    size: () => size,
    read: () => mergeParts([...files.map(readParts), sorted()[Symbol.iterator]()]),
    close: () => rm(folder, { recursive: true }),
  };
};
