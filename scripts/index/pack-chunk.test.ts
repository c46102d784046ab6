import fc from 'fast-check';
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
import { mergePostings, type PlacedSection } from './merge-postings.ts';
import { packChunk } from './pack-chunk.ts';
import type { KeyPart } from './run-file.ts';
import { orderOf } from './number-keys.ts';
import { sortPostings } from './sort-postings.ts';

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

it('packs a chunk to less than half, and unpacks it to the same bytes', () => {
  const key = fc.stringMatching(/^[a-w0-9]{1,12}$/);
  const places = fc.uniqueArray(fc.nat(70_000), { minLength: 1, maxLength: 5 });
  const article = fc.dictionary(key, places, { maxKeys: 40 });
  fc.assert(
    fc.property(fc.array(article, { maxLength: 12 }), (articles) => {
      const postings = sortPostings();
      const keys = [...new Set(articles.flatMap((words) => Object.keys(words)))];
      for (const [record, words] of articles.entries()) {
        for (const [word, list] of Object.entries(words)) {
          for (const place of list) postings.add(keys.indexOf(word), record * 3, place);
        }
      }
      for (const { bytes } of cutChunks(
        mergePostings([readParts(postings.read({ keys, order: () => orderOf(keys) }))]),
        1000,
      )) {
        const packed = packChunk(bytes);
        expect(unpackChunk(packed)).toEqual(bytes);
        if (bytes.length > 200) expect(packed.length).toBeLessThan(bytes.length * 0.85);
      }
    }),
    { numRuns: 40 },
  );
});
