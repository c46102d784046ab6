// A seed's bytes -> its text, or a named reason why they are none. Strict: text that had to be mended is no text.
import type { Problem } from '../problem.ts';
import { decisiveBits, rankReadings } from './choose-single-byte.ts';
import { chooseUtf16, decodeUtf16 } from './choose-utf16.ts';
import type { EncodingName } from './encoding-names.ts';
import * as describe from './describe-bytes.ts';
import { inspectUtf8 } from './inspect-utf8.ts';
import { hasTooManyControls, isMostlyControls, recogniseBinary } from './recognise-binary.ts';
import { recogniseGarbled } from './recognise-garbled.ts';
import { decodeSingleByte, singleByteNames, type SingleByteName } from './single-byte.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: EncodingName; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Decodes a seed. In this order: what a sidecar states; byte-order marks; UTF-16 without one; strict UTF-8; then the 8-bit
 * encoding in which the text reads as a language we know. What cannot be decided is refused.
 * @param file Path inside the collection, for problems.
 * @param stated The encoding a sidecar states; wins over what the bytes look like.
 * @returns The text without its byte-order mark and with nothing else changed. Never throws.
 */
export const decodeSeed = (bytes: Uint8Array, file: string, stated?: EncodingName): Decoded => {
  if (bytes.length === 0) return refuse(describe.empty(file));
  const kind = recogniseBinary(bytes);
  if (kind !== undefined) return refuse(describe.binary(file, kind));
  const decoded = stated === undefined ? decodeUnstated(bytes, file) : decodeAs(bytes, file, stated);
  if (!decoded.ok) return decoded;
  const meant = recogniseGarbled(decoded.text);
  if (meant !== undefined) return refuse(describe.garbled(file, decoded.text, meant));
  if (hasTooManyControls(decoded.text)) return refuse(describe.controls(file, decoded.text));
  // What is left when blanks, marks without width and byte-order marks are gone.
  if (!/[^\s\p{Cf}\p{Cc}\u115f\u3164]/u.test(decoded.text)) return refuse(describe.empty(file));
  const lost = decoded.text.indexOf('\ufffd');
  return lost < 0 ? decoded : { ...decoded, problems: [...decoded.problems, describe.lost(file, decoded.text, lost)] };
};

const refuse = (problem: Problem): Decoded => ({ ok: false, problems: [problem] });

const decodeUnstated = (bytes: Uint8Array, file: string): Decoded => {
  const marked = encodingOfMark(bytes);
  if (marked === 'utf-32') return refuse(describe.utf32(file));
  if (marked !== undefined) return decodeAs(bytes, file, marked);
  const hasNul = bytes.includes(0);
  const text = hasNul ? undefined : decodeUtf8(bytes);
  // A word of Cyrillic in UTF-16 has no NUL, and may be valid UTF-8 all the same: every second byte of it is U+0004.
  const isDoubtful = hasNul || isMostlyControls(bytes);
  if (text !== undefined && !isDoubtful) return { ok: true, text, encoding: 'utf-8', problems: [] };
  const utf16 = isDoubtful ? chooseUtf16(bytes) : undefined;
  if (utf16 !== undefined) return decodeAs(bytes, file, utf16);
  if (hasNul) return refuse(describe.nul(file, bytes));
  if (text !== undefined) return { ok: true, text, encoding: 'utf-8', problems: [] };
  const report = inspectUtf8(bytes);
  const isNearlyUtf8 = report.isCutShort ? report.whole > 0 || report.broken > 1 : report.whole >= report.broken;
  return isNearlyUtf8 ? refuse(describe.brokenUtf8(file, bytes, report)) : decodeUnmarked(bytes, file);
};

/** Neither UTF-8 nor text with blanks in UTF-16: an 8-bit encoding, or Japanese or Chinese in UTF-16. */
const decodeUnmarked = (bytes: Uint8Array, file: string): Decoded => {
  const readings = rankReadings(bytes);
  const [best, second] = readings;
  const lead = best === undefined ? 0 : best.bits - (second?.bits ?? best.bits - 100);
  if (best?.isPlausible !== true) {
    const utf16 = chooseUtf16(bytes);
    return utf16 === undefined ? refuse(describe.undecided(file, readings)) : decodeAs(bytes, file, utf16);
  }
  if (lead < decisiveBits) return refuse(describe.undecided(file, readings));
  const problems =
    lead < 2 * decisiveBits && second?.isPlausible === true ? [describe.guessed(file, best, second)] : [];
  return { ok: true, text: decodeSingleByte(bytes, best.encoding), encoding: best.encoding, problems };
};

const decodeAs = (bytes: Uint8Array, file: string, encoding: EncodingName): Decoded => {
  if (isSingleByte(encoding)) {
    const text = decodeSingleByte(bytes, encoding);
    const lost = text.indexOf('\ufffd');
    return lost < 0
      ? { ok: true, text, encoding, problems: [] }
      : refuse(describe.unusedByte(file, encoding, bytes, lost));
  }
  const text = encoding === 'utf-8' ? decodeUtf8(bytes) : decodeUtf16(bytes, encoding);
  if (text !== undefined) return { ok: true, text, encoding, problems: [] };
  return refuse(
    encoding === 'utf-8'
      ? describe.brokenUtf8(file, bytes, inspectUtf8(bytes))
      : describe.brokenUtf16(file, encoding, bytes),
  );
};

const isSingleByte = (encoding: EncodingName): encoding is SingleByteName =>
  singleByteNames.some((name) => name === encoding);

const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const encodingOfMark = ([a, b, c, d]: Uint8Array): EncodingName | 'utf-32' | undefined => {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return 'utf-32';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
};
