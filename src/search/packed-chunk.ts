// A chunk of the index as it travels, and as Pagefind reads it:
//
//   packed      for each key: how many letters it shares with the one before, the others, whether its places are counted
//               (see SearchIndex.common), how many articles have it
//               for each of them: how many records after the one before, how many places; for each: how far after the last
//               or, where they are counted: the last part that has some; for each part up to it: how many
//   Pagefind's  [[[term, [[record, [place …], []] …], []] …]]  in CBOR; records and places as differences too
//
// scripts/index/pack-chunk.ts packs.
import {
  type BitCoder,
  codeLargeNumber,
  codeNumber,
  codeSymbol,
  createSlots,
  numberSlots,
  openBits,
  type Slots,
} from './adaptive-bits.ts';
import { type ByteWriter, byteWriter } from './byte-writer.ts';
import { sharedLetters } from './front-coding.ts';
import { indexedTerm } from './pagefind.ts';
import { countedPlace } from './places.ts';

/** What keys are spelled with, as `encodeKey` has them; after it the end of a key. */
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const endOfKey = letters.length;
const letterBits = 6;
const letterSlots = 1 << letterBits;

/** Keys by how many articles have them, in powers of two: what is usual depends on that. */
const commonness = 24;

/** What a part holds depends on which it is: after the first slice of the text, on whether it is a body or its subheads. */
const kindsOfPart = 8;
const kindOfPart = (part: number): number => (part < kindsOfPart ? part : kindsOfPart - 2 + (part % 2));

/** Where the slots of each kind of number begin. A letter is foreseen by the one before it. */
const terms = letterSlots * (endOfKey + 1);
const shared = terms + numberSlots;
const articles = shared + numberSlots;
const firstPlace = articles + numberSlots;
const nextPlace = firstPlace + numberSlots;
const gap = nextPlace + numberSlots;
const count = gap + commonness * numberSlots;
const isCounted = count + commonness * numberSlots;
const lastPart = isCounted + 1;
const partCount = lastPart + numberSlots;
const allSlots = partCount + 2 * kindsOfPart * numberSlots;

/** @returns Slots for one chunk. */
export const chunkSlots = (): Slots => createSlots(allSlots);

/** How the parts of a chunk are coded, whether `coder` writes what it is given or reads. */
export const chunkCoder = (coder: BitCoder) => ({
  terms: (given = 0): number => codeNumber(coder, terms, given),
  key: (before: string, given = ''): string => {
    let key = before.slice(0, codeNumber(coder, shared, sharedLetters(before, given)));
    let last = key === '' ? endOfKey : letters.indexOf(key.slice(-1));
    for (;;) {
      const wanted = key.length < given.length ? letters.indexOf(given[key.length] ?? '') : endOfKey;
      const symbol = codeSymbol(coder, letterSlots * last, wanted, letterBits);
      if (symbol >= endOfKey) return key;
      key += letters[symbol] ?? '';
      last = symbol;
    }
  },
  articles: (given = 1): number => codeNumber(coder, articles, given - 1) + 1,
  /** @param of How many articles have the key. @param given How many records lie between two that have it. */
  gap: (of: number, given = 0): number => codeNumber(coder, gap + (31 - Math.clz32(of)) * numberSlots, given),
  count: (of: number, given = 1): number =>
    codeNumber(coder, count + (31 - Math.clz32(of)) * numberSlots, given - 1) + 1,
  firstPlace: (given = 0): number => codeLargeNumber(coder, firstPlace, given),
  isCounted: (given = false): boolean => coder.bit(isCounted, given ? 1 : 0) === 1,
  /** The last part that has places. */
  lastPart: (given = 0): number => codeNumber(coder, lastPart, given),
  /** How many places are in a part, which may have none if it isn't the last one that has. */
  partCount: (part: number, last: number, given = 0): number => {
    const least = part === last ? 1 : 0;
    return codeNumber(coder, partCount + (2 * kindOfPart(part) + least) * numberSlots, given - least) + least;
  },
  /** How far after the place before. */
  nextPlace: (given = 1): number => codeNumber(coder, nextPlace, given - 1) + 1,
});

type ChunkCoder = ReturnType<typeof chunkCoder>;

/** Reads an article's places into a list. @param having How many articles have the key. */
const readPlaces = (coder: ChunkCoder, having: number, chunk: ByteWriter): void => {
  const places = coder.count(having);
  chunk.head(4, places);
  for (let place = 0; place < places; place++) chunk.head(0, place === 0 ? coder.firstPlace() : coder.nextPlace());
};

/** The same of places that are counted: one number for each part that has some. */
const readCounts = (coder: ChunkCoder, _having: number, chunk: ByteWriter): void => {
  const counted: number[] = [];
  const last = coder.lastPart();
  for (let part = 0; part <= last; part++) {
    const count = coder.partCount(part, last);
    if (count > 0) counted.push(countedPlace(part, count));
  }
  chunk.head(4, counted.length);
  for (const [index, place] of counted.entries()) chunk.head(0, place - (counted[index - 1] ?? 0));
};

/** @returns The chunk as Pagefind reads it. */
export const unpackChunk = (packed: Uint8Array): Uint8Array => {
  const coder = chunkCoder(openBits(packed, chunkSlots()));
  const chunk = byteWriter();
  const list = (length: number): void => chunk.head(4, length);
  const number = (value: number): void => chunk.head(0, value);
  const all = coder.terms();
  list(1);
  list(all);
  let key = '';
  for (let term = 0; term < all; term++) {
    key = coder.key(key);
    list(3);
    const term = indexedTerm(key);
    chunk.head(3, term.length);
    chunk.ascii(term);
    const readNext = coder.isCounted() ? readCounts : readPlaces;
    const having = coder.articles();
    list(having);
    for (let article = 0; article < having; article++) {
      const between = coder.gap(having);
      list(3);
      number(article === 0 ? between : between + 1);
      readNext(coder, having, chunk);
      list(0);
    }
    list(0);
  }
  return chunk.bytes();
};
