// IO. The words of articles that are what they were: a run that an earlier build has written of them knows where they stand,
// so that they need not be looked for in the texts again.
import type { ArticleFacts } from './collect-columns.ts';
import { headNumbers, headPlaces, readSection, type RunSection } from './run-file.ts';

/** A run as it lies on the disk. */
export type RunPlace = { readonly file: string; readonly sections: readonly RunSection[] };

/** Where a run has the words of an article: its number in the run, and what else was learnt of it. */
export type KnownRecord = { readonly run: RunPlace; readonly record: number; readonly facts: ArticleFacts };

/** Of each of an article's words the number of its key and its place, one after the other. */
type Words = readonly number[];

/** Reads a run, as sort-postings.ts writes it. @returns The words of each record. */
const readWords = ({ file, sections }: RunPlace, numberOf: (key: string) => number): Words[] => {
  const byRecord: number[][] = [];
  for (const { heads, keys, entries } of sections.map((section) => readSection(file, section))) {
    let [keyAt, at] = [0, 0];
    const readNumber = (): number => {
      const first = entries[at++] ?? 0;
      const bytes = (first & 31) < 24 ? 0 : 1 << ((first & 31) - 24);
      let number = bytes === 0 ? first & 31 : 0;
      for (const end = at + bytes; at < end; at++) number = number * 256 + (entries[at] ?? 0);
      return number;
    };
    for (let head = 0; head < heads.length; head += headNumbers) {
      const keyEnd = keyAt + (heads[head + headPlaces.keyLength] ?? 0);
      const number = numberOf(keys.slice(keyAt, keyEnd));
      keyAt = keyEnd;
      const end = at + (heads[head + headPlaces.entryBytes] ?? 0);
      for (let record = heads[head + headPlaces.first] ?? 0; ; record += readNumber()) {
        const words = (byRecord[record] ??= []);
        let place = 0;
        for (let places = readNumber(); places > 0; places--) words.push(number, (place += readNumber()));
        // The empty list at the end of an entry, and the head of the next one.
        readNumber();
        if (at === end) break;
        readNumber();
      }
    }
  }
  return byRecord;
};

/**
 * @param numberOf Gives keys their numbers.
 * @returns What tells of each word of an article the number of its key and its place. A run is read once.
 */
export const recallWords = (numberOf: (key: string) => number) => {
  const read = new Map<string, readonly Words[]>();
  return ({ run, record }: KnownRecord, visit: (key: number, place: number) => void): void => {
    const byRecord = read.get(run.file) ?? readWords(run, numberOf);
    read.set(run.file, byRecord);
    const words = byRecord[record] ?? [];
    for (let at = 0; at < words.length; at += 2) visit(words[at] ?? 0, words[at + 1] ?? 0);
  };
};
