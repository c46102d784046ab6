// Numbers as a language groups them, at build time: browsers lack the data for most of these languages.
import type { Language } from '../languages/language.ts';

/** One a language: making it takes longer than all that it formats. */
const formats = new Map<string, Intl.NumberFormat>();

/** @returns A whole number: 12345 is `12 345` in Kazakh (with a no-break space), `12,345` in English. */
export const formatNumber = (value: number, { tag }: Language): string => {
  const format = formats.get(tag) ?? new Intl.NumberFormat(tag);
  formats.set(tag, format);
  return format.format(value);
};

/** @returns What stands between the thousands of a number; '' where nothing does. */
export const thousandsMark = (language: Language): string => formatNumber(1000, language).slice(1, -3);
