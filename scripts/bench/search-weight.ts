// How heavy and how fast search is, beside stock Pagefind on the same documents.
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { searchFolder } from '../build-index.ts';
import type { BenchSites } from './bench-sites.ts';
import { type ColdLoad, siteColdLoad, typingTimes } from './browser-search.ts';
import { indexBytes, isOurIndex, isStockIndex } from './index-bytes.ts';
import { percentile } from './measures.ts';
import { kilobytes, printTable } from './print-table.ts';
import type { Progress } from '../progress.ts';
import { readQuestions } from './retrieval-data.ts';
import { keepFigure } from './search-targets.ts';
import { stockColdLoad } from './stock-pagefind.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * A row: the mean and the most that any of the queries costs.
 * @param figure Under what name the most is kept.
 */
export const coldRow = async (
  name: string,
  queries: readonly string[],
  load: (query: string) => Promise<ColdLoad>,
  figure?: string,
): Promise<string[]> => {
  const loads: ColdLoad[] = [];
  for (const query of queries) loads.push(await load(query));
  if (figure) keepFigure(figure, Math.max(...loads.map((one) => one.bytes)) / 1000);
  const bytes = loads.map((one) => one.bytes);
  const requests = loads.map((one) => one.requests);
  return [
    name,
    kilobytes(mean(bytes)),
    kilobytes(Math.max(...bytes)),
    mean(requests).toFixed(0),
    Math.max(...requests).toFixed(0),
  ];
};

/** @returns The name of the figure of a cold first query. */
export const coldFigure = (articles: number): string => `cold first query, ${articles} articles: KB, most`;

export const coldHeading = ['', 'KB, mean', 'most', 'requests, mean', 'most'];

/** Brotli bytes of a first query with nothing kept. Stock Pagefind shows five results, ours twenty. */
export const printCold = async (
  browser: Browser,
  queries: readonly string[],
  { documents, ours, stock }: Pick<BenchSites, 'ours' | 'stock'> & { readonly documents: { readonly length: number } },
): Promise<void> =>
  printTable(`A cold first query (brotli, fonts apart), ${documents.length} articles, ${queries.length} queries`, [
    coldHeading,
    await coldRow('stock Pagefind with its own field', queries, (query) => stockColdLoad(browser, stock, query)),
    await coldRow('ours', queries, (query) => siteColdLoad(browser, ours, query), coldFigure(documents.length)),
  ]);

/** Every n-th question of the set as a reader types it: its first word, its first two, and all of it. */
const typedQueries = async (): Promise<string[]> => {
  const questions = (await readQuestions('kazqad')).filter((_, i) => i % 12 === 0);
  const typed = questions.flatMap(({ query }) => {
    const words = query.split(' ');
    return [words[0] ?? '', words.slice(0, 2).join(' '), query];
  });
  // Of a word of one letter nothing is left to be typed before the last key.
  return typed.filter((query) => query.trim().length > 1);
};

/** Time from the last key to results. */
export const printTyping = async (
  browser: Browser,
  { documents, ours }: BenchSites,
  progress: Progress,
): Promise<void> => {
  progress.stage('Typing, the processor slowed down');
  const queries = await typedQueries();
  const times = await typingTimes(browser, ours, queries, progress.step);
  keepFigure(`last key to results, ${documents.length} articles: ms, 95 of 100`, percentile(times, 0.95));
  printTable(
    `Time from the last key to results, ${documents.length} articles, ${queries.length} queries, processor slowed down four times`,
    [
      ['ms, middle', percentile(times, 0.5).toFixed(0)],
      ['ms, 95 of 100', percentile(times, 0.95).toFixed(0)],
    ],
  );
};

/** Bytes of the index, without the programs that search it. */
export const printIndexBytes = async (
  articles: number,
  folders: { readonly dist: string; readonly stockFolder: string },
): Promise<void> => {
  const stock = await indexBytes(join(folders.stockFolder, 'pagefind'), isStockIndex);
  const ours = await indexBytes(join(folders.dist, searchFolder), isOurIndex);
  const row = (name: string, { files, raw, packed }: typeof ours): string[] => [
    name,
    String(files),
    kilobytes(raw),
    kilobytes(packed),
  ];
  keepFigure(`index / stock Pagefind, ${articles} articles`, ours.packed / stock.packed);
  printTable(`Index, ${articles} articles`, [
    ['', 'files', 'KB on disk', 'KB sent (brotli)'],
    row('stock Pagefind', stock),
    row('ours', ours),
    ['ours / stock', '', '', (ours.packed / stock.packed).toFixed(2)],
  ]);
};
