// Reading the built site as a person does, in a real browser, in each of the places it has to work in.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { placesOf, visit, type Place } from './visit.ts';

/** A language, a word of it as a reader types it, and the seed that has to be found first or among the first. */
const searches = [
  { tag: 'kk', word: 'декларация', seed: '003_' },
  { tag: 'ky', word: 'стипендиялык', seed: '000_' },
  { tag: 'uz-cyrl', word: 'университет', seed: '001_' },
];
const articleLanguages = ['kk', 'ky', 'uz-cyrl'];

let browser: Browser;
let places: Place[];
beforeAll(async () => {
  browser = await launchChromium();
  places = await placesOf(inject('dist'));
});
afterAll(async () => {
  await browser.close();
  await Promise.all(places.map((place) => place.close()));
});

describe.each([0, 1, 2])('place %i', (index) => {
  test.each(articleLanguages)('leads from the front page in %s to an article and back', async (tag) => {
    const place = places[index];
    if (!place) throw new Error('No such place.');
    const { page, context, faults } = await visit(browser, place);
    await page.goto(`${place.url}index.html`);
    await page.click(`a[href="${tag}/index.html"]`);
    await page.click(
      `main a[href^="../${tag}/"][href$=".html"]:not([href$="search.html"]), main a[href]:not([href*="/"]):not([href^="#"])`,
    );
    await page.waitForSelector('[data-article]');
    expect((await page.getAttribute('[data-article]', 'lang'))?.toLowerCase()).toBe(tag);
    await page.goBack();
    await page.waitForSelector('main');
    expect(page.url()).toBe(`${place.url}${tag}/index.html`);
    expect(faults, place.name).toEqual([]);
    await context.close();
  });

  test.each(searches)('finds $word in $tag, and the hit opens', async ({ tag, word, seed }) => {
    const place = places[index];
    if (!place) throw new Error('No such place.');
    const { page, context, faults } = await visit(browser, place);
    await page.goto(`${place.url}${tag}/search.html?q=${encodeURIComponent(word)}`);
    await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
    const seeds = await page.$$eval('[data-search-result]', (results) =>
      results.map((result) => result.getAttribute('data-seed') ?? ''),
    );
    expect(
      seeds.some((found) => found.startsWith(seed)),
      `${place.name}: ${seeds.join()}`,
    ).toBe(true);
    expect(await page.getAttribute('[data-search-count]', 'value')).toBe(String(seeds.length));
    expect(await page.locator('[data-excerpt] mark').count()).toBeGreaterThan(0);
    await page.locator(`[data-search-result][data-seed^="${seed}"] a[href]`).first().click();
    await page.waitForSelector(`[data-article][data-seed^="${seed}"]`);
    expect(faults, place.name).toEqual([]);
    await context.close();
  });
});

test('reads without JavaScript, and search says that it needs it', async () => {
  const place = places[2];
  if (!place) throw new Error('No such place.');
  const { page, context, faults } = await visit(browser, place, { javaScriptEnabled: false });
  await page.goto(`${place.url}kk/index.html`);
  expect(await page.locator('main a[href]').count()).toBeGreaterThan(3);
  await page.goto(`${place.url}kk/search.html`);
  expect(
    await page
      .locator('noscript')
      .evaluateAll((elements) => elements.map((element) => element.textContent?.trim()).join('')),
  ).not.toBe('');
  expect(faults).toEqual([]);
  await context.close();
});
