// How well search finds: our own judged queries, and known items of other people's sets, beside other engines.
import type { Browser } from 'playwright-core';
import { openBuiltSearch } from '../search.ts';
import { type BenchSites, withSites } from './bench-sites.ts';
import { siteFind } from './browser-search.ts';
import { documentId } from './build-bench-site.ts';
import { type Answered, type Question, recall, reciprocalRank } from './measures.ts';
import { type Find, peers } from './peers.ts';
import { percent, printTable } from './print-table.ts';
import {
  queryKinds,
  type QuerySet,
  querySets,
  readJudgedQueries,
  readNothingQueries,
} from './queries/judged-queries.ts';
import { readDocuments, readQuestions, retrievalSets } from './retrieval-data.ts';
import { stockFind } from './stock-pagefind.ts';

const answerAll = async (find: Find, questions: readonly Question[]): Promise<Answered[]> => {
  const answers: Answered[] = [];
  for (const question of questions) answers.push({ question, found: await find(question.query) });
  return answers;
};

/** The search of a built site, in Node: the same engine and files as in the browser. */
const nodeFind = async (dist: string): Promise<Find> => {
  const { search } = await openBuiltSearch(dist);
  return async (query) => {
    const { results } = await search({ query, filters: {}, sort: 'relevance', typing: false, results: 20 });
    return results.map(({ seed }) => documentId(seed));
  };
};

/** An engine that is open on a collection. */
type OpenEngine = { readonly name: string; readonly find: Find; readonly mostQuestions?: number };

const openEngines = async (browser: Browser, sites: BenchSites, inNode: boolean): Promise<OpenEngine[]> => [
  { name: 'stock Pagefind', find: await stockFind(browser, sites.stock) },
  ...(await Promise.all(peers.map(async (peer) => ({ ...peer, find: await peer.open(sites.documents) })))),
  { name: 'ours', find: inNode ? await nodeFind(sites.dist) : await siteFind(browser, sites.ours) },
];

/** @returns At most so many of the questions, evenly chosen. */
const someOf = (questions: readonly Question[], most = questions.length): readonly Question[] => {
  const step = Math.max(1, Math.ceil(questions.length / most));
  return questions.filter((_, i) => i % step === 0);
};

/** The judged queries on the five articles; ours apart for the half that was tuned on and the one that was not. */
export const printJudged = async (browser: Browser, sites: BenchSites, inNode: boolean): Promise<void> => {
  const engines = await openEngines(browser, sites, inNode);
  for (const set of querySets) await printJudgedSet(engines, set);
};

const printJudgedSet = async (engines: Awaited<ReturnType<typeof openEngines>>, set: QuerySet): Promise<void> => {
  const judged = readJudgedQueries(set);
  const questions = judged.map((query) => ({ ...query, relevant: query.relevant.map(documentId) }));
  const rows: string[][] = [['engine', ...queryKinds, 'all', 'MRR', 'nothing wrong %']];
  for (const { name, find } of engines) {
    for (const heldOut of name === 'ours' ? [false, true] : [undefined]) {
      const isMeant = (query: { readonly heldOut: boolean }): boolean =>
        heldOut === undefined || query.heldOut === heldOut;
      const answers = await answerAll(find, questions.filter(isMeant));
      if (!answers.length) continue;
      const of = (kind: string): Answered[] =>
        answers.filter(({ question }) => judged.some((query) => query.kind === kind && query.query === question.query));
      const nothing = readNothingQueries(set).filter(isMeant);
      const unwanted = await answerAll(
        find,
        nothing.map(({ query }) => ({ query, relevant: [] })),
      );
      rows.push([
        heldOut === undefined ? name : `ours, ${heldOut ? 'held out' : 'tuned on'}`,
        ...queryKinds.map((kind) => percent(recall(of(kind), 20))),
        percent(recall(answers, 20)),
        reciprocalRank(answers, 20).toFixed(3),
        percent(unwanted.filter(({ found }) => found.length).length / nothing.length),
      ]);
    }
  }
  printTable(`The five articles, ${judged.length} judged queries, ${set} set: recall %`, rows);
};

type RetrievalSet = (typeof retrievalSets)[number]['documents'];

/** The known items of one set of documents. */
const printSet = async (browser: Browser, set: RetrievalSet, sites: BenchSites, inNode: boolean): Promise<void> => {
  const engines = await openEngines(browser, sites, inNode);
  const rows: string[][] = [['MRR@10 / recall@10', ...engines.map(({ name }) => name)]];
  for (const { name, queries } of retrievalSets.filter(({ documents }) => documents === set)) {
    const questions = await readQuestions(queries);
    const row: string[] = [name];
    for (const { find, mostQuestions } of engines) {
      const answers = await answerAll(find, someOf(questions, mostQuestions));
      const isSome = answers.length < questions.length ? ` (${answers.length} asked)` : '';
      row.push(`${reciprocalRank(answers).toFixed(3)}/${recall(answers).toFixed(3)}${isSome}`);
    }
    rows.push(row);
  }
  printTable(`Known items, ${sites.documents.length} documents`, rows);
};

/** Every set, each as soon as it is measured. @param also Measures something else on a set's sites while they stand. */
export const printSets = async (
  browser: Browser,
  inNode: boolean,
  also: (set: RetrievalSet, sites: BenchSites) => Promise<void>,
): Promise<void> => {
  for (const set of new Set(retrievalSets.map(({ documents }) => documents))) {
    await withSites(await readDocuments(set), async (sites) => {
      await printSet(browser, set, sites, inNode);
      await also(set, sites);
    });
  }
};
