// What DEFLATE has in place of lengths and distances: a symbol each, and some bits that say how much more. Pure data.
// Source: RFC 1951, 3.2.5.

/** Below it a symbol is a byte; above it, from the next on, a length. */
export const END_OF_BLOCK = 256;
export const LITERAL_SYMBOLS = 286;
export const DISTANCE_SYMBOLS = 30;

/** The farthest that a match may lie back, and the longest it may be. */
export const WINDOW = 1 << 15;
export const LONGEST = 258;

/** How many bits follow the symbol of a length. */
export const lengthBits = new Uint8Array([
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]);

/** How many bits follow the symbol of a distance. */
export const distanceBits = Uint8Array.from({ length: DISTANCE_SYMBOLS }, (_, symbol) =>
  Math.max(0, (symbol >> 1) - 1),
);

const addUp = (bits: Uint8Array, first: number): Uint16Array => {
  const values = new Uint16Array(bits.length);
  let value = first;
  for (const [symbol, extra] of bits.entries()) {
    values[symbol] = value;
    value += 1 << extra;
  }
  return values;
};

/** The least length and the least distance of each symbol. */
export const lengthBase = addUp(lengthBits, 3);
export const distanceBase = addUp(distanceBits, 1);
// The longest has a symbol of its own, although the one before it could say it.
lengthBase[28] = LONGEST;

/** The symbol of each length, counted from that of the shortest, and of each distance. */
export const lengthSymbols = new Uint8Array(LONGEST + 1);
for (const [symbol, first] of lengthBase.entries()) lengthSymbols.fill(symbol, first);
export const distanceSymbols = new Uint8Array(WINDOW + 1);
for (const [symbol, first] of distanceBase.entries()) distanceSymbols.fill(symbol, first);
