// What a reader's first search costs in a built site of made articles: nothing kept from before, and twenty results shown.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readFrame } from '../read-seeds.ts';
import { serveFolder } from '../serve-folder.ts';
import { launchChromium } from '../test/chromium.ts';
import { coldLoad, type ColdLoad, siteColdLoad } from './browser-search.ts';
import { kilobytes, percent, printTable } from './print-table.ts';

/** Words are chosen by the shares of the articles that hold them, and counted in so many articles. */
const shares = [0.01, 0.03, 0.1, 0.2, 0.4, 0.6, 0.9];
const wordsOfShare = 2;
const countedArticles = 900;

type ChosenWord = { readonly word: string; readonly share: number };

/** @returns The words whose shares are nearest to each of `shares`; the same ones in every run. */
const chooseWords = async (seeds: string): Promise<ChosenWord[]> => {
  const { entries } = readFrame(seeds);
  const step = Math.max(1, Math.floor(entries.length / countedArticles));
  const counted = entries.filter((_, place) => place % step === 0);
  const counts = new Map<string, number>();
  for (const { path } of counted) {
    const text = await readFile(join(seeds, path), 'utf8');
    for (const word of new Set(text.match(/\p{L}{5,}/gu))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = Array.from(counts, ([word, count]): ChosenWord => ({ word, share: count / counted.length }));
  const chosen = new Set<ChosenWord>();
  for (const wanted of shares) {
    const distance = ({ share }: ChosenWord): number => Math.abs(share - wanted);
    const left = words.filter((word) => !chosen.has(word));
    left.sort((a, b) => distance(a) - distance(b) || (a.word < b.word ? -1 : 1));
    for (const word of left.slice(0, wordsOfShare)) chosen.add(word);
  }
  return [...chosen];
};

const describe = (name: string, share: string, { bytes, requests, milliseconds }: ColdLoad): string[] => [
  name,
  share,
  kilobytes(bytes),
  String(requests),
  milliseconds.toFixed(0),
];

/** The page that asks for nothing: what no search can be cheaper than. */
const openPage = (browser: Browser, site: string): Promise<ColdLoad> =>
  coldLoad(browser, `${site}kk/search.html`, (page) => page.waitForSelector('[data-search]', { state: 'attached' }));

/**
 * Prints bytes, requests and time of first searches for words of every share, and for several words.
 * @param site A built site. @param seeds What it was built of.
 */
export const printFirstSearches = async (site: string, seeds: string): Promise<void> => {
  const words = await chooseWords(seeds);
  const [rare = '', , usual = '', , common = ''] = words.map(({ word }) => word);
  const [server, browser] = await Promise.all([serveFolder(site), launchChromium()]);
  try {
    const load = (query: string): Promise<ColdLoad> => siteColdLoad(browser, server.url, query);
    const rows = [describe('the page, nothing asked', '', await openPage(browser, server.url))];
    for (const { word, share } of words) rows.push(describe(word, percent(share), await load(word)));
    for (const query of [`${usual} ${common}`, `${usual} ${common} ${rare}`]) {
      rows.push(describe(query, '', await load(query)));
    }
    printTable('A first search (brotli, fonts apart), 20 results', [
      ['', 'in % of the articles', 'KB', 'requests', 'ms'],
      ...rows,
    ]);
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
};
