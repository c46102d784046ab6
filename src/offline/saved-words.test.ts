import { expect, test } from 'vitest';
import { nameOfPart, type SavedStrings, sizeInMegabytes } from './saved-words.ts';

const words: SavedStrings = {
  all: 'Бүкіл жинақ',
  search: 'Іздеу',
  lists: 'Тізімдер',
  readings: 'Латынша',
  undated: 'Күні белгісіз',
  save: '',
  cancel: '',
  resume: '',
  remove: '',
  done: '',
  network: '',
  space: '',
  outdated: '',
  fromDisk: '',
  unavailable: '',
  automatic: '',
  megabytes: '1,5 МБ',
};
const names = { kk: 'қазақша', 'uz-cyrl': 'өзбекше (кирилл)' };

test.each([
  ['all', '', '', 'Бүкіл жинақ'],
  ['search', '', '', 'Іздеу'],
  ['lists', 'uz-cyrl', '', 'өзбекше (кирилл) · Тізімдер'],
  ['lists', '', '', 'Тізімдер'],
  ['readings', 'kk', '', 'қазақша · Латынша'],
  ['articles', 'kk', '2025', 'қазақша · 2025'],
  ['articles', 'kk', 'undated', 'қазақша · Күні белгісіз'],
  ['articles', 'tt', '2025', 'tt · 2025'],
] as const)('%s %s %s is called as its language calls it', (kind, lang, year, name) => {
  expect(nameOfPart({ kind, lang, year, bytes: 0, packs: [], files: [] }, words, names)).toBe(name);
});

test.each([
  [2_430_000, '2,4 МБ'],
  [10, '0,1 МБ'],
  [123_456_789, '123,5 МБ'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeInMegabytes(bytes, words)).toBe(text);
});
