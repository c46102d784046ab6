import { describe, expect, it } from 'vitest';
import { kazakhHardWords, kyrgyzHardWords, uzbekHardWords } from './hard-words.ts';

// The letters of each alphabet; what a converter makes of the words is tested beside the converter.
const lists = [
  { name: 'Kazakh', words: kazakhHardWords, letters: /^[aäbdefgğhıijklmnñoöpqrsştuūüvyzc-]+$/ },
  { name: 'Kyrgyz', words: kyrgyzHardWords, letters: /^[abcdefghijklmnoöprstuüvyz-]+$/ },
  { name: 'Uzbek of 1995', words: uzbekHardWords, letters: /^[abdefghijklmnopqrstuvxyzcʻʼ-]+$/ },
  {
    name: 'Uzbek of 2026',
    words: uzbekHardWords.map(([cyrillic, , latin]) => [cyrillic, latin] as const),
    letters: /^[abdefgğhijklmnoöpqrsştuvxyzçʼ-]+$/,
  },
] as const;

describe.each(lists)('the hard words in $name', ({ words, letters }) => {
  it('are at least 80, none twice', () => {
    expect(words.length).toBeGreaterThanOrEqual(80);
    expect(new Set(words.map(([cyrillic]) => cyrillic)).size).toBe(words.length);
  });

  it('are written with the letters of the alphabet', () => {
    const odd = words.filter(([, latin]) => !letters.test(latin.replaceAll('İ', 'i').toLowerCase()));
    expect(odd).toEqual([]);
  });

  it('keep capitals and hyphens where they were', () => {
    for (const [cyrillic, latin] of words) {
      expect(/^\p{Lu}/u.test(latin), latin).toBe(/^\p{Lu}/u.test(cyrillic));
      expect(latin.split('-').length, latin).toBe(cyrillic.split('-').length);
    }
  });
});
