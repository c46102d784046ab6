import { expect, it } from 'vitest';
import { transliterations } from '../languages/transliterations.ts';
import { transliterateText } from './transliterate-text.ts';
import { transliterate } from './transliterate.ts';
import { fc } from '../../scripts/test/fast-check.ts';

const letters = fc.constantFrom(
  ..."абвгдеёжзиклмнопрстуфхцчшщъыьэюяәғқңөұүһіўҳʻʼ'’‘`´ abcxyzşñ-.,<>&АБСЕЦЫІЎ@w0\u0301й𐐀",
);
const stems = fc.constantFrom(
  ...transliterations.flatMap(({ exceptions }) => Object.keys(exceptions)),
  'Kazinform',
  'АҚШ',
  'Щ',
  'Ешқайсысы',
  'Ёш',
  'www.',
  '№ 5 ₸',
);
const texts = fc
  .array(fc.oneof({ weight: 9, arbitrary: letters }, stems), { maxLength: 20 })
  .map((parts) => parts.join(''));

it('converts a text as it is converted word by word', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...transliterations), (text, scheme) => {
      for (const each of [text, `${text} 界`])
        expect(transliterateText(each, scheme)).toBe(transliterate(each, scheme));
    }),
    { numRuns: 2000 },
  );
});

it('converts every sign as it is converted alone, in a word, and at the edges of one', () => {
  for (const scheme of transliterations) {
    for (let unit = 0; unit < 0x2200; unit++) {
      const sign = String.fromCharCode(unit);
      const text = `${sign} ${sign}а а${sign} А${sign}а ${sign}А шу${sign}ш`;
      expect(transliterateText(text, scheme)).toBe(transliterate(text, scheme));
    }
  }
});

it('converts texts of any length', () => {
  for (const scheme of transliterations) {
    const text = `${'щьаҳўе '.repeat(50_000)}${'щ'.repeat(50_000)}${" '".repeat(9)}${"'".repeat(50_000)}щ`;
    expect(transliterateText(text, scheme)).toBe(transliterate(text, scheme));
  }
});
