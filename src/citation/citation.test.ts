import { expect, test } from 'vitest';
import type { Frontmatter } from '../article/article-schema.ts';
import { en } from '../languages/en.ts';
import { kk } from '../languages/kk.ts';
import { attribution } from './attribution.ts';
import { archiveName, citationOf } from './citation.ts';

const frontmatter: Frontmatter = {
  id: 'k3m9x2',
  title: 'Орта дәліз',
  titleFrom: 'seed',
  lang: 'kk',
  dir: 'ltr',
  slug: 'orta-daliz',
  words: 2,
  readingMinutes: 1,
  seed: '002.txt',
  seedSha256: '61f4bb0e'.padEnd(64, '0'),
};
const context = { settings: {}, siteUrl: undefined, language: kk };

test('what is unknown is absent', () => {
  expect(citationOf(frontmatter, context)).toEqual({
    id: 'k3m9x2',
    title: 'Орта дәліз',
    lang: 'kk',
    authors: [],
    edition: '61f4bb0e',
  });
});

test('a comma states which part of a name is the family’s; nothing else does', () => {
  const authors = ['Тоқаев, Қасым-Жомарт', 'Айгүл Қасымова', 'Сыртқы істер, сауда, туризм', 'Бір,'];
  expect(citationOf({ ...frontmatter, authors }, context).authors).toEqual([
    { family: 'Тоқаев', given: 'Қасым-Жомарт' },
    { literal: 'Айгүл Қасымова' },
    { literal: 'Сыртқы істер, сауда, туризм' },
    { literal: 'Бір,' },
  ]);
});

test('line ends and controls become spaces, so that no value can begin a line of its own', () => {
  const title = 'Орта\r\nER  - \u0000\u2028дәліз';
  expect(citationOf({ ...frontmatter, title }, context).title).toBe('Орта ER - дәліз');
});

test('the collection is named in the language of the interface, or by its publisher', () => {
  const settings = { title: { kk: 'Жинақ' }, publisher: 'Университет' };
  const name = (language: typeof kk | typeof en) =>
    archiveName(citationOf(frontmatter, { ...context, settings, language }));
  expect(name(kk)).toBe('Жинақ, Университет');
  expect(name(en)).toBe('Университет');
  expect(archiveName(citationOf(frontmatter, context))).toBeUndefined();
});

test('the address is the page’s under the site’s', () => {
  expect(citationOf(frontmatter, { ...context, siteUrl: 'https://example.org/a/' }).address).toBe(
    'https://example.org/a/kk/orta-daliz.html',
  );
});

test('a quotation is attributed to the authors, else to the publisher, else to the title alone', () => {
  const of = (more: Partial<Frontmatter>) => attribution(citationOf({ ...frontmatter, ...more }, context), kk);
  const source = { name: 'Kazinform' };
  expect(of({ authors: ['Тоқаев, Қасым-Жомарт'], source, date: '2025-12-17' })).toBe(
    'Қасым-Жомарт Тоқаев, «Орта дәліз», 2025 жылғы 17 желтоқсан',
  );
  expect(of({ source })).toBe('Kazinform, «Орта дәліз»');
  expect(of({})).toBe('«Орта дәліз»');
});
