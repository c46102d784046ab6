import { beforeAll, expect, test } from 'vitest';
import { drawShareImage, lettersOf, type ShareText } from './draw-share-image.ts';
import { loadFace, type TextFace } from './load-face.ts';

const texts = {
  plain: 'Орта дәліз-2 жолы',
  signs: '🚀 Орта\u202fдәліз\u20112\u200b  жолы',
  foreign: 'Орта 中央アジア',
  name: 'Жинақ',
};
const share = (title: string): ShareText => ({ title, tag: 'kk', origin: '', collection: texts.name });

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
  const namedTwice = { ...share(texts.name), collection: '' };
  expect(drawShareImage(share(texts.foreign), face)).toBe(drawShareImage(namedTwice, face));
});

test('the picture is drawn without fonts, and nothing in it is text', () => {
  expect(drawShareImage(share(texts.plain), face)).toMatch(/^<svg [^<]*(<(path|g|\/g)[^<]*>?)*<\/svg>$/);
});
