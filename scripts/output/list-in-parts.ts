// catalog.json and report.json: one file of a small collection, parts of a large one, so that no program has to hold all.
import type { NewFile } from './site-folder.ts';

/** Up to here a list is one file; above it, parts of at most so many entries. */
const MOST_WHOLE = 5000;
const MOST_IN_PART = 500;

/** A part is begun anew where it would grow longer, in UTF-16 units: some 180 KB of Cyrillic text. */
const PART_LENGTH = 120_000;

/** What is said of a list as a whole. */
type PartedList = {
  /** The file's name without its ending, and the folder of the parts: `catalog`. */
  readonly name: string;
  /** The key of the entries in a file: `articles`. */
  readonly key: string;
  /** Each entry as JSON, in order. */
  readonly entries: Iterable<string>;
  readonly count: number;
  /** Counts of the whole list. */
  readonly totals: object;
  /** Whether a list that is one file has the totals too. */
  readonly hasTotals: boolean;
};

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Cuts the entries, in their order, into the text of each part. */
function* cutParts(entries: Iterable<string>): Generator<readonly string[]> {
  let part: string[] = [];
  let length = 0;
  for (const text of entries) {
    if (part.length === MOST_IN_PART || (part.length > 0 && length + text.length > PART_LENGTH)) {
      yield part;
      part = [];
      length = 0;
    }
    part.push(text);
    length += text.length;
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
): Generator<NewFile> {
  if (count <= mostWhole) {
    const read = Array.from(entries, (text): unknown => JSON.parse(text));
    yield [`${name}.json`, asJson({ [key]: read, ...(hasTotals && { totals }) })];
    return;
  }
  const parts: { readonly file: string; readonly from: number; readonly to: number; readonly count: number }[] = [];
  let from = 0;
  for (const texts of cutParts(entries)) {
    const file = `${name}/${parts.length + 1}.json`;
    yield [file, `{"${key}":[\n${texts.join(',\n')}\n]}\n`];
    parts.push({ file, from, to: from + texts.length - 1, count: texts.length });
    from += texts.length;
  }
  yield [`${name}.json`, asJson({ parts, totals })];
}
