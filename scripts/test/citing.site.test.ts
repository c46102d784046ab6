// The built site as reference managers, feed readers, search engines and link previews meet it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { HeadTag } from '../../src/citation/head-tag.ts';
import { zoteroItem } from '../../src/citation/zotero-item.ts';
import { listFiles } from '../output/checksums.ts';
import { projectRoot } from '../output-folder.ts';
import { launchChromium } from './chromium.ts';
import { type BuiltPage, findAll, readPages, textOf } from './pages.ts';
import { type Place, placesOf, visit } from './visit.ts';

const SITE = 'https://example.org/any path/'.replace(' ', '%20');

const local = inject('dist');
/** The same seeds, built for a site whose address is known. */
const addressed = join(projectRoot, '.bulaq', 'test', 'addressed');

let browser: Browser;
let places: Place[];
let localPages: BuiltPage[];
let addressedPages: BuiltPage[];
let addressedFiles: string[];
beforeAll(async () => {
  const build = [join(projectRoot, 'scripts', 'build.ts'), '--out', addressed, '--site', SITE];
  execFileSync(process.execPath, build, { stdio: 'ignore' });
  [browser, places] = await Promise.all([launchChromium(), placesOf(local)]);
  localPages = await readPages(local);
  addressedPages = await readPages(addressed);
  addressedFiles = await listFiles(addressed);
});
afterAll(async () => {
  await browser.close();
  await Promise.all(places.map((place) => place.close()));
});

const isReading = ({ document }: BuiltPage): boolean =>
  findAll(document, ({ attribs }) => 'data-reading' in attribs).length > 0;
const isArticle = (page: BuiltPage): boolean =>
  !isReading(page) && findAll(page.document, ({ attribs }) => 'data-article' in attribs).length > 0;

const headTags = ({ document }: BuiltPage): HeadTag[] =>
  findAll(document, ({ name }) => name === 'meta' || name === 'link').map(({ name, attribs }) => [
    name === 'meta' ? 'meta' : 'link',
    attribs,
  ]);

const read = (path: string): string => readFileSync(join(addressed, path), 'utf8');

/** The file that an address under the site's leads to. */
const fileAt = (address: string): string => {
  expect(address.startsWith(SITE), address).toBe(true);
  return decodeURI(address.slice(SITE.length)).replace(/(^|\/)$/, '$1index.html');
};

const elementsIn = (parent: XmlElement | null, name: string): XmlElement[] =>
  (parent?.children ?? [])
    .filter((child) => child instanceof XmlElement)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...elementsIn(child, name)]);

test('Zotero makes a newspaper article of every article, wherever the site is', () => {
  for (const [pages, hasAddress] of [
    [localPages, false],
    [addressedPages, true],
  ] as const) {
    const articles = pages.filter(isArticle);
    expect(articles.length).toBeGreaterThan(0);
    for (const page of articles) {
      const current = `http://localhost/${page.path}`;
      const item = zoteroItem(headTags(page), current);
      expect(item.itemType, page.path).toBe('newspaperArticle');
      expect(item.title, page.path).toBeTruthy();
      expect(item.language?.toLowerCase().slice(0, 2), page.path).toBe(page.path.slice(0, 2));
      expect(item.date, page.path).toMatch(/^\d{4}\/\d\d\/\d\d$/);
      expect(item.publicationTitle, page.path).toBeTruthy();
      expect(item.url, page.path).toBe(hasAddress ? SITE + page.path : current);
    }
  }
});

test('what is cited of a reading is its original, wherever the site is', () => {
  for (const [pages, hasAddress] of [
    [localPages, false],
    [addressedPages, true],
  ] as const) {
    const readings = pages.filter(
      (page) => isReading(page) && findAll(page.document, ({ name }) => name === 'article').length > 0,
    );
    expect(readings.length).toBeGreaterThan(5);
    for (const page of readings) {
      const [link] = findAll(page.document, ({ attribs }) => 'data-reading' in attribs).flatMap((note) =>
        findAll(note, ({ name }) => name === 'a'),
      );
      const path = link?.attribs['href']?.replace('../', '') ?? '';
      const original = pages.find((other) => other.path === path);
      if (!original) throw new Error(`${page.path} has no original.`);
      const here = 'http://localhost/here';
      expect(zoteroItem(headTags(page), here)).toEqual({
        ...zoteroItem(headTags(original), here),
        abstractNote: expect.anything(),
      });
      expect(zoteroItem(headTags(page), here).url).toBe(hasAddress ? SITE + path : here);
      const panels = [page, original].map(({ document }) =>
        findAll(document, ({ name }) => name === 'cite-panel').flatMap((panel) =>
          findAll(panel, ({ name }) => name === 'dl').map(textOf),
        ),
      );
      expect(panels[0], page.path).toEqual(panels[1]);
    }
  }
});

test('beside every article stand the files that its page offers', () => {
  for (const { path } of localPages.filter(isArticle)) {
    for (const ending of ['bib', 'ris', 'csl.json']) {
      const file = join(local, path.replace(/html$/, ending));
      expect(existsSync(file), file).toBe(true);
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/https?:\/\/(?!spdx)|file:/);
    }
  }
});

test('without the site’s address nothing is written that would have to name it', async () => {
  const files = await listFiles(local);
  expect(files.filter((path) => /feed\.|sitemap|robots|opensearch|^(?!assets\/).*\.png$/.test(path))).toEqual([]);
  for (const page of localPages) {
    for (const [, { rel = '', property = '' }] of headTags(page)) {
      expect(`${rel} ${property}`, page.path).not.toMatch(/canonical|cite-as|og:/);
    }
  }
});

test('every page of a known site names its own address, under which it is', () => {
  for (const page of addressedPages.filter(({ path }) => path !== '404.html' && !path.startsWith('a/'))) {
    const canonical = headTags(page).flatMap(([, { rel, href }]) => (rel === 'canonical' ? [href ?? ''] : []));
    expect(canonical, page.path).toHaveLength(1);
    const named = fileAt(canonical[0] ?? '');
    if (!/^(kk|ky|uz)-latn/.test(page.path)) expect(named).toBe(page.path);
    expect(addressedFiles).toContain(named);
  }
});

test('the sitemap lists pages that are there, and alternates that name each other', () => {
  const index = parseXml(read('sitemap-index.xml')).root;
  const parts = elementsIn(index, 'loc').map(({ text }) => fileAt(text));
  const urls = parts.flatMap((part) => elementsIn(parseXml(read(part)).root, 'url'));
  const alternates = new Map(
    urls.map((url) => [
      elementsIn(url, 'loc')[0]?.text ?? '',
      elementsIn(url, 'xhtml:link').map(({ attributes }) => attributes['href'] ?? ''),
    ]),
  );
  expect(alternates.size).toBe(urls.length);
  for (const page of addressedPages.filter(isArticle)) expect(alternates.has(SITE + page.path)).toBe(true);
  for (const [address, others] of alternates) {
    expect(addressedFiles).toContain(fileAt(address));
    for (const other of others) expect(alternates.get(other), `${address} and ${other}`).toEqual(others);
  }
  expect(read('robots.txt')).toContain(`Sitemap: ${SITE}sitemap-index.xml`);
});

test('feeds hold the text of the articles, and their links lead somewhere', () => {
  const feeds = addressedFiles.filter((path) => path.endsWith('/feed.xml'));
  expect(feeds.length).toBeGreaterThan(0);
  for (const feed of feeds) {
    const { root } = parseXml(read(feed));
    for (const link of elementsIn(root, 'link'))
      expect(addressedFiles).toContain(fileAt(link.attributes['href'] ?? ''));
    const entries = elementsIn(root, 'entry');
    for (const entry of entries) {
      const html = elementsIn(entry, 'content')[0]?.text ?? '';
      expect(html.length, feed).toBeGreaterThan(500);
      expect(() => parseXml(`<body>${html}</body>`)).not.toThrow();
    }
    const { items }: { items: { id: string }[] } = JSON.parse(read(feed.replace(/xml$/, 'json')));
    expect(items.map(({ id }) => id)).toEqual(entries.map((entry) => elementsIn(entry, 'id')[0]?.text));
  }
});

test('every article has a picture for link previews, and a description that search engines can read', async () => {
  for (const page of addressedPages.filter(isArticle)) {
    const tags = headTags(page);
    const image = tags.find(([, { property }]) => property === 'og:image')?.[1]['content'] ?? '';
    expect(await sharp(join(addressed, fileAt(image))).metadata()).toMatchObject({ width: 1200, height: 630 });
    const [script] = findAll(page.document, ({ attribs }) => attribs['type'] === 'application/ld+json');
    const [json] = script?.children ?? [];
    expect(JSON.parse(json && 'data' in json ? json.data : '')).toMatchObject({
      '@type': 'NewsArticle',
      url: SITE + page.path,
    });
  }
});

test('the pages of a known site are valid HTML', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  for (const { path, html } of addressedPages.filter(isArticle)) {
    const { results } = await validator.validateString(html);
    const messages = results
      .flatMap((result) => result.messages)
      .filter(({ ruleId }) => !/^(no-inline|void|doctype)/.test(ruleId));
    expect(
      messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      path,
    ).toEqual([]);
  }
});

test('the panel reads without scripts', async () => {
  const [place] = places;
  const path = localPages.find(isArticle)?.path;
  if (!place || !path) throw new Error('There is no article.');
  const { page, context } = await visit(browser, place, { javaScriptEnabled: false });
  await page.goto(place.url + path);
  await page.click('cite-panel summary');
  const panel = await page.innerText('cite-panel');
  expect(panel).toMatch(/ГОСТ Р 7\.0\.5[^]*APA 7[^]*Chicago 18[^]*MLA 9[^]*BibTeX/);
  expect(panel).not.toMatch(/undefined|\{|127\.0\.0\.1|file:/);
  await context.close();
});

test.each([0, 1, 2])(
  'place %i: the panel names today, an address only where there is one, and copies',
  async (index) => {
    const place = places[index];
    const path = localPages.find(isArticle)?.path;
    if (!place || !path) throw new Error('There is no article.');
    const { page, context, faults } = await visit(browser, place);
    await page.goto(`${place.url}${path}?hl=x#p-nothing`);
    await page.click('cite-panel summary');
    await page.waitForSelector('cite-panel button');
    const [gost = ''] = await page.locator('cite-panel dd').allInnerTexts();
    expect(gost).toMatch(/: \d\d\.\d\d\.20\d\d\)\.$|: 20\d\d\.\d\d\.\d\d\)\.$/);
    if (place.url.startsWith('http')) expect(gost).toContain(`URL: ${place.url}${path} (`);
    else expect(gost).not.toMatch(/file:|URL/);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('cite-panel button').first().click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(gost);
    await page.emulateMedia({ media: 'print' });
    const printed = await page.innerText('.printed-source');
    expect(printed).toMatch(place.url.startsWith('http') ? `${place.url}${path}` : /\[[a-z0-9]+\]$/);
    expect(faults, place.name).toEqual([]);
    await context.close();
  },
);
