import { describe, expect, it } from 'vitest';
import { makeSeed } from './make-seed.ts';
import { prepareText } from './prepare-text.ts';

/** One seed with something for every step: front matter, bold type, a look-alike, a page's number, a divided word. */
const seed = makeSeed(
  [
    '\uFEFF---',
    'category: "**Саясат**"',
    '---',
    '**Бүгінгі** жиынға Астанадан\u00AD келген қoнақтар қатысып, өңірдегі су мәселесін талқылады.',
    '',
    '– 5 –',
    '',
    'Олар жаңа құбырдың құрылысын көріп, оның қашан аяқталатынын сұрады.',
  ].join('\n'),
);

describe('prepareText', () => {
  const { text, toSource, lines, pageMarks, repairs, frontMatter, language } = prepareText(seed);

  it('mends what is behind the front matter, and leaves that as it is', () => {
    expect(text).toContain('category: "**Саясат**"\n---\nБүгінгі жиынға');
    expect(frontMatter.pieces).toContainEqual(expect.objectContaining({ field: 'category' }));
    expect(language.tag).toBe('kk');
  });

  it('leads from every line, before and behind the front matter, to where it stands in the seed', () => {
    for (const word of ['Саясат', 'Бүгінгі', 'өңірдегі', 'құбырдың']) {
      const start = text.indexOf(word);
      expect(seed.text.slice(...toSource(start, start + word.length))).toBe(word);
    }
  });

  it('tells each repair as the seed has it, whatever step made it', () => {
    expect(repairs.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['soft-hyphen', 'markup', 'mixed-script']),
    );
    for (const { from, at } of repairs) expect(seed.text.slice(...at)).toBe(from);
  });

  it('keeps the lines of page numbers apart from those that are read', () => {
    expect(lines.map((line) => line.text.slice(0, 4))).toEqual(['Бүгі', 'Олар']);
    expect(pageMarks.map(({ start, end }) => text.slice(start, end))).toEqual(['– 5 –']);
  });
});
