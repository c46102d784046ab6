import { expect, test } from 'vitest';
import type { Frontmatter } from '../article/article-schema.ts';
import { kk } from '../languages/kk.ts';
import { articleTags, type ArticlePage, readingTags } from './article-tags.ts';
import { newsArticleJsonLd } from './news-article.ts';
import { zoteroItem } from './zotero-item.ts';

const frontmatter: Frontmatter = {
  id: 'k3m9x2',
  title: 'Орта дәліз',
  titleFrom: 'seed',
  lang: 'kk',
  dir: 'ltr',
  date: '2025-12-17',
  category: 'Саясат',
  authors: ['Қасымова, Айгүл', 'Болат Ерке'],
  dateline: { place: 'АСТАНА', agency: 'KAZINFORM' },
  source: { name: 'Kazinform', url: 'https://inform.example/1', archivedUrl: 'https://web.archive.example/1' },
  slug: 'orta-daliz',
  words: 900,
  readingMinutes: 5,
  seed: '002.txt',
  seedSha256: '61f4bb0e'.padEnd(64, '0'),
};
const { authors: _a, source: _s, date: _d, category: _c, dateline: _l, ...bare } = frontmatter;
const settings = { title: { kk: 'Жинақ' }, publisher: 'Университет', licence: 'CC-BY-4.0' };
const known: ArticlePage = {
  settings,
  siteUrl: 'https://example.org/a/',
  language: kk,
  shareImage: 'kk/orta-daliz.png',
};
const unknown: ArticlePage = { settings: {}, siteUrl: undefined, language: kk };
const current = 'http://localhost/kk/orta-daliz.html';

test('Zotero imports a newspaper article with all that is known', () => {
  expect(zoteroItem(articleTags(frontmatter, known), current)).toEqual({
    itemType: 'newspaperArticle',
    title: 'Орта дәліз',
    creators: ['Айгүл Қасымова', 'Болат Ерке'],
    date: '2025/12/17',
    publicationTitle: 'Kazinform',
    section: 'Саясат',
    language: 'kk',
    rights: undefined,
    abstractNote: undefined,
    url: 'https://example.org/a/kk/orta-daliz.html',
  });
});

test('without a site address Zotero takes the page’s own, and the rest as before', () => {
  const item = zoteroItem(articleTags(frontmatter, { ...known, siteUrl: undefined }), current);
  expect(item).toMatchObject({ itemType: 'newspaperArticle', publicationTitle: 'Kazinform', url: current });
});

test('an article of which nothing is known is still a newspaper article, and nothing is made up', () => {
  expect(zoteroItem(articleTags(bare, unknown), current)).toEqual({
    itemType: 'newspaperArticle',
    title: 'Орта дәліз',
    creators: [],
    date: undefined,
    publicationTitle: undefined,
    section: undefined,
    language: 'kk',
    rights: undefined,
    abstractNote: undefined,
    url: current,
  });
});

test('the original’s address never passes for the newspaper’s name', () => {
  const withUrl = { ...bare, source: { url: 'https://inform.example/1' } };
  expect(zoteroItem(articleTags(withUrl, unknown), current).publicationTitle).toBeUndefined();
  expect(zoteroItem(articleTags(withUrl, known), current).publicationTitle).toBe('Жинақ, Университет');
});

test('without the site’s address nothing of ours is absolute, and there are no link previews', () => {
  const tags = articleTags(frontmatter, { ...known, siteUrl: undefined });
  const ours = tags.flatMap(([, { href = '', property = '' }]) => [href, property]);
  expect(ours.filter((value) => /^og:|example\.org/.test(value))).toEqual([]);
  expect(tags.some(([, { rel }]) => rel === 'canonical' || rel === 'cite-as')).toBe(false);
});

test('a link preview names the article’s language, not that of a frame around it', () => {
  const localeOf = (lang: string) =>
    articleTags({ ...frontmatter, lang }, known).find(([, { property }]) => property === 'og:locale')?.[1]['content'];
  expect(localeOf('kk')).toBe('kk_KZ');
  expect(localeOf('tt')).toBeUndefined();
});

test('the page links its other forms, relative to itself', () => {
  const links = articleTags(frontmatter, known).filter(([element]) => element === 'link');
  const hrefs = links.map(([, { rel, href, type }]) => [rel, type, href].filter(Boolean).join(' '));
  expect(hrefs).toEqual([
    'canonical https://example.org/a/kk/orta-daliz.html',
    'cite-as https://example.org/a/kk/orta-daliz.html',
    'alternate text/plain orta-daliz.txt',
    'alternate text/markdown orta-daliz.mdx',
    'describedby application/vnd.citationstyles.csl+json orta-daliz.csl.json',
    'license https://spdx.org/licenses/CC-BY-4.0.html',
    'original https://inform.example/1',
    'memento https://web.archive.example/1',
    'alternate application/atom+xml feed.xml',
  ]);
});

test('the JSON-LD is a NewsArticle with schema.org’s names', () => {
  expect(JSON.parse(newsArticleJsonLd(frontmatter, known))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Орта дәліз',
    datePublished: '2025-12-17',
    inLanguage: 'kk',
    author: [
      { '@type': 'Person', name: 'Айгүл Қасымова', familyName: 'Қасымова', givenName: 'Айгүл' },
      { name: 'Болат Ерке' },
    ],
    dateline: 'АСТАНА. KAZINFORM',
    articleSection: 'Саясат',
    wordCount: 900,
    identifier: 'k3m9x2',
    version: '61f4bb0e',
    url: 'https://example.org/a/kk/orta-daliz.html',
    image: 'https://example.org/a/kk/orta-daliz.png',
    isBasedOn: 'https://inform.example/1',
    archivedAt: 'https://web.archive.example/1',
    publisher: { '@type': 'Organization', name: 'Kazinform' },
    provider: { '@type': 'Organization', name: 'Университет' },
    isPartOf: { '@type': 'Collection', name: 'Жинақ' },
    license: 'https://spdx.org/licenses/CC-BY-4.0.html',
  });
});

test('no title ends the script element', () => {
  const title = '</script><script>alert(1)</script><!--';
  const json = newsArticleJsonLd({ ...frontmatter, title }, known);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toMatchObject({ headline: title });
});

test('what Zotero and search engines take from a reading is the original', () => {
  const tags = readingTags(frontmatter, known);
  expect(zoteroItem(tags, 'http://localhost/kk-latn/orta-daliz.html')).toEqual(
    zoteroItem(articleTags(frontmatter, known), current),
  );
  expect(tags).toContainEqual(['link', { rel: 'canonical', href: 'https://example.org/a/kk/orta-daliz.html' }]);
  // A page that names another one as the canonical one is nobody's alternate.
  expect(tags.filter(([, { hreflang, property }]) => hreflang !== undefined || property?.startsWith('og:'))).toEqual(
    [],
  );
});
