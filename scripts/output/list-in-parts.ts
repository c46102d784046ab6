// catalog.json and report.json: one file of a small collection, parts of a large one, so that no program has to hold all.
import { hash } from 'node:crypto';
import type { FileToMake } from './site-folder.ts';

/** Up to here a list is one file; above it, parts of at most so many entries. */
const MOST_WHOLE = 5000;
const MOST_IN_PART = 500;

/** A part is begun anew where it would grow longer, in UTF-16 units: some 180 KB of Cyrillic text. */
const PART_LENGTH = 120_000;

/** An entry of a list. */
export type ListEntry = {
  /** Of its JSON, in UTF-8. */
  readonly bytes: number;
  /** Puts its JSON where `memory` begins. */
  readonly put: (memory: Buffer) => void;
  /** UTF-16 units of it. */
  readonly units: number;
  /** What it is made of: two entries of which this is the same have the same JSON. */
  readonly inputs: string;
};

/** @returns An entry that is there already. */
export const entryOf = (value: unknown): ListEntry => {
  const json = JSON.stringify(value);
  const put = (memory: Buffer): void => {
    memory.write(json);
  };
  return { bytes: Buffer.byteLength(json), put, units: json.length, inputs: json };
};

/** What is said of a list as a whole. */
type PartedList = {
  /** The file's name without its ending, and the folder of the parts: `catalog`. */
  readonly name: string;
  /** The key of the entries in a file: `articles`. */
  readonly key: string;
  /** In order. */
  readonly entries: Iterable<ListEntry>;
  readonly count: number;
  /** Counts of the whole list. */
  readonly totals: object;
  /** Whether a list that is one file has the totals too. */
  readonly hasTotals: boolean;
};

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** For one part after another: memory of its own for each makes the collector look at everything again and again. */
let memory = Buffer.alloc(0);

/** @returns The entries, and texts in ASCII, as bytes, until the next are asked for. */
const join = (pieces: readonly (string | ListEntry)[]): Uint8Array => {
  const bytesOf = (piece: string | ListEntry): number => (typeof piece === 'string' ? piece.length : piece.bytes);
  const bytes = pieces.reduce((sum, piece) => sum + bytesOf(piece), 0);
  if (memory.byteLength < bytes) memory = Buffer.allocUnsafeSlow(2 * bytes);
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string') memory.write(piece, at);
    else piece.put(memory.subarray(at));
    at += bytesOf(piece);
  }
  return memory.subarray(0, bytes);
};

/** Cuts the entries, in their order, into those of each part. */
function* cutParts(entries: Iterable<ListEntry>): Generator<readonly ListEntry[]> {
  let part: ListEntry[] = [];
  let length = 0;
  for (const entry of entries) {
    if (part.length === MOST_IN_PART || (part.length > 0 && length + entry.units > PART_LENGTH)) {
      yield part;
      part = [];
      length = 0;
    }
    part.push(entry);
    length += entry.units;
  }
  if (part.length > 0) yield part;
}

/**
 * @param mostWhole - How many entries one file may hold.
 * @returns The list as files, parts first: `{ "articles": [ … ] }`, or
 *   `{ "parts": [ { "file": "catalog/1.json", "from": 0, "to": 499, "count": 500 } ], "totals": { … } }`, where `from` and
 *   `to` are places in the whole list, the first and the last of the part.
 */
export function* listInParts(
  { name, key, entries, count, totals, hasTotals }: PartedList,
  mostWhole = MOST_WHOLE,
): Generator<FileToMake> {
  if (count <= mostWhole) {
    const read = Array.from(entries, (entry): unknown => JSON.parse(String(join([entry]))));
    yield { path: `${name}.json`, make: () => asJson({ [key]: read, ...(hasTotals && { totals }) }) };
    return;
  }
  const parts: { readonly file: string; readonly from: number; readonly to: number; readonly count: number }[] = [];
  let from = 0;
  for (const part of cutParts(entries)) {
    const file = `${name}/${parts.length + 1}.json`;
    yield {
      path: file,
      inputs: hash('sha256', JSON.stringify([file, key, part.map(({ inputs }) => inputs)])),
      make: () => join([`{"${key}":[`, ...part.flatMap((entry, index) => [index > 0 ? ',\n' : '\n', entry]), '\n]}\n']),
    };
    parts.push({ file, from, to: from + part.length - 1, count: part.length });
    from += part.length;
  }
  yield { path: `${name}.json`, make: () => asJson({ parts, totals }) };
}
