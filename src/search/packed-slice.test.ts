import { expect, it } from 'vitest';
import { packSlice, unpackSlice } from './packed-slice.ts';
import type { ArticleText } from './search-index.ts';

const bare: ArticleText = { seed: 'a.txt', url: 'kk/a.html', lang: 'kk', title: 'Су', head: [], blocks: [] };
const full: ArticleText = {
  ...bare,
  date: '2025-12-20',
  dateText: '2025 ж. 20 желтоқсан',
  source: 'Kazinform',
  titleIsLead: true,
  head: ['Экономика', 'Астана'],
  blocks: [
    { anchor: 'p-1', text: 'Су мен "жер"\nжәне от' },
    { anchor: 'p-2', text: 'Тақырып', subhead: true },
    { anchor: 'p-3', text: 'Вода', lang: 'ru' },
    { anchor: '', text: 'Земля', lang: 'ru', subhead: true },
  ],
};

it.each([bare, full])('gives the slice back', (slice) => {
  expect(unpackSlice(packSlice(slice))).toEqual(slice);
});
