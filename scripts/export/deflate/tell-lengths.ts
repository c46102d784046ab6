// Lengths of codes -> the symbols that tell them. Source: RFC 1951, 3.2.7.
import { DISTANCE_SYMBOLS, LITERAL_SYMBOLS } from './symbols.ts';

/** To be told: those of bytes and lengths up to the last that has a code, and those of distances behind them. */
export const allLengths = new Uint8Array(LITERAL_SYMBOLS + DISTANCE_SYMBOLS);

/** Symbols up to 15 tell themselves, the others the last one again, and short and long runs of 0. */
const AGAIN = 16;
const ZEROS = 17;
const MANY_ZEROS = 18;
const TOLD_SYMBOLS = 19;

/** How many bits stand behind a symbol, to say how long a run is. */
export const toldExtraBits = new Uint8Array(TOLD_SYMBOLS);
toldExtraBits.set([2, 3, 7], AGAIN);

/** The symbols, and above their bits what is said behind them. */
export const told = new Uint16Array(allLengths.length);
export const SYMBOL_BITS = 5;

/** How often each symbol comes in it. Who has made use of them sets them to 0. */
export const toldCounts = new Uint32Array(TOLD_SYMBOLS);

const tell = (place: number, symbol: number, extra: number): void => {
  told[place] = symbol | (extra << SYMBOL_BITS);
  toldCounts[symbol] = (toldCounts[symbol] ?? 0) + 1;
};

/** Puts so many of the lengths into `told`. @returns How many symbols that takes. */
export const tellLengths = (lengths: number): number => {
  let count = 0;
  for (let at = 0; at < lengths;) {
    const length = allLengths[at] ?? 0;
    let end = at + 1;
    while (end < lengths && allLengths[end] === length) end++;
    if (length > 0) {
      tell(count++, length, 0);
      at++;
    }
    while (end - at >= 3) {
      const run = Math.min(end - at, length > 0 ? 6 : 138);
      if (length > 0) tell(count++, AGAIN, run - 3);
      else if (run <= 10) tell(count++, ZEROS, run - 3);
      else tell(count++, MANY_ZEROS, run - 11);
      at += run;
    }
    for (; at < end; at++) tell(count++, length, 0);
  }
  return count;
};
