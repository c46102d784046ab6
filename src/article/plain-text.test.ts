import { expect, test } from 'vitest';
import type { Article } from './article-schema.ts';
import { plainText } from './plain-text.ts';

const article: Article = {
  frontmatter: {
    id: 'x1',
    title: 'Бұлақ',
    titleFrom: 'seed',
    lang: 'kk',
    dir: 'ltr',
    date: '2025-12-17',
    dateline: { place: 'АСТАНА', agency: 'KAZINFORM' },
    slug: 'bulaq',
    words: 7,
    readingMinutes: 1,
    seed: '1.txt',
    seedSha256: '0'.repeat(64),
  },
  blocks: [
    { type: 'question', text: 'Су қайда?', marker: '- ', anchor: 'p-1', at: [0, 11] },
    { type: 'list', items: ['Тауда', 'Далада'], markers: ['1. ', '2. '], anchor: 'p-2', at: [12, 30] },
  ],
};

test('writes the head that is known, then the blocks with their marks', () => {
  expect(plainText(article)).toBe('Бұлақ\n\n2025-12-17\n\nАСТАНА. KAZINFORM\n\n- Су қайда?\n\n1. Тауда\n2. Далада\n');
});
