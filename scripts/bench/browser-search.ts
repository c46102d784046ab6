// The built site's search page, asked as a reader asks it.
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { documentId } from './build-bench-site.ts';
import type { Find } from './peers.ts';

const searchAddress = (site: string, query: string): string => `${site}kk/search.html?q=${encodeURIComponent(query)}`;

/** Waits until the page has answered. Looks in every frame: waiting for a selector looks twice a second in the end. */
const settled = (page: Page) =>
  page.waitForFunction(() => document.querySelector('[data-search-state="done"]') !== null, undefined, {
    polling: 'raf',
    timeout: 60_000,
  });

/** @returns A search that fills in the page's own field and reads the results off the page. */
export const siteFind = async (browser: Browser, site: string): Promise<Find> => {
  const page = await browser.newPage();
  await page.goto(searchAddress(site, 'а'), { waitUntil: 'domcontentloaded' });
  await settled(page);
  return async (query) => {
    const seeds = await page.evaluate(async (asked) => {
      const box = document.querySelector('[data-search]');
      const field = document.querySelector<HTMLInputElement>('input[name=q]');
      if (!box || !field) throw new Error('This is no search page.');
      field.value = asked;
      field.form?.requestSubmit();
      await new Promise<void>((resolve, reject) => {
        const look = (): void => {
          const state = box.getAttribute('data-search-state');
          if (state === 'error') reject(new Error(`The page could not search for ${asked}.`));
          if (state === 'done') resolve();
        };
        setTimeout(() => reject(new Error(`The page has not answered ${asked} in a minute.`)), 60_000);
        new MutationObserver(look).observe(box, { attributeFilter: ['data-search-state'] });
        look();
      });
      return Array.from(box.querySelectorAll('[data-search-result]'), (entry) => entry.getAttribute('data-seed') ?? '');
    }, query);
    return seeds.map(documentId);
  };
};

/** Files that a server sends as they are: packing them again gains nothing. */
const isPacked = (url: string): boolean => /\.(woff2|png|pagefind|pf_\w+)$/.test(new URL(url).pathname);

/** What opening a page costs: brotli bytes and number of all responses but fonts, and how long it took from this machine. */
export type ColdLoad = { readonly bytes: number; readonly requests: number; readonly milliseconds: number };

/** Opens a page with nothing kept from before. @param until Says when enough has happened. */
export const coldLoad = async (
  browser: Browser,
  address: string,
  until: (page: Page) => Promise<unknown>,
): Promise<ColdLoad> => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const responses: Promise<{ readonly url: string; readonly body: Buffer }>[] = [];
  page.on('response', (response) => {
    const url = response.url();
    if (!url.startsWith('http') || url.endsWith('.woff2')) return;
    responses.push(
      response.body().then(
        (body) => ({ url, body }),
        () => ({ url, body: Buffer.alloc(0) }),
      ),
    );
  });
  const started = performance.now();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await until(page);
  const milliseconds = performance.now() - started;
  const all = await Promise.all([...responses]);
  await context.close();
  // Only now: it takes longer than the page.
  const sizes = all.map(({ url, body }) => (isPacked(url) ? body.length : brotliCompressSync(body).length));
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length, milliseconds };
};

/** What one query costs on a built site, until all results are there. */
export const siteColdLoad = (browser: Browser, site: string, query: string): Promise<ColdLoad> =>
  coldLoad(browser, searchAddress(site, query), settled);

/**
 * Types each query and measures its last key. The processor is slowed down four times, which does not reach a worker: so the
 * search runs in the page itself, as it does where a browser allows no worker.
 * @returns Milliseconds from the last key of each query to its results.
 */
export const typingTimes = async (
  browser: Browser,
  site: string,
  queries: readonly string[],
  onStep: (done: number, total: number) => void = () => undefined,
): Promise<number[]> => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => Object.assign(globalThis, { Worker: undefined }));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(searchAddress(site, queries[0] ?? ''), { waitUntil: 'domcontentloaded' });
  await settled(page);
  const times: number[] = [];
  for (const query of queries) {
    await page.fill('input[name=q]', '');
    await page.type('input[name=q]', query.slice(0, -1), { delay: 40 });
    await settled(page);
    await page.waitForTimeout(100);
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
    onStep(times.length, queries.length);
  }
  await context.close();
  return times;
};
