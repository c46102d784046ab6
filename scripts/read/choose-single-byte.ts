// 8-bit text -> the encoding in which it reads as a language we know.
import { findScriptModel, scoreText } from '../../src/text/language-model.ts';
import { decodeSingleByte, singleByteNames, tableOf, type SingleByteName } from './single-byte.ts';

/** What the bytes would say in one encoding. */
export type Reading = {
  readonly encoding: SingleByteName;
  /** A sample of the text, decoded. */
  readonly sample: string;
  /** Log-likelihood in bits, oddities deducted: the highest reads best. */
  readonly bits: number;
  /** Whether it can be text at all. */
  readonly isPlausible: boolean;
};

/** Readings that lie closer together than this many bits (odds of 64 : 1) cannot be told apart. */
export const decisiveBits = 6;

/**
 * Reads the bytes in every 8-bit encoding and ranks what comes out, best first. Encodings in which the whole file reads
 * the same count once, under the most common name.
 * @param bytes Text that is neither UTF-8 nor UTF-16.
 */
export const rankReadings = (bytes: Uint8Array): Reading[] => {
  const used = usedBytes(bytes);
  const distinct: SingleByteName[] = [];
  for (const name of singleByteNames) {
    const table = tableOf(name);
    if (used.some((byte) => table[byte] === 0xfffd)) continue;
    if (!distinct.some((other) => used.every((byte) => table[byte] === tableOf(other)[byte]))) distinct.push(name);
  }
  const sample = sampleBytes(bytes);
  const judgeAll = (encodings: readonly SingleByteName[], part: Uint8Array): Reading[] =>
    encodings.map((encoding) => judge(encoding, decodeSingleByte(part, encoding))).toSorted((a, b) => b.bits - a.bits);
  // A glance at the beginning rules most encodings out, for a fifth of the price.
  const glances = judgeAll(distinct, sample.subarray(0, glanceLength));
  const leader = glances[0]?.bits ?? 0;
  const [likely, hopeless] = [
    glances.filter(({ bits }) => leader - bits < hopelessBits),
    glances.filter(({ bits }) => leader - bits >= hopelessBits),
  ];
  const judged = judgeAll(
    likely.map(({ encoding }) => encoding),
    sample,
  );
  // Bits of a glance and of a whole sample cannot be compared, but the distance to the leader can be kept.
  const best = judged[0]?.bits ?? 0;
  return [...judged, ...hopeless.map((glance) => ({ ...glance, bits: best - (leader - glance.bits) }))];
};

const glanceLength = 400;

/** What lies this far behind in the first lines never catches up. */
const hopelessBits = 100;

const usedBytes = (bytes: Uint8Array): number[] => {
  const isUsed = new Uint8Array(256);
  for (const byte of bytes) isUsed[byte] = 1;
  return Array.from({ length: 128 }, (_, index) => index + 128).filter((byte) => isUsed[byte] === 1);
};

const sampleLength = 1200;

/**
 * The text from its first byte above ASCII on, and the surroundings of bytes that tell encodings apart: those from 0x80 to
 * 0xBF hold the letters of Kazakh, Kyrgyz and Uzbek in one encoding, and lines and signs in another.
 */
const sampleBytes = (bytes: Uint8Array): Uint8Array => {
  const first = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 20);
  const end = first + sampleLength;
  const pieces = [bytes.subarray(first, end)];
  let length = 0;
  for (let index = end; index < bytes.length && length < sampleLength; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80 || byte > 0xbf) continue;
    const piece = wordsAround(bytes, index);
    pieces.push(new Uint8Array([0x20]), piece);
    length += piece.length;
    index = piece.byteOffset - bytes.byteOffset + piece.length;
  }
  return Buffer.concat(pieces);
};

/** The words within 40 bytes before and behind an offset. */
const wordsAround = (bytes: Uint8Array, offset: number): Uint8Array => {
  const start = bytes.subarray(Math.max(0, offset - 40), offset);
  const end = bytes.subarray(offset, offset + 40);
  const firstBlank = start.indexOf(0x20);
  const lastBlank = end.lastIndexOf(0x20);
  return bytes.subarray(
    firstBlank < 0 ? offset - start.length : offset - start.length + firstBlank,
    lastBlank < 0 ? offset + end.length : offset + lastBlank,
  );
};

const judge = (encoding: SingleByteName, sample: string): Reading => {
  const model = findScriptModel('Cyrl');
  const oddity = countOddities(sample);
  let bits = 0;
  let cost = 0;
  let steps = 0;
  // Piece by piece, since an article may quote another language.
  for (const piece of sample.toLowerCase().match(/[^]{1,400}/g) ?? []) {
    const scored = scoreText(model, piece);
    if (scored.steps === 0) continue;
    const best = scored.scores.reduce((a, b) => (b.bits > a.bits ? b : a));
    bits += best.bits;
    cost += best.bitsPerStep * scored.steps;
    steps += scored.steps;
  }
  const capitals = sample.match(innerCapitals)?.length ?? 0;
  const isCased = capitals <= Math.max(1, 0.005 * steps);
  const isReadable = steps === 0 || cost / steps <= 4.4 + 7 / Math.sqrt(steps);
  return {
    encoding,
    sample,
    bits: bits - oddity,
    isPlausible: isReadable && isCased && oddity <= (steps === 0 ? 0 : Math.max(4, 0.4 * steps)),
  };
};

/** KOI8 and windows-1251 swap capitals and small letters: пРИВЕТ. MacCyrillic read as windows-1251 has every я as Я. */
const innerCapitals = /(?<=[\p{Ll}&&\p{Script=Cyrillic}])[\p{Lu}&&\p{Script=Cyrillic}]/gv;

/**
 * What text in the right encoding hardly ever has, each with its weight in bits. A sign that breaks a word in two costs
 * more than the letter steps it saves.
 */
const oddities: readonly (readonly [pattern: RegExp, bits: number])[] = [
  // Box drawing and mathematics stand where KOI8 has no letters.
  [/[\u2219-\u2265\u2320-\u25ff²·÷]/gu, 10],
  // Letters of languages that these encodings do not serve.
  [/[ҸҹҜҝЂђЃѓЌќЏџЅѕ]/gu, 10],
  // A sign within a word, but for the one of Uzbek oʻ and gʻ, or one that touches a word where it never does.
  [/(?<=\p{L})(?:[‚„“”‹›«»§©®°]|(?<![og])‘)(?=\p{L})/giu, 10],
  [/(?<=\p{Script=Cyrillic})[¤¦±µ¶†‡€‰™¬¨]|[¤¦±µ¶†‡€‰™¬¨](?=\p{Script=Cyrillic})/gu, 10],
  // KOI8 and windows-1251 swap capitals and small letters: пРИВЕТ.
  [/(?<=[\p{Ll}&&\p{Script=Cyrillic}])[\p{Lu}&&\p{Script=Cyrillic}]/gv, 3],
  [/(?<=\p{L})№/gu, 6],
  // Latin text in a western encoding: cafй, voilа, "а la carte".
  [/(?<=\p{Script=Latin}[ ,])\p{Script=Cyrillic}(?= \p{Script=Latin})/gu, 6],
  [/(?<=\p{Script=Latin})\p{Script=Cyrillic}|(?<=\p{Script=Cyrillic})\p{Script=Latin}/gu, 3],
];

const countOddities = (sample: string): number =>
  oddities.reduce((sum, [pattern, bits]) => sum + bits * (sample.match(pattern)?.length ?? 0), 0);
