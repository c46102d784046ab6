// The writing side of src/search/adaptive-bits.ts.
import {
  type BitCoder,
  chanceBits,
  chanceOfZero,
  learn,
  leastRange,
  type Slots,
} from '../../src/search/adaptive-bits.ts';
import { byteWriter } from '../../src/search/byte-writer.ts';

export type BitWriter = BitCoder & {
  /** @returns All that was written; nothing may follow. */
  readonly finish: () => Uint8Array;
};

const word = 2 ** 32;

/** Makes a writer. What it writes depends on nothing but the bits and the slots. */
export const bitWriter = (slots: Slots): BitWriter => {
  const output = byteWriter();
  // In arrays, since variables that functions share hold numbers beyond 31 bits as objects, a new one each time.
  const lows = new Float64Array(1);
  const ranges = Uint32Array.of(word - 1);
  // A byte is held back, and all of 255 that follow it, until it is known whether one is carried into it.
  let held = 0;
  let holding = 0;
  const shift = (): void => {
    const low = lows[0] ?? 0;
    if (holding === 0 || low < 0xff000000 || low >= word) {
      const carry = low >= word ? 1 : 0;
      if (holding > 0) output.byte(held + carry);
      for (; holding > 1; holding--) output.byte(0xff + carry);
      held = low >>> 24;
      holding = 0;
    }
    holding++;
    lows[0] = (low & (leastRange - 1)) * 256;
  };
  const narrow = (to: number): void => {
    let range = to;
    for (; range < leastRange; range *= 256) shift();
    ranges[0] = range;
  };
  return {
    bit: (slot, bit) => {
      const range = ranges[0] ?? 0;
      const bound = (range >>> chanceBits) * chanceOfZero(slots, slot);
      learn(slots, slot, bit);
      if (bit) lows[0] = (lows[0] ?? 0) + bound;
      narrow(bit ? range - bound : bound);
      return bit;
    },
    evenBits: (bits, count) => {
      const part = (ranges[0] ?? 0) >>> count;
      lows[0] = (lows[0] ?? 0) + bits * part;
      narrow(part);
      return bits;
    },
    finish: () => {
      for (let i = 0; i < 5; i++) shift();
      const bytes = output.bytes();
      // Zeros at the end are read whether they are there or not.
      let end = bytes.length;
      while (end > 0 && bytes[end - 1] === 0) end--;
      return bytes.subarray(0, end);
    },
  };
};
