// The site without a pointer, and as a screen reader walks through it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveFolder, type Server } from '../serve-folder.ts';
import { launchChromium } from './chromium.ts';
import { visit } from './visit.ts';

// Written by our own build a moment ago.
const { articles } = JSON.parse(readFileSync(join(inject('dist'), 'catalog.json'), 'utf8')) as {
  articles: { url: string; lang: string }[];
};
const article = articles.find(({ lang }) => lang === 'kk')?.url ?? '';

let browser: Browser;
let server: Server;
beforeAll(async () => {
  browser = await launchChromium();
  server = await serveFolder(inject('dist'));
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const open = async (path: string) => {
  const visited = await visit(browser, { name: 'root', ...server });
  await visited.page.goto(server.url + path);
  return visited;
};

test('the first stop leads past the masthead, to the text', async () => {
  const { page, context } = await open(article);
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip');
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await context.close();
});

test('every stop of an article is seen, and none holds the reader', async () => {
  const { page, context } = await open(article);
  const stops: string[] = [];
  for (let press = 0; press < 200; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { width, height } = element.getBoundingClientRect();
      const html = element.outerHTML.slice(0, 120);
      return { html, isSeen: width > 0 && height > 0 && getComputedStyle(element).outlineStyle !== 'none' };
    });
    if (stop === undefined) break;
    expect(stop).toMatchObject({ isSeen: true });
    stops.push(stop.html);
  }
  expect(stops.length).toBeLessThan(200);
  expect(stops.some((html) => html.includes('saved.html'))).toBe(true);
  await context.close();
});

test.each([
  ['how pages look', 'KeyA'],
  ['the keyboard shortcuts', 'Shift+Slash'],
])('the panel of %s keeps the focus inside, and Escape gives it back', async (_, key) => {
  const { page, context } = await open(article);
  await page.locator('.masthead a').first().focus();
  await page.keyboard.press(key);
  await page.waitForSelector('dialog[open]');
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab');
    // The browser's own bar may be a stop; the page behind the panel is none.
    expect(await page.evaluate(() => document.activeElement?.closest('main, header, footer')?.tagName)).toBeUndefined();
  }
  await page.locator('dialog button').first().focus();
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('masthead-name');
  await context.close();
});

/** Roles and names in the order in which they are read. */
const walk = async (page: Page): Promise<string> => page.locator('body').ariaSnapshot();

const expectInOrder = (text: string, patterns: readonly RegExp[]): void => {
  let from = 0;
  for (const pattern of patterns) {
    const found = pattern.exec(text.slice(from));
    if (!found) throw new Error(`There is no ${pattern} in:\n${text.slice(from, from + 2000)}`);
    from += found.index + found[0].length;
  }
};

test('a screen reader finds the front in order', async () => {
  const { page, context } = await open('kk/index.html');
  expectInOrder(await walk(page), [
    /- link "Мәтінге өту"/,
    /- banner:/,
    /- navigation "Бөлімдер"/,
    /- button "Беттің көрінісі"/,
    /- main:/,
    /- heading ".+" \[level=1\]/,
    /- search:/,
    /- searchbox ".+"/,
    /- heading "2025" \[level=2\]/,
    /- heading "Желтоқсан" \[level=3\]/,
    /- heading ".+" \[level=4\]/,
    /- contentinfo:/,
    /- navigation "Тілдер"/,
  ]);
  await context.close();
});

test('a screen reader finds an article in order', async () => {
  const { page, context } = await open(article);
  expectInOrder(await walk(page), [
    /- banner:/,
    /- main:/,
    /- article:/,
    /- navigation "Сіз осы жердесіз"/,
    /- heading ".+" \[level=1\]/,
    /- paragraph/,
    /- navigation "Ұқсас мақалалар"/,
    /- heading "Ұқсас мақалалар" \[level=2\]/,
    /- navigation "Алдыңғы және келесі мақала"/,
    /- contentinfo:/,
  ]);
  await context.close();
});

test('a screen reader hears how many articles were found, and finds them', async () => {
  const { page, context } = await open('kk/search.html?q=%D0%A2%D0%BE%D0%BA%D0%B8%D0%BE');
  await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
  expectInOrder(await walk(page), [
    /- main:/,
    /- heading "Іздеу" \[level=1\]/,
    /- searchbox ".+"/,
    /- status/,
    /- paragraph: ".*\d"/,
    /- listitem:/,
    /- heading ".+" \[level=2\]/,
    /- mark/,
  ]);
  await context.close();
});
