// The three formats that other programs read, read back by one of those programs.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { bibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { type CslItem, cslItem, cslJson } from './csl-json.ts';
import { ris } from './ris.ts';
import { fc } from '../../scripts/test/fast-check.ts';

type Format = '@biblatex/text' | '@ris/file' | '@else/json';
/** Reads as the format that it is: the reader would guess it, by what stands in a title too. */
const readBack = (text: string, forceType: Format): CslItem => {
  const items = plugins.input.chain(text, { generateGraph: false, forceType });
  expect(items).toHaveLength(1);
  const [item] = items;
  if (item === undefined) throw new Error('Nothing was read.');
  return item;
};

const full: Citation = {
  id: 'k3m9x2',
  title: '50 % & $5 #1: a_b {жол} ~ ^ \\ «Орта дәліз»',
  lang: 'kk',
  authors: [{ family: 'Тоқаев', given: 'Қасым-Жомарт' }, { literal: 'Сыртқы істер министрлігі & Co' }],
  date: '2025-12-07',
  publication: 'Kazinform & {Co}',
  section: 'Саясат',
  archive: 'Жинақ',
  archivePublisher: 'Университет',
  description: 'Қысқаша',
  address: 'https://example.org/a_b/kk/orta-daliz.html',
  edition: '61f4bb0e',
};
const bare: Citation = { id: 'k3m9x2', title: 'Жаңалық', lang: 'kk', authors: [] };

/** What a title comes back as: BibTeX readers join spaces. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

test('BibTeX gives every field back as it was', () => {
  expect(readBack(bibtex(full), '@biblatex/text')).toMatchObject({
    title: full.title,
    author: [{ family: 'Тоқаев', given: 'Қасым-Жомарт' }, { family: 'Сыртқы істер министрлігі & Co' }],
    'container-title': full.publication,
    issued: { 'date-parts': [[2025, 12, 7]] },
    publisher: full.archivePublisher,
    URL: full.address,
    'citation-key': 'article-k3m9x2',
  });
});

test('BibTeX leaves out what is not known', () => {
  expect(bibtex(bare)).toBe(
    '@misc{article-k3m9x2,\n  title = {{Жаңалық}},\n  language = {kk},\n  note = {k3m9x2}\n}\n',
  );
});

test('RIS gives every field back as it was', () => {
  expect(readBack(ris(full), '@ris/file')).toMatchObject({
    type: 'article-newspaper',
    title: full.title,
    // This reader calls the author of a newspaper article its reporter, and reads the year alone (PY, not DA).
    reporter: ['Тоқаев, Қасым-Жомарт', 'Сыртқы істер министрлігі & Co'],
    issued: { 'date-parts': [[2025]] },
    'container-title': full.publication,
    section: full.section,
    publisher: full.archivePublisher,
    abstract: full.description,
    URL: full.address,
    language: 'kk',
  });
  expect(ris(full)).toContain('\r\nDA  - 2025/12/07/\r\n');
});

test('RIS begins with its type, ends with ER, and every line is a tag of its own', () => {
  const lines = ris(full).split('\r\n');
  expect(lines[0]).toBe('TY  - NEWS');
  expect(lines.slice(-2)).toEqual(['ER  - ', '']);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9]  - [^\r\n]*$/);
  expect(ris(bare)).toBe('TY  - NEWS\r\nTI  - Жаңалық\r\nLA  - kk\r\nAN  - k3m9x2\r\nER  - \r\n');
});

test('CSL-JSON is a list of one newspaper article with the names and types of CSL 1.0.2', () => {
  expect(JSON.parse(cslJson(full))).toEqual([
    {
      id: 'k3m9x2',
      type: 'article-newspaper',
      title: full.title,
      author: full.authors,
      issued: { 'date-parts': [[2025, 12, 7]] },
      'container-title': full.publication,
      section: full.section,
      archive: full.archive,
      publisher: full.archivePublisher,
      abstract: full.description,
      language: 'kk',
      URL: full.address,
      version: '61f4bb0e',
    },
  ]);
  expect(cslItem(bare)).toEqual({ id: 'k3m9x2', type: 'article-newspaper', title: 'Жаңалық', language: 'kk' });
  expect(readBack(cslJson(full), '@else/json')).toMatchObject({ title: full.title });
});

test('no title breaks out of its field', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      '\\',
      '{',
      '}',
      '"',
      '%',
      '&',
      '$',
      '#',
      '_',
      '^',
      '~',
      '@',
      ',',
      '=',
      ' ',
      'ж',
      'a',
      'ER  - ',
    ),
  });
  fc.assert(
    fc.property(hostile, (text) => {
      const title = oneLine(`Қ ${text} .`);
      expect(readBack(bibtex({ ...full, title }), '@biblatex/text')).toMatchObject({ title, URL: full.address });
      expect(readBack(ris({ ...full, title }), '@ris/file')).toMatchObject({ title, URL: full.address });
    }),
    { numRuns: 200 },
  );
});
