// A collection of ten thousand articles on the device: what opening one of its packs' articles takes.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readCatalog } from '../export/read-catalog.ts';
import { readCollectionFile } from '../output/collection-file.ts';
import { makeAppProgram } from '../output/app-program.ts';
import { finishSite } from '../output/finish-site.ts';
import { serveFolder } from '../serve-folder.ts';
import { launchChromium } from './chromium.ts';
import { isLongRun } from './long-run.ts';

/** As many as one language has in a collection of ten thousand in three languages. */
const COUNT = 3333;
/** However large the pack is in which it lies. */
const MOST_TIMES = 20;

test.runIf(isLongRun)(
  `one of ${COUNT} saved articles opens without a network about as soon as a page that is saved by itself`,
  async () => {
    const home = await mkdtemp(join(tmpdir(), 'bulaq-large-'));
    const folder = join(home, 'site');
    await cp(inject('dist'), folder, { recursive: true });
    const collection = await readCollectionFile(folder);
    const model = (await readCatalog(folder)).find(({ lang }) => lang === 'kk');
    if (!collection || !model) throw new Error('The site has no Kazakh article.');
    const html = await readFile(join(folder, model.url), 'utf8');
    const articles = Array.from({ length: COUNT }, (_, number) => ({
      ...model,
      id: `many${number}`,
      url: `kk/many-${number}.html`,
      date: `${2015 + (number % 11)}-06-15`,
    }));
    for (const { url, id } of articles) await writeFile(join(folder, url), `${html}<!-- ${id} -->`);
    for (const path of ['collection.json', 'offline.json', 'sw.js', 'SHA256SUMS', '.bulaq-output']) {
      await rm(join(folder, path));
    }
    await finishSite(folder, {
      settings: collection.settings,
      siteUrl: undefined,
      articles,
      program: makeAppProgram(),
    });
    // At any size, what every device reads at each visit stays small.
    expect((await readFile(join(folder, 'offline.json'))).byteLength).toBeLessThan(200_000);

    const server = await serveFolder(folder);
    const browser = await launchChromium();
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${server.url}kk/saved.html`);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.goto(`${server.url}kk/saved.html`);
      await page.locator('tr[data-part=all] button').click();
      await page.locator('tr[data-part=all][data-saved=all]').waitFor();
      await server.close();
      await context.setOffline(true);
      const numbers = [5, 1700, 3332, 42, 2024, 900, 3000];
      /** The middle of the times that opening them takes, in milliseconds. */
      const open = async (paths: readonly string[]): Promise<number> => {
        const times: number[] = [];
        for (const path of paths) {
          await page.goto(server.url + path);
          times.push(
            await page.evaluate(() => {
              const [entry] = performance.getEntriesByType('navigation');
              return entry instanceof PerformanceNavigationTiming ? entry.responseEnd - entry.startTime : Infinity;
            }),
          );
        }
        return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Infinity;
      };
      const compare = async (): Promise<number> => {
        const article = await open(numbers.map((number) => `kk/many-${number}.html`));
        const single = await open(numbers.map(() => 'kk/about.html'));
        console.log(
          `Opened: a saved article in ${article.toFixed(0)} ms, a page by itself in ${single.toFixed(0)} ms.`,
        );
        return article / Math.max(single, 5);
      };
      // What takes longer by itself does so every time; a machine that is busy with other things is so for a while.
      await expect.poll(compare).toBeLessThan(MOST_TIMES);
    } finally {
      await browser.close();
      await server.close().catch(() => undefined);
      await rm(home, { recursive: true, force: true });
    }
  },
  300_000,
);
