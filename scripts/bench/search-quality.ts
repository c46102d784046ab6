// How well search finds: our own judged queries, and known items of other people's sets, beside other engines.
import type { Browser } from 'playwright-core';
import { openBuiltSearch } from '../search.ts';
import type { Progress } from '../progress.ts';
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
import { keepFigure } from './search-targets.ts';
import { stockFind } from './stock-pagefind.ts';

const answerAll = async (
  find: Find,
  questions: readonly Question[],
  onStep: Progress['step'] = () => undefined,
): Promise<Answered[]> => {
  const answers: Answered[] = [];
  for (const question of questions) {
    answers.push({ question, found: await find(question.query) });
    onStep(answers.length, questions.length);
  }
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
export const printJudged = async (
  browser: Browser,
  sites: BenchSites,
  inNode: boolean,
  progress: Progress,
): Promise<void> => {
  progress.stage('Five articles: opening the engines');
  const engines = await openEngines(browser, sites, inNode);
  const all: Judgement[] = [];
  for (const set of querySets) {
    progress.stage(`Five articles: judged queries, ${set} set`);
    all.push(...(await printJudgedSet(engines, set)));
  }
  keepJudged(all);
};

/** What ours answered to a judged query, or to one that asks for nothing that is there: that has no kind. */
type Judgement = { readonly kind?: string; readonly answered: Answered };

/** Keeps the figures over all sets. */
const keepJudged = (all: readonly Judgement[]): void => {
  const asked = all.filter(({ kind }) => kind !== undefined).map(({ answered }) => answered);
  const unwanted = all.filter(({ kind }) => kind === undefined).map(({ answered }) => answered);
  const recallOf = (kind: string): number =>
    100 * recall(all.filter((one) => one.kind === kind).map(({ answered }) => answered), 20); // prettier-ignore
  keepFigure('judged queries: recall %', 100 * recall(asked, 20));
  keepFigure('judged queries: MRR', reciprocalRank(asked, 20));
  keepFigure('judged queries, the worst kind: recall %', Math.min(...queryKinds.map(recallOf)));
  keepFigure('judged queries, across languages: recall %', recallOf('cross-language'));
  const wrong = unwanted.filter(({ found }) => found.length).length;
  keepFigure('queries for nothing: wrong answers %', (100 * wrong) / unwanted.length);
};

/** @returns What ours answered. */
const printJudgedSet = async (
  engines: Awaited<ReturnType<typeof openEngines>>,
  set: QuerySet,
): Promise<Judgement[]> => {
  const ours: Judgement[] = [];
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
      if (heldOut !== undefined) {
        for (const kind of queryKinds) ours.push(...of(kind).map((answered) => ({ kind, answered })));
        ours.push(...unwanted.map((answered) => ({ answered })));
      }
      rows.push([
        heldOut === undefined ? name : `ours, ${heldOut ? 'held out' : 'tuned on'}`,
        ...queryKinds.map((kind) => (of(kind).length ? percent(recall(of(kind), 20)) : '–')),
        percent(recall(answers, 20)),
        reciprocalRank(answers, 20).toFixed(3),
        percent(unwanted.filter(({ found }) => found.length).length / nothing.length),
      ]);
    }
  }
  printTable(`The five articles, ${judged.length} judged queries, ${set} set: recall %`, rows);
  return ours;
};

export type RetrievalSet = (typeof retrievalSets)[number]['documents'];

/** The known items of one set of documents. */
const printSet = async (
  browser: Browser,
  set: RetrievalSet,
  sites: BenchSites,
  { inNode, progress }: SetOptions,
): Promise<void> => {
  progress.stage(`${set}: opening the engines`);
  const engines = await openEngines(browser, sites, inNode);
  const rows: string[][] = [['MRR@10 / recall@10', ...engines.map(({ name }) => name)]];
  for (const { name, queries } of retrievalSets.filter(({ documents }) => documents === set)) {
    const questions = await readQuestions(queries);
    const row: string[] = [name];
    for (const { name: engine, find, mostQuestions } of engines) {
      progress.stage(`${name}: ${engine}`);
      const answers = await answerAll(find, someOf(questions, mostQuestions), progress.step);
      if (engine === 'ours') {
        keepFigure(`${name}: MRR@10`, reciprocalRank(answers));
        keepFigure(`${name}: recall@10`, recall(answers));
      }
      const isSome = answers.length < questions.length ? ` (${answers.length} asked)` : '';
      row.push(`${reciprocalRank(answers).toFixed(3)}/${recall(answers).toFixed(3)}${isSome}`);
    }
    rows.push(row);
  }
  printTable(`Known items, ${sites.documents.length} documents`, rows);
};

export type SetOptions = {
  /** Ours is asked in Node, not through the page. */
  readonly inNode: boolean;
  readonly progress: Progress;
};

/** The sets, each as soon as it is measured. @param also Measures something else on a set's sites while they stand. */
export const printSets = async (
  browser: Browser,
  sets: readonly RetrievalSet[],
  options: SetOptions,
  also: (set: RetrievalSet, sites: BenchSites) => Promise<void> = async () => undefined,
): Promise<void> => {
  for (const set of sets) {
    options.progress.stage(`${set}: building both sites`);
    await withSites(await readDocuments(set), async (sites) => {
      await printSet(browser, set, sites, options);
      await also(set, sites);
    });
  }
};
