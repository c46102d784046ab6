import { describe, expect, it } from 'vitest';
import { findTransliteration } from '../languages/transliterations.ts';
import { kazakhHardWords, kyrgyzHardWords, uzbekHardWords } from './hard-words.ts';
import { transliterate } from './transliterate.ts';

const lists = [
  { from: 'kk', to: 'kk-Latn', words: kazakhHardWords },
  { from: 'ky', to: 'ky-Latn', words: kyrgyzHardWords },
  { from: 'uz-Cyrl', to: 'uz-Latn', words: uzbekHardWords },
  {
    from: 'uz-Cyrl',
    to: 'uz-Latn-x-2026',
    words: uzbekHardWords.map(([cyrillic, , latin]) => [cyrillic, latin] as const),
  },
] as const;

describe.each(lists)('the hard words from $from to $to', ({ from, to, words }) => {
  it('are at least 80, none twice', () => {
    expect(words.length).toBeGreaterThanOrEqual(80);
    expect(new Set(words.map(([cyrillic]) => cyrillic)).size).toBe(words.length);
  });

  it('are all spelled as the editor spells them', () => {
    const scheme = findTransliteration(from, to) ?? expect.fail(`There is no table from ${from} to ${to}.`);
    const spelled = words.map(([cyrillic, latin]) => [cyrillic, latin]);
    expect(words.map(([cyrillic]) => [cyrillic, transliterate(cyrillic, scheme)])).toEqual(spelled);
  });
});
