import { expect, it } from 'vitest';
import { languages } from '../languages/index.ts';
import { formatNumber, thousandsMark } from './format-number.ts';
import { groupDigits } from './group-digits.ts';

it.each(languages.map((language) => [language.tag, language] as const))(
  'groups numbers in %s as they are grouped at build time',
  (_, language) => {
    for (const value of [0, 7, 999, 1000, 12_345, 999_999, 1_234_567])
      expect(groupDigits(value, thousandsMark(language))).toBe(formatNumber(value, language));
  },
);
