// A piece of a header that holds a date and nothing but what stands beside dates: weekday, time, label.
import { findDates, type DateMatch } from '../../src/text/dates/find-dates.ts';
import { calendarNames, foldCalendarWord } from '../../src/text/dates/month-names.ts';
import { coverGaps, datePiece, nameMarks, removed, type HeaderPiece } from './header-piece.ts';
import { findLabel, timeWords } from './page-vocabulary.ts';

const clock = /(?:午前|午後)? ?\d{1,2}(?:[:：.]\d{2}(?:[:.]\d{2})?| ?時(?: ?\d{1,2} ?分)?)(?: ?(?:[ap]\.?m\.?))?/giu;
const zone =
  /\b(?:UTC|GMT|JST|MSK|EST|EDT|PST|PDT|CET|CEST|BST)\b(?: ?[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}(?!\d)/giu;

/** `(Тошкент вақти)`: whose time it is, by a place. */
const namedZone = /\([\p{L} ]{2,40}\)/gu;

const hasTimeWord = (phrase: string): boolean =>
  (phrase.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => timeWords.has(word));

/** No label with a date, a time and the date of a change is longer, in UTF-16 units. */
const maxDatePiece = 160;

/** A document's number beside its date: `№ 58`, `612-сон`, `ЎРҚ-280-сон`, `№ 410-VI ҚРЗ`, `ПЖ № 200`. */
const number =
  /(?:(?:(?<!\p{L})\p{Lu}{1,5} )?№ ?|(?<!\p{L})N[o°]?\.? ?(?=\d))[\p{L}\d][\p{L}\d/-]*(?: \p{Lu}{2,4}(?!\p{L}))?|(?<![\p{L}\d])(?:\p{Lu}[\p{Lu}ʻ‘’']{0,4}-)?\d{1,5}-(?:сон|son)(?![\p{L}\d])/gu;

/** What is read of a date piece; `isUpdate`: the date of a later change, by its label. */
export type DatePiece = {
  readonly pieces: readonly HeaderPiece[];
  readonly dates: readonly DateMatch[];
  readonly isUpdate: boolean;
};

/**
 * @param text The whole text being parsed; only `start` to `end` is read.
 * @returns Undefined when there is no date, or anything else beside it.
 * @example readDatePiece('Жарияланды: 20.12.2025, 14:30', 0, 28, 'kk') // a label, a date and a time
 */
export const readDatePiece = (text: string, start: number, end: number, tag: string): DatePiece | undefined => {
  if (end - start > maxDatePiece) return undefined;
  const counter = /[\d:.] +((?:\d{1,7} +)*\d{1,7})$/u.exec(text.slice(start, end))?.[1];
  if (counter !== undefined && findDates(text.slice(start, end - counter.length).trimEnd(), tag).length > 0) {
    // `12.03.2024 1523`: what follows a whole date is how often the page was read.
    const date = readDatePiece(text, start, start + text.slice(start, end - counter.length).trimEnd().length, tag);
    const isFull = date?.dates.every(({ status }) => status === 'full') === true;
    if (isFull) return { ...date, pieces: [...date.pieces, removed('view-counter', end - counter.length, end)] };
  }
  const own = text.slice(start, end);
  const dates = findDates(own, tag);
  const clocks = dates.length > 0 || own.length < 20 ? own.length : 0;
  if (dates.length === 0 && clocks === 0) return undefined;
  const { weekdays } = calendarNames(tag);
  const pieces: HeaderPiece[] = [];
  let isUpdate = false;
  let offset = 0;
  let hasClock = false;
  const readGap = (limit: number): boolean => {
    const gap = own.slice(offset, limit);
    const rest = gap.replace(clock, (found) => {
      hasClock = true;
      return ' '.repeat(found.length);
    });
    const words =
      rest
        .replace(zone, ' ')
        .replace(namedZone, (found) => (hasTimeWord(found) ? ' ' : found))
        .replace(number, ' ')
        .match(/[\p{L}\p{M}\p{N}]+(?:[ ’'ʻ‘-][\p{L}\p{M}]+)*/gu) ?? [];
    for (const phrase of words) {
      const label = findLabel(phrase);
      if (label === 'date') {
        isUpdate = false;
        continue;
      }
      if (label === 'update') {
        isUpdate = true;
        continue;
      }
      const isKnown = phrase
        .toLowerCase()
        .split(/[ -]/u)
        .every((word) => weekdays.has(foldCalendarWord(word)) || timeWords.has(word) || word === '');
      if (!isKnown && !weekdays.has(foldCalendarWord(phrase))) return false;
    }
    for (const found of gap.matchAll(clock)) {
      const from = start + offset + found.index + found[0].length - found[0].trimStart().length;
      pieces.push(removed('time', from, start + offset + found.index + found[0].trimEnd().length));
    }
    return true;
  };
  for (const match of dates) {
    if (!readGap(match.start)) return undefined;
    const piece = datePiece(match, text, start);
    pieces.push(isUpdate && piece.kind === 'field' ? removed('update-date', piece.start, piece.end) : piece);
    offset = match.end;
  }
  if (!readGap(own.length)) return undefined;
  if (dates.length === 0 && !hasClock) return undefined;
  const reason = dates.length === 0 ? 'time' : 'label';
  return { pieces: nameMarks(text, coverGaps(text, start, end, pieces, reason)), dates, isUpdate };
};
