// The letter O, Latin or Cyrillic, that was typed in place of the digit.
import type { LookAlikeRepair } from './repair-look-alikes.ts';

/** Before a number that belongs to no code, address or decimal fraction; and behind it. */
const before = String.raw`(?<![\p{L}\p{N}.,/_@]|\p{L}-)`;
const behind = String.raw`(?![\p{L}\p{N}])`;

/** `2O24`, `1ОО`, `12.О3.2О24`: a year, a round number, a date. `6O2` may be oxygen, `3O` a model's name. */
const numbers = new RegExp(
  `${before}(?:[12][\\dOО]{3}|\\d{1,3}[OО]{2,3}|[\\dOО]{1,2}([./-])[\\dOО]{1,2}\\1[12][\\dOО]{3})${behind}`,
  'gu',
);

/**
 * Finds numbers that are surely such, and nothing else.
 * @example repairDigits('2O24 жылы') // 2O24 -> 2024
 */
export const repairDigits = (text: string): LookAlikeRepair[] => {
  // Few texts have a digit before the letter.
  if (!/\d[OО]/.test(text)) return [];
  return [...text.matchAll(numbers)].flatMap(({ 0: from, index }) => {
    const to = from.replace(/[OО]/gu, '0');
    return to === from
      ? []
      : [{ from, to, start: index, end: index + from.length, reason: 'letter-for-digit' as const }];
  });
};
