// IO. A run: the keys of a batch in order, with their places, in a file until all runs are merged. Keys that begin with
// one character are a section of their own, so that threads can merge all runs a character each:
//
//   section    of each key five numbers (KeyPart says which), in the machine's own order of bytes | the keys | the entries
import { appendFileSync, closeSync, openSync, readSync } from 'node:fs';
import { byteWriter } from '../../src/search/byte-writer.ts';

/** What one batch knows of a key. */
export type KeyPart = {
  readonly key: string;
  /** The first and the last article that have it, counted from 0 in the batch. */
  readonly first: number;
  readonly last: number;
  readonly articles: number;
  /** How many places the entries name. */
  readonly words: number;
  /** The entries; the first lacks its head and its record. Good until the next part is asked for. */
  readonly bytes: Uint8Array;
};

/** Where a run has the keys that begin with one character. Plain data. */
export type RunSection = {
  readonly initial: string;
  /** Its first byte in the file. */
  readonly at: number;
  readonly keys: number;
  readonly keyBytes: number;
  readonly entryBytes: number;
};

/** Numbers of a key in a section, and where each stands among them. */
export const headNumbers = 5;
export const headPlaces = { keyLength: 0, first: 1, last: 2, articles: 3, entryBytes: 4 } as const;

/** A section as it is read: of its keys, one after another, the numbers, the letters and the entries. */
export type KeySection = { readonly heads: Uint32Array; readonly keys: string; readonly entries: Uint8Array };

const writtenAtOnce = 1_000_000;

/** Collects the keys of one section. */
const openSection = (initial: string, at: number) => {
  const heads: number[] = [];
  const entries = byteWriter();
  let keys = '';
  return {
    initial,
    add: ({ key, first, last, articles, bytes }: KeyPart): void => {
      heads.push(key.length, first, last, articles, bytes.length);
      keys += key;
      entries.append(bytes);
    },
    finish: () => {
      const bytes = Buffer.concat([
        Buffer.from(Uint32Array.from(heads).buffer),
        Buffer.from(keys, 'latin1'),
        entries.bytes(),
      ]);
      const counts = { keys: heads.length / headNumbers, keyBytes: keys.length, entryBytes: entries.length() };
      return { bytes, section: { initial, at, ...counts } satisfies RunSection };
    },
  };
};

/** What was written of a run. */
export type WrittenRun = {
  /** About how many bytes its entries take when they are merged. */
  readonly size: number;
  /** In the order of their characters. */
  readonly sections: readonly RunSection[];
};

/** Writes the parts, which come in the order of their keys, into a new file. */
export const writeRun = (file: string, parts: Iterable<KeyPart>): WrittenRun => {
  const descriptor = openSync(file, 'wx');
  try {
    const sections: RunSection[] = [];
    let [size, end] = [0, 0];
    let held: Buffer[] = [];
    let heldBytes = 0;
    const flush = (): void => {
      appendFileSync(descriptor, Buffer.concat(held));
      [held, heldBytes] = [[], 0];
    };
    let open = openSection('', 0);
    const finishSection = (): void => {
      const { bytes, section } = open.finish();
      if (!section.keys) return;
      sections.push(section);
      held.push(bytes);
      end += bytes.length;
      heldBytes += bytes.length;
      if (heldBytes >= writtenAtOnce) flush();
    };
    for (const part of parts) {
      const initial = part.key.charAt(0);
      if (initial !== open.initial) {
        finishSection();
        open = openSection(initial, end);
      }
      open.add(part);
      // Most numbers take one byte, and an entry has four more.
      size += part.words + 4 * part.articles;
    }
    finishSection();
    flush();
    return { size, sections };
  } finally {
    closeSync(descriptor);
  }
};

/** Reads a section. The file is open only meanwhile: there may be more runs than a process may have files open. */
export const readSection = (file: string, { at, keys, keyBytes, entryBytes }: RunSection): KeySection => {
  const headBytes = keys * headNumbers * Uint32Array.BYTES_PER_ELEMENT;
  const bytes = Buffer.from(new ArrayBuffer(headBytes + keyBytes + entryBytes));
  const descriptor = openSync(file, 'r');
  try {
    if (readSync(descriptor, bytes, 0, bytes.length, at) < bytes.length) throw new Error(`${file} ends in the middle.`);
  } finally {
    closeSync(descriptor);
  }
  return {
    heads: new Uint32Array(bytes.buffer, 0, keys * headNumbers),
    keys: bytes.toString('latin1', headBytes, headBytes + keyBytes),
    entries: new Uint8Array(bytes.buffer, headBytes + keyBytes),
  };
};
