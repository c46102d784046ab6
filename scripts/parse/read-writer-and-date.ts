// A writer by label and a date in one line without any separator: `Posted on August 30, 2021 by Emma`.
import { findDates } from '../../src/text/dates/find-dates.ts';
import { coverGaps, field, type HeaderPiece } from './header-piece.ts';
import { isPersonName } from './person-name.ts';
import { readDatePiece } from './read-date-piece.ts';
import { readLabelled, readNames } from './read-labelled.ts';

/** No such line is longer, in UTF-16 units. */
const maxLength = 120;

/**
 * @param text The whole text being parsed; only `start` to `end` is read.
 * @returns Undefined when anything else is there, or the date is not whole.
 */
export const readWriterAndDate = (
  text: string,
  start: number,
  end: number,
  tag: string,
): readonly HeaderPiece[] | undefined => {
  const own = text.slice(start, end);
  if (own.length > maxLength || !/\d/u.test(own) || /[|•·›»/]/u.test(own)) return undefined;
  const date = findDates(own, tag)[0];
  if (date === undefined || date.status === 'no-year') return undefined;
  // A time may stand between the two.
  for (const { index } of own.slice(date.end).matchAll(/(?<=[\s,])(?=[\p{L}])/gu)) {
    const writerStart = date.end + index;
    const writer = readWriter(own, writerStart, own.length);
    if (!writer) continue;
    const read = readDatePiece(text, start, start + own.slice(0, writerStart).replace(/[\s,]+$/u, '').length, tag);
    return read && coverGaps(text, start, end, [...read.pieces, ...shift(writer, start)], 'label');
  }
  const beforeDate = own.slice(0, date.start).replace(/(?:[\s,]|\s\p{Ll}{2})+$/u, '').length;
  const writer = readWriter(own, 0, beforeDate);
  const read = writer && readDatePiece(text, start + date.start, end, tag);
  return read && coverGaps(text, start, end, [...shift(writer, start), ...read.pieces], 'label');
};

/** The names behind a writer's label, with offsets in the line. */
const readWriter = (own: string, from: number, to: number): readonly HeaderPiece[] | undefined => {
  const labelled = readLabelled(own.slice(from, to));
  if (labelled?.kind !== 'author')
    return isPersonName(own.slice(from, to)) ? [field('author', own.slice(from, to), from, to)] : undefined;
  const offset = from + labelled.valueStart;
  return readNames(labelled.value)?.map(({ name, start, end }) => field('author', name, offset + start, offset + end));
};

const shift = (pieces: readonly HeaderPiece[], offset: number): HeaderPiece[] =>
  pieces.map((piece) => ({ ...piece, start: piece.start + offset, end: piece.end + offset }));
