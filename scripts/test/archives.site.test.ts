// The archives as readers get them: unpacked into a folder with an awkward name, opened by double-click.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type CatalogEntry, readCatalog } from '../export/read-catalog.ts';
import { linksOf } from '../export/prune-page.ts';
import { listFiles } from '../output/checksums.ts';
import { downloadsPermalink, sectionPermalink } from '../../src/article/permalink.ts';
import { interfaceTags } from '../../src/languages/index.ts';
import { primaryLanguage } from '../../src/languages/morphologies.ts';
import { isLongRun } from './long-run.ts';
import { projectRoot } from '../output-folder.ts';
import { launchChromium } from './chromium.ts';
import { unpackArchive } from './unpack-archive.ts';
import { AWKWARD_FOLDER, visit } from './visit.ts';

let home: string;
let browser: Browser;
let articles: CatalogEntry[];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-archives-'));
  const script = join(projectRoot, 'scripts', 'export.ts');
  execFileSync(process.execPath, [script, 'zip', '--dist', inject('dist'), '--out', join(home, 'out')], {
    stdio: 'pipe',
  });
  browser = await launchChromium();
  articles = await readCatalog(inject('dist'));
});
afterAll(async () => {
  await browser.close();
  await rm(home, { recursive: true, force: true });
});

/** Unpacks an archive; gives the address of its folder. */
const unpack = async (name: string): Promise<string> =>
  (await unpackArchive(join(home, 'out', name), join(home, `${AWKWARD_FOLDER} ${name}`))).url;

/** A word that an article's title has, long enough to be its own. */
const wordOf = ({ title }: CatalogEntry): string => /\p{L}{6,}/u.exec(title)?.[0] ?? '';

/** Links of an archive's pages that lead to no file in it. */
const deadLinks = async (name: string): Promise<string[]> => {
  const files = unzipSync(await readFile(join(home, 'out', name)));
  return Object.entries(files).flatMap(([path, bytes]) =>
    path.endsWith('.html')
      ? linksOf(new TextDecoder().decode(bytes), path).flatMap((to) => (to in files ? [] : [`${path} -> ${to}`]))
      : [],
  );
};

describe.each(['', '-kk', '-ky', '-uz'])('the archive central-asia-japan-dialogue%s.zip', (suffix) => {
  test('has no link that leads nowhere', async () => {
    expect(await deadLinks(`central-asia-japan-dialogue${suffix}.zip`)).toEqual([]);
  });

  test('opens, reads and searches what it holds, and nothing else, without a word on the console', async () => {
    const url = await unpack(`central-asia-japan-dialogue${suffix}.zip`);
    const { page, context, faults } = await visit(browser, { name: 'from disk', url, close: async () => {} });
    const held = articles.filter(({ lang }) => suffix === '' || `-${primaryLanguage(lang)}` === suffix);
    await page.goto(`${url}index.html`);
    for (const article of held) {
      await page.goto(url + article.url);
      expect((await page.locator('h1').first().textContent())?.trim()).toBe(article.title);
    }
    for (const lang of new Set(held.map((article) => article.lang))) {
      const article = held.find((each) => each.lang === lang);
      if (!article) continue;
      await page.goto(`${url}${lang.toLowerCase()}/search.html?q=${encodeURIComponent(wordOf(article))}`);
      await page.locator('[data-search-state=done]').waitFor();
      const found = await page
        .locator('[data-search-result]')
        .evaluateAll((results) => results.map((result) => result.getAttribute('data-seed')));
      expect(found).toContain(article.seed);
      const seeds = new Set(held.map(({ seed }) => seed));
      expect(found.filter((seed) => !seeds.has(seed ?? ''))).toEqual([]);
      await page.locator(`[data-search-result][data-seed="${article.seed}"] a`).first().click();
      await page.locator('[data-article]').waitFor();
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe.runIf(isLongRun)('a site that is published with its downloads', () => {
  let dist: string;
  beforeAll(() => {
    dist = join(home, 'published', 'dist');
    const script = join(projectRoot, 'scripts', 'build.ts');
    execFileSync(process.execPath, [script, '--out', dist, '--downloads', 'zip,epub'], { stdio: 'pipe' });
  });

  /** Pages that lead to the page of downloads. */
  const leading = (files: Readonly<Record<string, Uint8Array>>): string[] =>
    Object.entries(files)
      .filter(
        ([path, bytes]) =>
          path.endsWith('.html') && linksOf(new TextDecoder().decode(bytes), path).includes(downloadsPermalink),
      )
      .map(([path]) => path);
  const readAll = async (folder: string): Promise<Record<string, Uint8Array>> =>
    Object.fromEntries(
      await Promise.all(
        (await listFiles(folder)).map(async (path) => [path, await readFile(join(folder, path))] as const),
      ),
    );

  test('leads to them from two pages in each language, and lists what is there', async () => {
    const expected = interfaceTags.flatMap((tag) => [sectionPermalink(tag, 'about'), sectionPermalink(tag, 'saved')]);
    const files = await readAll(dist);
    expect(leading(files)).toEqual(expected.sort());
    const listed = linksOf(new TextDecoder().decode(files[downloadsPermalink]), downloadsPermalink);
    expect(listed.filter((path) => !(path in files))).toEqual([]);
    expect(listed).toContain('index.html');
    expect(listed.filter((path) => /\.(?:zip|epub)$/.test(path)).length).toBe(8);
    const sums = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: dist, encoding: 'utf8' });
    expect(sums).toContain('downloads/central-asia-japan-dialogue.zip: OK');
  });

  test('does not speak of them where they are not', async () => {
    expect(leading(await readAll(inject('dist')))).toEqual([]);
    const archive = unzipSync(await readFile(join(dist, 'downloads', 'central-asia-japan-dialogue.zip')));
    expect(leading(archive)).toEqual([]);
    expect(Object.keys(archive).filter((path) => path.startsWith('downloads/'))).toEqual([]);
  });
});
