import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import type { Article, Block, Range } from '../../src/article/article-schema.ts';
import { feedContent } from './feed-content.ts';
import { feedFiles } from './feeds.ts';
import { HOSTILE_TITLE, testArticle } from './test-article.ts';

const site = 'https://example.org/a/';
const settings = { title: { kk: 'Жинақ', ky: 'Жыйнак' }, publisher: 'Университет' };
const paragraph: Block = { type: 'paragraph', text: 'Бір <b>екі</b> & үш', anchor: 'p-abc123', at: [0, 1] };
const articles = [
  testArticle('old', { date: '2020-08-13' }, [paragraph]),
  testArticle('new', { date: '2025-12-17', title: HOSTILE_TITLE, source: { name: 'Kazinform' } }, [paragraph]),
  testArticle('undated', {}, [paragraph]),
  testArticle('kyrgyz', { lang: 'ky', date: '2025-12-19', authors: ['Айгүл Уулу'] }, [paragraph]),
];

const filesOf = (all: readonly Article[]) =>
  new Map(feedFiles(all, { settings, siteUrl: site, readBlocks: ({ blocks }) => blocks }));
const file = (path: string, all = articles): string => filesOf(all).get(path) ?? '';

const children = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((child) => child instanceof XmlElement).filter((child) => child.name === name);
const textOf = (parent: XmlElement, name: string): string | undefined => children(parent, name)[0]?.text;
const atomRoot = (path: string, all = articles): XmlElement => {
  const { root } = parseXml(file(path, all));
  if (!root) throw new Error(`${path} has no root element.`);
  return root;
};

test('there is a feed in both formats for each language that has articles, and for no other', () => {
  expect([...filesOf(articles).keys()]).toEqual(['kk/feed.xml', 'kk/feed.json', 'ky/feed.xml', 'ky/feed.json']);
});

test('Atom has what RFC 4287 asks for, with permalinks as ids', () => {
  const feed = atomRoot('kk/feed.xml');
  expect(feed.name).toBe('feed');
  expect(feed.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'kk' });
  expect(textOf(feed, 'id')).toBe('https://example.org/a/kk/feed.xml');
  expect(textOf(feed, 'title')).toBe('Жинақ');
  expect(textOf(feed, 'updated')).toBe('2025-12-17T00:00:00Z');
  expect(textOf(feed, 'author')).toBe('Университет');
  expect(children(feed, 'link').map(({ attributes }) => [attributes['rel'], attributes['href']])).toEqual([
    ['self', 'https://example.org/a/kk/feed.xml'],
    ['alternate', 'https://example.org/a/kk/'],
  ]);
  const entries = children(feed, 'entry');
  expect(entries.map((entry) => textOf(entry, 'id'))).toEqual(
    ['new', 'old', 'undated'].map((slug) => `https://example.org/a/kk/${slug}.html`),
  );
  for (const entry of entries) {
    expect(textOf(entry, 'title')).not.toBe('');
    expect(textOf(entry, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    expect(textOf(entry, 'content')).toBe('<p>Бір &lt;b&gt;екі&lt;/b&gt; &amp; үш</p>');
  }
});

test('a hostile title stays a title', () => {
  const [newest] = children(atomRoot('kk/feed.xml'), 'entry');
  expect(newest && textOf(newest, 'title')).toBe(HOSTILE_TITLE.replace('\u0001 ', ''));
  expect(JSON.parse(file('kk/feed.json'))).toMatchObject({
    items: [{ title: HOSTILE_TITLE.replace('\u0001 ', '') }, {}, {}],
  });
});

test('the author is the article’s, else its newspaper, and never made up', () => {
  const authors = (path: string) => children(atomRoot(path), 'entry').map((entry) => textOf(entry, 'author'));
  expect(authors('ky/feed.xml')).toEqual(['Айгүл Уулу']);
  expect(authors('kk/feed.xml')).toEqual(['Kazinform', undefined, undefined]);
});

test('JSON Feed has what its version 1.1 asks for', () => {
  const feed: unknown = JSON.parse(file('ky/feed.json'));
  expect(feed).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Жыйнак',
    home_page_url: 'https://example.org/a/ky/',
    feed_url: 'https://example.org/a/ky/feed.json',
    authors: [{ name: 'Университет' }],
    language: 'ky',
    items: [
      {
        id: 'https://example.org/a/ky/kyrgyz.html',
        url: 'https://example.org/a/ky/kyrgyz.html',
        title: 'Тақырып kyrgyz',
        content_html: '<p>Бір &lt;b&gt;екі&lt;/b&gt; &amp; үш</p>',
        date_published: '2025-12-19T00:00:00Z',
        authors: [{ name: 'Айгүл Уулу' }],
        language: 'ky',
      },
    ],
  });
});

test('a feed holds the newest fifty', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    testArticle(`n${String(index).padStart(2, '0')}`, { date: `2025-01-${String((index % 28) + 1).padStart(2, '0')}` }),
  );
  expect(children(atomRoot('kk/feed.xml', many), 'entry')).toHaveLength(50);
});

test('articles in a language that the interface lacks have a feed too, which leads to the gate', () => {
  const tatar = [testArticle('t', { lang: 'tt' })];
  expect(JSON.parse(file('tt/feed.json', tatar))).toMatchObject({ language: 'tt', home_page_url: site });
});

test('each type of block has a form that needs no styles', () => {
  const at: Range = [0, 1];
  const base = { anchor: 'p-abc123', at };
  expect(
    feedContent([
      { type: 'subhead', text: 'Бөлім', ...base },
      { type: 'question', text: 'Неге?', marker: '– ', ...base },
      { type: 'answer', text: 'Себебі', lang: 'ru', ...base },
      { type: 'quote', text: 'Бір\nекі', ...base },
      { type: 'list', items: ['бір', 'екі'], markers: ['1. ', '2. '], ...base },
      { type: 'paragraph', text: 'а  б', layout: 'columns', ...base },
      { type: 'caption', text: 'Сурет', ...base },
    ]),
  ).toBe(
    [
      '<h2>Бөлім</h2>',
      '<p><strong>– Неге?</strong></p>',
      '<p lang="ru">Себебі</p>',
      '<blockquote>Бір<br/>екі</blockquote>',
      '<p>1. бір<br/>2. екі</p>',
      '<pre>а  б</pre>',
      '<figure><figcaption>Сурет</figcaption></figure>',
    ].join('\n'),
  );
});
