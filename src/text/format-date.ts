// Dates as a language's newspapers print them, from its own tables: CLDR writes uz-Cyrl dates in American
// order and without the soft sign, and browsers have no data for these languages at all.
import type { Language } from '../languages/language.ts';

type DateParts = { readonly year: number; readonly month: number; readonly day: number };

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

const parseIsoDate = (date: string): DateParts => {
  if (!isoDate.test(date)) throw new Error(`"${date}" is not a date; expected YYYY-MM-DD, for example 2025-12-20.`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
};

const fill = (pattern: string, { year, month, day }: DateParts, { formatting, citing }: Language): string => {
  const values: Record<string, string | number | undefined> = {
    year,
    day,
    month: formatting.months[month - 1],
    monthOf: formatting.monthsOf[month - 1],
    shortMonth: citing.shortMonths[month - 1],
  };
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
};

/** @returns The whole date: `2025-12-20` is `2025 жылғы 20 желтоқсан` in Kazakh. Throws on anything but an ISO date. */
export const formatDate = (date: string, language: Language): string =>
  fill(language.formatting.date, parseIsoDate(date), language);

/** @returns The date by a pattern of the language's own, such as those of its `citing.dates`: `17 Dec. 2025` for MLA in English. */
export const formatDateAs = (pattern: string, date: string, language: Language): string =>
  fill(pattern, parseIsoDate(date), language);

/** @returns Day and month, where the year is known from the head of the list: `20-декабрь` in Kyrgyz. */
export const formatDayMonth = (date: string, language: Language): string =>
  fill(language.formatting.dayMonth, parseIsoDate(date), language);

/** @returns The name of a month, 1 to 12, as the head of a list: `Желтоқсан`. */
export const formatMonth = (month: number, { formatting, tag }: Language): string => {
  const name = formatting.months[month - 1];
  if (name === undefined) throw new Error(`There is no month ${month}; expected 1 to 12.`);
  return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1);
};
