// The search page as a reader uses it, in a real browser, from disk: what works there works anywhere.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type Place, placesOf, visit } from './visit.ts';

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

const done = (page: Page) => page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
const seedsOf = (page: Page): Promise<string[]> =>
  page.$$eval('[data-search-result]', (entries) =>
    entries.map((entry) => (entry.getAttribute('data-seed') ?? '').slice(0, 3)),
  );

const open = async (address: string) => {
  const place = places.find(({ url }) => url.startsWith('file:'));
  if (!place) throw new Error('The site is not in a folder.');
  const visited = await visit(browser, place);
  await visited.page.goto(`${place.url}${address}`);
  return visited;
};

test('an address with a query gives its results, marked, with links that carry the words', async () => {
  const { page, context, faults } = await open('kk/search.html?q=саммит&lang=ky');
  await done(page);
  expect(await seedsOf(page)).toEqual(['000']);
  expect(await page.getAttribute('[data-search-count]', 'value')).toBe('1');
  const marks = await page.$$eval('[data-search-result] [data-excerpt] mark', (all) =>
    all.map((mark) => mark.textContent),
  );
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.every((mark) => /^саммит/i.test(mark ?? ''))).toBe(true);
  expect(await page.getAttribute('[data-passage] a', 'href')).toMatch(/^\.\.\/ky\/.+\.html\?hl=.+#p-/);
  expect(faults).toEqual([]);
  await context.close();
});

test('over http an address with a query asks for what searches before the page has its own script', async () => {
  const place = places.find(({ url }) => url.startsWith('http:'));
  if (!place) throw new Error('The site is on no host.');
  const { page, context, faults } = await visit(browser, place);
  const engine = page.waitForRequest(/\/search\/engine-/);
  const index = page.waitForRequest(/\/search\/index-/);
  // The script waits for them: asked for by nobody but itself, they would never come.
  await page.route(/\/search\/box-/, async (route) => {
    await Promise.all([engine, index]);
    await route.continue();
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${place.url}kk/search.html?q=саммит`);
  await done(page);
  expect(new Set(asked).size).toBe(asked.length);
  expect(faults).toEqual([]);
  await context.close();
});

test('typing shows results at once and keeps the address in step', async () => {
  const { page, context } = await open('kk/search.html');
  await page.keyboard.press('/');
  await page.keyboard.type('декарбониз');
  await done(page);
  await page.waitForFunction(() =>
    document.querySelector('[data-search-result]')?.getAttribute('data-seed')?.startsWith('003'),
  );
  await page.waitForURL((url) => url.searchParams.get('q') === 'декарбониз');
  await page.reload();
  expect(await page.inputValue('input[name=q]')).toBe('декарбониз');
  await context.close();
});

test('who comes back from an article finds the results where they were left', async () => {
  const { page, context } = await open('uz-cyrl/search.html?q=Япония');
  await page.setViewportSize({ width: 360, height: 400 });
  await done(page);
  await page.evaluate(() => scrollTo(0, 700));
  await page
    .locator('[data-search-result] h2 a')
    .last()
    .evaluate((link) => link instanceof HTMLElement && link.click());
  await page.waitForSelector('[data-article]');
  await page.goBack();
  await done(page);
  await page.waitForFunction(() => scrollY === 700);
  await context.close();
});

test('what is typed before the page has its script is looked for', async () => {
  const { page, context } = await open('index.html');
  let send = (): void => undefined;
  const typed = new Promise<void>((resolve) => (send = resolve));
  await page.route('**/box-*.js', (route) => typed.then(() => route.continue()));
  await page.goto(new URL('kk/search.html', page.url()).href, { waitUntil: 'commit' });
  await page.fill('input[name=q]', 'саммит');
  send();
  await done(page);
  expect(await page.inputValue('input[name=q]')).toBe('саммит');
  await context.close();
});

test('nothing that is read moves when the results of an address come', async () => {
  const place = places.find(({ url }) => url.startsWith('http:'));
  if (!place) throw new Error('The site is on no host.');
  const { page, context } = await visit(browser, place);
  await page.addInitScript(() => {
    // `value` is a layout shift's own: the share of the page that has moved, by the share of the page it moved.
    const shifts: (PerformanceEntry & { value?: number })[] = [];
    Object.assign(globalThis, { moved: () => shifts.reduce((sum, { value = 0 }) => sum + value, 0) });
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.goto(`${place.url}kk/search.html?q=Токио`);
  await done(page);
  await page.waitForTimeout(200);
  // The words "Searching…", if they are seen at all, give way to the results; nobody reads those.
  expect(await page.evaluate(() => (globalThis as unknown as { moved: () => number }).moved())).toBeLessThan(0.01);
  await context.close();
});

test('arrows walk through the results, Esc goes back to the field, Enter opens the marked place', async () => {
  const { page, context } = await open('kk/search.html?q=Токио декларациясы');
  await done(page);
  await page.focus('input[name=q]');
  await page.keyboard.press('ArrowDown');
  const first = await page.evaluate(() =>
    document.activeElement?.closest('[data-search-result]')?.getAttribute('data-seed'),
  );
  expect(first).toContain('003');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-article] mark');
  expect(new URL(page.url()).hash).toMatch(/^#p-/);
  await page.click('.remove-marks');
  expect(await page.$$('[data-article] mark')).toEqual([]);
  expect(page.url()).not.toContain('hl=');
  await context.close();
});

test('a filter limits the results, is in the address, and is taken off again', async () => {
  const { page, context } = await open('en/search.html?q=Japan');
  await done(page);
  const all = await seedsOf(page);
  await page.click('[data-facet="year"][value="2020"]');
  await page.waitForSelector('[data-facet="year"][value="2020"][aria-pressed="true"]');
  expect(await seedsOf(page)).toEqual(['004']);
  expect(new URL(page.url()).searchParams.get('year')).toBe('2020');
  // Of many years only some are seen at once: what is chosen stands first.
  expect(await page.locator('[data-facet="year"]').first().getAttribute('value')).toBe('2020');
  // The button is made anew with its count, and the reader is still on it.
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-facet="year"][value="2020"][aria-pressed="false"]');
  expect(await seedsOf(page)).toEqual(all);
  await context.close();
});

test('nothing found says so, aloud too, and what to try', async () => {
  const { page, context } = await open('en/search.html?q=zzzzzzz');
  await done(page);
  expect(await page.getAttribute('[data-search-count]', 'value')).toBe('0');
  expect(await page.textContent('[data-search-hints]')).toContain('Nothing was found.');
  await page.waitForFunction(
    () => document.querySelector('[data-search-status]')?.textContent === 'Nothing was found.',
  );
  await context.close();
});

test('what was typed while another keyboard was on is found, and the page says as what', async () => {
  const { page, context } = await open('kk/search.html?q=Njrbj');
  await done(page);
  expect(await seedsOf(page)).toHaveLength(5);
  expect(await page.textContent('[data-search-hints]')).toContain('«Токио» бойынша көрсетілді');
  await context.close();
});

test('of a text that was put in the field the first words are looked for, and the page says so', async () => {
  const { page, context } = await open(`kk/search.html?q=${encodeURIComponent('саммит '.repeat(200))}`);
  await done(page);
  expect((await seedsOf(page)).length).toBeGreaterThan(0);
  expect(await page.textContent('[data-search-hints]')).toContain('Ең көбі 64 сөз ізделеді');
  await context.close();
});

test('searches without a worker where the browser allows none', async () => {
  const { page, context } = await open('index.html');
  await page.addInitScript(() => Object.assign(globalThis, { Worker: undefined }));
  await page.goto(new URL('kk/search.html?q=Каспий', page.url()).href);
  await done(page);
  expect((await seedsOf(page)).length).toBeGreaterThan(0);
  await context.close();
});

test('every result has its passages soon after, those far down too', async () => {
  const { page, context } = await open('uz-cyrl/search.html?q=Япония');
  await done(page);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-search-result]')].every((entry) => entry.querySelector('[data-passage]')),
  );
  await context.close();
});
