// Text -> the dates written in it, in numbers and in words.
import { findLanguage, languages } from '../../languages/index.ts';
import { neighbours } from '../../languages/neighbours.ts';
import { judgeDay } from './judge-day.ts';
import { calendarNames, foldCalendarWord } from './month-names.ts';
import { readDateTokens, type DateToken } from './date-tokens.ts';
import { readNumericDate } from './numeric-dates.ts';

/** A date in a text. Offsets are UTF-16, end exclusive. */
export type DateMatch = {
  readonly start: number;
  readonly end: number;
  /**
   * `full`: a day of the calendar. `no-year`: a day and a month. `impossible`: no calendar has it.
   * `ambiguous`: the order of day and month cannot be told.
   */
  readonly status: 'full' | 'no-year' | 'impossible' | 'ambiguous';
  /** ISO 8601; only when `full`. */
  readonly iso: string | undefined;
};

const dateWords = [...languages, ...neighbours].flatMap(({ dates }) => (dates === undefined ? [] : [dates]));
const yearWords: ReadonlySet<string> = new Set(dateWords.flatMap((words) => words.yearWords));
const dayWords: ReadonlySet<string> = new Set(dateWords.flatMap((words) => words.dayWords));

/** Every date has a day or a month of one or two digits, or its figures are characters: asked first, since few lines have. */
const mayHoldDate = /(?<!\d)\d{1,2}(?!\d)|年.{1,2}月/u;

/**
 * @param text Best a line or less: a header, a caption, the head of a paragraph.
 * @param tag The article's language: its month names win, and its order of day and month counts.
 * @returns Every date that names at least a day and a month, in order, not overlapping.
 * @example findDates('2025 йил 20-декабрь куни', 'uz-Cyrl') // [{ start: 0, end: 24, status: 'full', iso: '2025-12-20' }]
 */
export const findDates = (text: string, tag: string): DateMatch[] => {
  const plain = toPlainDigits(text);
  if (!mayHoldDate.test(plain)) return [];
  const tokens = readDateTokens(plain);
  const { months } = calendarNames(tag);
  const isOrderUnclear = findLanguage(tag)?.dates.numericOrder === 'unclear';
  const matches: DateMatch[] = [];
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (token === undefined) break;
    const match =
      (token.kind === 'number' || token.kind === 'ideograph'
        ? readNumericDate(plain, token.start, isOrderUnclear)
        : undefined) ?? readWordDate(tokens, index, months);
    if (match === undefined) {
      index++;
      continue;
    }
    matches.push(match);
    const end = readTail(tokens, match.end);
    matches[matches.length - 1] = { ...match, end };
    while ((tokens[index]?.start ?? Infinity) < end) index++;
  }
  return matches;
};

/** Full-width and Arabic-Indic digits and the full-width `／．－` as ASCII: as long as before, so that offsets hold. */
const toPlainDigits = (text: string): string =>
  text.replace(/[\uFF0D-\uFF19]|[\u0660-\u0669\u06F0-\u06F9]/gu, (character) => {
    const code = character.charCodeAt(0);
    return code > 0xff00 ? String.fromCharCode(code - 0xfee0) : String(code & 0xf);
  });

type Part = { readonly value: number; readonly next: number };

/** Day, month and year around a month's name, in any order that is in use. */
const readWordDate = (
  tokens: readonly DateToken[],
  index: number,
  months: ReadonlyMap<string, number>,
): DateMatch | undefined => {
  const first = tokens[index];
  if (first === undefined || isInsideNumber(tokens, index)) return undefined;
  const year = readYear(tokens, index);
  if (year) {
    const next = skipComma(tokens, year.next);
    const pair = readDayMonth(tokens, next, months) ?? readMonthDay(tokens, next, months);
    return pair && createMatch(tokens, index, pair.next, pair.day, pair.month, year.value);
  }
  const pair = readDayMonth(tokens, index, months) ?? readMonthDay(tokens, index, months);
  if (!pair) return undefined;
  // Tajik says `8 октябри соли 2023`: the word for year comes first.
  const after = readYear(tokens, skipWord(tokens, skipComma(tokens, skipHyphen(tokens, pair.next)), yearWords));
  return after
    ? createMatch(tokens, index, after.next, pair.day, pair.month, after.value)
    : createMatch(tokens, index, pair.next, pair.day, pair.month, undefined);
};

/** `18-20 желтоқсан` is a span of days, `3.20 мамыр` no date. */
const isInsideNumber = (tokens: readonly DateToken[], index: number): boolean => {
  const [before, mark, token] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  return (
    token?.kind === 'number' &&
    before?.kind === 'number' &&
    mark?.kind === 'mark' &&
    /^[-–—.,:/]$/u.test(mark.text) &&
    before.end === mark.start &&
    mark.end === token.start
  );
};

const readYear = (tokens: readonly DateToken[], index: number): Part | undefined => {
  const token = tokens[index];
  if (token?.kind !== 'number' || !/^[12]\d{3}$/u.test(token.text)) return undefined;
  return { value: Number(token.text), next: skipWord(tokens, skipWord(tokens, index + 1, yearWords), yearWords) };
};

type DayMonth = { readonly day: number; readonly month: number; readonly next: number };

const readDayMonth = (
  tokens: readonly DateToken[],
  index: number,
  months: ReadonlyMap<string, number>,
): DayMonth | undefined => {
  const day = readDay(tokens, index);
  const month = day && readMonth(tokens, day.next, months);
  return month && { day: day.value, month: month.value, next: month.next };
};

const readMonthDay = (
  tokens: readonly DateToken[],
  index: number,
  months: ReadonlyMap<string, number>,
): DayMonth | undefined => {
  // Most words are no month: ask for the number first.
  if (tokens[index + 1]?.kind !== 'number' && tokens[index + 2]?.kind !== 'number') return undefined;
  const month = readMonth(tokens, index, months);
  const day = month && readDay(tokens, month.next);
  // `May 2025` has no day; `March 20.5` is no date.
  return day && { day: day.value, month: month.value, next: day.next };
};

const readDay = (tokens: readonly DateToken[], index: number): Part | undefined => {
  const token = tokens[index];
  if (token?.kind !== 'number' || token.text.length > 2) return undefined;
  let next = skipWord(tokens, skipWord(tokens, index + 1, dayWords), dayWords);
  if (next === index + 1 && isMark(tokens[next], '-')) next++;
  else if (next === index + 1 && isMark(tokens[next], '.') && tokens[next + 1]?.kind === 'word') next++;
  return { value: Number(token.text), next };
};

const readMonth = (
  tokens: readonly DateToken[],
  index: number,
  months: ReadonlyMap<string, number>,
): Part | undefined => {
  const token = tokens[index];
  if (token?.kind !== 'word') return undefined;
  const month = months.get(foldCalendarWord(token.text));
  if (month === undefined) return undefined;
  const isShort = isMark(tokens[index + 1], '.') && tokens[index + 1]?.start === token.end;
  const after = tokens[skipComma(tokens, index + 2)];
  return { value: month, next: isShort && after?.kind === 'number' ? index + 2 : index + 1 };
};

/** Past a word of the set, with the hyphen before it and the full stop of `ж.`, `г.`. */
const skipWord = (tokens: readonly DateToken[], index: number, words: ReadonlySet<string>): number => {
  const at = isMark(tokens[index], '-') ? index + 1 : index;
  const token = tokens[at];
  if (token?.kind !== 'word' || !words.has(token.text.toLowerCase())) return index;
  return isMark(tokens[at + 1], '.') && token.text.length <= 2 ? at + 2 : at + 1;
};

const skipComma = (tokens: readonly DateToken[], index: number): number =>
  isMark(tokens[index], ',') ? index + 1 : index;

/** `05-Mar-2024`: past the hyphen between month and year. */
const skipHyphen = (tokens: readonly DateToken[], index: number): number =>
  isMark(tokens[index], '-') && tokens[index + 1]?.start === tokens[index]?.end && tokens[index + 1]?.kind === 'number'
    ? index + 1
    : index;

const isMark = (token: DateToken | undefined, text: string): boolean => token?.kind === 'mark' && token.text === text;

/** A date's end with the `ж.`, `куни` or `года` that belongs to it. */
const readTail = (tokens: readonly DateToken[], end: number): number => {
  const index = tokens.findIndex((token) => token.start >= end);
  if (index < 0) return end;
  const next = skipWord(tokens, skipWord(tokens, index, yearWords), dayWords);
  return next > index ? (tokens[next - 1]?.end ?? end) : end;
};

const createMatch = (
  tokens: readonly DateToken[],
  first: number,
  next: number,
  day: number,
  month: number,
  year: number | undefined,
): DateMatch => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[next - 1]?.end ?? 0,
  ...judgeDay(day, month, year),
});
