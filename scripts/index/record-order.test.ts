import { expect, it } from 'vitest';
import { inRecordOrder } from './record-order.ts';

it('orders articles by language and date, and leaves those of one day as they were', () => {
  const article = (seed: string, lang: string, date?: string) => ({
    seed,
    frontmatter: { lang, ...(date && { date }) },
  });
  const articles = [
    article('a', 'ky', '2024-01-02'),
    article('b', 'kk', '2025-12-20'),
    article('c', 'kk', '2019-05-01'),
    article('d', 'kk'),
    article('e', 'kk', '2019-05-01'),
  ];
  expect(inRecordOrder(articles).map(({ seed }) => seed)).toEqual(['d', 'c', 'e', 'b', 'a']);
});
