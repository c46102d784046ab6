import { expect, test } from 'vitest';
import { repairDigits } from './repair-digits.ts';
import { applyRepairs, repairLookAlikes } from './repair-look-alikes.ts';

const repair = (text: string): string => applyRepairs(text, repairDigits(text));

test.each([
  ['2O24 жылы', '2024 жылы', 'a year, with the Latin letter'],
  ['2О19-2О24-жылдары', '2019-2024-жылдары', 'two years, with the Cyrillic one'],
  ['1ОО-ден астам, 5OO сўм', '100-ден астам, 500 сўм', 'round numbers'],
  ['12.О3.2О24', '12.03.2024', 'a date'],
])('%s becomes %s: %s', (text, expected) => {
  expect(repair(text)).toBe(expected);
});

test.each(['6CO2 + 6H2O = C6H12O6 + 6O2', 'iPhone 3O', 'Б-1ОО', '3О км', '0,2OO', 'a_2O24', 'ОО2'])(
  'leaves %s, which may be meant',
  (text) => {
    expect(repair(text)).toBe(text);
  },
);

test('a number of letters from two scripts is repaired once', () => {
  expect(repairLookAlikes('Бул 1OО адам', 'ky')).toEqual([
    { from: '1OО', to: '100', start: 4, end: 7, reason: 'letter-for-digit' },
  ]);
});
