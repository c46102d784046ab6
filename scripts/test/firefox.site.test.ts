// Firefox as readers have it: the unpacked archive opened by double-click, and the site without a network.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type CatalogEntry, readCatalog } from '../export/read-catalog.ts';
import { projectRoot } from '../output-folder.ts';
import { serveFolder } from '../serve-folder.ts';
import { type Firefox, firefox, launchFirefox } from './firefox.ts';
import { unpackArchive } from './unpack-archive.ts';
import { AWKWARD_FOLDER } from './visit.ts';

/** A word of an article's title, long enough to be its own. */
const wordOf = ({ title }: CatalogEntry): string => /\p{L}{6,}/u.exec(title)?.[0] ?? '';

const seedsFound =
  "document.querySelector('[data-search-state=done]') && [...document.querySelectorAll('[data-search-result]')].map((result) => result.dataset.seed)";

describe.runIf(firefox)('in Firefox', () => {
  let home: string;
  let articles: CatalogEntry[];
  let browser: Firefox;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'bulaq-firefox-test-'));
    articles = await readCatalog(inject('dist'));
  });
  afterAll(() => rm(home, { recursive: true, force: true }));
  beforeEach(async () => {
    browser = await launchFirefox();
  });
  afterEach(() => browser.close());

  /** The newest article in each language. */
  const oneOfEach = (): CatalogEntry[] =>
    [...new Set(articles.map(({ lang }) => lang))].flatMap((lang) => articles.find((each) => each.lang === lang) ?? []);

  test('every fault of a page is noticed', async () => {
    const { page } = browser;
    const folder = join(home, 'faulty');
    await mkdir(folder);
    await writeFile(
      join(folder, 'index.html'),
      "<script>console.warn('a word')</script><script src=missing.js></script><script>throw Error('thrown')</script>",
    );
    const server = await serveFolder(folder);
    await page.goto(server.url);
    await server.close();
    const faults = [`404: ${server.url}missing.js`, 'console error: Error: thrown', 'console warn: a word'];
    await expect.poll(() => page.faults).toEqual(expect.arrayContaining(faults));
  });

  test('every link of every page of the unpacked archive leads somewhere, without a word on the console', async () => {
    const script = join(projectRoot, 'scripts', 'export.ts');
    execFileSync(process.execPath, [script, 'zip', '--dist', inject('dist'), '--out', join(home, 'out')], {
      stdio: 'pipe',
    });
    const folder = join(home, AWKWARD_FOLDER);
    const { url, paths } = await unpackArchive(join(home, 'out', 'central-asia-japan-dialogue.zip'), folder);
    const files = new Set(paths.map((path) => join(folder, ...path.split('/'))));
    const { page } = browser;
    const dead: string[] = [];
    for (const path of paths.filter((each) => each.endsWith('.html'))) {
      await page.goto(url + path.split('/').map(encodeURIComponent).join('/'));
      // As the browser understands them; and what the page loads: of a missing file on disk Firefox says nothing.
      const links = (await page.evaluate(
        "[...document.querySelectorAll('[href], [src]')].map(({ href, src }) => href ?? src)",
      )) as string[];
      for (const link of new Set(links)) {
        const { protocol, hash, href } = new URL(link);
        if (protocol !== 'file:') continue;
        const file = fileURLToPath(href.replace(/[?#].*/, ''));
        const isThere =
          files.has(file) &&
          (hash.length < 2 || readFileSync(file, 'utf8').includes(`id="${decodeURIComponent(hash.slice(1))}"`));
        if (!isThere) dead.push(`${path} -> ${link}`);
      }
    }
    expect(dead).toEqual([]);

    for (const article of oneOfEach()) {
      const search = `${url}${article.lang.toLowerCase()}/search.html?q=${encodeURIComponent(wordOf(article))}`;
      await page.goto(search);
      expect(await page.waitFor(seedsFound)).toContain(article.seed);
      await page.evaluate(`document.querySelector('[data-search-result][data-seed="${article.seed}"] a').click()`);
      await page.waitFor("document.querySelector('[data-article] mark') !== null");
    }
    expect(page.faults).toEqual([]);
  });

  test('the site is read and searched without a network after one visit', async () => {
    const { page } = browser;
    const server = await serveFolder(inject('dist'));
    try {
      await page.goto(`${server.url}index.html`);
      await page.waitFor(
        'navigator.serviceWorker.getRegistration().then((found) => found?.active?.state === "activated")',
      );
    } finally {
      await server.close();
    }
    for (const article of oneOfEach()) {
      await page.goto(server.url + article.url);
      expect(await page.evaluate("document.querySelector('h1').textContent.trim()")).toBe(article.title);
      await page.goto(
        `${server.url}${article.lang.toLowerCase()}/search.html?q=${encodeURIComponent(wordOf(article))}`,
      );
      expect(await page.waitFor(seedsFound)).toContain(article.seed);
    }
    await page.goto(`${server.url}ky/no-such-page.html`);
    expect(await page.waitFor("document.querySelector('[data-saved-missing]')?.hidden === false")).toBe(true);
    expect(page.faults.filter((fault) => !fault.startsWith('503: '))).toEqual([]);
  });
});
