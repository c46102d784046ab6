// A date of the Hijri calendar, as papers of Muslims set it above a title: `1446 һижри, 12 Рабиғул-әууәл`.
// Its day depends on when the moon was seen, so it is known as a date and not turned into one of ours.
import { languages } from '../../src/languages/index.ts';
import { neighbours } from '../../src/languages/neighbours.ts';

const calendars = [...languages, ...neighbours].flatMap(({ hijri }) => hijri ?? []);
const calendarWords: ReadonlySet<string> = new Set(calendars.flatMap(({ months, years }) => [...months, ...years]));

/** What may stand beside them and says nothing more. */
const fillers: ReadonlySet<string> = new Set([
  ...calendars.flatMap(({ monthParts }) => monthParts),
  ...languages.flatMap(({ dates }) => [...dates.yearWords, ...dates.dayWords]),
]);

/** No such date is longer, in UTF-16 units. */
const maxLength = 60;

/**
 * @param line Trimmed.
 * @returns Whether the line is nothing but a year of the calendar, which lies between 1000 and 1499, with its name or a month.
 * @example isHijriDate('5 Рамазон 1447') // true
 * @example isHijriDate('Рамазон ойи') // false
 */
export const isHijriDate = (line: string): boolean => {
  if (line.length > maxLength || !/[1١][0-4٠-٤][\d٠-٩]{2}/u.test(line)) return false;
  const words = line.toLowerCase().match(/[^\s\d٠-٩,./()–—]+|[\d٠-٩]+/gu) ?? [];
  const folded = words
    .map((word) => word.replace(/^-+|-+$/gu, '').replace(/['ʻ‘ʼ]/gu, '’'))
    .filter((word) => word !== '');
  const isNumber = (word: string): boolean => /^[\d٠-٩]{1,4}$/u.test(word);
  return (
    folded.some((word) => calendarWords.has(word)) &&
    folded.every((word) => isNumber(word) || calendarWords.has(word) || fillers.has(word))
  );
};
