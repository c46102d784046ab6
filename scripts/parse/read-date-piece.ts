// A piece of a header that holds a date and nothing but what stands beside dates: weekday, time, label.
import { findDates, type DateMatch } from '../../src/text/dates/find-dates.ts';
import { calendarNames, type CalendarNames, foldCalendarWord } from '../../src/text/dates/month-names.ts';
import { coverGaps, datePiece, nameMarks, removed, type HeaderPiece } from './header-piece.ts';
import { findLabel, timeWords } from './page-vocabulary.ts';
import { printPattern } from './word-patterns.ts';

const clock = /(?:午前|午後)? ?\d{1,2}(?:[:：.]\d{2}(?:[:.]\d{2})?| ?時(?: ?\d{1,2} ?分)?)(?: ?(?:[ap]\.?m\.?))?/giu;
const zone =
  /\b(?:UTC|GMT|JST|MSK|EST|EDT|PST|PDT|CET|CEST|BST)\b(?: ?[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}(?!\d)/giu;

/** `(Тошкент вақти)`: whose time it is, by a place. */
const namedZone = /\([\p{L} ]{2,40}\)/gu;

const hasTimeWord = (phrase: string): boolean =>
  (phrase.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => timeWords.has(word));

/** No label with a date, a time and the date of a change is longer, in UTF-16 units. */
const maxDatePiece = 160;

/** A time without a date is shorter. */
const maxTimeAlone = 20;

/** A document's number beside its date: `№ 58`, `612-сон`, `ЎРҚ-280-сон`, `№ 410-VI ҚРЗ`, `ПЖ № 200`. */
const number = new RegExp(
  [
    String.raw`(?:(?:(?<!\p{L})\p{Lu}{1,5} )?№ ?|(?<!\p{L})N[o°]?\.? ?(?=\d))[\p{L}\d][\p{L}\d/-]*(?: \p{Lu}{2,4}(?!\p{L}))?`,
    String.raw`(?<![\p{L}\d])(?:\p{Lu}[\p{Lu}ʻ‘’']{0,4}-)?\d{1,5}-(?:${printPattern('numberWords')})(?![\p{L}\d])`,
  ].join('|'),
  'gu',
);

/** What is read of a date piece; `isUpdate`: the date of a later change, by its label. */
export type DatePiece = {
  readonly pieces: readonly HeaderPiece[];
  readonly dates: readonly DateMatch[];
  readonly isUpdate: boolean;
};

/** What stands beside dates and belongs to them. */
type Gap = {
  /** Ranges of the times of day. */
  readonly times: readonly (readonly [start: number, end: number])[];
  /** What its last label says of the date that follows; undefined without one. */
  readonly isUpdate: boolean | undefined;
};

/** @returns Undefined where a word says anything else. */
const readGap = (gap: string, { weekdays }: Pick<CalendarNames, 'weekdays'>): Gap | undefined => {
  const phrases =
    gap
      .replace(clock, ({ length }) => ' '.repeat(length))
      .replace(zone, ' ')
      .replace(namedZone, (found) => (hasTimeWord(found) ? ' ' : found))
      .replace(number, ' ')
      .match(/[\p{L}\p{M}\p{N}]+(?:[ ’'ʻ‘-][\p{L}\p{M}]+)*/gu) ?? [];
  const isTimeWord = (word: string): boolean =>
    word === '' || timeWords.has(word) || weekdays.has(foldCalendarWord(word));
  let isUpdate: boolean | undefined;
  for (const phrase of phrases) {
    const label = findLabel(phrase);
    if (label === 'date' || label === 'update') isUpdate = label === 'update';
    else if (!phrase.toLowerCase().split(/[ -]/u).every(isTimeWord) && !weekdays.has(foldCalendarWord(phrase)))
      return undefined;
  }
  const times = Array.from(gap.matchAll(clock), ({ 0: found, index }): readonly [number, number] => [
    index + found.length - found.trimStart().length,
    index + found.trimEnd().length,
  ]);
  return { times, isUpdate };
};

/** `12.03.2024 1523`: what follows a whole date is how often the page was read. */
const readCountedDate = (text: string, start: number, end: number, tag: string): DatePiece | undefined => {
  const counter = /[\d:.] +((?:\d{1,7} +)*\d{1,7})$/u.exec(text.slice(start, end))?.[1];
  if (counter === undefined) return undefined;
  const counterStart = end - counter.length;
  const before = text.slice(start, counterStart).trimEnd();
  if (findDates(before, tag).length === 0) return undefined;
  const date = readDatePiece(text, start, start + before.length, tag);
  if (date?.dates.every(({ status }) => status === 'full') !== true) return undefined;
  return { ...date, pieces: [...date.pieces, removed('view-counter', counterStart, end)] };
};

/**
 * @param text The whole text being parsed; only `start` to `end` is read.
 * @returns Undefined when there is no date, or anything else beside it.
 * @example readDatePiece('Жарияланды: 20.12.2025, 14:30', 0, 28, 'kk') // a label, a date and a time
 */
export const readDatePiece = (text: string, start: number, end: number, tag: string): DatePiece | undefined => {
  if (end - start > maxDatePiece) return undefined;
  const counted = readCountedDate(text, start, end, tag);
  if (counted) return counted;
  const own = text.slice(start, end);
  const dates = findDates(own, tag);
  if (dates.length === 0 && own.length >= maxTimeAlone) return undefined;
  const names = calendarNames(tag);
  const pieces: HeaderPiece[] = [];
  let isUpdate = false;
  let offset = 0;
  for (const match of [...dates, undefined]) {
    const gap = readGap(own.slice(offset, match?.start), names);
    if (gap === undefined) return undefined;
    isUpdate = gap.isUpdate ?? isUpdate;
    pieces.push(...gap.times.map(([from, to]) => removed('time', start + offset + from, start + offset + to)));
    if (match === undefined) break;
    const piece = datePiece(match, text, start);
    pieces.push(isUpdate && piece.kind === 'field' ? removed('update-date', piece.start, piece.end) : piece);
    offset = match.end;
  }
  if (pieces.length === 0) return undefined;
  const reason = dates.length === 0 ? 'time' : 'label';
  return { pieces: nameMarks(text, coverGaps(text, start, end, pieces, reason)), dates, isUpdate };
};
