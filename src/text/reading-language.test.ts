import { expect, test } from 'vitest';
import { kk } from '../languages/kk.ts';
import { uzCyrl } from '../languages/uz-Cyrl.ts';
import { formatDate, formatMonth } from './format-date.ts';
import { endonym, languageName } from './language-name.ts';
import { findWrittenLanguage } from './reading-language.ts';

const find = (tag: string) => findWrittenLanguage(tag) ?? expect.fail(`There is no ${tag}.`);

test('a language of the interface is itself', () => {
  expect(findWrittenLanguage('kk')).toBe(kk);
  expect(findWrittenLanguage('uz-Cyrl')).toBe(uzCyrl);
  expect(find('uz-Latn').formatting.months).toContain('sentabr');
});

test('a reading writes dates and names of languages in its own letters', () => {
  expect(formatDate('2025-12-20', find('kk-Latn'))).toBe('2025 jylğy 20 jeltoqsan');
  expect(formatMonth(9, find('uz-Latn-x-2026'))).toBe('Sentabr');
  expect(formatDate('2025-12-19', find('ky-Latn'))).toBe('2025-jyldyn 19-dekabry');
  expect(languageName('ja', find('ky-Latn'))).toBe('japoncho');
});

test('a reading has a name, in itself and in its own frame', () => {
  expect(endonym('kk-Latn')).toBe('qazaqşa');
  expect(languageName('kk-Latn', find('kk-Latn'))).toBe('qazaqşa');
  expect(endonym('uz-Latn-x-2026')).toBe('özbekça');
});

test('what is no text stays: codes, hues, order of dates', () => {
  expect(find('kk-Latn')).toMatchObject({ tag: 'kk-Latn', script: 'Latn', iso6393: 'kaz', markHue: kk.markHue });
  expect(find('kk-Latn').citing.openGraphLocale).toBe('kk_KZ');
});

test('any other tag is unknown', () => {
  for (const tag of ['tt', 'kk-Arab', '', 'uz']) expect(findWrittenLanguage(tag)).toBeUndefined();
});
