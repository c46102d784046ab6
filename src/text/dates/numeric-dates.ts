// Dates in numbers alone: 2025-12-20, 20.12.2025, 2025年12月20日, 令和7年12月20日.
import type { DateMatch } from './find-dates.ts';
import { judgeDay } from './judge-day.ts';

const isoForm =
  /(?<!\d|\d[-./])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d|[-./]\d)(?:T[\d:.]{4,15}(?:Z|[+-]\d{2}:?\d{2})?)?/uy;
const dayFirstForm = /(?<!\d|\d[-./])(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[-./]\d)/uy;
/** 19.XII.2025, 19/XII-2025: also in the Cyrillic letters that look so. */
const romanForm = /(?<!\d|\d[-./])(\d{1,2})[-./ ]([IVXІХ]{1,4})[-./ ](\d{4})(?!\d|[-./]\d)/uy;
const ideographForm = /(?:(\d{4})|(明治|大正|昭和|平成|令和) ?(\d{1,2}|元)) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/uy;
/** 二〇二四年三月五日, 令和六年三月五日: the figures written as characters, as in print set downwards. */
const characterForm =
  /(?:([〇一二三四五六七八九]{4})|(明治|大正|昭和|平成|令和)([一二三四五六七八九十]{1,3}))年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/uy;
/** `2024 оны 9-р сарын 1`: Mongolian counts its months. */
const countedForm =
  /(\d{4}) оны (\d{1,2})(?:-?р|[ -]?д[уү]г[аэ]{2}р)? сарын (\d{1,2})(?:-?(?:ний|ны|нд|д|т))?(?![\p{L}\d])/uy;
const ideographDayForm = /(?<![\d年])(\d{1,2}) ?月 ?(\d{1,2}) ?日/uy;

/** The year before the first of each Japanese era. */
const eras: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };

/**
 * @param text With ASCII digits.
 * @param isOrderUnclear Whether 03/04/2025 can be read in two ways, as in English.
 * @returns The date that begins at `start`, or undefined.
 */
export const readNumericDate = (text: string, start: number, isOrderUnclear: boolean): DateMatch | undefined => {
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = start;
    return pattern.exec(text);
  };
  const end = (found: RegExpExecArray): number => start + found[0].length;
  const iso = match(isoForm);
  if (iso) return { start, end: end(iso), ...judgeDay(Number(iso[4]), Number(iso[3]), Number(iso[1])) };
  const dayFirst = match(dayFirstForm);
  if (dayFirst) return { start, end: end(dayFirst), ...judgeShort(dayFirst, isOrderUnclear) };
  const roman = match(romanForm);
  if (roman)
    return { start, end: end(roman), ...judgeDay(Number(roman[1]), readRoman(roman[2] ?? ''), Number(roman[3])) };
  const counted = match(countedForm);
  if (counted)
    return { start, end: end(counted), ...judgeDay(Number(counted[3]), Number(counted[2]), Number(counted[1])) };
  if (!/[年月]/u.test(text.slice(start, start + 8))) return undefined;
  const characters = match(characterForm);
  if (characters) {
    const [, year, era, count = '', month = '', day = ''] = characters;
    const full = era === undefined ? readFigures(year ?? '') : (eras[era] ?? 0) + readTens(count);
    return { start, end: end(characters), ...judgeDay(readTens(day), readTens(month), full) };
  }
  const ideographs = match(ideographForm);
  if (ideographs) {
    const [, year, era, count, month, day] = ideographs;
    const full = era === undefined ? Number(year) : (eras[era] ?? 0) + (count === '元' ? 1 : Number(count));
    return { start, end: end(ideographs), ...judgeDay(Number(day), Number(month), full) };
  }
  const ideographDay = match(ideographDayForm);
  if (ideographDay) {
    return { start, end: end(ideographDay), ...judgeDay(Number(ideographDay[2]), Number(ideographDay[1]), undefined) };
  }
  return undefined;
};

const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** XII is 12; what is no month is 0. */
const readRoman = (text: string): number => romanMonths.indexOf(text.replaceAll('І', 'I').replaceAll('Х', 'X')) + 1;

const figures = '〇一二三四五六七八九';

/** 二〇二四 is 2024. */
const readFigures = (text: string): number => Number([...text].map((figure) => figures.indexOf(figure)).join(''));

/** 十二 is 12, 二十 is 20, 三 is 3; up to 99. */
const readTens = (text: string): number => {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : figures.indexOf(tens ?? '')) : 0;
  return ten * 10 + (ones === '' ? 0 : figures.indexOf(ones ?? ''));
};

const judgeShort = (
  [, first = '', mark = '', second = '', third = '']: RegExpExecArray,
  isOrderUnclear: boolean,
): Pick<DateMatch, 'status' | 'iso'> => {
  const year = third.length === 4 ? Number(third) : Number(third) + (Number(third) < 50 ? 2000 : 1900);
  const [a, b] = [Number(first), Number(second)];
  if (mark === '/' && b > 12 && a <= 12) return judgeDay(b, a, year);
  if (mark === '/' && isOrderUnclear && a <= 12 && a !== b) return { status: 'ambiguous', iso: undefined };
  return judgeDay(a, b, year);
};
