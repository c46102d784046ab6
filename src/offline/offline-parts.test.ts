import { expect, test } from 'vitest';
import type { OfflineList, Pack } from './offline-list.ts';
import { partsOf } from './offline-parts.ts';

const pack = (kind: Pack['kind'], lang: string, year: string, number: number): Pack => ({
  name: `${kind}-${lang}-${year}-${number}`,
  kind,
  lang,
  year,
  url: `packs/${kind}-${lang}-${year}-${number}.zip`,
  bytes: 100,
  sum: '',
});
const list: OfflineList = {
  build: 'b',
  isAutomatic: false,
  bytes: 900,
  offlinePages: [],
  shell: [['index.html', 'a']],
  files: [],
  packs: [],
};

test('a small collection is one part, of its files', () => {
  expect(partsOf({ ...list, files: [['kk/a.html', 'b']] })).toEqual([
    { kind: 'all', lang: '', year: '', bytes: 900, packs: [], files: [['kk/a.html', 'b']] },
  ]);
});

test('a large one is everything, then the search, then each language: its lists, its years, newest first, its readings', () => {
  const packs = [
    pack('articles', 'kk', '2020', 1),
    pack('articles', 'kk', '2025', 1),
    pack('articles', 'kk', '2025', 2),
    pack('articles', 'kk', 'undated', 1),
    pack('lists', 'kk', '', 1),
    pack('articles', 'ky', '2024', 1),
    pack('readings', 'kk', '', 1),
    pack('search', '', '', 1),
  ];
  const names = partsOf({ ...list, packs }).map(({ kind, lang, year, bytes }) => `${kind} ${lang} ${year} ${bytes}`);
  expect(names).toEqual([
    'all   900',
    'search   100',
    'lists kk  100',
    'articles kk 2025 200',
    'articles kk 2020 100',
    'articles kk undated 100',
    'readings kk  100',
    'articles ky 2024 100',
  ]);
});

test('what is in another script is no part of everything, in a small collection neither', () => {
  const readings = pack('readings', 'kk', '', 1);
  const [all, own] = partsOf({ ...list, files: [['kk/a.html', 'b']], packs: [readings] });
  expect(all).toMatchObject({ kind: 'all', packs: [], files: [['kk/a.html', 'b']] });
  expect(own).toMatchObject({ kind: 'readings', packs: [readings], files: [] });
});
