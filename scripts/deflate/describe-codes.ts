// The head of a DEFLATE block: the lengths of its two codes, themselves run-length coded and prefix coded. Pure.
// Source: RFC 1951, 3.2.7.
import { makePrefixCode, type PrefixCode } from './huffman-code.ts';

/** The order in which the lengths of the code of lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Symbols above a length: the last one again 3 to 6 times, a zero 3 to 10 times, a zero 11 to 138 times. */
const REPEAT = 16;
const ZEROS = 17;
const MANY_ZEROS = 18;
/** How many bits say how often, for each of the three. */
const REPEAT_BITS = [2, 3, 7];

type Run = { readonly symbol: number; readonly more: number };

const findRuns = (lengths: Uint8Array): Run[] => {
  const runs: Run[] = [];
  for (let at = 0; at < lengths.length;) {
    const length = lengths[at] ?? 0;
    let end = at + 1;
    while (end < lengths.length && lengths[end] === length) end++;
    if (length !== 0) {
      runs.push({ symbol: length, more: 0 });
      at++;
    }
    while (end - at >= 3) {
      const times = Math.min(end - at, length === 0 ? 138 : 6);
      if (length !== 0) runs.push({ symbol: REPEAT, more: times - 3 });
      else runs.push(times < 11 ? { symbol: ZEROS, more: times - 3 } : { symbol: MANY_ZEROS, more: times - 11 });
      at += times;
    }
    for (; at < end; at++) runs.push({ symbol: length, more: 0 });
  }
  return runs;
};

const usedLength = (lengths: Uint8Array, least: number): number => {
  let length = lengths.length;
  while (length > least && lengths[length - 1] === 0) length--;
  return length;
};

/** Numbers with how many bits each takes, in the order in which they are written. */
export type Bits = readonly (readonly [value: number, bits: number])[];

/** @returns What a block says of its codes, after its kind. */
export const describeCodes = (literals: PrefixCode, distances: PrefixCode): Bits => {
  const literalLength = usedLength(literals.lengths, 257);
  const distanceLength = usedLength(distances.lengths, 1);
  const lengths = new Uint8Array(literalLength + distanceLength);
  lengths.set(literals.lengths.subarray(0, literalLength));
  lengths.set(distances.lengths.subarray(0, distanceLength), literalLength);
  const runs = findRuns(lengths);
  const counts = new Uint32Array(ORDER.length);
  for (const { symbol } of runs) counts[symbol] = (counts[symbol] ?? 0) + 1;
  const code = makePrefixCode(counts, 7);
  let ordered = ORDER.length;
  while (ordered > 4 && code.lengths[ORDER[ordered - 1] ?? 0] === 0) ordered--;
  return [
    [literalLength - 257, 5],
    [distanceLength - 1, 5],
    [ordered - 4, 4],
    ...ORDER.slice(0, ordered).map((symbol) => [code.lengths[symbol] ?? 0, 3] as const),
    ...runs.flatMap(({ symbol, more }) => [
      [code.codes[symbol] ?? 0, code.lengths[symbol] ?? 0] as const,
      ...(symbol < REPEAT ? [] : [[more, REPEAT_BITS[symbol - REPEAT] ?? 0] as const]),
    ]),
  ];
};
