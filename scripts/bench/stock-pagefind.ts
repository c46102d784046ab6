// Stock Pagefind, as its documentation has it: pages, its command's own index of them, and its own field.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { coldLoad, type ColdLoad } from './browser-search.ts';
import type { Find } from './peers.ts';
import type { BenchDocument } from './retrieval-data.ts';

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Indexes the documents as plain pages, with Pagefind's own field on `search.html`. The index is of all languages together,
 * which finds more in a collection of several (49 % of the judged queries, 44 % language by language).
 */
export const buildStockPagefind = async (
  documents: Iterable<BenchDocument> | AsyncIterable<BenchDocument>,
  folder: string,
): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const { index } = await createIndex({ keepIndexUrl: true, forceLanguage: 'kk' });
  if (!index) throw new Error('Pagefind did not start.');
  for await (const { id, title, text, lang } of documents) {
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

/** What one query costs with stock Pagefind's own field, which shows five results. */
export const stockColdLoad = (browser: Browser, site: string, query: string): Promise<ColdLoad> =>
  coldLoad(browser, `${site}search.html?q=${encodeURIComponent(query)}`, (page) =>
    page
      .waitForSelector('.pagefind-ui__result-link, .pagefind-ui__message', { timeout: 60_000 })
      .then(() => page.waitForLoadState('networkidle')),
  );
