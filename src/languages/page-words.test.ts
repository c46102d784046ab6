import { describe, expect, test } from 'vitest';
import { languages } from './index.ts';
import { neighbours } from './neighbours.ts';

const pages = [...languages, ...neighbours].flatMap(({ tag, page }) => (page ? [{ tag, page }] : []));

describe.each(pages)('the words on pages in $tag', ({ page }) => {
  test('are lower-case, without colon and without blanks around', () => {
    for (const [key, words] of Object.entries(page)) {
      for (const word of words) {
        expect(word, key).toBe(word.trim());
        expect(word, key).not.toMatch(/[:：]/u);
        // Turkish has a lower case of its own, which the tables do not need.
        expect(word, key).toBe(word.toLowerCase());
      }
    }
  });

  test('have a place for the number in every counter', () => {
    for (const key of ['viewCounters', 'readingTimes', 'relativeTimes'] as const) {
      for (const phrase of page[key] ?? []) expect(phrase, key).toContain('#');
    }
  });

  test('are in no list twice', () => {
    for (const [key, words] of Object.entries(page))
      expect(new Set(words).size, `${key}: ${words.join()}`).toBe(words.length);
  });
});

const prints = [...languages, ...neighbours].map(({ tag, print = {}, text = {} }) => ({ tag, print, text }));

describe.each(prints)('the words in print and in running text in $tag', ({ print, text }) => {
  test('are lower-case, without blanks around, and in no list twice', () => {
    for (const [key, words] of [...Object.entries(print), ...Object.entries(text)]) {
      for (const word of words) expect(word, key).toBe(word.trim().toLowerCase());
      expect(new Set(words).size, key).toBe(words.length);
    }
  });

  test('have a place at one end for the year, number or name that they are said of', () => {
    for (const key of ['foundings', 'streets', 'appendices', 'fonds', 'inventories', 'files', 'leaves'] as const) {
      for (const phrase of print[key] ?? []) expect(phrase, key).toMatch(/^# [^#]+$|^[^#]+ #$/u);
    }
  });
});

const calendars = [...languages, ...neighbours].flatMap(({ tag, hijri }) => (hijri ? [{ tag, hijri }] : []));

test.each(calendars)('the words of the Hijri calendar in $tag are lower-case runs without blanks', ({ hijri }) => {
  for (const words of [hijri.months, hijri.monthParts, hijri.years]) {
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toBe(word.toLowerCase().replace(/[\s'ʻ‘ʼ]/gu, ''));
  }
});

test('a label that needs no colon is a label', () => {
  const labels = new Set(
    pages.flatMap(({ page }) => Object.entries(page).flatMap(([key, words]) => (key.endsWith('Labels') ? words : []))),
  );
  for (const { page } of pages) for (const label of page.labelsWithoutColon ?? []) expect(labels).toContain(label);
});

test.each(languages)(
  '$tag names twelve months, and knows what a foreign name’s ending looks like',
  ({ dates, script, foreignWords }) => {
    expect(dates.monthNames).toHaveLength(12);
    // Endings in Cyrillic after a Latin name: only a language in Cyrillic has them.
    expect(foreignWords.endings.length > 0).toBe(script === 'Cyrl');
  },
);
