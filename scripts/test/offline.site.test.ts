// The installed site: without a network, through updates and broken deployments, beside other sites. Chromium.
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { readCatalog } from '../export/read-catalog.ts';
import { readCollectionFile } from '../output/collection-file.ts';
import { makeAppProgram } from '../output/app-program.ts';
import { finishSite } from '../output/finish-site.ts';
import { OFFLINE_LIMITS, type OfflineLimits } from '../output/offline-list.ts';
import { projectRoot } from '../output-folder.ts';
import { type Server, serveFolder } from '../serve-folder.ts';
import { launchChromium } from './chromium.ts';
import { isLongRun } from './long-run.ts';

let browser: Browser;
let home: string;
let folder: string;
let context: BrowserContext;
let page: Page;
let server: Server;
let requested: string[];
let consoleMessages: string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-offline-'));
  folder = join(home, 'site');
  await cp(inject('dist'), folder, { recursive: true });
  requested = [];
  consoleMessages = [];
  context = await browser.newContext();
  page = await context.newPage();
  page.on('console', (message) => {
    // Chromium says so now and then of a font that a page names early and its service worker brings; it is used.
    if (!message.text().includes('service worker resource mismatch')) consoleMessages.push(message.text());
  });
});
afterEach(async () => {
  await context.close();
  await server.close().catch(() => undefined);
  await rm(home, { recursive: true, force: true });
});

const serve = async (prefix = '', port = 0): Promise<string> => {
  server = await serveFolder(prefix === '' ? folder : home, {
    prefix: '',
    port,
    onRequest: (path) => requested.push(path),
  });
  return `${server.url}${prefix}`;
};

/** Makes the files that speak of all others anew, as the next build would. */
const deploy = async (limits: OfflineLimits = OFFLINE_LIMITS): Promise<void> => {
  const collection = await readCollectionFile(folder);
  if (!collection) throw new Error('The site has no collection.json.');
  const articles = await readCatalog(folder);
  for (const path of ['collection.json', 'offline.json', 'sw.js', 'SHA256SUMS', 'packs', '.bulaq-output']) {
    await rm(join(folder, path), { recursive: true, force: true });
  }
  const { settings } = collection;
  const program = makeAppProgram();
  await finishSite(folder, { settings, siteUrl: settings.site, articles, program }, limits);
};

/** Does what a reader does who stays: nothing is loaded for one who only passes through. */
const read = (): Promise<void> => page.keyboard.press('End');

/** Reads, and waits until the site at `root` is on the device. */
const installed = async (root: string): Promise<void> => {
  await read();
  await expect
    .poll(() =>
      page.evaluate(async (scope) => {
        const registration = await navigator.serviceWorker.getRegistration(scope);
        return registration?.scope === scope && registration.active?.state;
      }, root),
    )
    .toBe('activated');
};

const cacheNames = (): Promise<string[]> => page.evaluate(async () => (await caches.keys()).sort());
const withoutNetwork = async (): Promise<void> => {
  await server.close();
  await context.setOffline(true);
};

/** What the browser is given for an address. */
const textOf = async (url: string): Promise<string> => (await page.goto(url))?.text() ?? '';

/** An article in each language of the collection. */
const articleOfEach = async (): Promise<{ url: string; lang: string; title: string }[]> => {
  const articles = await readCatalog(folder);
  return [...new Set(articles.map(({ lang }) => lang))].map((lang) => {
    const article = articles.findLast((each) => each.lang === lang);
    if (!article) throw new Error(`No article in ${lang}`);
    return article;
  });
};

describe('a small collection', () => {
  test('is read and searched without a network after one visit', async () => {
    const url = await serve();
    await page.goto(`${url}kk/index.html`);
    await installed(url);
    await withoutNetwork();
    for (const article of await articleOfEach()) {
      await page.goto(url + article.url);
      expect((await page.locator('h1').first().textContent())?.trim()).toBe(article.title);
      const folderName = article.lang.toLowerCase();
      const [word = ''] = article.title.match(/\p{L}{6,}/u) ?? [];
      await page.goto(`${url}${folderName}/search.html?q=${encodeURIComponent(word)}`);
      await page.locator('[data-search-state=done]').waitFor();
      await page
        .locator(`[data-search-result] a[href*="${article.url.split('/')[1]}"]`)
        .first()
        .click();
      await page.locator('[data-article]').waitFor();
    }
    expect(consoleMessages).toEqual([]);
  });

  test('answers an unknown address with the page that says what is saved, in the language of the address', async () => {
    const url = await serve();
    await page.goto(`${url}index.html`);
    await installed(url);
    await withoutNetwork();
    for (const [path, lang] of [
      ['ky/no-such-page.html', 'ky'],
      ['uz-latn/deep/er/no.html', 'uz-Latn'],
      ['elsewhere', 'kk'],
    ]) {
      await page.goto(url + path);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      await page.locator('[data-saved-missing]').waitFor({ state: 'visible' });
      const front = await page.locator('.masthead a').first().getAttribute('href');
      expect(front).not.toBeNull();
      await page.locator('.masthead a').first().click();
      await page.waitForURL(/(?:index|search)\.html$/);
    }
  });

  test('is not saved where readers pay for what they did not ask for', async () => {
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
    });
    const url = await serve();
    await page.goto(`${url}kk/index.html`);
    // Longer than a page waits before it saves anything.
    await page.waitForTimeout(8000);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(requested.filter((path) => /sw\.js|offline\.json/.test(path))).toEqual([]);
    // But it is when they ask.
    await page.goto(`${url}kk/saved.html`);
    await page.locator('tr[data-part=all] button').click();
    await page.locator('tr[data-part=all][data-saved=all]').waitFor();
    await withoutNetwork();
    await page.goto(`${url}kk/about.html`);
    expect(await page.locator('html').getAttribute('lang')).toBe('kk');
  });

  test('fetches of an update only what changed, and shows it when the reader says so', async () => {
    const url = await serve();
    const [article] = await articleOfEach();
    if (!article) throw new Error('No article.');
    await page.goto(url + article.url);
    await installed(url);
    await page.goto(url + article.url);

    // From here on: a browser may look for an update at any time.
    requested = [];
    await appendFile(join(folder, article.url), '<!-- a correction -->');
    await deploy();
    await page.goto(`${url}index.html`);
    await read();
    const button = page.locator('.app-update button');
    await button.waitFor();
    expect(
      requested.filter((path) => !/^\/(?:sw\.js|offline\.json|manifest\.webmanifest|assets\/icons\/.*)$/.test(path)),
    ).toEqual([`/${article.url}`]);
    const shown = (): Promise<string> =>
      page.evaluate((address) => fetch(address).then((response) => response.text()), url + article.url);
    expect(await shown()).not.toContain('a correction');
    expect(await cacheNames()).toHaveLength(2);
    await Promise.all([page.waitForEvent('load'), button.click()]);
    await expect.poll(shown).toContain('a correction');
    await expect.poll(cacheNames).toHaveLength(1);
    expect(consoleMessages).toEqual([]);
  });

  test('stays as it was when a deployment is half-finished, and leaves nothing of it behind', async () => {
    const url = await serve();
    const [article] = await articleOfEach();
    if (!article) throw new Error('No article.');
    await page.goto(url + article.url);
    await installed(url);
    const before = await cacheNames();
    const old = await readFile(join(folder, article.url), 'utf8');
    await appendFile(join(folder, article.url), '<!-- a correction -->');
    await appendFile(join(folder, 'kk/about.html'), '<!-- another -->');
    await deploy();
    // The new worker and list are there, one page is not.
    await writeFile(join(folder, article.url), old);
    const failed = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => undefined);
      const arriving = registration.installing;
      if (!arriving) return 'failed';
      return new Promise<string>((resolve) => {
        arriving.onstatechange = () => resolve(arriving.state);
      });
    });
    expect(['redundant', 'failed']).toContain(failed);
    expect(await cacheNames()).toEqual(before);
    await withoutNetwork();
    expect(await textOf(`${url}kk/about.html`)).not.toContain('another');
  });

  test('is shown anew in every tab when the reader accepts an update in one', async () => {
    const url = await serve();
    const [article, other] = await articleOfEach();
    if (!article || !other) throw new Error('No articles.');
    await page.goto(url + article.url);
    await installed(url);
    await page.goto(url + article.url);
    const second = await context.newPage();
    await second.goto(url + other.url);
    // Its script has come, which is what shows the update.
    await second.keyboard.press('End');
    await second.locator('link[rel=manifest]').waitFor({ state: 'attached' });
    await appendFile(join(folder, article.url), '<!-- a correction -->');
    await appendFile(join(folder, other.url), '<!-- a correction -->');
    await deploy();
    await page.goto(`${url}index.html`);
    await Promise.all([
      second.waitForEvent('load'),
      page.waitForEvent('load'),
      page.locator('.app-update button').click(),
    ]);
    // A comment after the last tag.
    expect(await second.evaluate(() => document.lastChild?.textContent)).toContain('a correction');
    await expect.poll(cacheNames).toHaveLength(1);
  });

  test('is read from the network when the browser has thrown away what was saved, and can be saved again', async () => {
    const url = await serve();
    const [article] = await articleOfEach();
    if (!article) throw new Error('No article.');
    await page.goto(`${url}index.html`);
    await installed(url);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    expect(await textOf(url + article.url)).toContain(article.title);
    await page.goto(`${url}kk/saved.html`);
    const row = page.locator('tr[data-part=all]');
    await row.getByRole('button').press('Enter');
    await page.locator('tr[data-part=all][data-saved=all]').waitFor();
    // Who works with the keyboard is still in the row, on a button that says what it would remove.
    await expect.poll(() => row.locator(':focus').getAttribute('aria-label')).toBe('Өшіру: Бүкіл жинақ');
    await withoutNetwork();
    for (const path of ['index.html', 'kk/search.html', article.url]) {
      expect((await page.goto(url + path))?.status()).toBe(200);
    }
  });

  test('leaves nothing behind when it is removed, whatever is being asked for meanwhile', async () => {
    const url = await serve();
    await page.goto(`${url}kk/saved.html`);
    await page.locator('tr[data-part=all][data-saved=none] button').click();
    await page.locator('tr[data-part=all][data-saved=all]').waitFor();
    // Again, by the worker.
    await page.reload();
    await page.evaluate(() => {
      const isRemoved = (): boolean => document.querySelector('tr[data-part=all][data-saved=none]') !== null;
      const goOnAsking = async (): Promise<void> => {
        while (!isRemoved()) await fetch('about.html');
      };
      const all = Promise.all(Array.from({ length: 20 }, goOnAsking));
      void all.then(() => (document.body.dataset['asked'] = 'all'));
    });
    await page.locator('tr[data-part=all][data-saved=all] button').click();
    await page.locator('[data-asked=all]').waitFor();
    expect(await cacheNames()).toEqual([]);
  });

  test('lives beside another site of the same host', async () => {
    await cp(inject('dist'), join(folder, 'inner'), { recursive: true });
    const url = await serve('site/');
    await page.goto(`${url}kk/index.html`);
    await installed(url);
    await page.goto(`${url}inner/kk/index.html`);
    await installed(`${url}inner/`);
    await expect.poll(cacheNames).toHaveLength(2);
    await page.goto(`${url}inner/kk/saved.html`);
    await page.locator('tr[data-part=all][data-saved=all] button').click();
    await page.locator('tr[data-part=all][data-saved=none]').waitFor();
    expect((await cacheNames()).map((name) => name.split(' ')[1])).toEqual(['/site/']);
    await withoutNetwork();
    await page.goto(`${url}ky/index.html`);
    expect(await page.locator('html').getAttribute('lang')).toBe('ky');
  });

  test('is forgotten by every device when the host has the kill switch', async () => {
    const url = await serve();
    await page.goto(`${url}kk/index.html`);
    await installed(url);
    await cp(join(projectRoot, 'src', 'offline', 'kill-switch.js'), join(folder, 'sw.js'));
    await page.goto(`${url}kk/index.html`);
    await expect
      .poll(async () => {
        // The browser may be updating it, or have taken it away, already.
        await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => {}));
        return cacheNames();
      })
      .toEqual([]);
    await appendFile(join(folder, 'kk/about.html'), '<!-- from the network -->');
    expect(await textOf(`${url}kk/about.html`)).toContain('from the network');
  });
});

describe.runIf(isLongRun)('a collection of middle size', () => {
  test('saves its shell, and all of it at one tap that says its size', async () => {
    await deploy({ ...OFFLINE_LIMITS, automaticBytes: 0 });
    const url = await serve();
    await page.goto(`${url}kk/saved.html`);
    await installed(url);
    await page.goto(`${url}kk/saved.html`);
    const row = page.locator('tr[data-part=all]');
    expect(await row.locator('td').first().textContent()).toMatch(/^\d+,\d\sМБ$/);
    await row.locator('button').click();
    await page.locator('tr[data-part=all][data-saved=all]').waitFor();
    await withoutNetwork();
    for (const article of await articleOfEach()) {
      await page.goto(url + article.url);
      expect((await page.locator('h1').first().textContent())?.trim()).toBe(article.title);
    }
  });
});

describe.runIf(isLongRun)('a large collection', () => {
  const limits: OfflineLimits = { ...OFFLINE_LIMITS, wholeFiles: 0 };

  /** Saves a part on the page of what is saved. */
  const save = async (part: string): Promise<void> => {
    await page.locator(`tr[data-part="${part}"] button`).first().click();
    await page.locator(`tr[data-part="${part}"][data-saved=all]`).waitFor();
  };

  test('is saved by language and year, opened and searched from the pack, and removed', async () => {
    await deploy(limits);
    const url = await serve();
    const [article] = (await articleOfEach()).filter(({ lang }) => lang === 'kk');
    if (!article) throw new Error('No Kazakh article.');
    await page.goto(`${url}kk/saved.html`);
    await installed(url);
    await page.goto(`${url}kk/saved.html`);
    const year = (await readCatalog(folder)).find(({ url: each }) => each === article.url)?.date?.slice(0, 4);
    await save(`articles kk ${year}`);
    await save('search');
    await withoutNetwork();
    await page.goto(url + article.url);
    expect((await page.locator('h1').first().textContent())?.trim()).toBe(article.title);
    const [word = ''] = article.title.match(/\p{L}{6,}/u) ?? [];
    await page.goto(`${url}kk/search.html?q=${encodeURIComponent(word)}`);
    await page.locator('[data-search-result]').first().waitFor();
    await page.goto(`${url}kk/saved.html`);
    await page.locator(`tr[data-part="articles kk ${year}"] button`).click();
    await page.locator(`tr[data-part="articles kk ${year}"][data-saved=none]`).waitFor();
    await page.goto(url + article.url);
    await page.locator('[data-saved-missing]').waitFor({ state: 'visible' });
  });

  test('fetches of an update only the packs that changed, before it is shown', async () => {
    await deploy(limits);
    const url = await serve();
    const [article] = (await articleOfEach()).filter(({ lang }) => lang === 'ky');
    if (!article) throw new Error('No Kyrgyz article.');
    await page.goto(`${url}ky/saved.html`);
    await installed(url);
    await page.goto(`${url}ky/saved.html`);
    await save('all');
    requested = [];
    await appendFile(join(folder, article.url), '<!-- a correction -->');
    await deploy(limits);
    await page.goto(`${url}ky/index.html`);
    await read();
    await page.locator('.app-update button').waitFor();
    expect(
      requested.filter((path) => path.endsWith('.zip')).map((path) => path.replace(/(?:-[0-9a-f]{10}){2}\.zip$/, '')),
    ).toEqual([expect.stringMatching(/^\/packs\/articles-ky-\d{4}$/)]);
    await Promise.all([page.waitForEvent('load'), page.locator('.app-update button').click()]);
    await withoutNetwork();
    expect(await textOf(url + article.url)).toContain('a correction');
  });

  test('never shows a page of the arriving build beside those of the one that is read', async () => {
    await deploy(limits);
    const url = await serve();
    const [article] = (await articleOfEach()).filter(({ lang }) => lang === 'ky');
    if (!article) throw new Error('No Kyrgyz article.');
    await page.goto(`${url}ky/saved.html`);
    await installed(url);
    await page.goto(`${url}ky/saved.html`);
    await save('all');
    const saved = (): Promise<string[]> =>
      page.evaluate(async () => {
        const name = (await caches.keys()).find((each) => each.endsWith(' packs')) ?? '';
        return (await (await caches.open(name)).keys()).map((request) => request.url);
      });
    const before = await saved();
    await appendFile(join(folder, article.url), '<!-- a correction -->');
    await deploy(limits);
    await page.goto(`${url}ky/index.html`);
    await page.locator('.app-update button').waitFor();
    const arrived = (await saved()).filter((each) => !before.includes(each));
    expect(arrived).toHaveLength(1);
    // The arriving pack is the only one left that has the article.
    await page.evaluate(
      async (part) => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) {
            if (request.url.includes(part)) await cache.delete(request);
          }
        }
      },
      before.find((each) => each.includes('/articles-ky-')) ?? 'none',
    );
    await withoutNetwork();
    expect(await textOf(url + article.url)).not.toContain('a correction');
  });

  test('goes on where saving was torn off', async () => {
    await deploy(limits);
    const url = await serve();
    await page.goto(`${url}kk/saved.html`);
    await installed(url);
    await page.goto(`${url}kk/saved.html`);
    const packs: string[] = [];
    await page.route('**/packs/**', async (route) => {
      packs.push(route.request().url());
      return packs.length === 3 ? route.abort() : route.continue();
    });
    await page.locator('tr[data-part=all] button').click();
    await page.locator('tr[data-part=all][data-saved=some]').waitFor();
    expect(await page.locator('[data-saved-status]').textContent()).not.toBe('');
    const before = packs.length;
    await page.locator('tr[data-part=all] button').first().click();
    await page.locator('tr[data-part=all][data-saved=all]').waitFor();
    expect(new Set(packs.slice(0, before - 1)).size + packs.length - before).toBe(new Set(packs).size);
  });
});
