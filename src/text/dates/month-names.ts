// Names of months and weekdays, as CLDR has them (through Intl), with the gaps a language's own table fills.
import type { DateWords } from '../../languages/language.ts';
import { languages } from '../../languages/index.ts';
import { neighbours } from '../../languages/neighbours.ts';

/** A word as the names are asked for it: `İyun` and `HAZIRAN` lose what only Turkish casing tells apart. */
export const foldCalendarWord = (word: string): string =>
  word
    .toLowerCase()
    .replace(/\u0307/gu, '')
    .replaceAll('ı', 'i');

/** Folded word to month, 1 to 12; and folded weekday names. */
export type CalendarNames = {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
};

const numbers = Array.from({ length: 12 }, (_, index) => index);

/** Making a format takes a hundred times as long as using it. */
const formatOf = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC', calendar: 'gregory' });

const partOf = (format: Intl.DateTimeFormat, date: Date, type: 'month' | 'weekday'): string => {
  const part = format.formatToParts(date).find((entry) => entry.type === type)?.value ?? '';
  return part.toLowerCase().replace(/\.$/u, '');
};

/** The forms CLDR has for each month: in a date and alone, long and short. */
const cldrMonths = (tag: string): readonly (readonly string[])[] => {
  const formats = (['long', 'short'] as const).flatMap((style) => [
    formatOf(tag, { month: style, day: 'numeric' }),
    formatOf(tag, { month: style }),
  ]);
  return numbers.map((month) => {
    const date = new Date(Date.UTC(2024, month, 15));
    return formats.map((format) => partOf(format, date, 'month'));
  });
};

const cldrWeekdays = (tag: string): readonly string[] => {
  const formats = (['long', 'short'] as const).map((style) => formatOf(tag, { weekday: style }));
  return Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, day + 1))).flatMap((date) =>
    formats.map((format) => partOf(format, date, 'weekday')),
  );
};

/** `декабрь` before an ending is `декабр`: the soft sign and a final vowel give way. */
const stemOf = (name: string): string => name.replace(/[ьйаяә]$/u, '');

const createNames = (tag: string, words: Pick<DateWords, 'monthNames' | 'monthEndings'> | undefined): CalendarNames => {
  const months = new Map<string, number>();
  for (const [month, known] of cldrMonths(tag).entries()) {
    const names = [...known, ...(words?.monthNames[month] ?? [])];
    for (const name of names.filter((word) => /^[\p{L}\p{M}\s]{3,}$/u.test(word))) {
      months.set(foldCalendarWord(name), month + 1);
      // An ending makes a common word of a short name; May has no longer one.
      if (name.length < 4 && !/^(?:май|may|maý)$/u.test(name)) continue;
      for (const ending of words?.monthEndings ?? []) {
        months.set(foldCalendarWord(name + ending), month + 1);
        months.set(foldCalendarWord(stemOf(name) + ending), month + 1);
      }
    }
  }
  return {
    months,
    weekdays: new Set(
      cldrWeekdays(tag)
        .filter((name) => name !== '')
        .map(foldCalendarWord),
    ),
  };
};

const cache = new Map<string, CalendarNames>();

/** The names of one language. A tag that Intl does not know has none. */
const namesOf = (tag: string): CalendarNames => {
  const known = cache.get(tag);
  if (known) return known;
  const words = [...languages, ...neighbours].find((language) => language.tag === tag)?.dates;
  const isKnown = isWellFormed(tag) && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  const names = isKnown ? createNames(tag, words) : { months: new Map<string, number>(), weekdays: new Set<string>() };
  cache.set(tag, names);
  return names;
};

const isWellFormed = (tag: string): boolean => {
  try {
    Intl.getCanonicalLocales(tag);
    return true;
  } catch {
    return false;
  }
};

/**
 * The names in every language we read pages in, and in the article's own: a Kazakh page may well be dated in Russian.
 * The article's own wins where two languages use one word.
 */
export const calendarNames = (tag: string): CalendarNames => {
  const key = `all ${tag}`;
  const known = cache.get(key);
  if (known) return known;
  const all = [...languages.map((language) => language.tag), ...neighbours.map((language) => language.tag), tag].map(
    namesOf,
  );
  const names = {
    months: new Map(all.flatMap(({ months }) => [...months])),
    weekdays: new Set(all.flatMap(({ weekdays }) => [...weekdays])),
  };
  cache.set(key, names);
  return names;
};
