import { expect, it } from 'vitest';
import { byteWriter } from '../../src/search/byte-writer.ts';
import { countOf, partOf } from '../../src/search/places.ts';
import { countPlaces } from './count-places.ts';
import { readNumbers } from './read-numbers.ts';
import { fc } from '../test/fast-check.ts';

type Entry = { readonly gap: number; readonly places: readonly number[] };

/** Entries as sort-postings.ts writes them. */
const writeEntries = (entries: readonly Entry[]): Uint8Array => {
  const writer = byteWriter();
  for (const { gap, places } of entries) {
    writer.head(4, 3);
    writer.head(0, gap);
    writer.head(4, places.length);
    for (const [index, place] of places.entries()) writer.head(0, place - (places[index - 1] ?? 0));
    writer.head(4, 0);
  }
  return writer.bytes();
};

const readEntries = (bytes: Uint8Array): Entry[] => {
  const { next, isAtEnd } = readNumbers(bytes);
  const entries: Entry[] = [];
  while (!isAtEnd()) {
    next();
    const gap = next();
    let place = 0;
    entries.push({ gap, places: Array.from({ length: next() }, () => (place += next())) });
    next();
  }
  return entries;
};

it('keeps the articles, and how often the word stands in each part of one', () => {
  const places = fc
    .uniqueArray(fc.nat(20_000), { minLength: 1, maxLength: 60 })
    .map((all) => all.sort((a, b) => a - b));
  const entry = fc.record<Entry>({ gap: fc.integer({ min: 1, max: 70_000 }), places });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
      const counted = countPlaces({ key: 'a', articles: entries.length, bytes: writeEntries(entries) });
      const parts = ({ gap, places: all }: Entry) => [gap, all.map(partOf)];
      const read = readEntries(counted.bytes).map(({ gap, places: all }) => ({
        gap,
        places: all.flatMap((place) => Array.from({ length: countOf(place) }, () => place)),
      }));
      expect(read.map(parts)).toEqual(entries.map(parts));
    }),
  );
});

it('gives one number for each part: its first place, moved by how many more there are', () => {
  const bytes = writeEntries([{ gap: 1, places: [3, 700, 1030, 1080, 1090, 1500, 2100, 2101, 2999] }]);
  const [counted] = readEntries(countPlaces({ key: 'a', articles: 1, bytes }).bytes);
  expect(counted?.places).toEqual([0, 512, 1025, 1089, 2049, 2560]);
});
