// A known section's name and a date with nothing but a comma or a space between: `Экономика, 20 декабря 2025, 10:15`.
import { findDates } from '../../src/text/dates/find-dates.ts';
import { coverGaps, field, removed, type HeaderPiece } from './header-piece.ts';
import { isSectionName } from './page-vocabulary.ts';
import { readDatePiece } from './read-date-piece.ts';

const towns: ReadonlySet<string> = new Set(
  'бишкек ош астана алматы шымкент ташкент тошкент самарқанд bishkek osh astana almaty tashkent toshkent samarqand'.split(
    ' ',
  ),
);

/** No section's name with a date and a time is longer, in UTF-16 units. */
const maxLength = 90;

/**
 * @param text The whole text being parsed; only `start` to `end` is read.
 * @returns The category and the date; undefined when anything else is there, or the date is not whole.
 * @example readSectionAndDate('World, 5 March 2024', 0, 19, 'en') // category World, date 2024-03-05
 */
export const readSectionAndDate = (
  text: string,
  start: number,
  end: number,
  tag: string,
): readonly HeaderPiece[] | undefined => {
  if (end - start > maxLength || !/\d/u.test(text.slice(start, end))) return undefined;
  const own = text.slice(start, end);
  const date = findDates(own, tag)[0];
  if (date === undefined || date.status === 'no-year') return undefined;
  if (date.start === 0) return readSectionAfter(text, start, end, tag, date.end);
  const section = own.slice(0, date.start).replace(/[\s,]+$/u, '');
  if (!/[\p{L}\p{M})]$/u.test(section) || !isSectionName(section)) return undefined;
  const rest = readDatePiece(text, start + date.start, end, tag);
  if (!rest) return undefined;
  // News sites have sections on towns; before a comma a town is where it was written.
  const isTown = towns.has(section.toLowerCase()) && own.charAt(section.length) === ',';
  const category = field(isTown ? 'place' : 'category', section, start, start + section.length);
  return coverGaps(text, start, end, [category, ...rest.pieces], 'separator');
};

/** `20.12.2025 14:05 Сиёсат 1523`: the number last is how often the page was read. */
const readSectionAfter = (
  text: string,
  start: number,
  end: number,
  tag: string,
  dateEnd: number,
): readonly HeaderPiece[] | undefined => {
  const tail = text.slice(start + dateEnd, end);
  const match = /^((?:[\s,]+\d{1,2}:\d{2})?[\s,]+)(\p{L}\D*?)(?:\s+(\d[\d ]*))?$/u.exec(tail);
  const [, before = '', section = '', count] = match ?? [];
  if (!match || !/\p{L}$/u.test(section) || !isSectionName(section)) return undefined;
  const from = start + dateEnd + before.length;
  const date = readDatePiece(text, start, start + dateEnd + before.trimEnd().length, tag);
  if (!date) return undefined;
  const pieces = [...date.pieces, field('category', section, from, from + section.length)];
  if (count !== undefined) pieces.push(removed('view-counter', end - count.length, end));
  return coverGaps(text, start, end, pieces, 'separator');
};
