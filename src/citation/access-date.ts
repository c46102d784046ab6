// Where a citation asks for the day of reading, which only the reader's browser knows.
import type { Language } from '../languages/language.ts';
import type { CitationPart } from './citation-part.ts';

/** Which list of the language the month of a pattern is named from. */
const monthKinds = [
  ['{shortMonth}', ({ citing }: Language) => citing.shortMonths],
  ['{monthOf}', ({ formatting }: Language) => formatting.monthsOf],
  ['{month}', ({ formatting }: Language) => formatting.months],
] as const;

/**
 * @param words - What stands around the date, `Accessed {date}.`
 * @param datePattern - The style's pattern for a date in this language.
 * @returns The part of a citation that a script fills in.
 */
export const accessDatePart = (words: string, datePattern: string, language: Language): CitationPart => {
  const kind = monthKinds.find(([name]) => datePattern.includes(name));
  const pattern = kind === undefined ? datePattern : datePattern.replace(kind[0], '{month}');
  return { accessed: words.replace('{date}', pattern), months: kind?.[1](language) };
};

/** @returns The access date in figures, as GOST has it: ` (дата обращения: 22.11.2026)`. */
export const accessFiguresPart = ({ citing }: Language): CitationPart => ({
  accessed: ` (${citing.accessedInFigures})`,
  months: undefined,
});
