import { expect, test } from 'vitest';
import { interfaceTags } from './index.ts';
import { findReading, readings, readingsOf } from './readings.ts';

const tagsOf = (lang: string, latin?: Record<string, string>): string[] =>
  readingsOf(lang, latin).map(({ tag }) => tag);

test('every reading spells what it says, and none stands twice', () => {
  for (const { of, tag, spelling } of readings) expect(spelling).toMatchObject({ from: of, to: tag });
  expect(new Set(readings.map(({ tag }) => tag)).size).toBe(readings.length);
});

test('every one of several alphabets has a name of its own', () => {
  for (const of of interfaceTags) {
    const own = readingsOf(of);
    if (own.length < 2) continue;
    expect(new Set(own.map(({ alphabet }) => alphabet ?? '')).size).toBe(own.length);
    expect(new Set(own.map(({ sign }) => sign ?? '')).size).toBe(own.length);
  }
});

test('the alphabet in force comes first, or the one that the collection names', () => {
  expect(tagsOf('uz-Cyrl')).toEqual(['uz-Latn', 'uz-Latn-x-2026']);
  expect(tagsOf('uz-Cyrl', { uz: '1995' })).toEqual(['uz-Latn', 'uz-Latn-x-2026']);
  expect(tagsOf('uz-Cyrl', { uz: '2026' })).toEqual(['uz-Latn-x-2026', 'uz-Latn']);
  expect(tagsOf('kk', { uz: '2026' })).toEqual(['kk-Latn']);
});

test('what is written in Latin letters has none', () => {
  for (const lang of ['kk-Latn', 'uz-Latn', 'uz-Latn-x-2026', 'en', 'ru', 'tt', '']) expect(tagsOf(lang)).toEqual([]);
  expect(findReading('uz-Cyrl')).toBeUndefined();
});
