// Bits that are written in less than a bit each where they can be foreseen: an adaptive binary range coder, as LZMA has it
// (Igor Pavlov's LZMA specification, 2015). Lists of places are two fifths shorter so than packed by brotli.
//
// How a number becomes bits is written once for both directions: a writer writes the bit it is given and returns it, a
// reader returns the bit that it finds, whatever it is given. scripts/index/bit-writer.ts writes, openBits reads.

/** One direction of coding. */
export type BitCoder = {
  /** @param slot Number of the slot that foresees the bit. */
  readonly bit: (slot: number, bit: number) => number;
  /** So many bits, 16 at most, that nothing foresees. */
  readonly evenBits: (bits: number, count: number) => number;
};

/** What foresees bits: in each slot the chance of a 0 in 4096ths, above four bits that count how often it was wrong or right. */
export type Slots = Uint16Array;

/** Chances are 12 bits wide. */
export const chanceBits = 12;
const even = 1 << (chanceBits - 1);
/** No chance comes nearer to 0 or 1 than this. */
const margin = 32;

/** How far a chance moves towards what came, as a shift: far at first, less as experience grows. */
const steps = [1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5] as const;

/** @returns Slots that know nothing yet. */
export const createSlots = (count: number): Slots => new Uint16Array(count).fill(even << 4);

/** @returns The chance of a 0, of 4096. */
export const chanceOfZero = (slots: Slots, slot: number): number => (slots[slot] ?? 0) >>> 4;

/** Lets a slot learn from a bit. */
export const learn = (slots: Slots, slot: number, bit: number): void => {
  const held = slots[slot] ?? 0;
  const chance = held >>> 4;
  const seen = held & 15;
  const step = steps[seen] ?? 5;
  // Towards the margins, so that it never comes beyond them.
  const moved = chance + (((bit ? margin : (1 << chanceBits) - margin) - chance) >> step);
  slots[slot] = (moved << 4) | (seen < 15 ? seen + 1 : 15);
};

/** Slots that a kind of number takes. */
export const numberSlots = 32 + 32 * 8;

/**
 * Codes a whole number from 0 to 2³¹ − 2: how many bits it has, one slot for each possibility, then its bits, of which
 * the first three are foreseen.
 * @param first The first of the `numberSlots` slots of its kind.
 */
export const codeNumber = (coder: BitCoder, first: number, number: number): number => {
  const given = number + 1;
  const wanted = 31 - Math.clz32(given);
  let length = 0;
  while (length < 31 && coder.bit(first + length, length < wanted ? 1 : 0)) length++;
  return codeLowerBits(coder, first + 32 + length * 8, given, length) - 1;
};

/**
 * The same for numbers of which few are small: how many bits one has is one of 32 symbols, which takes five steps and not
 * one for each bit.
 */
export const codeLargeNumber = (coder: BitCoder, first: number, number: number): number => {
  const given = number + 1;
  const length = codeSymbol(coder, first, 31 - Math.clz32(given), 5);
  return codeLowerBits(coder, first + 32 + length * 8, given, length) - 1;
};

const foreseenBits = 3;
const mostEvenBits = 16;

/** Codes the bits of a number below its highest, of which the first three are foreseen, by eight slots. */
const codeLowerBits = (coder: BitCoder, first: number, number: number, length: number): number => {
  let coded = 1;
  let left = length;
  for (; left > 0 && left > length - foreseenBits; left--) {
    coded = coded * 2 + coder.bit(first + coded, (number >>> (left - 1)) & 1);
  }
  while (left > 0) {
    const count = Math.min(left, mostEvenBits);
    left -= count;
    coded = coded * 2 ** count + coder.evenBits((number >>> left) & (2 ** count - 1), count);
  }
  return coded;
};

/** Codes a number of so many bits, all of them foreseen; it takes 2 ** bits slots from `first` on. */
export const codeSymbol = (coder: BitCoder, first: number, symbol: number, bits: number): number => {
  let coded = 1;
  for (let place = bits - 1; place >= 0; place--) coded = coded * 2 + coder.bit(first + coded, (symbol >>> place) & 1);
  return coded - (1 << bits);
};

/** Below this range there is room for another byte. */
export const leastRange = 0x1000000;

/**
 * Opens bits for reading. What lies beyond their end reads as zeros. The two numbers are in an array since variables that
 * functions share hold numbers beyond 31 bits as objects, a new one each time.
 */
export const openBits = (bytes: Uint8Array, slots: Slots): BitCoder => {
  const state = Uint32Array.of(0xffffffff, 0);
  let at = 0;
  const readByte = (code: number): void => {
    state[1] = (code << 8) | (bytes[at++] ?? 0);
  };
  while (at < 4) readByte(state[1] ?? 0);
  const take = (range: number, code: number): void => {
    state[0] = range;
    state[1] = code;
    while (range < leastRange) {
      range *= 256;
      state[0] = range;
      readByte(state[1] ?? 0);
    }
  };
  return {
    bit: (slot) => {
      const range = state[0] ?? 0;
      const code = state[1] ?? 0;
      const bound = (range >>> chanceBits) * chanceOfZero(slots, slot);
      const bit = code < bound ? 0 : 1;
      learn(slots, slot, bit);
      if (bit) take(range - bound, code - bound);
      else take(bound, code);
      return bit;
    },
    evenBits: (_, count) => {
      const part = (state[0] ?? 0) >>> count;
      const code = state[1] ?? 0;
      const bits = Math.floor(code / part);
      take(part, code - bits * part);
      return bits;
    },
  };
};
