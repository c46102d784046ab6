// How the browser tests open the built site: over http, under a sub-path, and from a folder on disk.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serveFolder } from '../serve-folder.ts';

/** A built site at some address. */
export type Place = { readonly name: string; readonly url: string; close(): Promise<void> };

/** A folder name with all that can go wrong in an address. */
export const AWKWARD_FOLDER = 'Мұрағат 5 #1%20x';

/** The same `dist` in the three places it has to work in. */
export const placesOf = async (dist: string): Promise<Place[]> => {
  const home = await mkdtemp(join(tmpdir(), 'bulaq-'));
  const folder = join(home, AWKWARD_FOLDER);
  await cp(dist, folder, { recursive: true });
  const root = await serveFolder(dist);
  const subPath = await serveFolder(dist, { prefix: '/any/sub path' });
  return [
    { name: 'at the root of a host', ...root },
    { name: 'under a sub-path', ...subPath },
    {
      name: 'from a folder on disk',
      url: `${pathToFileURL(folder).href}/`,
      close: () => rm(home, { recursive: true, force: true }),
    },
  ];
};

/** A page that remembers everything a reader must never meet. */
export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console messages, errors, dialogs, failed requests, requests to anywhere but `place`. */
  readonly faults: string[];
};

/** Opens an empty page in a fresh profile that watches for faults. */
export const visit = async (
  browser: Browser,
  place: Place,
  options: { javaScriptEnabled?: boolean; colorScheme?: 'light' | 'dark' } = {},
): Promise<Visit> => {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const faults: string[] = [];
  context.on('page', (page) => {
    page.on('console', (message) => {
      // Playwright's own word for the blocking above; what a worker does has tests of its own.
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      faults.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(place.url) && !/^(data|blob):/.test(url)) faults.push(`foreign request: ${url}`);
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText;
      // What a page was still loading when its reader went on is given up; a file that is missing says so otherwise.
      if (reason !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${reason}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
  });
  return { page: await context.newPage(), context, faults };
};
