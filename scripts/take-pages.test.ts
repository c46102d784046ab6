import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Frontmatter } from '../src/article/article-schema.ts';
import { toLoadedArticle } from '../src/article/loaded-article.ts';
import { interfaceTags } from '../src/languages/index.ts';
import type { NamedArticle } from './name-seeds.ts';
import { testArticle } from './output/test-article.ts';
import { type ArticlePages, listPages, takePages } from './take-pages.ts';

let home = '';
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'bulaq-pages-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const site = {
  settings: {},
  siteUrl: null,
  moved: [],
  withdrawn: [],
  hasDownloads: false,
};

const page = (id: string, more: Partial<Frontmatter> = {}, anchors: readonly string[] = []): ArticlePages => {
  const article = testArticle(id, more);
  const { seed: path, seedSha256: sha256 } = article.frontmatter;
  const seed = { path, sha256, encoding: 'utf-8', sidecar: undefined, folderTag: undefined, problems: [] };
  const named: NamedArticle = { seed, frontmatter: article.frontmatter, anchors, problems: [] };
  const loaded = toLoadedArticle(article);
  return { named, loaded, shown: JSON.stringify(loaded) };
};

/** What is noted of pages: what they are made of, then their paths. */
const notesOf = (pages: readonly ArticlePages[], onward = {}, own: Partial<typeof site> = {}) => {
  const notesFolder = mkdtempSync(join(home, 'notes-'));
  takePages(pages, onward, { ...site, ...own }, { outDir: home, earlier: undefined, notesFolder });
  const lines = readFileSync(join(notesFolder, 'pages.jsonl'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as readonly string[]);
};

/** What each article's pages are made of, by its id. */
const inputsOf = (...collection: Parameters<typeof notesOf>) => {
  const notes = notesOf(...collection);
  return new Map(collection[0].map(({ loaded }, index) => [loaded.id, notes[index]]));
};

const five = ['a', 'b', 'c', 'd', 'e'].map((id) => page(id));
const changed = (pages: readonly ArticlePages[], onward = {}, own = {}): string[] => {
  const before = inputsOf(five);
  return [...inputsOf(pages, onward, own)].flatMap(([id, notes]) => (before.get(id)?.[0] === notes?.[0] ? [] : [id]));
};
const withC = (c: ArticlePages): ArticlePages[] => five.map((own) => (own.loaded.id === 'c' ? c : own));

test('an article has a page of its own, one in each script it is read in, and a short address', () => {
  expect(inputsOf(five).get('a')?.slice(1)).toEqual(['kk/a.html', 'kk-latn/a.html', 'a/a.html']);
});

test('its pages are made anew when it, its neighbours, or what they lead to has changed', () => {
  expect(changed(five)).toEqual([]);
  expect(changed(withC(page('c', { title: 'Басқа' })))).toEqual(['b', 'c', 'd']);
  expect(changed(withC(page('c', {}, ['p-2'])))).toEqual(['c']);
  const related = { a: { related: [{ url: 'kk/d.html', shared: ['Токио'] }], translations: [] } };
  expect(changed(five, related)).toEqual(['a']);
});

test('all are when the collection calls itself otherwise', () => {
  expect(changed(five, {}, { settings: { title: { kk: 'Басқа' } } })).toHaveLength(5);
});

test('a list is made anew, in all languages, when an article in it has changed, or how many there are', () => {
  const pages = Array.from({ length: 150 }, (_, number) => page(`m${`${number}`.padStart(3, '0')}`));
  const listsOf = (collection: readonly ArticlePages[]) =>
    new Map(notesOf(collection).flatMap(([inputs, first]) => (first?.includes('/language/') ? [[first, inputs]] : [])));
  const before = listsOf(pages);
  const changedLists = (collection: readonly ArticlePages[]) =>
    [...listsOf(collection)].flatMap(([path, inputs]) => (before.get(path) === inputs ? [] : [path]));
  expect([...before.keys()]).toEqual(['kk/language/kk.html', 'kk/language/kk-2.html']);
  expect(changedLists(pages)).toEqual([]);
  expect(changedLists(pages.with(120, page('m120', { title: 'Басқа' })))).toEqual(['kk/language/kk-2.html']);
  expect(changedLists(pages.slice(0, -1))).toEqual([...before.keys()]);
  expect(notesOf(pages).at(-1)).toHaveLength(1 + interfaceTags.length);
});

test('pages come in the order of the lists', () => {
  const [old, young] = [page('old', { date: '2020-01-01' }), page('young', { date: '2025-01-01' })];
  const batch = ({ loaded, shown }: ArticlePages) => ({
    folder: home,
    listed: [{ key: '', loaded, shown, spoken: '' }],
    reports: [{ from: 0, to: 1, units: 1, sum: '' }],
    index: undefined,
  });
  expect(listPages([old.named, young.named], [batch(old), batch(young)])).toEqual([young, old]);
});
