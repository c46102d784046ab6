import { expect, test } from 'vitest';
import { countByPatterns, countLetters } from './count-letters.ts';

test.each([
  ['', { latin: 0, cyrillic: 0, arabic: 0 }],
  ['Ақтау, KZ 2025', { latin: 2, cyrillic: 5, arabic: 0 }],
  ['қазاق Oʻzbek', { latin: 5, cyrillic: 3, arabic: 2 }],
])('counts the letters of %j', (text, counts) => {
  expect(countLetters(text)).toEqual(counts);
});

test('counts every character as its script says, alone and beside a pair of units', () => {
  for (let code = 1; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    expect(countLetters(`${character}a`), code.toString(16)).toEqual(countByPatterns(`${character}a`));
  }
  for (const pair of ['𐐀', '😀', '\u{1df00}', '\u{1e030}', '\u{1ee00}', '\ud800']) {
    expect(countLetters(`ә${pair}`)).toEqual(countByPatterns(`ә${pair}`));
  }
});
