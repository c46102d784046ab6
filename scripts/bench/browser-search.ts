// The built site's search page, asked as a reader asks it; and stock Pagefind's, for comparison.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import { documentId } from './build-bench-site.ts';
import { percentile } from './measures.ts';
import type { Find } from './peers.ts';
import type { BenchDocument } from './retrieval-data.ts';

const searchAddress = (site: string, query: string): string => `${site}kk/search.html?q=${encodeURIComponent(query)}`;

/** Waits until the page has answered. */
const settled = (page: Page) =>
  page.waitForSelector('[data-search-state="done"]', { state: 'attached', timeout: 60_000 });

/** @returns A search that opens the search page anew for each query and reads the results off it. */
export const siteFind = async (browser: Browser, site: string): Promise<Find> => {
  const page = await browser.newPage();
  return async (query) => {
    await page.goto(searchAddress(site, query), { waitUntil: 'domcontentloaded' });
    await settled(page);
    const seeds = await page.$$eval('[data-search-result]', (entries) =>
      entries.map((entry) => entry.getAttribute('data-seed') ?? ''),
    );
    return seeds.map(documentId);
  };
};

/** Files that a server sends as they are: packing them again gains nothing. */
const isPacked = (url: string): boolean => /\.(woff2|png|pagefind|pf_\w+)$/.test(new URL(url).pathname);

/** Brotli bytes of every response but fonts, from opening a page to the moment `until` says. */
export const coldBytes = async (
  browser: Browser,
  address: string,
  until: (page: Page) => Promise<unknown>,
): Promise<number> => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const url = response.url();
    if (!url.startsWith('http') || url.endsWith('.woff2')) return;
    sizes.push(
      response.body().then(
        (body) => (isPacked(url) ? body.length : brotliCompressSync(body).length),
        () => 0,
      ),
    );
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await until(page);
  const all = [...sizes];
  const total = (await Promise.all(all)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return total;
};

/** Cold bytes of one query on a built site. */
export const siteColdBytes = (browser: Browser, site: string, query: string): Promise<number> =>
  coldBytes(browser, searchAddress(site, query), settled);

/** @returns Milliseconds from the last key of each query to its results, the processor slowed down four times. */
export const typingTimes = async (browser: Browser, site: string, queries: readonly string[]): Promise<number[]> => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(searchAddress(site, queries[0] ?? ''), { waitUntil: 'domcontentloaded' });
  await settled(page);
  const times: number[] = [];
  for (const query of queries) {
    await page.fill('input[name=q]', '');
    await page.type('input[name=q]', query.slice(0, -1), { delay: 60 });
    await settled(page);
    await page.waitForTimeout(300);
    // In two steps: the clock must be set up before the key is pressed, and read after it.
    await page.evaluate(() => {
      const box = document.querySelector('[data-search]');
      const time = new Promise<number>((resolve) => {
        const start = () => {
          const pressed = performance.now();
          const observer = new MutationObserver(() => {
            if (box?.getAttribute('data-search-state') !== 'done') return;
            observer.disconnect();
            resolve(performance.now() - pressed);
          });
          if (box) observer.observe(box, { attributeFilter: ['data-search-state'] });
        };
        document.addEventListener('input', start, { once: true, capture: true });
      });
      Object.assign(globalThis, { time });
    });
    await page.keyboard.type(query.slice(-1));
    times.push(await page.evaluate(() => (globalThis as unknown as { time: Promise<number> }).time)); // set just above
  }
  await context.close();
  return times;
};

/** @returns The time that 95 of 100 queries keep to. */
export const slowest = (times: readonly number[]): number => percentile(times, 0.95);

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Writes the documents as plain pages, with stock Pagefind's index and its own field on `search.html`. Its index is of all
 * languages together, which finds more in a collection of several (49 % of the judged queries, 44 % language by language).
 */
export const buildStockPagefind = async (documents: readonly BenchDocument[], folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const { index } = await createIndex({ keepIndexUrl: true, forceLanguage: 'kk' });
  if (!index) throw new Error('Pagefind did not start.');
  for (const { id, title, text, lang } of documents) {
    const paragraphs = text.split(/\n+/).map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
    const tag = lang === 'uz' ? 'uz-Cyrl' : lang;
    const content = `<!doctype html><html lang="${tag}"><head><title>${escapeHtml(title)}</title></head><body><main><h1>${escapeHtml(title)}</h1>${paragraphs.join('')}</main></body></html>`;
    await index.addHTMLFile({ url: `/${id}.html`, content });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  const field = `<link rel="stylesheet" href="pagefind/pagefind-ui.css"><script src="pagefind/pagefind-ui.js"></script>
<div id="search"></div><script>const ui = new PagefindUI({ element: '#search' });
const q = new URLSearchParams(location.search).get('q'); if (q) ui.triggerSearch(q);</script>`;
  await writeFile(
    join(folder, 'search.html'),
    `<!doctype html><html lang="kk"><meta charset="utf-8"><title>Search</title><body>${field}</body></html>`,
  );
};

/** @returns Stock Pagefind's answers, through its public interface. */
export const stockFind = async (browser: Browser, site: string): Promise<Find> => {
  const page = await browser.newPage();
  await page.goto(`${site}search.html`);
  return async (query) => {
    const urls = await page.evaluate(
      async ([address = '', asked = '']) => {
        // Its module has no types and is at an address that only the page knows.
        const pagefind: {
          search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
        } = await import(/* @vite-ignore */ address);
        const { results } = await pagefind.search(asked);
        return Promise.all(results.slice(0, 20).map(async (result) => (await result.data()).url));
      },
      [`${site}pagefind/pagefind.js`, query],
    );
    return urls.map((url) => url.replace(/^.*\//, '').replace(/\.html$/, ''));
  };
};

/** Cold bytes of one query with stock Pagefind's own field. */
export const stockColdBytes = (browser: Browser, site: string, query: string): Promise<number> =>
  coldBytes(browser, `${site}search.html?q=${encodeURIComponent(query)}`, (page) =>
    page
      .waitForSelector('.pagefind-ui__result-link, .pagefind-ui__message', { timeout: 60_000 })
      .then(() => page.waitForLoadState('networkidle')),
  );
