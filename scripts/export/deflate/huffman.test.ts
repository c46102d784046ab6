import { expect, it } from 'vitest';
import { createRandom } from '../../bench/create-random.ts';
import { assignCodes, findCodeLengths } from './huffman.ts';

const random = createRandom(1);

/** Counts of so many symbols: few, many, or none of each; now and then each much rarer than the one before. */
const makeCounts = (symbols: number): Uint32Array => {
  const steepness = random() * 12;
  return Uint32Array.from({ length: symbols }, () => (random() < 0.2 ? 0 : Math.floor(Math.exp(random() * steepness))));
};

const lengthsOf = (counts: Uint32Array, mostBits: number): number[] => {
  const lengths = new Uint8Array(counts.length).fill(9);
  findCodeLengths(counts, mostBits, lengths);
  return [...lengths];
};

const costOf = (counts: Uint32Array, lengths: readonly number[]): number =>
  counts.reduce((bits, count, symbol) => bits + count * (lengths[symbol] ?? 0), 0);

/** The fewest bits that any code takes: each time two are joined, all symbols in them grow by a bit. */
const fewestBits = (counts: Uint32Array): number => {
  const open = [...counts].filter((count) => count > 0);
  let bits = 0;
  while (open.length > 1) {
    open.sort((a, b) => a - b);
    const joined = open.splice(0, 2).reduce((a, b) => a + b);
    open.push(joined);
    bits += joined;
  }
  return bits;
};

/** 1 where no bits are wasted, and more where two codes could not be told apart. */
const roomTaken = (lengths: readonly number[]): number =>
  lengths.reduce((sum, length) => sum + (length > 0 ? 2 ** -length : 0), 0);

it('gives codes that take the fewest bits', () => {
  for (let round = 0; round < 300; round++) {
    const counts = makeCounts(2 + Math.floor(random() * 285));
    const lengths = lengthsOf(counts, 15);
    expect(roomTaken(lengths)).toBe(1);
    if (Math.max(...lengths) < 15) expect(costOf(counts, lengths)).toBe(fewestBits(counts));
  }
});

it('makes none longer than is allowed, and wastes little', () => {
  for (let round = 0; round < 300; round++) {
    const counts = makeCounts(30);
    const lengths = lengthsOf(counts, 7);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(7);
    expect(roomTaken(lengths)).toBe(1);
    expect(costOf(counts, lengths)).toBeLessThanOrEqual(fewestBits(counts) * 1.25 + 8);
  }
  const steep = Uint32Array.from({ length: 20 }, (_, symbol) => 2 ** symbol);
  expect(Math.max(...lengthsOf(steep, 15))).toBe(15);
  expect(roomTaken(lengthsOf(steep, 15))).toBe(1);
});

it('gives no code to what never comes, but two symbols at the least have one', () => {
  expect(lengthsOf(Uint32Array.of(0, 5, 0, 5, 9), 15)).toEqual([0, 2, 0, 2, 1]);
  expect(lengthsOf(Uint32Array.of(0, 0, 7, 0), 15)).toEqual([1, 0, 1, 0]);
  expect(lengthsOf(Uint32Array.of(0, 0, 0), 15)).toEqual([1, 1, 0]);
});

it('assigns the codes of the example in RFC 1951, first bit lowest', () => {
  const codes = new Uint16Array(8);
  assignCodes(Uint8Array.of(3, 3, 3, 3, 3, 2, 4, 4), codes);
  const expected = ['010', '011', '100', '101', '110', '00', '1110', '1111'];
  expect([...codes]).toEqual(expected.map((code) => Number.parseInt([...code].reverse().join(''), 2)));
});
