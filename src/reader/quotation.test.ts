import { expect, test } from 'vitest';
import { placeWithoutAddress, quotation } from './quotation.ts';

const source = {
  marks: ['«', '»'],
  attribution: 'Kazinform, «Орта дәліз», 2025 жылғы 17 желтоқсан',
  place: 'https://example.org/kk/orta-daliz.html#p-abc123',
} as const;

test('the words stand in the marks of the language, the source on a line of its own', () => {
  expect(quotation({ ...source, text: ' Токио  декларациясы қабылданды ' })).toBe(
    '«Токио декларациясы қабылданды»\n' +
      '— Kazinform, «Орта дәліз», 2025 жылғы 17 желтоқсан, https://example.org/kk/orta-daliz.html#p-abc123',
  );
});

test.each(['«бір»', '"бір"', '“бір”', '「一」'])('%s has its marks already', (text) => {
  expect(quotation({ ...source, text }).split('\n')[0]).toBe(text);
});

test.each(['«бір» және «екі»', '"бір" және "екі"', '«'])('%s is not one quotation, so it gets marks', (text) => {
  expect(quotation({ ...source, text }).split('\n')[0]).toBe(`«${text}»`);
});

test('the lines of a verse stay', () => {
  expect(quotation({ ...source, text: 'бір \n екі' })).toContain('«бір\nекі»');
});

test('from disk, id and paragraph stand for the address', () => {
  expect(placeWithoutAddress('k3m9x2', 5)).toBe('k3m9x2, ¶ 5');
  expect(placeWithoutAddress('k3m9x2', undefined)).toBe('k3m9x2');
});
