// A whole collection -> its articles and the report on every seed: what needs a look at all of them together. Pure.
import type { Article } from '../src/article/article-schema.ts';
import { applyLedger, type Named, type Unnamed } from '../src/article/ledger.ts';
import type { ReportEntry, Totals } from '../src/article/report-schema.ts';
import { describeClash } from './checks/describe-clash.ts';
import { findNearDuplicates } from './checks/find-near-duplicates.ts';
import { resolveReferences } from './checks/resolve-references.ts';
import { convertSeed, type SeedConversion } from './convert/convert-seed.ts';
import { createArticle } from './convert/create-article.ts';
import { createRejection, createReport, createWithdrawal } from './convert/create-report.ts';
import type { Problem } from './problem.ts';
import { compareCodePoints } from './read/compare-code-points.ts';
import type { Collection, SeedFile, SeedResult } from './read-seeds.ts';

/** What became of one seed; `article` is absent when it was rejected. */
export type Conversion = { readonly report: ReportEntry; readonly article: Article | undefined };

export type Conversions = {
  /** In the order of the seeds. */
  readonly conversions: readonly Conversion[];
  /** Every problem there is, those of the seeds included. */
  readonly problems: readonly Problem[];
  readonly totals: Totals;
  /** Addresses that articles had before, and where each leads now. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** Articles that an editor has taken back: their addresses stay and say so. */
  readonly withdrawn: readonly Withdrawal[];
};

/** What readers are told where an article was. `date` is an ISO 8601 date. */
export type Withdrawal = {
  readonly id: string;
  /** Relative to the site's root. */
  readonly url: string;
  readonly lang: string;
  readonly date: string;
  readonly reason: string;
};

/** A seed that could be converted, before its id, slug and anchors are known. */
type Candidate = {
  readonly seed: SeedFile;
  readonly conversion: Extract<SeedConversion, { ok: true }>;
  readonly problems: readonly Problem[];
};

/**
 * @param convert What a seed was converted to: `convertSeed`, or what worker threads or a cache know of it already.
 * @returns One conversion for each seed, whatever order the seeds come in. Nothing is thrown for what a seed holds.
 */
export const convertSeeds = (
  collection: Collection,
  convert: (seed: SeedFile) => SeedConversion = convertSeed,
): Conversions => {
  const outcomes = addNearDuplicates(collection.seeds.map((result) => convertOne(result, convert)));
  const candidates = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.candidate] : []));
  const { named, clashes } = applyLedger(collection.ledger, candidates.map(describeCandidate));
  const namesBySeed = new Map(named.map((names) => [names.seed, names]));
  const references = resolveReferences(
    candidates.map(({ seed }) => seed),
    named,
  );
  const conversions = outcomes.map((outcome): Conversion => {
    if (!outcome.ok)
      return { report: createRejection(outcome.path, outcome.encoding, outcome.problems), article: undefined };
    const { seed, conversion, problems } = outcome.candidate;
    const names = namesBySeed.get(seed.path);
    if (names === undefined) throw new Error(`${seed.path} was given no names`);
    const { withdrawn } = seed.sidecar ?? {};
    if (withdrawn) return { report: createWithdrawal(seed, withdrawn), article: undefined };
    const article = createArticle(seed, conversion, names, references.translationOf.get(seed.path));
    return { report: createReport(seed, conversion.parsed, article, problems), article };
  });
  const problems = [
    ...collection.problems,
    ...clashes.map(describeClash),
    ...references.problems,
    ...outcomes.flatMap((outcome) => (outcome.ok ? outcome.candidate.problems : outcome.problems)),
  ];
  const published = conversions.filter(({ article }) => article !== undefined).length;
  const totals: Totals = {
    published,
    rejected: conversions.length - published,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
  };
  const moved = named.flatMap(({ formerUrls, url }) => formerUrls.map((from) => ({ from, to: url })));
  return { conversions, problems, totals, moved, withdrawn: listWithdrawn(candidates, namesBySeed) };
};

type Outcome =
  | { readonly ok: true; readonly candidate: Candidate }
  | {
      readonly ok: false;
      readonly path: string;
      readonly encoding: string | undefined;
      readonly problems: readonly Problem[];
    };

const convertOne = (result: SeedResult, convert: (seed: SeedFile) => SeedConversion): Outcome => {
  if (!result.ok) return { ok: false, path: result.path, encoding: undefined, problems: result.problems };
  const { seed } = result;
  const conversion = convert(seed);
  const problems = [...seed.problems, ...conversion.problems];
  return conversion.ok
    ? { ok: true, candidate: { seed, conversion, problems } }
    : { ok: false, path: seed.path, encoding: seed.encoding, problems };
};

/** The same story twice is a warning on the later one. */
const addNearDuplicates = (outcomes: readonly Outcome[]): readonly Outcome[] => {
  const sketched = outcomes.flatMap((outcome) => {
    if (!outcome.ok) return [];
    const { seed, conversion } = outcome.candidate;
    return [{ path: seed.path, sha256: seed.sha256, sidecar: seed.sidecar, sketch: conversion.sketch }];
  });
  sketched.sort((a, b) => compareCodePoints(a.path, b.path));
  const similar = Map.groupBy(findNearDuplicates(sketched), ({ file }) => file);
  return outcomes.map((outcome) => {
    const warnings = outcome.ok ? similar.get(outcome.candidate.seed.path) : undefined;
    if (!outcome.ok || warnings === undefined) return outcome;
    const { candidate } = outcome;
    return { ok: true, candidate: { ...candidate, problems: [...candidate.problems, ...warnings] } };
  });
};

/** What its id, slug and anchors are made from. */
const describeCandidate = ({ seed, conversion: { parsed, texts, anchors } }: Candidate): Unnamed => ({
  seed: seed.path,
  sha256: seed.sha256,
  title: parsed.title,
  lang: parsed.lang,
  date: parsed.date,
  id: seed.sidecar?.id,
  slug: seed.sidecar?.slug,
  texts,
  anchors,
});

const listWithdrawn = (candidates: readonly Candidate[], namesBySeed: ReadonlyMap<string, Named>): Withdrawal[] =>
  candidates.flatMap(({ seed, conversion }): Withdrawal[] => {
    const names = namesBySeed.get(seed.path);
    const stated = seed.sidecar?.withdrawn;
    return names && stated ? [{ id: names.id, url: names.url, lang: conversion.parsed.lang, ...stated }] : [];
  });
