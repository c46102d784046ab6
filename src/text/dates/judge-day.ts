// Whether a day, a month and a year are a day of the calendar.
import type { DateMatch } from './find-dates.ts';

/** Whether the calendar has the day; the 29th of February is given the benefit of the doubt without a year. */
export const judgeDay = (day: number, month: number, year: number | undefined): Pick<DateMatch, 'status' | 'iso'> => {
  const days = month < 1 || month > 12 ? 0 : new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
  if (day < 1 || day > days) return { status: 'impossible', iso: undefined };
  if (year === undefined) return { status: 'no-year', iso: undefined };
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return { status: 'full', iso: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` };
};
