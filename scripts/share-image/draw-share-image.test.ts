import { beforeAll, expect, test } from 'vitest';
import { drawShareImage, lettersOf, type ShareText } from './draw-share-image.ts';
import { loadFace, type TextFace } from './load-face.ts';

const texts = {
  plain: 'Орта дәліз-2 жолы',
  signs: '🚀 Орта\u202fдәліз\u20112\u200b  жолы',
  foreign: 'Орта 中央アジア',
  name: 'Жинақ',
  long: 'ынтымақтастық'.repeat(12),
  origin: 'Апталық газет '.repeat(12).trim(),
};
const share = (title: string): ShareText => ({ title, tag: 'kk', origin: '', collection: [texts.name] });

let face: TextFace;
beforeAll(async () => {
  face = await loadFace(
    Object.values(texts)
      .map((title) => lettersOf(share(title)))
      .join(''),
  );
});

test('signs and spaces that the face lacks are not drawn', () => {
  expect(drawShareImage(share(texts.signs), face)).toBe(drawShareImage(share(texts.plain), face));
});

test('a title with letters that the face lacks gives way to the collection’s name', () => {
  const namedTwice = { ...share(texts.name), collection: [] };
  expect(drawShareImage(share(texts.foreign), face)).toBe(drawShareImage(namedTwice, face));
});

test('the collection’s name stands for such a title before the article’s source and date do', () => {
  const dated = { ...share(texts.foreign), origin: texts.plain };
  expect(drawShareImage(dated, face)).toBe(
    drawShareImage({ ...share(texts.name), origin: texts.plain, collection: [] }, face),
  );
});

test('of the collection’s names the first that the face can draw is taken', () => {
  const japanese = { ...share(texts.foreign), collection: [texts.foreign, texts.name] };
  expect(drawShareImage(japanese, face)).toBe(drawShareImage(share(texts.foreign), face));
});

test('no letter stands beyond the edge, of a word or a source longer than a line neither', () => {
  const svg = drawShareImage({ ...share(texts.long), origin: texts.origin }, face);
  const lines = svg.matchAll(/<g [^>]*scale\((?<scale>[\d.]+) .*?<\/g>/g);
  const ends = Array.from(lines, ({ 0: line, groups }) => {
    const places = Array.from(line.matchAll(/<path transform="translate\(([\d.]+)\)/g), ([, x]) => Number(x));
    return 84 + Math.max(...places) * Number(groups?.['scale']);
  });
  expect(ends.length).toBeGreaterThan(4);
  expect(Math.max(...ends)).toBeLessThan(1200 - 84);
});

test('the picture is drawn without fonts, and nothing in it is text', () => {
  expect(drawShareImage(share(texts.plain), face)).toMatch(/^<svg [^<]*(<(path|g|\/g)[^<]*>?)*<\/svg>$/);
});
