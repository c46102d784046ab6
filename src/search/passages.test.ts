import { describe, expect, it } from 'vitest';
import { articleSections } from './article-words.ts';
import { bestPassages, bestSlice } from './passages.ts';

const article = {
  seed: 'a.txt',
  url: 'kk/a.html',
  lang: 'kk',
  title: 'Су мен жер',
  head: ['Экономика'],
  blocks: [
    { anchor: 'p-1', text: 'Бірінші сөз.' },
    { anchor: 'p-2', text: 'Тақырып', subhead: true as const },
    { anchor: 'p-3', text: `${'сөз '.repeat(60)}Өзен суы таза. ${'сөз '.repeat(60)}` },
  ],
};
const sections = articleSections(article, 1);
const unit = (text: string) => ({ text, length: 1, variants: [], also: [] });
const placeOf = (surface: string): number => {
  for (const { first, words } of sections) {
    const at = words.findIndex(({ text }) => text === surface);
    if (at >= 0) return first + at;
  }
  throw new Error(`${surface} is not in the article`);
};
const find = (surface: string) =>
  bestPassages(sections, [unit(surface)], { found: [{ places: [placeOf(surface)], weights: [1] }] });

describe('bestSlice', () => {
  const found = (...places: number[]) => ({ places, weights: places.map(() => 1) });
  const slice = (...units: ReturnType<typeof found>[]) => bestSlice({ found: units });

  it('is the one with the most different words of the query', () => {
    expect(slice(found(1024, 1030, 2100), found(2090))).toBe(2);
  });

  it('is the first for words of the title, and of two alike', () => {
    expect(slice(found(3))).toBe(1);
    expect(slice(found(2100, 3100))).toBe(2);
  });
});

describe('bestPassages', () => {
  it('says how many of the words stand as they were typed, half of what only begins so', () => {
    const exactness = (typed: string) =>
      bestPassages(sections, [unit(typed), unit('сирек')], {
        found: [
          { places: [placeOf('суы')], weights: [1] },
          { places: [], weights: [] },
        ],
      }).exactness;
    expect(exactness('Суы')).toBe(1 / 2);
    expect(exactness('су')).toBe(1 / 4);
    expect(exactness('суды')).toBe(0);
  });

  it('cuts around the match, marks the word as it stands, and says where it is', () => {
    const { passages, matched } = find('суы');
    expect(passages).toHaveLength(1);
    expect(passages[0]?.anchor).toBe('p-3');
    const text = passages[0]?.parts.map((part) => (part.mark ? `[${part.text}]` : part.text)).join('') ?? '';
    expect(text).toContain('Өзен [суы] таза.');
    expect(text.startsWith('… ') && text.endsWith(' …')).toBe(true);
    expect(matched).toEqual([{ surface: 'суы', unit: 'суы' }]);
  });

  it('shows a short block whole', () => {
    expect(
      find('Бірінші')
        .passages[0]?.parts.map(({ text }) => text)
        .join(''),
    ).toBe('Бірінші сөз.');
  });

  it('shows the lead, unmarked, when only the title matched', () => {
    expect(find('жер').passages).toEqual([{ anchor: 'p-1', parts: [{ text: 'Бірінші сөз.' }] }]);
  });
});
