// What in a file repeats what stands before it: LZ77 for DEFLATE. Pure, but for a table that is made once.
//
// Bytes are looked up by the next four of them: two letters of Cyrillic. By three, one would find matches of one letter
// and a half, which take more bits than what they stand for.
import { LONGEST, WINDOW } from './symbols.ts';

const LEAST = 4;
/** Matches shorter than this are worth their bits only from nearby. */
const SHORT = 6;
const NEAR = 1 << 12;
/** One as long as this is taken without a look at what begins a byte later, */
const LONG = 8;
/** or at a place farther back. */
const VERY_LONG = 16;

/** A token is a byte, or a match: its length above its distance less one, and this above both. */
export const MATCH = 1 << 30;
export const lengthOf = (token: number): number => (token >>> 15) & 0x1ff;
export const distanceOf = (token: number): number => (token & 0x7fff) + 1;

/** Small enough to stay in the processor's nearest memory: that is worth more than matches from farther back. */
const HASH_BITS = 13;
/** The last place of each hash and the one before it. */
const places = new Int32Array(2 << HASH_BITS);
/** Where the next file's places begin: those of earlier files count as too far away, and nothing need be cleared. */
let nextBegin = WINDOW;

/** In pairs: twice the hash of the four bytes from `at`. */
const slotOf = (bytes: Uint8Array, at: number): number => {
  const four =
    (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
  // Fibonacci hashing: D. Knuth, The Art of Computer Programming, 6.4.
  return (Math.imul(four, 0x9e3779b1) >>> (32 - HASH_BITS)) << 1;
};

/** @returns How many bytes from `at` on are those from `from` on; 0 where that is not more than `least`. */
const sameBytes = (bytes: Uint8Array, from: number, at: number, least: number, most: number): number => {
  if (bytes[from + least] !== bytes[at + least] || bytes[from] !== bytes[at]) return 0;
  let same = 1;
  while (same < most && bytes[from + same] === bytes[at + same]) same++;
  return same > least && (same >= SHORT || at - from < NEAR) ? same : 0;
};

/**
 * Writes the file's tokens to `tokens`, which has room for one a byte.
 * @returns How many there are.
 */
export const findMatches = (bytes: Uint8Array, tokens: Uint32Array): number => {
  const size = bytes.length;
  const lastStart = size - LEAST;
  if (nextBegin + size > MATCH) {
    places.fill(0);
    nextBegin = WINDOW;
  }
  const begin = nextBegin;
  nextBegin += size + WINDOW;
  let count = 0;
  let at = 0;
  /** A match that began a byte earlier, and waits for a longer one that begins here. */
  let heldLength = 0;
  let heldDistance = 0;
  while (at <= lastStart) {
    const slot = slotOf(bytes, at);
    const place = begin + at;
    const first = places[slot] ?? 0;
    const second = places[slot + 1] ?? 0;
    places[slot] = place;
    places[slot + 1] = first;
    const most = Math.min(LONGEST, size - at);
    let length = Math.max(LEAST - 1, heldLength);
    let distance = 0;
    // Places of this file are never below `begin`.
    const farthest = Math.max(begin, place - WINDOW + 1);
    if (heldLength < LONG && length < most && first >= farthest) {
      const same = sameBytes(bytes, first - begin, at, length, most);
      if (same > 0) {
        length = same;
        distance = place - first;
      }
      if (second >= farthest && length < VERY_LONG && length < most) {
        const more = sameBytes(bytes, second - begin, at, length, most);
        if (more > 0) {
          length = more;
          distance = place - second;
        }
      }
    }
    if (distance > 0) {
      if (heldLength > 0) tokens[count++] = bytes[at - 1] ?? 0;
      heldLength = length;
      heldDistance = distance;
      at++;
    } else if (heldLength === 0) {
      tokens[count++] = bytes[at++] ?? 0;
    } else {
      tokens[count++] = MATCH | (heldLength << 15) | (heldDistance - 1);
      const end = at - 1 + heldLength;
      for (const last = Math.min(end - 1, lastStart); ++at <= last;) {
        const passed = slotOf(bytes, at);
        places[passed + 1] = places[passed] ?? 0;
        places[passed] = begin + at;
      }
      at = end;
      heldLength = 0;
    }
  }
  if (heldLength > 0) {
    tokens[count++] = MATCH | (heldLength << 15) | (heldDistance - 1);
    at += heldLength - 1;
  }
  while (at < size) tokens[count++] = bytes[at++] ?? 0;
  return count;
};
