// UTF-16 without a byte-order mark: which half of each pair comes first?

/**
 * @returns `utf-16le` or `utf-16be` when the bytes read as text in exactly one of them, undefined otherwise. Needs an even
 * number of bytes.
 */
export const chooseUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, 4096);
  const little = shareOfText(sample, 'utf-16le');
  const big = shareOfText(sample, 'utf-16be');
  if (Math.max(little, big) < 0.9 || Math.abs(little - big) < 0.2) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
};

/**
 * Letters, digits, punctuation and blanks of scripts in use. The blocks that a swapped pair of bytes falls into (U+0A00,
 * U+2000, U+3004 …) are left out.
 */
const ordinary =
  /[\t\n\r\u0020-\u007e\u00a0-\u024f\u02bb\u02bc\u0300-\u036f\u0400-\u052f\u0590-\u06ff\u10a0-\u10ff\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20ac\u2116\u3000-\u3003\u3005-\u3011\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff65]/gu;

/** Han and Hangul are so many that any pair of bytes may fall among them: alone they prove nothing. */
const telling =
  /[\t\n\r\u0020-\u007e\u0400-\u045f\u0490-\u04ff\u0620-\u06ff\u3001\u3002\u3041-\u30ff\uff0c\uff01\uff1f]/gu;

const shareOfText = (sample: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): number => {
  const text = decodeUtf16(sample, encoding) ?? decodeUtf16(sample.subarray(0, -2), encoding);
  if (text === undefined) return 0;
  const share = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / [...text].length;
  return share(telling) >= 0.1 ? share(ordinary) : 0;
};

/** @returns The text, or undefined when a pair is broken: half a surrogate, or half a unit at the end. */
export const decodeUtf16 = (bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
