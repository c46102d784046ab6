// Why bytes are no text, in words an editor can act on.
import { quote, type Problem } from '../problem.ts';
import type { Reading } from './choose-single-byte.ts';
import type { EncodingName } from './encoding-names.ts';
import { singleByteNames } from './single-byte.ts';
import type { Utf8Report } from './inspect-utf8.ts';

const saveAsUtf8 = 'Open the article where it came from and save it again as plain text in UTF-8';

/** No bytes, or none that show. */
export const empty = (file: string): Problem => ({
  rule: 'empty-seed',
  severity: 'error',
  file,
  message: 'The file holds no text, so there is nothing to publish.',
  hint: 'Put the article into the file, or remove the file.',
});

/** @param kind What it is, with its article: `a PDF document`. */
export const binary = (file: string, kind: string): Problem => ({
  rule: 'binary-seed',
  severity: 'error',
  file,
  message: `The file is ${kind}, not plain text.`,
  hint: 'Open it in its own program and save it as plain text (UTF-8), or remove it from the folder.',
});

/** Text has no NUL bytes, except in UTF-16, which this is not. */
export const nul = (file: string, bytes: Uint8Array): Problem => ({
  rule: 'binary-seed',
  severity: 'error',
  file,
  line: lineAt(bytes, bytes.indexOf(0)),
  found: 'U+0000',
  message: 'The file holds NUL bytes, which no text has: it is damaged, or not a text.',
  hint: `${saveAsUtf8}, or remove the file.`,
});

/** Text with so many control characters that it is none. */
export const controls = (file: string, text: string): Problem => {
  const first = text.search(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/);
  return {
    rule: 'binary-seed',
    severity: 'error',
    file,
    line: countLines(text.slice(0, first)),
    found: `U+${(text.charCodeAt(first) || 0).toString(16).toUpperCase().padStart(4, '0')}`,
    message: 'The file holds control characters that no text has: it is damaged, or not a text.',
    hint: `${saveAsUtf8}, or remove the file.`,
  };
};

/** UTF-8 that was read as something else, and saved. */
export const garbled = (file: string, text: string, meant: string): Problem => ({
  rule: 'text-garbled',
  severity: 'error',
  file,
  found: text.trimStart().slice(0, 40),
  message: `Some program read the text in a wrong encoding and saved it so: ${quote(text.trimStart().slice(0, 40))} was ${quote(meant.trimStart().slice(0, 20))}.`,
  hint: 'Get the article again from where it came from: saving this file in another encoding may not bring all letters back.',
});

/** A character that an earlier program replaced. */
export const lost = (file: string, text: string, offset: number): Problem => ({
  rule: 'text-damaged',
  severity: 'warning',
  file,
  line: countLines(text.slice(0, offset)),
  found: text.slice(Math.max(0, offset - 20), offset + 20),
  message: `A character was lost before the file came here: ${quote(text.slice(Math.max(0, offset - 20), offset + 20))} has the sign � in its place.`,
  hint: 'Look the word up where the article came from, and correct it in the file.',
});

/** Told by its byte-order mark. */
export const utf32 = (file: string): Problem => ({
  rule: 'encoding-unknown',
  severity: 'error',
  file,
  found: 'utf-32',
  message: 'The file is in UTF-32, which is read by few programs and not here.',
  hint: `${saveAsUtf8}.`,
});

/** Names the line and the bytes, and what stands before them. */
export const brokenUtf8 = (file: string, bytes: Uint8Array, report: Utf8Report): Problem => {
  const offset = Math.max(0, report.firstBroken);
  const before = new TextDecoder()
    .decode(bytes.subarray(Math.max(0, offset - 60), offset))
    .replace(/^\ufffd+/, '')
    .slice(-24);
  const found = hex(bytes.subarray(offset, offset + 4));
  const where = before.trim() === '' ? '' : ` after ${quote(before)}`;
  return {
    rule: 'encoding-broken',
    severity: 'error',
    file,
    line: lineAt(bytes, offset),
    found,
    message: report.isCutShort
      ? `The file ends in the middle of a character${where}, so its end is missing.`
      : `The file is in UTF-8, but the bytes ${found}${where} are not: something was lost or mixed in there.`,
    hint: report.isCutShort
      ? 'Copy the whole article into the file again: more than one character may be missing.'
      : `${saveAsUtf8}, or correct the place in an editor.`,
  };
};

/** Half a surrogate pair, or half a unit at the end. */
export const brokenUtf16 = (file: string, encoding: EncodingName, bytes: Uint8Array): Problem => {
  const isCut = bytes.length % 2 !== 0;
  const text = new TextDecoder(encoding).decode(bytes);
  return {
    rule: 'encoding-broken',
    severity: 'error',
    file,
    line: countLines(isCut ? text : text.slice(0, Math.max(0, text.indexOf('\ufffd')))),
    found: encoding,
    message: isCut
      ? `The file is in ${encoding}, and ends in the middle of a character, so its end is missing.`
      : `The file begins as ${encoding}, but holds half a character.`,
    hint: isCut
      ? 'Copy the whole article into the file again: more than one character may be missing.'
      : `${saveAsUtf8}.`,
  };
};

/** The encoding that a sidecar states does not use a byte that is there. */
export const unusedByte = (file: string, encoding: EncodingName, bytes: Uint8Array, offset: number): Problem => ({
  rule: 'encoding-broken',
  severity: 'error',
  file,
  line: lineAt(bytes, offset),
  found: hex(bytes.subarray(offset, offset + 1)),
  message: `The sidecar says that the file is in ${encoding}, where the byte ${hex(bytes.subarray(offset, offset + 1))} has no meaning.`,
  hint: 'Correct "encoding" in the sidecar, or remove it and let the text decide.',
});

/** @param readings Best first; the three best are shown as they would read. */
export const undecided = (file: string, readings: readonly Reading[]): Problem => {
  const candidates = readings.length === 0 ? singleByteNames : readings.slice(0, 3).map(({ encoding }) => encoding);
  const shown = readings
    .slice(0, 3)
    .map(({ encoding, sample }) => `${encoding} reads it as ${quote(sample.trimStart().slice(0, 30))}`);
  return {
    rule: 'encoding-unknown',
    severity: 'error',
    file,
    found: candidates.join(', '),
    message: `The file is not in UTF-8, and which other encoding it is in cannot be told: ${shown.length > 0 ? shown.join('; ') : 'no encoding known here has all its bytes'}.`,
    hint: `${saveAsUtf8}, or name the encoding in a sidecar (encoding: ${candidates[0] ?? 'windows-1251'}).`,
  };
};

/** Told from the text, but another encoding reads nearly as well. */
export const guessed = (file: string, best: Reading, second: Reading): Problem => ({
  rule: 'encoding-guessed',
  severity: 'warning',
  file,
  found: `${best.encoding}, ${second.encoding}`,
  message: `The file was read as ${best.encoding}; ${second.encoding} would read it as ${quote(second.sample.trimStart().slice(0, 40))}, which is hardly less likely.`,
  hint: 'Read the page; save the article in UTF-8, or name its encoding in a sidecar, to be sure.',
});

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');

/** 1-based; lines end in LF, CR or both. */
const lineAt = (bytes: Uint8Array, offset: number): number => {
  let line = 1;
  for (let index = 0; index < offset; index++) {
    const byte = bytes[index];
    if (byte === 0x0a || (byte === 0x0d && bytes[index + 1] !== 0x0a)) line++;
  }
  return line;
};

const countLines = (text: string): number => text.split(/\r\n|\r|\n/).length;
