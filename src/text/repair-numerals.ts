// Roman numerals of centuries that were typed in Cyrillic letters.
import { findLanguage, languages } from '../languages/index.ts';
import type { LookAlikeRepair } from './repair-look-alikes.ts';

/**
 * @param others Repairs that were found before: a word that one of them repairs is left alone.
 * @example `ХХ аср` // XX
 */
export const repairNumerals = (text: string, tag: string, others: readonly LookAlikeRepair[]): LookAlikeRepair[] => {
  const own = findLanguage(tag)?.foreignWords.centuryWords ?? [];
  const centuries = own.length > 0 ? own : languages.flatMap(({ foreignWords }) => foreignWords.centuryWords);
  const repaired = new Set(others.map(({ start }) => start));
  const repairs: LookAlikeRepair[] = [];
  for (const match of text.matchAll(
    /(?<![\p{L}\p{M}])[ХІVXIУ]{1,5}(?=(?:[–-][ХІVXIУ]{1,5})?[ \u00A0-]{1,2}([\p{Ll}]{2,12}))/gu,
  )) {
    const [from] = match;
    const word = match[1] ?? '';
    if (repaired.has(match.index) || !/[ХІУ]/u.test(from) || !centuries.some((century) => word.startsWith(century)))
      continue;
    const to = from.replaceAll('Х', 'X').replaceAll('І', 'I').replaceAll('У', 'V');
    repairs.push({ from, to, start: match.index, end: match.index + from.length, reason: 'roman-numeral' });
  }
  return repairs;
};
