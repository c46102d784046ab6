// Pages still look as they did when somebody last looked at them: npm run pictures takes the pictures anew.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { comparePictures } from '../pictures/compare-pictures.ts';
import { listShots, picturesFolder, takePicture } from '../pictures/take-pictures.ts';
import { isOwnChromium, launchChromium } from './chromium.ts';
import { isLongRun } from './long-run.ts';

/** A shifted line moves more than this; letters that another machine smooths otherwise, less. */
const mostDifferent = 0.01;
const mostBytes = 150_000;

const dist = inject('dist');
const { articles } = JSON.parse(readFileSync(join(dist, 'catalog.json'), 'utf8'));
const isOwn = await isOwnChromium();
if (isLongRun && !isOwn) console.warn('PICTURES ARE NOT COMPARED: only the browser that npm brings draws them alike.');

describe.runIf(isLongRun && isOwn)('pictures', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test.each(listShots(articles))('$name looks as it did', async (shot) => {
    const committed = await readFile(join(picturesFolder, `${shot.name}.png`));
    expect(committed.byteLength).toBeLessThanOrEqual(mostBytes);
    const taken = await takePicture(browser, `${pathToFileURL(dist).href}/`, shot);
    const { share, sizes } = await comparePictures(committed, taken);
    expect(sizes).toBeUndefined();
    expect(share, 'the share of different pixels').toBeLessThanOrEqual(mostDifferent);
  });
});
