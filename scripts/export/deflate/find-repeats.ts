// Bytes -> what stays as it is, and what repeats something that came before. Of places that begin with the same four bytes
// the last is remembered and no other, and no better one is looked for: one look for each byte or repetition.
import { DISTANCE_SYMBOLS, LITERAL_SYMBOLS, LONGEST, symbolOfDistance, symbolOfLength, WINDOW } from './symbols.ts';

/** So many bytes can lie in memory at once. */
export const PIECE = 1 << 20;
/** From so many bytes tokens are made at once. */
export const STRETCH = 1 << 16;

/** Fewer equal bytes are not looked for. */
const FEWEST = 4;

/**
 * The bytes; always the same memory, whose place the compiler knows: a tenth of the time. A few more can be read at the
 * end, which decides about nothing.
 */
const bytes = new Uint8Array(PIECE + FEWEST);
const view = new DataView(bytes.buffer);

/** A byte, or how far back its repetition lies above nine bits that say how long it is. */
export const tokens = new Int32Array(STRETCH);
export const LENGTH_BITS = 9;

const counts = new Uint32Array(LITERAL_SYMBOLS + DISTANCE_SYMBOLS);
const count = (place: number): void => {
  counts[place] = (counts[place] ?? 0) + 1;
};

/** How often the symbols of the tokens come. Who has made use of them sets them to 0. */
export const literalCounts = counts.subarray(0, LITERAL_SYMBOLS);
export const distanceCounts = counts.subarray(LITERAL_SYMBOLS);

/** The last place of four bytes, by a few bits of a product of them. */
const places = new Int32Array(1 << 15);
const placeOf = (four: number): number => Math.imul(four, 0x9e3779b1) >>> 17;

/** Added to places: those of earlier pieces lie farther back than the window reaches, and need not be wiped out. */
let offset = 2 * WINDOW;
const MOST_OFFSET = 1 << 30;

/** Takes bytes into memory, `PIECE` at most. Nothing before them is repeated. */
export const takePiece = (piece: Uint8Array): void => {
  bytes.set(piece);
  offset += PIECE + WINDOW;
  if (offset < MOST_OFFSET) return;
  places.fill(0);
  offset = 2 * WINDOW;
};

/** @returns How many bytes from `at` on are the same as those from `earlier` on, of which four are. */
const countEqual = (at: number, earlier: number, most: number): number => {
  let equal = FEWEST;
  while (equal + 4 <= most) {
    const differing = view.getInt32(at + equal, true) ^ view.getInt32(earlier + equal, true);
    if (differing !== 0) return equal + ((31 - Math.clz32(differing & -differing)) >>> 3);
    equal += 4;
  }
  while (equal < most && bytes[at + equal] === bytes[earlier + equal]) equal++;
  return equal;
};

const remember = (place: number, base: number): void => {
  places[placeOf(view.getInt32(place, true))] = place + base;
};

/** Puts the bytes of the piece from `from` to `end`, `STRETCH` at most, into tokens, and counts those. @returns How many. */
export const findRepeats = (from: number, end: number): number => {
  const base = offset;
  let made = 0;
  let at = from;
  while (at + FEWEST <= end) {
    const four = view.getInt32(at, true);
    const slot = placeOf(four);
    const distance = at + base - (places[slot] ?? 0);
    places[slot] = at + base;
    if (distance > WINDOW || view.getInt32(at - distance, true) !== four) {
      const byte = four & 255;
      tokens[made++] = byte;
      count(byte);
      at++;
    } else {
      const length = countEqual(at, at - distance, Math.min(end - at, LONGEST));
      tokens[made++] = (distance << LENGTH_BITS) | length;
      count(symbolOfLength[length] ?? 0);
      count(LITERAL_SYMBOLS + symbolOfDistance(distance));
      // Where most repetitions begin or end. All places in between would take a fifth more time, for a hundredth of the bytes.
      remember(at + 1, base);
      remember(at + 2, base);
      remember(at + 3, base);
      at += length;
      remember(at - 3, base);
      remember(at - 2, base);
      remember(at - 1, base);
    }
  }
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    tokens[made++] = byte;
    count(byte);
  }
  return made;
};
