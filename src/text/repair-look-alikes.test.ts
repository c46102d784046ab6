import { describe, expect, test } from 'vitest';
import { applyRepairs, repairLookAlikes } from './repair-look-alikes.ts';

const repair = (text: string, tag: string): string => applyRepairs(text, repairLookAlikes(text, tag));

/** Text of the language around the word, so that its script is known. */
const cyrillic = 'Бүгін елордада халықаралық жиын өтті, оған көп адам қатысты.';
const latin = 'A meeting was held in the capital today, and many people came.';

describe('the ordered rule', () => {
  test.each([
    ['MEXT-тің', 'kk', 'MEXT-тің', '1: a name and an ending stay'],
    ['KOICAнын', 'ky', 'KOICAнын', '1: also without a hyphen'],
    ['Каzinformнинг', 'uz-Cyrl', 'Kazinformнинг', '1: look-alikes before the name become Latin'],
    ['Кazinform', 'uz-Cyrl', 'Kazinform', '2: only this way is possible'],
    ['ASTANА', 'uz-Cyrl', 'ASTANA', '2: S and N have no Cyrillic twins'],
    ['кoргoo', 'ky', 'коргоо', '2: г has no Latin twin'],
    ['Қaзақстан', 'kk', 'Қазақстан', '2: Қ has no Latin twin'],
    ['Тoкиo', 'kk', 'Токио', '2: and к has none in small letters'],
    ['Б.Əбдiрахманов', 'kk', 'Б.Әбдірахманов', '2: an initial makes no address'],
    ['оxу', 'kk', 'оху', '3: both ways are possible, so the text decides'],
  ])('%s (%s) -> %s, by rule %s', (word, tag, expected) => {
    expect(repair(`${cyrillic} ${word} ${cyrillic}`, tag)).toBe(`${cyrillic} ${expected} ${cyrillic}`);
  });

  test('3: a word in capitals takes the spelling that stands elsewhere', () => {
    expect(repair(`${cyrillic} IТ. Бұл IT саласы.`, 'kk')).toContain('IT. Бұл IT');
    expect(repair(`${cyrillic} СOР. Бұл СОР туралы.`, 'kk')).toContain('СОР. Бұл СОР');
  });

  test('3: else that of a known acronym', () => {
    expect(repair(`${cyrillic} IТ саласы.`, 'kk')).toContain(' IT саласы');
  });

  test('4: a single letter becomes its twin by sound, if the word stands elsewhere', () => {
    expect(repair('Ёрико Кавагучи келди. Каwагучи кетди.', 'uz-Cyrl')).toBe('Ёрико Кавагучи келди. Кавагучи кетди.');
    expect(repair('Каwагучи кетди.', 'uz-Cyrl')).toBe('Каwагучи кетди.');
  });

  test('5: Roman numerals before a word for century become Latin', () => {
    expect(repair('ХХ асрнинг иккинчи ярми', 'uz-Cyrl')).toBe('XX асрнинг иккинчи ярми');
    expect(repair('ХІХ ғасырда', 'kk')).toBe('XIX ғасырда');
    expect(repair('ХХ кылымдын башы', 'ky')).toBe('XX кылымдын башы');
    expect(repair('Х класс, ХХ съезд', 'ru')).toBe('Х класс, ХХ съезд');
  });
});

test('leaves addresses, mail and code alone', () => {
  for (const text of [
    'https://аkorda.kz/нews',
    'press@mаil.kz',
    'www.gаzeta.kg',
    'gаzeta.kg',
    '`cоnst`',
    'a_б',
    'nаme=1',
  ]) {
    expect(repair(`${cyrillic} ${text} ${cyrillic}`, 'kk')).toContain(` ${text} `);
  }
});

test('repairs a Cyrillic letter in a Latin text', () => {
  expect(repair(`${latin} Mееting, Tоkyo. ${latin}`, 'en')).toContain('Meeting, Tokyo.');
});

test('changes no text of one script, and keeps every length', () => {
  expect(repairLookAlikes(cyrillic, 'kk')).toEqual([]);
  expect(repairLookAlikes(latin, 'en')).toEqual([]);
  for (const { from, to } of repairLookAlikes('ASTANА Каzinformнинг ХХ аср', 'uz-Cyrl'))
    expect(to).toHaveLength(from.length);
});
