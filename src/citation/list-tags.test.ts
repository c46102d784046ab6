import { expect, test } from 'vitest';
import { kk } from '../languages/kk.ts';
import { listTags } from './list-tags.ts';
import { zoteroItem } from './zotero-item.ts';

const page = {
  settings: {},
  siteUrl: 'https://example.org/a/',
  language: kk,
  path: 'kk/index.html',
  title: 'Жинақ',
  description: 'Не туралы.',
  feed: 'feed',
  search: 'opensearch.xml',
};

test('a front page is addressed by its folder and names its feeds and its search', () => {
  const tags = listTags(page);
  const links = tags.flatMap(([, { rel, href }]) => (rel === undefined ? [] : [`${rel} ${href}`]));
  expect(links).toEqual([
    'canonical https://example.org/a/kk/',
    'alternate feed.xml',
    'alternate feed.json',
    'search opensearch.xml',
  ]);
});

test('a list is no article to Zotero', () => {
  expect(zoteroItem(listTags(page), 'https://example.org/a/kk/')).toMatchObject({
    itemType: 'webpage',
    title: 'Жинақ',
    abstractNote: 'Не туралы.',
  });
});

test('without the site’s address nothing is said that would have to be absolute', () => {
  expect(listTags({ ...page, siteUrl: undefined })).toEqual([]);
});
