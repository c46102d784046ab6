import { expect, test } from 'vitest';
import { isHijriDate } from './hijri-date.ts';

test.each([
  ['5 Рамазон 1447'],
  ['1446 һижри, 12 Рабиғул-әууәл'],
  ['1447 ҳижрий йил, 5 рамазон'],
  ['Hijriy 1445-yil, 10 muharram'],
  ['١٤٤٧ هـ'],
  ['1 Мухаррам 1444 г.'],
])('%s is a date of the calendar', (line) => expect(isHijriDate(line)).toBe(true));

test.each([
  ['Рамазон ойи', 'no year'],
  ['5 март 2024', 'another calendar'],
  ['Рамазан 12', 'a name and a number'],
  ['1447 йил', 'a year of no calendar in particular'],
  ['Рамазон ойи 1447 йилда бошланди', 'a sentence'],
])('%s is none: %s', (line) => expect(isHijriDate(line)).toBe(false));
