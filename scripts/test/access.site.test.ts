// Every kind of page, in light and dark, as people with other ways of reading meet it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readingPermalinks } from '../../src/article/permalink.ts';
import { serveFolder, type Server } from '../serve-folder.ts';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

const dist = inject('dist');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// Written by our own build a moment ago.
const { articles } = JSON.parse(readFileSync(join(dist, 'catalog.json'), 'utf8')) as {
  articles: { url: string; id: string }[];
};

const kinds = [
  'index.html',
  '404.html',
  ...['kk', 'ky', 'uz-cyrl', 'uz-latn', 'en', 'ru', 'ja'].flatMap((tag) => [`${tag}/index.html`, `${tag}/about.html`]),
  'kk/search.html',
  'en/search.html?q=%D0%A2%D0%BE%D0%BA%D0%B8%D0%BE',
  'ja/search.html?q=zzqqxx',
  ...articles.map(({ url }) => url),
  // One article in each of the other scripts, and a front.
  ...new Map(articles.flatMap(({ url }) => readingPermalinks(url))).values(),
  'kk-latn/index.html',
];

const [longest = { url: '', id: '' }] = articles;
/** One page of each kind, for what looks at every kind and not at every language. */
const oneOfEach = [
  'index.html',
  'kk/index.html',
  'kk/year/2025.html',
  'kk/about.html',
  'kk/saved.html',
  'kk/search.html?q=%D0%A2%D0%BE%D0%BA%D0%B8%D0%BE',
  'kk-latn/index.html',
  longest.url,
];
const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(server.url + path);
  if (path.includes('?q=')) await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
};

let browser: Browser;
let server: Server;
beforeAll(async () => {
  browser = await launchChromium();
  server = await serveFolder(dist);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** What axe-core objects to; targets of 24 px are among its rules, but only when asked for. */
const violationsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    // The script above has put it there.
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
    );
  });
};

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(kinds)('%s has nothing that axe-core objects to', async (path) => {
    const { page, context } = await visit(browser, { name: 'root', ...server }, { colorScheme });
    await open(page, path);
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });
});

test.each(oneOfEach)('%s in sepia has nothing that axe-core objects to', async (path) => {
  const { page, context } = await visit(browser, { name: 'root', ...server });
  await page.addInitScript(() => localStorage.setItem('bulaq', '{"theme":"sepia"}'));
  await open(page, path);
  expect(await page.getAttribute('html', 'data-theme')).toBe('sepia');
  expect(await violationsOf(page)).toEqual([]);
  await context.close();
});

test('colours that the system forces, and motion that it forbids, are respected', async () => {
  const context = await browser.newContext({
    forcedColors: 'active',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  for (const path of oneOfEach) {
    await open(page, path);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
    // A ring that is a shadow would be gone; an outline is not.
    const outline = await page.evaluate(() =>
      document.activeElement ? getComputedStyle(document.activeElement).outlineStyle : 'none',
    );
    expect(outline, path).not.toBe('none');
  }
  await context.close();
});

test('on paper there is nothing to press, and no way but the choice of languages', async () => {
  const { page, context } = await visit(browser, { name: 'root', ...server });
  await page.emulateMedia({ media: 'print' });
  for (const path of oneOfEach) {
    await open(page, path);
    const shown = await page.$$eval('nav:not(.gate), button, .facets, .scripts, .actions', (elements) =>
      elements.filter((element) => element.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(shown, path).toEqual([]);
  }
  await context.close();
});

test('letters twice as large fit a phone of 320 pixels', async () => {
  const { page, context } = await visit(browser, { name: 'root', ...server });
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of oneOfEach) {
    await open(page, path);
    await page.addStyleTag({ content: 'html{font-size:200%}' });
    const wide = await page.evaluate(() =>
      document.documentElement.scrollWidth > document.documentElement.clientWidth
        ? [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
            .map((element) => element.outerHTML.slice(0, 80))
        : [],
    );
    expect(wide, path).toEqual([]);
  }
  await context.close();
});

test.each([320, 360, 768, 1440])('no page is wider than a screen of %i pixels', async (width) => {
  const { page, context } = await visit(browser, { name: 'root', ...server });
  await page.setViewportSize({ width, height: 800 });
  for (const path of kinds) {
    await page.goto(server.url + path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBe(0);
  }
  await context.close();
});
