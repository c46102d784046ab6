import { describe, expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';
import { fc } from '../test/fast-check.ts';

describe('what no reader sees', () => {
  test.each([
    ['мәде\u00adниет', 'мәдениет', 'soft-hyphen'],
    ['мәде\u00ad\nниет', 'мәдениет', 'soft-hyphen'],
    ['сөз\u200Bдер', 'сөздер', 'invisible-character'],
    ['\uFEFFсөз', 'сөз', 'invisible-character'],
    ['2\u00a0млрд', '2 млрд', 'no-break-space'],
    ['2\u202Fмлрд', '2 млрд', 'no-break-space'],
    ['a\u0007b', 'ab', 'control-character'],
    ['a\u0085b', 'a\nb', 'control-character'],
    ['a\u202Eb\u202C', 'ab', 'direction-control'],
    ['и\u0306', 'й', 'unicode-form'],
    ['a\uD800b', 'a\uFFFDb', 'broken-character'],
  ])('%j becomes %j and is recorded as %s', (text, clean, reason) => {
    const result = cleanText(text);
    expect(result.text).toBe(clean);
    expect(result.repairs[0]?.reason).toBe(reason);
  });

  test.each(['a\r\nb', 'a\rb', 'a\u2028b', 'a\u000Bb'])('%j has two lines', (text) => {
    expect(cleanText(text).text).toBe('a\nb');
  });

  test.each(['👩\u200D🚀', '🏴\u{E0067}\u{E0062}\u{E007F}', 'नमस्\u200Dते', 'می\u200Cخواهم', 'tab\there', '　全角'])(
    '%j stays',
    (text) => {
      expect(cleanText(text)).toMatchObject({ text, repairs: [] });
    },
  );
});

test('is in NFC, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const { text: clean } = cleanText(text);
      expect(clean).toBe(clean.normalize('NFC'));
      expect(cleanText(clean).text).toBe(clean);
    }),
  );
});

test('every character that NFC has another form of is repaired, also by itself', () => {
  const characters = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
  const others = characters.filter((character) => character.normalize('NFC') !== character);
  expect(others.length).toBeGreaterThan(1000);
  const texts = others.flatMap((character) => [character, `а${character}я`]);
  const isLeft = (text: string): boolean => cleanText(text).text !== cleanText(text).text.normalize('NFC');
  expect(texts.filter(isLeft)).toEqual([]);
});

test('every repair is where it says, and says what was there', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aй\u0306\u0301\u00ad\u200b\u00a0\r\n\u202e\u0000é'), maxLength: 30 }),
      (text) => {
        for (const { from, at } of cleanText(text).repairs) expect(text.slice(...at)).toContain(from.slice(0, 1));
      },
    ),
  );
});
