// The development server, with a person's editor and browser.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../output-folder.ts';
import { launchChromium } from './chromium.ts';

const seed = '003_2a22ae72c3245a82.txt';
const page = 'kk/ortalyq-aziya-zhaponiya-sammitinde-tokio-deklaratsiyasy.html';

let home: string;
let seeds: string;
let bytes: Buffer;
let server: ChildProcess;
let url: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-dev-'));
  seeds = join(home, 'seeds');
  await mkdir(seeds);
  bytes = await readFile(join(projectRoot, 'seeds', seed));
  await save(seed, bytes);
  // The test runner's own variables would make the server take itself for a part of the tests.
  const { VITEST, NODE_ENV, ...env } = process.env;
  server = spawn(process.execPath, [join(projectRoot, 'scripts', 'dev.ts'), '--seeds', seeds, '--port', '0'], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  url = await new Promise((resolve, reject) => {
    let printed = '';
    server.stdout?.on('data', (text: Buffer) => {
      printed += text.toString();
      const address = /http:\/\/[^ ]+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    server.once('exit', () => reject(new Error(`The server stopped: ${printed}`)));
  });
});
afterAll(async () => {
  server.kill();
  await rm(home, { recursive: true, force: true });
});

/** Saves a file as editors do: at once, so that nobody sees half of it. */
const save = async (name: string, content: string | Uint8Array): Promise<void> => {
  await writeFile(join(home, name), content);
  await rename(join(home, name), join(seeds, name));
};

beforeEach(async () => {
  await save(seed, bytes);
  const served = async (): Promise<string> => (await fetch(url + page)).text();
  await expect.poll(served).toContain('20 желтоқсанда Токиода');
});

/** A page of the browser that knows when it hears of the next change, as it does not while it loads. */
const openTab = async (browser: Browser) => {
  const tab: Page = await browser.newPage();
  let isListening = false;
  tab.on('framenavigated', () => (isListening = false));
  tab.on('console', (message) => {
    if (message.text() === '[vite] connected.') isListening = true;
  });
  return { tab, listens: () => expect.poll(() => isListening).toBe(true) };
};

test('shows a change of a seed in a browser that is open, and gives back its fonts and texts', async () => {
  const browser = await launchChromium();
  const { tab, listens } = await openTab(browser);
  const faults: string[] = [];
  tab.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  await tab.goto(url + page);
  await listens();
  await save(seed, bytes.toString().replace('20 желтоқсанда Токиода', 'Кеше, 20 желтоқсанда, Токиода'));
  await tab.locator('[data-article]', { hasText: 'Кеше, 20 желтоқсанда' }).waitFor();
  expect((await tab.request.get(url + page.replace(/html$/, 'txt'))).status()).toBe(200);
  expect(faults).toEqual([]);
  await browser.close();
});

test('tells an editor what is wrong with a seed, in the language of the page, until it is mended', async () => {
  const browser = await launchChromium();
  const { tab, listens } = await openTab(browser);
  await tab.goto(url + page);
  await listens();
  const panel = tab.locator('.problems');
  expect(await panel.count()).toBe(0);

  // A file that was cut in the middle of a letter: its last whole version stays, with the panel above it.
  await save(seed, bytes.subarray(0, 2001));
  const broken = panel.locator('[data-problem=encoding-broken]');
  expect(await broken.innerText()).toContain('Файлдағы кейбір әріптер бүлінген немесе мәтіннің соңы жоқ.');
  expect(await panel.getAttribute('lang')).toBe('kk');
  expect(await panel.innerText()).toContain(seed);
  await tab.goto(`${url}en/index.html`);
  expect(await panel.innerText()).toContain('Some letters in this file are damaged, or its end is missing.');

  // Mended, and with something that is only worth a look.
  await tab.goto(url + page);
  await listens();
  await save('notes.md', 'Notes');
  await panel.locator('[data-problem=stray-file]').waitFor();
  await listens();
  await save(seed, bytes);
  await tab.locator('body:has([data-article]):not(:has([data-problem=encoding-broken]))').waitFor();
  expect(await tab.locator('[data-problem]').count()).toBe(1);
  await listens();
  await rm(join(seeds, 'notes.md'));
  await tab.locator('body:has([data-article]):not(:has(.problems))').waitFor();
  await browser.close();
});

test('says that a page is gone when its seed was taken away', async () => {
  const browser = await launchChromium();
  const { tab, listens } = await openTab(browser);
  await tab.goto(url + page);
  await listens();
  await rm(join(seeds, seed));
  await tab.getByText('Мұндай бет жоқ').waitFor();
  await browser.close();
});
