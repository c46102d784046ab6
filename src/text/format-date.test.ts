import { describe, expect, it } from 'vitest';
import { findLanguage, languages } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { formatDate, formatDayMonth, formatMonth } from './format-date.ts';

const language = (tag: string): Language => {
  const found = findLanguage(tag);
  if (!found) throw new Error(`No language ${tag}.`);
  return found;
};

const written = [
  ['kk', '2025 жылғы 20 желтоқсан', '20 желтоқсан', 'Желтоқсан'],
  ['ky', '2025-жылдын 20-декабры', '20-декабрь', 'Декабрь'],
  ['uz-Cyrl', '2025 йил 20 декабрь', '20 декабрь', 'Декабрь'],
  ['uz-Latn', '2025-yil 20-dekabr', '20-dekabr', 'Dekabr'],
  ['en', '20 December 2025', '20 December', 'December'],
  ['ru', '20 декабря 2025 года', '20 декабря', 'Декабрь'],
  ['ja', '2025年12月20日', '12月20日', '12月'],
] as const;

describe('formatDate', () => {
  it.each(written)('writes dates as newspapers in %s do', (tag, date, dayMonth, month) => {
    expect(formatDate('2025-12-20', language(tag))).toBe(date);
    expect(formatDayMonth('2025-12-20', language(tag))).toBe(dayMonth);
    expect(formatMonth(12, language(tag))).toBe(month);
  });

  it('writes the day without a leading zero', () => {
    expect(formatDate('2020-08-03', language('en'))).toBe('3 August 2020');
  });

  it('refuses what is not a date and says what it expected', () => {
    expect(() => formatDate('20.12.2025', language('kk'))).toThrow('expected YYYY-MM-DD');
    expect(() => formatMonth(13, language('kk'))).toThrow('expected 1 to 12');
  });

  it('has twelve months and every language by name, Uzbek of either script too, in every language', () => {
    for (const { formatting } of languages) {
      expect(formatting.months).toHaveLength(12);
      expect(formatting.monthsOf).toHaveLength(12);
      expect(Object.keys(formatting.languageNames).sort()).toEqual([...languages.map(({ tag }) => tag), 'uz'].sort());
    }
  });
});
