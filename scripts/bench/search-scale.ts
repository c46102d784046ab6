// What search costs in collections of thousands: to build, to hold, to ask. Beside stock Pagefind on the same articles.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { access, cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Article } from '../../src/article/article-schema.ts';
import { plainText } from '../../src/article/plain-text.ts';
import { searchFolder } from '../build-index.ts';
import { convertSeeds } from '../convert-seeds.ts';
import { inRecordOrder } from '../index/record-order.ts';
import type { Progress } from '../progress.ts';
import { readCollection } from '../read-seeds.ts';
import { serveFolder } from '../serve-folder.ts';
import { buildSeedSite } from './bench-sites.ts';
import { siteColdLoad } from './browser-search.ts';
import { printTable } from './print-table.ts';
import { coldFigure, coldHeading, coldRow, printIndexBytes } from './search-weight.ts';
import { stockColdLoad } from './stock-pagefind.ts';
import { treeMemory } from './tree-memory.ts';
import { benchFolder, writeCorpus } from './write-corpus.ts';

/** @returns A file of made articles, one a line, in the order in which a build has them; kept from one bench to the next. */
const writeArticles = async (count: number): Promise<string> => {
  const file = join(benchFolder, `ordered-${count}.jsonl`);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) return file;
  const { conversions } = convertSeeds(await readCollection(await writeCorpus(count)));
  const articles = conversions.flatMap(({ article }) => article ?? []);
  const output = createWriteStream(`${file}-new`);
  for (const article of inRecordOrder(articles))
    if (!output.write(`${JSON.stringify(article)}\n`)) await once(output, 'drain');
  output.end();
  await once(output, 'close');
  await rename(`${file}-new`, file);
  return file;
};

/** Builds an index in a process of its own. */
const measureBuild = async (engine: 'ours' | 'stock', articles: string, folder: string) => {
  const script = fileURLToPath(new URL('build-made-index.ts', import.meta.url));
  const started = performance.now();
  const child = spawn(process.execPath, [script, engine, articles, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, treeMemory(child.pid ?? 0))), 200);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`The index of ${engine} was not built.`);
  return { seconds: (performance.now() - started) / 1000, peak };
};

/** Shares of the articles that hold a word, for words that readers may ask for: from common to rare. */
const shares = [0.1, 0.03, 0.01, 0.003, 0.001];

/** Words that stand in about those shares of the first thousand articles. */
const chooseWords = async (articles: string): Promise<string[]> => {
  const lines = (await readFile(articles, 'utf8')).split('\n', 1000).filter(Boolean);
  const counts = new Map<string, number>();
  for (const line of lines) {
    const words = plainText(JSON.parse(line) as Article).match(/\p{Ll}{5,}/gu) ?? []; // as written above
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return shares.flatMap((share) => {
    const wanted = Math.round(share * lines.length);
    return [...counts]
      .filter(([, count]) => count === wanted)
      .map(([word]) => word)
      .sort()
      .slice(0, 2);
  });
};

/** The project's own site, with the made articles' index in the place of its own. */
const borrowSite = async (seedSite: string, made: string, folder: string): Promise<void> => {
  await cp(seedSite, folder, { recursive: true });
  const nameOf = async (site: string): Promise<string> =>
    (await readdir(join(site, searchFolder))).find((name) => /^index-.*\.js$/.test(name))?.slice(0, -3) ?? '';
  const page = join(folder, 'kk', 'search.html');
  const html = await readFile(page, 'utf8');
  const [own, other] = [await nameOf(seedSite), await nameOf(made)];
  if (!html.includes(own)) throw new Error('The search page does not name its index.');
  await writeFile(page, html.replaceAll(own, other));
  await cp(join(made, searchFolder), join(folder, searchFolder), { recursive: true });
};

const printSize = async (browser: Browser, seedSite: string, count: number, progress: Progress): Promise<void> => {
  progress.stage(`${count} made articles: writing them`);
  const articles = await writeArticles(count);
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-bench-'));
  try {
    const [made, stockFolder, site] = ['made', 'stock', 'site'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    progress.stage(`${count} made articles: building both indexes`);
    const built = [
      ['stock Pagefind', await measureBuild('stock', articles, stockFolder)],
      ['ours', await measureBuild('ours', articles, made)],
    ] as const;
    printTable(`Building the index of ${count} articles`, [
      ['', 'seconds', 'peak memory, MB'],
      ...built.map(([name, { seconds, peak }]) => [name, seconds.toFixed(1), (peak / 1e6).toFixed(0)]),
    ]);
    progress.stage(`${count} made articles: weighing`);
    await printIndexBytes(count, { dist: made, stockFolder });
    await borrowSite(seedSite, made, site);
    const [ours, stock] = await Promise.all([serveFolder(site), serveFolder(stockFolder)]);
    const words = await chooseWords(articles);
    const pairs = words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);
    printTable(`A cold first query (brotli, fonts apart), ${count} articles; stock shows 5 results, ours 20`, [
      coldHeading,
      await coldRow('stock Pagefind, one word', words, (query) => stockColdLoad(browser, stock.url, query)),
      await coldRow('stock Pagefind, two words', pairs, (query) => stockColdLoad(browser, stock.url, query)),
      await coldRow('ours, one word', words, (query) => siteColdLoad(browser, ours.url, query), coldFigure(count)),
      await coldRow('ours, two words', pairs, (query) => siteColdLoad(browser, ours.url, query)),
    ]);
    await Promise.all([ours.close(), stock.close()]);
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** Every size, each as soon as it is measured. */
export const printScale = async (browser: Browser, sizes: readonly number[], progress: Progress): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-bench-'));
  try {
    const seedSite = buildSeedSite(folder);
    for (const size of sizes) await printSize(browser, seedSite, size, progress);
  } finally {
    await rm(folder, { recursive: true });
  }
};
