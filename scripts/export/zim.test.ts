import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { projectRoot } from '../output-folder.ts';
import { launchChromium } from '../test/chromium.ts';
import { shorten } from './zim.ts';
import { isLongRun } from '../test/long-run.ts';

const has = (tool: string): boolean => !spawnSync(tool, ['--version']).error;
const hasTools = has('zimwriterfs') && has('zimcheck');
if (isLongRun && !hasTools) console.warn('SKIPPED: zim-tools are not installed, so no ZIM file is made or checked.');
if (isLongRun && !has('kiwix-serve')) console.warn('SKIPPED: kiwix-tools are not installed, so no ZIM file is opened.');

/** @returns A port that nobody uses now. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await once(server.close(), 'close');
  return typeof address === 'object' && address ? address.port : expect.fail('The system gave no port.');
};

test.each([
  ['Диалог', 30, 'Диалог'],
  ['«Орталық Азия + Жапония» диалогы', 30, '«Орталық Азия + Жапония» диал…'],
  ['ааа', 2, 'а…'],
])('%s in %i characters is %s', (text, length, expected) => {
  expect(shorten(text, length, 'kk')).toBe(expected);
});

test('says what is missing where zimwriterfs is not installed', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'scripts', 'export.ts'), 'zim', '--dist', inject('dist'), '--out', `${inject('dist')}-none`],
    { env: { ...process.env, PATH: '/nowhere' }, encoding: 'utf8' },
  );
  expect(status).toBe(2);
  expect(stderr).toContain('zim-tools');
});

describe.runIf(isLongRun && hasTools)('the ZIM files of the site', () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'bulaq-zim-'));
    execFileSync(
      process.execPath,
      [join(projectRoot, 'scripts', 'export.ts'), 'zim', '--dist', inject('dist'), '--out', join(home, 'out')],
      { stdio: 'pipe' },
    );
  });
  afterAll(() => rm(home, { recursive: true, force: true }));
  const name = 'central-asia-japan-dialogue';

  test.each(['', '-kk', '-ky', '-uz'])('%s pass zimcheck', (language) => {
    const { status, stdout } = spawnSync('zimcheck', [join(home, 'out', `${name}${language}.zim`)], {
      encoding: 'utf8',
    });
    expect(status, stdout).toBe(0);
  });

  test.runIf(has('kiwix-serve'))('are read and searched in Kiwix, with the site’s own search', async () => {
    const port = await freePort();
    const server = spawn('kiwix-serve', [
      '--port',
      String(port),
      '--address',
      '127.0.0.1',
      join(home, 'out', `${name}-kk.zim`),
    ]);
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      // The server leads to the main page, wherever its version keeps the files.
      const front = (): Promise<Response | undefined> =>
        fetch(`http://127.0.0.1:${port}/${name}-kk/`).catch(() => undefined);
      await expect.poll(async () => (await front())?.ok).toBe(true);
      const root = new URL('.', (await front())?.url).href;
      await page.goto(`${root}kk/search.html?q=${encodeURIComponent('Жапония')}`);
      await page.locator('[data-search-state=done] [data-search-result]').first().waitFor();
      const languages = await page
        .locator('[data-search-result]')
        .evaluateAll((results) => results.map((result) => result.getAttribute('data-lang')));
      expect(new Set(languages)).toEqual(new Set(['kk']));
      await page.locator('[data-search-result] a').first().click();
      await page.locator('[data-article]').waitFor();
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    } finally {
      await browser.close();
      server.kill();
    }
  });
});
