// What the symbols of DEFLATE stand for. Source: RFC 1951, 3.2.5.

/** How far back a repetition may reach. */
export const WINDOW = 1 << 15;
/** Of the bytes that a repetition repeats. */
export const LONGEST = 258;
/** Ends a block; bytes stand for themselves below it, lengths above it. */
export const END_OF_BLOCK = 256;
/** How many there are of bytes, the end, and lengths. */
export const LITERAL_SYMBOLS = 286;
export const DISTANCE_SYMBOLS = 30;

/** A symbol stands for the numbers from `firsts` on that so many bits behind it can tell apart. */
type Ranges = { readonly firsts: Uint16Array; readonly extraBits: Uint8Array };

/**
 * @param first - Of the first symbol.
 * @param equal - So many symbols in a row have as many bits behind them; the first `2 * equal` have none.
 */
const layOut = (symbols: number, first: number, equal: number): Ranges => {
  const firsts = new Uint16Array(symbols);
  const extraBits = new Uint8Array(symbols);
  let next = first;
  for (let symbol = 0; symbol < symbols; symbol++) {
    firsts[symbol] = next;
    extraBits[symbol] = Math.max(0, Math.floor(symbol / equal) - 1);
    next += 1 << (extraBits[symbol] ?? 0);
  }
  return { firsts, extraBits };
};

/** By symbols counted from the first length. */
export const lengths = layOut(LITERAL_SYMBOLS - END_OF_BLOCK - 1, 3, 4);
// The last is an exception: it stands for one length alone.
lengths.firsts[lengths.firsts.length - 1] = LONGEST;
lengths.extraBits[lengths.extraBits.length - 1] = 0;

export const distances = layOut(DISTANCE_SYMBOLS, 1, 2);

const rangeOf = ({ firsts }: Ranges, number: number): number => firsts.findLastIndex((first) => first <= number);

/** The symbol of each length, from 3 on. */
export const symbolOfLength = Uint16Array.from(
  { length: LONGEST + 1 },
  (_, length) => END_OF_BLOCK + 1 + rangeOf(lengths, length),
);

/** Up to this distance each has its entry; beyond, symbols begin only at multiples of half of it. */
const NEAR = 256;
const nearSymbols = Uint8Array.from({ length: NEAR }, (_, before) => rangeOf(distances, before + 1));
const farSymbols = Uint8Array.from({ length: WINDOW / 128 }, (_, before) => rangeOf(distances, before * 128 + 1));

/** @param distance - From 1 to `WINDOW`. */
export const symbolOfDistance = (distance: number): number =>
  (distance <= NEAR ? nearSymbols[distance - 1] : farSymbols[(distance - 1) >>> 7]) ?? 0;
