import { describe, expect, test } from 'vitest';
import { parseSeed } from './parse-seed.ts';
import { makeSeed } from './make-seed.ts';

const lead = 'Биылғы жылы елімізде екі жүз мектеп салынады. Бұл туралы министр мәлімдеді.';
const readTitle = (...lines: readonly string[]): string | undefined => {
  const result = parseSeed(makeSeed([...lines, lead].join('\n')));
  return result.ok ? result.parsed.title : undefined;
};

describe('above a title', () => {
  test.each([
    ['010000, Астана қ., Мәңгілік Ел көшесі, 8'],
    ['Астана қ., Мәңгілік Ел көшесі 8, 3-қабат'],
    ['г. Бишкек, ул. Киевская, 120'],
    ['Тел.: +7 (7172) 74-55-66, факс: 74-55-67'],
    ['press@example.kz | www.example.kz'],
    ['https://example.kz/news/12'],
  ])('%s is an address', (line) => expect(readTitle(line, 'Жаңа мектептер салынады')).toBe('Жаңа мектептер салынады'));
});

describe('a title is not taken for an address', () => {
  test.each([
    ['Абай көшесі 12-үйде өрт шықты'],
    ['150000 оқушы мектепке барды'],
    ['Өтө бууул JFR экени 3546'],
    [`Абай көшесі 12${' . '.repeat(30)}ж`],
    ['Жаңа нөмір: 8 701 123 45 67 бойынша хабарласыңыз'],
  ])('%s', (line) => expect(readTitle(line, 'Жаңа мектептер салынады')).not.toBe('Жаңа мектептер салынады'));
});
