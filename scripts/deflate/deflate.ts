// Raw DEFLATE, the same bytes on every machine and in every version of Node, and fast for thousands of small pages. Pure.
// Node's zlib gives other bytes in other versions and on other processors; fflate takes 1.7 times as long for 5 % less.
// Source: RFC 1951.
import { describeCodes } from './describe-codes.ts';
import { distanceOf, findMatches, lengthOf, MATCH } from './find-matches.ts';
import { codeOfLengths, makePrefixCode, type PrefixCode } from './huffman-code.ts';
import {
  DISTANCE_SYMBOLS,
  distanceBase,
  distanceBits,
  distanceSymbols,
  END_OF_BLOCK,
  lengthBase,
  lengthBits,
  lengthSymbols,
  LITERAL_SYMBOLS,
  LONGEST,
} from './symbols.ts';

/** The tokens of a block: a page's in one, those of a long list in several, since what it is about changes. */
const BLOCK_TOKENS = 1 << 15;

/** The code that need not be described. */
const fixedLiterals = codeOfLengths(
  new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280),
);
const fixedDistances = codeOfLengths(new Uint8Array(DISTANCE_SYMBOLS).fill(5));
const FIXED = 1;
const DESCRIBED = 2;

// Made once and used for every file: to make them anew took longer than to fill them.
let tokens = new Uint32Array(1 << 16);
let output = new Uint8Array(1 << 16);
let position = 0;
/** Bits that do not fill two bytes yet, the first the lowest. */
let held = 0;
let heldBits = 0;
const literalCounts = new Uint32Array(LITERAL_SYMBOLS);
const distanceCounts = new Uint32Array(DISTANCE_SYMBOLS);
/** What is written for a byte, a length and a distance in this block: the bits, and above them how many there are. */
const literalEntries = new Uint32Array(END_OF_BLOCK + 1);
const lengthEntries = new Uint32Array(LONGEST + 1);
const distanceEntries = new Uint32Array(DISTANCE_SYMBOLS);
const COUNT_SHIFT = 24;
const BITS_MASK = (1 << COUNT_SHIFT) - 1;

/** At most 16 bits. */
const writeBits = (value: number, bits: number): void => {
  held |= value << heldBits;
  heldBits += bits;
  if (heldBits < 16) return;
  output[position++] = held & 0xff;
  output[position++] = (held >>> 8) & 0xff;
  held >>>= 16;
  heldBits -= 16;
};

const countSymbols = (from: number, to: number): void => {
  literalCounts.fill(0);
  distanceCounts.fill(0);
  literalCounts[END_OF_BLOCK] = 1;
  for (let at = from; at < to; at++) {
    const token = tokens[at] ?? 0;
    if (token < MATCH) {
      literalCounts[token] = (literalCounts[token] ?? 0) + 1;
      continue;
    }
    const length = END_OF_BLOCK + 1 + (lengthSymbols[lengthOf(token)] ?? 0);
    const distance = distanceSymbols[distanceOf(token)] ?? 0;
    literalCounts[length] = (literalCounts[length] ?? 0) + 1;
    distanceCounts[distance] = (distanceCounts[distance] ?? 0) + 1;
  }
};

/** Bits of the symbols that were counted; what follows a symbol is the same in every code. */
const costOf = (counts: Uint32Array, { lengths }: PrefixCode): number => {
  let bits = 0;
  for (let symbol = 0; symbol < counts.length; symbol++) bits += (counts[symbol] ?? 0) * (lengths[symbol] ?? 0);
  return bits;
};

const prepareEntries = (literals: PrefixCode, distances: PrefixCode): void => {
  for (let symbol = 0; symbol <= END_OF_BLOCK; symbol++) {
    literalEntries[symbol] = (literals.codes[symbol] ?? 0) | ((literals.lengths[symbol] ?? 0) << COUNT_SHIFT);
  }
  for (let length = 3; length <= LONGEST; length++) {
    const symbol = lengthSymbols[length] ?? 0;
    const bits = literals.lengths[END_OF_BLOCK + 1 + symbol] ?? 0;
    const more = (length - (lengthBase[symbol] ?? 0)) << bits;
    const all = bits + (lengthBits[symbol] ?? 0);
    lengthEntries[length] = (literals.codes[END_OF_BLOCK + 1 + symbol] ?? 0) | more | (all << COUNT_SHIFT);
  }
  for (let symbol = 0; symbol < DISTANCE_SYMBOLS; symbol++) {
    distanceEntries[symbol] = (distances.codes[symbol] ?? 0) | ((distances.lengths[symbol] ?? 0) << COUNT_SHIFT);
  }
};

/** The 20 bits that a length may have do not fit beside 15 that are held. */
const writeEntry = (entry: number): void => {
  const bits = entry & BITS_MASK;
  const count = entry >>> COUNT_SHIFT;
  if (count <= 16) {
    writeBits(bits, count);
    return;
  }
  writeBits(bits & 0xffff, 16);
  writeBits(bits >>> 16, count - 16);
};

const writeTokens = (from: number, to: number): void => {
  for (let at = from; at < to; at++) {
    const token = tokens[at] ?? 0;
    if (token < MATCH) {
      const entry = literalEntries[token] ?? 0;
      writeBits(entry & BITS_MASK, entry >>> COUNT_SHIFT);
      continue;
    }
    writeEntry(lengthEntries[lengthOf(token)] ?? 0);
    const distance = distanceOf(token);
    const symbol = distanceSymbols[distance] ?? 0;
    writeEntry(distanceEntries[symbol] ?? 0);
    writeBits(distance - (distanceBase[symbol] ?? 0), distanceBits[symbol] ?? 0);
  }
  writeEntry(literalEntries[END_OF_BLOCK] ?? 0);
};

const writeBlock = (from: number, to: number, isLast: boolean): void => {
  countSymbols(from, to);
  const literals = makePrefixCode(literalCounts, 15);
  const distances = makePrefixCode(distanceCounts, 15);
  const description = describeCodes(literals, distances);
  const headBits = description.reduce((sum, [, bits]) => sum + bits, 0);
  const cost = headBits + costOf(literalCounts, literals) + costOf(distanceCounts, distances);
  const fixedCost = costOf(literalCounts, fixedLiterals) + costOf(distanceCounts, fixedDistances);
  writeBits(isLast ? 1 : 0, 1);
  if (fixedCost <= cost) {
    writeBits(FIXED, 2);
    prepareEntries(fixedLiterals, fixedDistances);
  } else {
    writeBits(DESCRIBED, 2);
    for (const [value, bits] of description) writeBits(value, bits);
    prepareEntries(literals, distances);
  }
  writeTokens(from, to);
};

/** @returns The bytes compressed, without head or sum: as they stand in a zip archive. */
export const deflate = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  if (tokens.length < bytes.length) tokens = new Uint32Array(bytes.length);
  // The fixed code has nine bits for a byte at most, and another is taken only when it is shorter.
  const room = Math.ceil((bytes.length * 9) / 8) + 16 * Math.ceil(bytes.length / BLOCK_TOKENS) + 16;
  if (output.length < room) output = new Uint8Array(room);
  position = 0;
  held = 0;
  heldBits = 0;
  const count = findMatches(bytes, tokens);
  let from = 0;
  do {
    const to = Math.min(count, from + BLOCK_TOKENS);
    writeBlock(from, to, to === count);
    from = to;
  } while (from < count);
  while (heldBits > 0) {
    output[position++] = held & 0xff;
    held >>>= 8;
    heldBits -= 8;
  }
  return output.slice(0, position);
};
