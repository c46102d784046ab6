// npm run bench:search: how well, how fast and how heavy search is, beside other engines on the same documents.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { searchFolder } from '../build-index.ts';
import { readArguments, runCommand } from '../command-line.ts';
import { convertSeeds } from '../convert-seeds.ts';
import { projectRoot } from '../output-folder.ts';
import { readCollection } from '../read-seeds.ts';
import { openBuiltSearch } from '../search.ts';
import { serveFolder } from '../serve-folder.ts';
import { launchChromium } from '../test/chromium.ts';
import { buildBenchSite, documentId } from './build-bench-site.ts';
import {
  buildStockPagefind,
  siteColdBytes,
  siteFind,
  slowest,
  stockColdBytes,
  stockFind,
  typingTimes,
} from './browser-search.ts';
import { indexBytes, isOurIndex, isStockIndex } from './index-bytes.ts';
import { type Answered, type Question, recall, reciprocalRank } from './measures.ts';
import { type Find, peers } from './peers.ts';
import { queryKinds, readJudgedQueries, readNothingQueries } from './queries/judged-queries.ts';
import { type BenchDocument, benchDataFolder, readDocuments, readQuestions, retrievalSets } from './retrieval-data.ts';

const answerAll = async (find: Find, questions: readonly Question[]): Promise<Answered[]> => {
  const answers: Answered[] = [];
  for (const question of questions) answers.push({ question, found: await find(question.query) });
  return answers;
};

const percent = (share: number): string => (share * 100).toFixed(1);
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

/** Prints rows under a heading, columns as wide as they need be. */
const printTable = (title: string, rows: readonly (readonly string[])[]): void => {
  console.log(`\n${title}`);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join('  '),
    );
  }
};

/** The search of a built site, in Node: the same engine and files as in the browser. */
const nodeFind = async (dist: string): Promise<Find> => {
  const { search } = await openBuiltSearch(dist);
  return async (query) => {
    const { results } = await search({
      query,
      filters: {},
      sort: 'relevance',
      typing: false,
      results: 20,
    });
    return results.map(({ seed }) => documentId(seed));
  };
};

/** The five articles as other engines get them. */
const seedDocuments = async (): Promise<BenchDocument[]> => {
  const { conversions } = convertSeeds(await readCollection(join(projectRoot, 'seeds')));
  return conversions.flatMap(({ article }) => {
    if (!article) return [];
    const { seed, title, lang } = article.frontmatter;
    const text = article.blocks
      .map((block) => (block.type === 'list' ? block.items.join('\n') : block.text))
      .join('\n');
    return [{ id: documentId(seed), title, text, lang }];
  });
};

/** A built site and stock Pagefind's pages of the same documents, both served. */
const serveBoth = async (documents: readonly BenchDocument[], dist: string, folder: string) => {
  const stockFolder = join(folder, 'stock');
  await buildStockPagefind(documents, stockFolder);
  const [ours, stock] = await Promise.all([serveFolder(dist), serveFolder(stockFolder)]);
  return { ours: ours.url, stock: stock.url, stockFolder, close: () => Promise.all([ours.close(), stock.close()]) };
};

const judgedTable = async (ours: Find, documents: readonly BenchDocument[], stock: Find): Promise<void> => {
  const judged = readJudgedQueries();
  const questions = judged.map((query) => ({ ...query, relevant: query.relevant.map(documentId) }));
  const engines: [string, Find][] = [
    ['stock Pagefind', stock],
    ...(await Promise.all(peers.map(async ({ name, open }): Promise<[string, Find]> => [name, await open(documents)]))),
    ['ours', ours],
  ];
  const rows: string[][] = [['engine', ...queryKinds, 'all', 'MRR', 'nothing wrong %']];
  for (const [name, find] of engines) {
    for (const heldOut of name === 'ours' ? [false, true] : [false]) {
      const answers = await answerAll(
        find,
        questions.filter((query) => name !== 'ours' || query.heldOut === heldOut),
      );
      const of = (kind: string): Answered[] =>
        answers.filter(({ question }) => judged.some((query) => query.kind === kind && query.query === question.query));
      const nothing = readNothingQueries().filter((query) => name !== 'ours' || query.heldOut === heldOut);
      const wrong = (
        await answerAll(
          find,
          nothing.map(({ query }) => ({ query, relevant: [] })),
        )
      ).filter(({ found }) => found.length);
      rows.push([
        name === 'ours' ? `ours, ${heldOut ? 'held out' : 'tuned on'}` : name,
        ...queryKinds.map((kind) => percent(recall(of(kind), 20))),
        percent(recall(answers, 20)),
        reciprocalRank(answers, 20).toFixed(3),
        percent(wrong.length / nothing.length),
      ]);
    }
  }
  printTable(`The five articles, ${judged.length} judged queries: recall %`, rows);
};

const retrievalTable = async (browser: Browser, inNode: boolean): Promise<void> => {
  const rows: string[][] = [['set (MRR@10 / recall@10)', 'stock Pagefind', ...peers.map(({ name }) => name), 'ours']];
  for (const set of new Set(retrievalSets.map(({ documents }) => documents))) {
    const folder = await mkdtemp(join(tmpdir(), 'bulaq-bench-'));
    const documents = await readDocuments(set);
    const dist = await buildBenchSite(documents, folder);
    const served = await serveBoth(documents, dist, folder);
    const engines: Find[] = [
      await stockFind(browser, served.stock),
      ...(await Promise.all(peers.map(({ open }) => open(documents)))),
      inNode ? await nodeFind(dist) : await siteFind(browser, served.ours),
    ];
    for (const { name, queries } of retrievalSets.filter((one) => one.documents === set)) {
      const questions = await readQuestions(queries);
      const row: string[] = [name];
      for (const find of engines) {
        const answers = await answerAll(find, questions);
        row.push(`${reciprocalRank(answers).toFixed(3)}/${recall(answers).toFixed(3)}`);
      }
      rows.push(row);
    }
    if (set === 'kazqad') await weightTables(browser, documents, dist, served);
    await served.close();
    await rm(folder, { recursive: true });
  }
  printTable('Known items', rows);
};

/** What a reader types in the tables of bytes and times: a name, two words, a question. */
const sampleQueries = ['Қазақстан', 'ғылым тарихы', 'Абай қай жылы туған?', 'жасуша', 'электр энергиясы', 'Шыңғыс хан'];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const coldBytesOf = async (
  bytesOf: (query: string) => Promise<number>,
  queries: readonly string[],
): Promise<string> => {
  const sizes: number[] = [];
  for (const query of queries) sizes.push(await bytesOf(query));
  return `${kilobytes(mean(sizes))} (most ${kilobytes(Math.max(...sizes))})`;
};

type Served = Awaited<ReturnType<typeof serveBoth>>;

const coldTable = async (
  browser: Browser,
  title: string,
  queries: readonly string[],
  { ours, stock }: Served,
): Promise<void> =>
  printTable(title, [
    ['stock Pagefind with its own field', await coldBytesOf((query) => stockColdBytes(browser, stock, query), queries)],
    ['ours', await coldBytesOf((query) => siteColdBytes(browser, ours, query), queries)],
  ]);

const weightTables = async (
  browser: Browser,
  documents: readonly BenchDocument[],
  dist: string,
  served: Served,
): Promise<void> => {
  const size = documents.length;
  await coldTable(
    browser,
    `KB (brotli) of a cold first query, ${size} articles: mean over ${sampleQueries.length}`,
    sampleQueries,
    served,
  );
  const times = await typingTimes(
    browser,
    served.ours,
    sampleQueries.flatMap((query) => [query, query.slice(0, -2)]),
  );
  printTable(`Time from the last key to results, ${size} articles, processor slowed down four times`, [
    ['ms, middle', Math.round([...times].sort((a, b) => a - b)[times.length >> 1] ?? 0).toString()],
    ['ms, 95 of 100', Math.round(slowest(times)).toString()],
  ]);
  const stockBytes = await indexBytes(join(served.stockFolder, 'pagefind'), isStockIndex);
  const ourBytes = await indexBytes(join(dist, searchFolder), isOurIndex);
  const row = (name: string, { files, raw, packed }: typeof ourBytes): string[] => [
    name,
    String(files),
    kilobytes(raw),
    kilobytes(packed),
  ];
  printTable(`Index, ${size} articles`, [
    ['', 'files', 'KB on disk', 'KB sent (brotli)'],
    row('stock Pagefind', stockBytes),
    row('ours', ourBytes),
    ['ours / stock', '', '', (ourBytes.packed / stockBytes.packed).toFixed(2)],
  ]);
};

const seedTables = async (browser: Browser, inNode: boolean): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-bench-'));
  const documents = await seedDocuments();
  const dist = join(folder, 'dist');
  const build = join(projectRoot, 'scripts', 'build.ts');
  execFileSync(process.execPath, [build, '--out', dist], { stdio: ['ignore', 'ignore', 'inherit'] });
  const served = await serveBoth(documents, dist, folder);
  const ours = inNode ? await nodeFind(dist) : await siteFind(browser, served.ours);
  await judgedTable(ours, documents, await stockFind(browser, served.stock));
  await coldTable(
    browser,
    'KB (brotli) of a cold first query, 5 articles',
    ['Жапония', 'Тоқаев', 'саммит қорытындысы', 'Japan'],
    served,
  );
  await served.close();
  await rm(folder, { recursive: true });
};

await runCommand(async () => {
  const { values } = readArguments({
    name: 'npm run bench:search --',
    purpose: 'Measures search beside other engines on the same documents. Takes some minutes.',
    options: {
      node: { type: 'boolean', help: 'Ask the engine in Node rather than through the page in Chromium: much faster.' },
    },
  });
  benchDataFolder();
  const browser = await launchChromium();
  try {
    await seedTables(browser, values.node ?? false);
    await retrievalTable(browser, values.node ?? false);
  } finally {
    await browser.close();
  }
  return 0;
});
