// Tokens -> a block of DEFLATE, in codes of its own. Source: RFC 1951, 3.2.7.
import { distanceCounts, LENGTH_BITS, literalCounts, STRETCH, tokens } from './find-repeats.ts';
import { assignCodes, findCodeLengths } from './huffman.ts';
import { distances, END_OF_BLOCK, lengths, LONGEST, symbolOfDistance, symbolOfLength } from './symbols.ts';
import { allLengths, SYMBOL_BITS, tellLengths, told, toldCounts, toldExtraBits } from './tell-lengths.ts';

/** A block of bytes that never repeat takes little more than they, and its codes a few hundred bytes. */
const output = new Uint8Array(2 * STRETCH);
const view = new DataView(output.buffer);

/** How many bytes are in it, and the bits that do not fill one yet. */
let written = 0;
let bits = 0;
let bitCount = 0;

/** @param count - 15 at most. */
const putBits = (value: number, count: number): void => {
  bits |= value << bitCount;
  bitCount += count;
  view.setInt32(written, bits, true);
  written += bitCount >>> 3;
  bits >>>= bitCount & 24;
  bitCount &= 7;
};

/** 15 bits can be told. Of a distance, with the 13 behind it and 7 that wait for others, 32 must not be reached. */
const MOST_LITERAL_BITS = 15;
const MOST_DISTANCE_BITS = 11;
const MOST_LENGTH_BITS = 7;

/** In this order it is told how long their codes are. */
const toldOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;

/** What has codes: how often each symbol comes, how many bits its code has, and the code. */
const codesFor = (counts: Uint32Array) => ({
  counts,
  bits: new Uint8Array(counts.length),
  codes: new Uint16Array(counts.length),
});
type Codes = ReturnType<typeof codesFor>;
const literalCodes = codesFor(literalCounts);
const distanceCodes = codesFor(distanceCounts);
const toldCodes = codesFor(toldCounts);

const makeCodes = ({ counts, bits, codes }: Codes, mostBits: number): void => {
  findCodeLengths(counts, mostBits, bits);
  assignCodes(bits, codes);
  counts.fill(0);
};

const putSymbol = ({ bits, codes }: Codes, symbol: number): void => putBits(codes[symbol] ?? 0, bits[symbol] ?? 0);

/** @returns How many of the lengths must be told, `fewest` at the least: all up to the last that is not 0. */
const countTold = ({ bits }: Codes, fewest: number): number => {
  let count = bits.length;
  while (count > fewest && bits[count - 1] === 0) count--;
  return count;
};

/** Writes which codes the block has. */
const putCodes = (): void => {
  const literals = countTold(literalCodes, END_OF_BLOCK + 1);
  const distances = countTold(distanceCodes, 1);
  allLengths.set(literalCodes.bits);
  allLengths.set(distanceCodes.bits, literals);
  const count = tellLengths(literals + distances);
  makeCodes(toldCodes, MOST_LENGTH_BITS);
  let orders = toldOrder.length;
  while (orders > 4 && toldCodes.bits[toldOrder[orders - 1] ?? 0] === 0) orders--;
  putBits(literals - (END_OF_BLOCK + 1), 5);
  putBits(distances - 1, 5);
  putBits(orders - 4, 4);
  for (let place = 0; place < orders; place++) putBits(toldCodes.bits[toldOrder[place] ?? 0] ?? 0, 3);
  for (let place = 0; place < count; place++) {
    const entry = told[place] ?? 0;
    const symbol = entry & ((1 << SYMBOL_BITS) - 1);
    putSymbol(toldCodes, symbol);
    putBits(entry >>> SYMBOL_BITS, toldExtraBits[symbol] ?? 0);
  }
};

/** The code of each length with the bits behind it, and how many they are. */
const wholeLengths = new Int32Array(LONGEST + 1);
const wholeLengthBits = new Uint8Array(LONGEST + 1);

const joinLengths = (): void => {
  for (let length = 3; length <= LONGEST; length++) {
    const symbol = symbolOfLength[length] ?? 0;
    const range = symbol - END_OF_BLOCK - 1;
    const bits = literalCodes.bits[symbol] ?? 0;
    wholeLengths[length] = (literalCodes.codes[symbol] ?? 0) | ((length - (lengths.firsts[range] ?? 0)) << bits);
    wholeLengthBits[length] = bits + (lengths.extraBits[range] ?? 0);
  }
};

/**
 * Does what `putBits` does, for each token. Twice the same lines: in a function, or in variables that functions share, bits
 * are objects, which take four times as long.
 */
const putTokens = (count: number): void => {
  const { bits: literalBits, codes: literals } = literalCodes;
  const { bits: distanceBits, codes: distanceSymbols } = distanceCodes;
  let at = written;
  let waiting = bits;
  let waitingCount = bitCount;
  for (let place = 0; place < count; place++) {
    const token = tokens[place] ?? 0;
    if (token < END_OF_BLOCK) {
      waiting |= (literals[token] ?? 0) << waitingCount;
      waitingCount += literalBits[token] ?? 0;
    } else {
      const length = token & ((1 << LENGTH_BITS) - 1);
      waiting |= (wholeLengths[length] ?? 0) << waitingCount;
      waitingCount += wholeLengthBits[length] ?? 0;
      view.setInt32(at, waiting, true);
      at += waitingCount >>> 3;
      waiting >>>= waitingCount & 24;
      waitingCount &= 7;
      const distance = token >>> LENGTH_BITS;
      const symbol = symbolOfDistance(distance);
      const symbolBits = distanceBits[symbol] ?? 0;
      const extra = distance - (distances.firsts[symbol] ?? 0);
      waiting |= ((distanceSymbols[symbol] ?? 0) | (extra << symbolBits)) << waitingCount;
      waitingCount += symbolBits + (distances.extraBits[symbol] ?? 0);
    }
    view.setInt32(at, waiting, true);
    at += waitingCount >>> 3;
    waiting >>>= waitingCount & 24;
    waitingCount &= 7;
  }
  written = at;
  bits = waiting;
  bitCount = waitingCount;
};

/**
 * Writes the tokens that were found.
 * @returns The bytes that are full, of the last block all. What is left of another begins the next block's.
 */
export const writeBlock = (count: number, isLast: boolean): Uint8Array => {
  literalCounts[END_OF_BLOCK] = 1;
  makeCodes(literalCodes, MOST_LITERAL_BITS);
  makeCodes(distanceCodes, MOST_DISTANCE_BITS);
  putBits(isLast ? 1 : 0, 1);
  putBits(2, 2);
  putCodes();
  joinLengths();
  putTokens(count);
  putSymbol(literalCodes, END_OF_BLOCK);
  if (isLast && bitCount > 0) putBits(0, 8 - bitCount);
  const full = output.slice(0, written);
  written = 0;
  return full;
};
