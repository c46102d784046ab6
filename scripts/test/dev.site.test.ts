// The development server, with a person's editor and browser.
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../output-folder.ts';
import { launchChromium } from './chromium.ts';
import { PATIENCE_MS } from './visit.ts';

const seed = '003_2a22ae72c3245a82.txt';
const page = 'kk/ortalyq-aziya-zhaponiya-sammitinde-tokio-deklaratsiyasy.html';

let home: string;
let seeds: string;
let server: ChildProcess;
let url: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-dev-'));
  seeds = join(home, 'seeds');
  await mkdir(seeds);
  await cp(join(projectRoot, 'seeds', seed), join(seeds, seed));
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

/** Does what brings a page, and waits until it is there and listens for the next change: as a person does. */
const listening = async (tab: Page, act: () => Promise<unknown>): Promise<void> => {
  await Promise.all([tab.waitForEvent('console', (message) => message.text() === '[vite] connected.'), act()]);
};
const open = (tab: Page, address: string): Promise<void> => listening(tab, () => tab.goto(url + address));

/** Saves a file as editors do: at once, so that nobody sees half of it. */
const save = async (name: string, content: string | Uint8Array): Promise<void> => {
  await writeFile(join(home, name), content);
  await rename(join(home, name), join(seeds, name));
};

const openTab = async (browser: Browser): Promise<Page> => {
  const tab = await browser.newPage();
  // A page that is asked for first waits for all that makes it.
  tab.setDefaultTimeout(PATIENCE_MS);
  return tab;
};

test('shows a change of a seed in a browser that is open, and gives back its fonts and texts', async () => {
  const browser = await launchChromium();
  const tab = await openTab(browser);
  const faults: string[] = [];
  tab.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  await open(tab, page);
  const text = await readFile(join(seeds, seed), 'utf8');
  await listening(tab, () => save(seed, text.replace('20 желтоқсанда Токиода', 'Кеше, 20 желтоқсанда, Токиода')));
  expect(await tab.locator('[data-article]').textContent()).toContain('Кеше, 20 желтоқсанда');
  expect((await tab.request.get(url + page.replace(/html$/, 'txt'))).status()).toBe(200);
  expect(faults).toEqual([]);
  await browser.close();
});

test('tells an editor what is wrong with a seed, in the language of the page, until it is mended', async () => {
  const browser = await launchChromium();
  const tab = await openTab(browser);
  await open(tab, page);
  const panel = tab.locator('.problems');
  expect(await panel.count()).toBe(0);

  // A file that was cut in the middle of a letter: its last whole version stays, with the panel above it.
  const bytes = await readFile(join(seeds, seed));
  await listening(tab, () => save(seed, bytes.subarray(0, 2001)));
  expect(await panel.getAttribute('lang')).toBe('kk');
  expect(await panel.locator('[data-problem=encoding-broken]').innerText()).toContain(
    'Файлдағы кейбір әріптер бүлінген немесе мәтіннің соңы жоқ.',
  );
  expect(await panel.innerText()).toContain(seed);
  await open(tab, 'en/index.html');
  expect(await panel.innerText()).toContain('Some letters in this file are damaged, or its end is missing.');

  // Mended, and with something that is only worth a look.
  await open(tab, page);
  await listening(tab, () => save('notes.md', 'Notes'));
  await listening(tab, () => save(seed, bytes));
  await tab.locator('[data-article]').waitFor();
  expect(await tab.locator('[data-problem]').count()).toBe(1);
  expect(await tab.locator('[data-problem=stray-file]').count()).toBe(1);
  await listening(tab, () => rm(join(seeds, 'notes.md')));
  expect(await panel.count()).toBe(0);
  await browser.close();
});

test('says that a page is gone when its seed was taken away', async () => {
  const browser = await launchChromium();
  const tab = await openTab(browser);
  await open(tab, page);
  await listening(tab, () => rm(join(seeds, seed)));
  await tab.getByText('Мұндай бет жоқ').waitFor();
  await browser.close();
});
