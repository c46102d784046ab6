// Short names made of SHA-256: digits and letters that cannot be mistaken for each other.
import { hash } from 'node:crypto';

/** Crockford's alphabet: no i, l, o, u. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * @param text Or its UTF-8.
 * @returns The first `length` (at most 50) base-32 characters of the text's SHA-256: five bits each.
 */
export const digestBase32 = (text: string | Uint8Array, length: number): string => {
  // A string of bytes: it costs half of a buffer.
  const bytes = hash('sha256', text, 'binary');
  let result = '';
  for (let index = 0; index < length; index++) {
    const bit = index * 5;
    const pair = (bytes.charCodeAt(bit >> 3) << 8) | bytes.charCodeAt((bit >> 3) + 1);
    result += alphabet.charAt((pair >> (11 - (bit & 7))) & 31);
  }
  return result;
};
