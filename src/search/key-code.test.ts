import { describe, expect, it } from 'vitest';
import { decodeKey, encodeKey } from './key-code.ts';

describe('encodeKey', () => {
  it.each([
    ['казак', 'jahaj'],
    ['2025', '2025'],
    ['с5', 'q5'],
    ['東京', 'zkddzzg3gz'],
    ['', ''],
  ])('spells %s in plain letters and digits', (key) => {
    expect(encodeKey(key)).toMatch(/^[a-z0-9]*$/);
    expect(decodeKey(encodeKey(key))).toBe(key);
  });

  it('gives no two keys one code', () => {
    const keys = ['а', 'б', 'аб', 'ж', 'ә', 'z', '3', 'щ', 'з3', '東', '京'];
    expect(new Set(keys.map(encodeKey)).size).toBe(keys.length);
  });
});
