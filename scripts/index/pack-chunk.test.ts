import { expect, it } from 'vitest';
import {
  codeLargeNumber,
  codeNumber,
  codeSymbol,
  createSlots,
  numberSlots,
  openBits,
} from '../../src/search/adaptive-bits.ts';
import { byteWriter } from '../../src/search/byte-writer.ts';
import { unpackChunk } from '../../src/search/packed-chunk.ts';
import { bitWriter } from './bit-writer.ts';
import { cutChunks } from './cut-chunks.ts';
import { countPlaces } from './count-places.ts';
import { type KeyPostings, mergePostings, type PlacedSection } from './merge-postings.ts';
import { packChunk } from './pack-chunk.ts';
import type { KeyPart } from './run-file.ts';
import { orderOf } from './number-keys.ts';
import { sortPostings } from './sort-postings.ts';
import { fc } from '../test/fast-check.ts';

it('reads back every number and bit that was written, in any order', () => {
  const item = fc.oneof(
    fc.record({ kind: fc.constant('number' as const), value: fc.nat(2 ** 31 - 2) }),
    fc.record({ kind: fc.constant('number' as const), value: fc.nat(20) }),
    fc.record({ kind: fc.constant('symbol' as const), value: fc.nat(63) }),
    fc.record({ kind: fc.constant('large' as const), value: fc.nat(2 ** 31 - 2) }),
    fc.record({ kind: fc.constant('even' as const), value: fc.nat(2 ** 16 - 1) }),
  );
  fc.assert(
    fc.property(fc.array(item, { maxLength: 400 }), (items) => {
      const slots = () => createSlots(2 * numberSlots + 64);
      const code = (coder: Parameters<typeof codeNumber>[0], reads: boolean): number[] =>
        items.map(({ kind, value }) => {
          const given = reads ? 0 : value;
          if (kind === 'even') return coder.evenBits(given, 16);
          if (kind === 'symbol') return codeSymbol(coder, 2 * numberSlots, given, 6);
          return kind === 'number' ? codeNumber(coder, 0, given) : codeLargeNumber(coder, numberSlots, given);
        });
      const writer = bitWriter(slots());
      code(writer, false);
      expect(code(openBits(writer.finish(), slots()), true)).toEqual(items.map(({ value }) => value));
    }),
  );
});

it('carries into bytes that are already written', () => {
  // Bits that are foreseen wrongly again and again bring the coder to the edge of its range.
  const slots = createSlots(1);
  const bits = Array.from({ length: 20_000 }, (_, i) => (i % 97 === 0 || i % 101 === 3 ? 0 : 1));
  const writer = bitWriter(slots);
  for (const bit of bits) writer.bit(0, bit);
  const packed = writer.finish();
  expect(packed.length).toBeLessThan(800);
  const reader = openBits(packed, createSlots(1));
  expect(bits.map(() => reader.bit(0, 0))).toEqual(bits);
});

/** The parts as a section that was read of a run. */
const readParts = (parts: Iterable<KeyPart>): PlacedSection => {
  const heads: number[] = [];
  const entries = byteWriter();
  let keys = '';
  for (const { key, first, last, articles, bytes } of parts) {
    heads.push(key.length, first, last, articles, bytes.length);
    keys += key;
    entries.append(bytes);
  }
  return { heads: Uint32Array.from(heads), keys, entries: entries.bytes(), firstRecord: 0 };
};

/** Articles as the words of each, and where each word stands in it. */
const someArticles = fc.array(
  fc.dictionary(fc.stringMatching(/^[a-w0-9]{1,12}$/), fc.uniqueArray(fc.nat(70_000), { minLength: 1, maxLength: 5 }), {
    maxKeys: 40,
  }),
  { maxLength: 12 },
);

const mergeArticles = (articles: readonly Readonly<Record<string, readonly number[]>>[]): Generator<KeyPostings> => {
  const postings = sortPostings();
  const keys = [...new Set(articles.flatMap((words) => Object.keys(words)))];
  for (const [record, words] of articles.entries()) {
    for (const [word, list] of Object.entries(words)) {
      for (const place of list) postings.add(keys.indexOf(word), record * 3, place);
    }
  }
  return mergePostings([readParts(postings.read({ keys, order: () => orderOf(keys) }))]);
};

it('packs a chunk to less than half, and unpacks it to the same bytes', () => {
  fc.assert(
    fc.property(someArticles, (articles) => {
      for (const chunk of cutChunks(mergeArticles(articles), 3000)) {
        const packed = packChunk(chunk);
        expect(unpackChunk(packed)).toEqual(chunk.bytes);
        if (chunk.bytes.length > 200) expect(packed.length).toBeLessThan(chunk.bytes.length * 0.85);
      }
    }),
    { numRuns: 40 },
  );
});

it('packs a word of any length', () => {
  const [chunk, ...others] = cutChunks(mergeArticles([{ a: [1], ['b'.repeat(200_000)]: [2] }]), 3000);
  if (chunk === undefined) throw new Error('There is a chunk');
  expect(Buffer.compare(unpackChunk(packChunk(chunk)), chunk.bytes)).toBe(0);
  expect(others).toEqual([]);
});

it('packs places that are only counted, beside others', () => {
  fc.assert(
    fc.property(someArticles, (articles) => {
      function* countSome() {
        for (const postings of mergeArticles(articles)) yield postings.articles > 1 ? countPlaces(postings) : postings;
      }
      for (const chunk of cutChunks(countSome(), 3000)) expect(unpackChunk(packChunk(chunk))).toEqual(chunk.bytes);
    }),
    { numRuns: 40 },
  );
});

it('packs a long list of counted places to a third of what the places take', () => {
  const articles = Array.from({ length: 2000 }, (_, number) => ({
    a: [600, 1030, 1040, 1100 + ((number * 89) % 300), 2048 + ((number * 71) % 400)].slice(number % 4),
  }));
  const sizeOf = (postings: Iterable<KeyPostings>): number =>
    Array.from(cutChunks(postings, 3000), (chunk) => packChunk(chunk).length).reduce((sum, size) => sum + size, 0);
  expect(sizeOf([...mergeArticles(articles)].map(countPlaces)) * 3).toBeLessThan(sizeOf(mergeArticles(articles)));
});
