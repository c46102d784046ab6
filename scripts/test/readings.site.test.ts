// Articles in another script, in the built site: what stands on their pages, and going there and back in a real browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { reportSchema } from '../../src/article/report-schema.ts';
import { pathTag } from '../../src/article/permalink.ts';
import { readBlock } from '../../src/article/read-article.ts';
import { findReading, readings, readingsOf } from '../../src/languages/readings.ts';
import { listFiles } from '../output/checksums.ts';
import { launchChromium } from './chromium.ts';
import { findAll, readPages, textOf, type BuiltPage, type Element } from './pages.ts';
import { placesOf, visit, type Place } from './visit.ts';

const dist = inject('dist');
const report = reportSchema.parse(JSON.parse(readFileSync(join(dist, 'report.json'), 'utf8')));
/** Every reading of every article, with the address of the article. */
const read = report.seeds.flatMap((entry) =>
  entry.url === null || entry.lang === null
    ? []
    : readingsOf(entry.lang).map((reading) => ({
        entry,
        reading,
        original: entry.url ?? '',
        path: `${pathTag(reading.tag)}/${entry.slug}.html`,
      })),
);
const [kazakh, uzbek] = ['kk', 'uz-Cyrl'].map((lang) => read.find(({ reading }) => reading.of === lang));
if (!kazakh || !uzbek) throw new Error('The seeds have articles in Kazakh and Uzbek.');

let pages: ReadonlyMap<string, BuiltPage>;
let browser: Browser;
let places: Place[];
beforeAll(async () => {
  pages = new Map((await readPages(dist)).map((page) => [page.path, page]));
  [browser, places] = await Promise.all([launchChromium(), placesOf(dist)]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all(places.map((place) => place.close()));
});

const pageAt = (path: string): BuiltPage => pages.get(path) ?? expect.fail(`There is no ${path}.`);
const articleOf = ({ document }: BuiltPage): Element =>
  findAll(document, ({ attribs }) => 'data-article' in attribs)[0] ?? expect.fail('The page has no article.');
const togglesOf = ({ document }: BuiltPage): string[] =>
  findAll(document, ({ attribs }) => 'data-script-toggle' in attribs).map(({ attribs }) => attribs['href'] ?? '');

describe('the pages', () => {
  test('every Cyrillic article has one in each script of its language, with the same anchors', () => {
    expect(read.length).toBeGreaterThan(5);
    for (const { entry, reading, original, path } of read) {
      const article = articleOf(pageAt(path));
      expect(article.attribs, path).toMatchObject({ lang: reading.tag, 'data-seed': entry.seed });
      const blocks = findAll(article, ({ attribs }) => /^p-/.test(attribs['id'] ?? ''));
      expect(
        blocks.map(({ attribs }) => attribs['id']),
        path,
      ).toEqual(entry.blocks.map(({ anchor }) => anchor));
      const texts = blocks.flatMap((block) =>
        /^[ou]l$/.test(block.name) ? findAll(block, ({ name }) => name === 'li').map(textOf) : [textOf(block)],
      );
      expect(texts, path).toEqual(
        entry.blocks
          .map((block) => readBlock(block, reading))
          .flatMap((block) => (block.type === 'list' ? block.items : [block.text])),
      );
      expect(togglesOf(pageAt(path)), path).toContain(`../${original}`);
    }
  });

  test('every Cyrillic article and front leads to each of its scripts, and they to it and to one another', () => {
    for (const { original, reading, path } of read) {
      const all = [original, ...readingsOf(reading.of).map(({ tag }) => path.replace(/^[^/]+/, pathTag(tag)))];
      for (const from of all) expect(togglesOf(pageAt(from)), from).toHaveLength(all.length - 1);
    }
    for (const { of, tag } of readings) {
      const [there, back] = [`${pathTag(tag)}/index.html`, `${pathTag(of)}/index.html`];
      expect(togglesOf(pageAt(back))).toContain(`../${there}`);
      expect(togglesOf(pageAt(there))).toContain(`../${back}`);
    }
  });

  test('say what they are, in their own language and letters', () => {
    for (const { path, reading, original } of read) {
      const page = pageAt(path);
      const [html] = findAll(page.document, ({ name }) => name === 'html');
      expect(html?.attribs['lang']).toBe(reading.tag);
      const [note] = findAll(page.document, ({ attribs }) => 'data-reading' in attribs);
      expect(note && textOf(note), path).toMatch(/^\s*\p{Script=Latin}{3}/u);
      const links = note ? findAll(note, ({ name }) => name === 'a') : [];
      expect(links.map(({ attribs }) => attribs['href'])).toEqual([`../${original}`]);
      expect(page.html).not.toMatch(/<meta name="robots"/);
    }
  });

  test('their frame has no Cyrillic letters but in names of languages and scripts, and in what is not theirs', () => {
    for (const { path } of read) {
      const { document } = pageAt(path);
      const frame = findAll(document, ({ name, attribs }) => name === 'nav' || 'data-reading' in attribs);
      for (const element of frame) {
        const foreign = findAll(
          element,
          ({ attribs }) => (findReading(attribs['lang'] ?? '')?.tag ?? '') === '' && 'lang' in attribs,
        );
        const text = foreign.reduce((rest, part) => rest.replace(textOf(part), ''), textOf(element));
        expect(text, path).not.toMatch(/\p{Script=Cyrillic}/u);
      }
    }
  });

  test('are in no index, catalogue, list of articles or folder of files', async () => {
    const files = await listFiles(dist);
    const kinds = new Set(
      files.filter((path) => /^(kk|ky|uz)-latn/.test(path)).map((path) => path.replace(/.*\./, '')),
    );
    expect([...kinds].sort()).toEqual(['html']);
    const catalog = readFileSync(join(dist, 'catalog.json'), 'utf8') + readFileSync(join(dist, 'llms.txt'), 'utf8');
    for (const { path } of read) expect(catalog).not.toContain(path);
    for (const file of files.filter((path) => path.startsWith('assets/search/')))
      expect(readFileSync(join(dist, file), 'utf8')).not.toMatch(/"(kk|ky|uz)-latn[^"/]*\/[^"]+\.html"/);
  });
});

/** The id of the block at the upper edge of the window. */
const blockInView = (page: Page): Promise<string | undefined> =>
  page.$$eval(
    '[data-article] [id^=p-]',
    (blocks) => blocks.find((block) => block.getBoundingClientRect().bottom > 32)?.id,
  );

/** What a person does before anything else: the pointer moves over the page, and the reader's script comes. */
const wakeReader = async (page: Page): Promise<void> => {
  await page.mouse.move(200, 300);
  await page.mouse.move(210, 310);
  await page.waitForFunction(() => customElements.get('reader-controls') !== undefined, undefined, { polling: 50 });
};

describe.each([0, 1, 2])('place %i', (index) => {
  test('the choice leads there and back, and keeps the place in the text', async () => {
    const place = places[index] ?? expect.fail('No such place.');
    const { page, context, faults } = await visit(browser, place);
    await page.goto(`${place.url}${kazakh.original}`);
    await page.click(`[data-script-toggle][hreflang="kk-Latn"]`);
    await page.waitForURL(`${place.url}${kazakh.path}`);
    const anchor = kazakh.entry.blocks[5]?.anchor ?? '';
    await page.locator(`#${anchor}`).evaluate((block) => block.scrollIntoView({ block: 'start' }));
    await wakeReader(page);
    expect(await blockInView(page)).toBe(anchor);
    await page.keyboard.press('KeyL');
    await page.waitForURL(`${place.url}${kazakh.original}#${anchor}`);
    expect(await blockInView(page)).toBe(anchor);
    expect(faults, place.name).toEqual([]);
    await context.close();
  });

  test('what was chosen holds for the articles that follow, in that language alone', async () => {
    const place = places[index] ?? expect.fail('No such place.');
    const { page, context, faults } = await visit(browser, place);
    // A page that is in Cyrillic letters alone leads on in the chosen ones.
    const chooseAndSearch = async (): Promise<string | null> => {
      await page.goto(`${place.url}${kazakh.original}?hl=${encodeURIComponent('Токио')}`);
      await page.click(`[data-script-toggle][hreflang="kk-Latn"]`);
      await page.waitForURL((url) => url.pathname.endsWith(kazakh.path));
      expect(new URL(page.url()).searchParams.get('hl')).toBe('Токио');
      await page.goto(`${place.url}kk/search.html?q=${encodeURIComponent('Токио')}`);
      return page.getAttribute('html', 'data-scripts');
    };
    // On a busy machine Chromium now and then gives a page from disk a storage that is empty and keeps nothing: "a race
    // condition between committing the new document and binding the DOM Storage" (dom_storage_context_wrapper.cc).
    await expect.poll(chooseAndSearch).toContain('kk-Latn');
    await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
    await wakeReader(page);
    await page.locator('[data-search-result][data-lang="kk"] a[href]').first().click();
    await page.waitForSelector('[data-article][lang="kk-Latn"] mark');
    expect((await page.locator('mark').first().textContent())?.toLowerCase()).toMatch(/^tokio/);
    await page.goto(`${place.url}en/index.html`);
    await wakeReader(page);
    await page.locator('main a[href^="../uz-cyrl/"]').first().click();
    await page.waitForSelector('[data-article][lang="uz-Cyrl"]');
    // The list of languages is a choice of its own.
    await page.goto(`${place.url}index.html`);
    await wakeReader(page);
    expect(page.url()).toBe(`${place.url}index.html`);
    await page.locator('main a[hreflang="kk"]').click();
    await page.waitForURL(`${place.url}kk/index.html`);
    expect(faults, place.name).toEqual([]);
    await context.close();
  });

  test('works without scripts', async () => {
    const place = places[index] ?? expect.fail('No such place.');
    const { page, context, faults } = await visit(browser, place, { javaScriptEnabled: false });
    await page.goto(`${place.url}${uzbek.original}`);
    for (const tag of ['uz-Latn', 'uz-Latn-x-2026', 'uz-Cyrl']) {
      await page.click(`[data-script-toggle][hreflang="${tag}"]`);
      await page.waitForSelector(`[data-article][lang="${tag}"]`);
    }
    expect(page.url()).toBe(`${place.url}${uzbek.original}`);
    expect(faults, place.name).toEqual([]);
    await context.close();
  });
});
