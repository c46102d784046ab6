import { describe, expect, it } from 'vitest';
import { articleSections } from '../../src/search/article-words.ts';
import type { ArticleText } from '../../src/search/search-index.ts';
import { cutSlices, sliceWordsFor } from './cut-slices.ts';

const articleOf = (...words: number[]): ArticleText => ({
  seed: 'a.txt',
  url: 'kk/a.html',
  lang: 'kk',
  title: 'Су',
  head: ['Экономика'],
  blocks: words.map((count, i) => ({ anchor: `p-${i}`, text: Array.from({ length: count }, () => 'сөз').join(' ') })),
});
const sizes = (article: ArticleText): number[] =>
  cutSlices(article, 250).map(({ blocks }) =>
    blocks.reduce((sum, { text }) => sum + (text.match(/сөз/g)?.length ?? 0), 0),
  );

describe('cutSlices', () => {
  it('leaves a short article whole, and an empty one has a slice too', () => {
    expect(sizes(articleOf(60, 60, 60))).toEqual([180]);
    expect(sizes(articleOf())).toEqual([0]);
  });

  it('cuts a long one into slices of about one size, between blocks', () => {
    expect(sizes(articleOf(...Array.from({ length: 26 }, () => 50)))).toEqual([250, 250, 300, 250, 250]);
  });

  it('puts no more blocks into a slice than it has numbers for', () => {
    const slices = cutSlices(articleOf(...Array.from({ length: 200 }, () => 1)), 250);
    expect(slices.map(({ blocks }) => blocks.length)).toEqual([64, 64, 64, 8]);
    const sections = slices
      .flatMap((slice, i) => articleSections(slice, i + 1))
      .filter(({ field }) => field === 'body');
    expect(sections.every(({ words }) => words.length === 1)).toBe(true);
  });

  it('cuts larger slices for a large collection', () => {
    const article = articleOf(...Array.from({ length: 16 }, () => 50));
    expect(cutSlices(article, sliceWordsFor(4999))).toHaveLength(3);
    expect(cutSlices(article, sliceWordsFor(5000))).toHaveLength(2);
  });

  it('cuts a block that is longer than a slice, and shows the cuts', () => {
    const [first, last] = cutSlices(articleOf(600), 250).map(({ blocks }) => blocks[0]?.text ?? '');
    expect(sizes(articleOf(600))).toEqual([480, 120]);
    expect(first?.endsWith('сөз …')).toBe(true);
    expect(last?.startsWith('… сөз')).toBe(true);
  });

  it('gives the head to the first slice alone, and the card to all', () => {
    const slices = cutSlices(articleOf(300, 300), 250);
    expect(slices.map(({ head }) => head)).toEqual([['Экономика'], []]);
    expect(slices.map(({ title }) => title)).toEqual(['Су', 'Су']);
  });
});
