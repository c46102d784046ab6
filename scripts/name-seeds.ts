// What needs a look at all seeds of a collection together: duplicates, ids, slugs, anchors, references. Pure.
import type { Frontmatter } from '../src/article/article-schema.ts';
import { applyLedger, type Named, type Unnamed } from '../src/article/ledger.ts';
import type { ReportEntry, Totals } from '../src/article/report-schema.ts';
import { describeClash } from './checks/describe-clash.ts';
import { findIdenticalSeeds } from './checks/find-identical-seeds.ts';
import { findNearDuplicates } from './checks/find-near-duplicates.ts';
import { resolveReferences } from './checks/resolve-references.ts';
import { createFrontmatter } from './convert/create-article.ts';
import { createRejection, createWithdrawal } from './convert/create-report.ts';
import type { SeedOutline } from './convert/outline.ts';
import type { Problem } from './problem.ts';
import { compareCodePoints } from './read/compare-code-points.ts';
import type { Collection, SeedHead } from './read-seeds.ts';

/** A seed that was read and converted, without its text; or why it could not be read. */
export type OutlinedSeed =
  | { readonly ok: true; readonly seed: SeedHead; readonly outline: SeedOutline }
  | { readonly ok: false; readonly path: string; readonly problems: readonly Problem[] };

/** An article that has its id, slug and anchors. Its text is what its seed was converted to. Plain data. */
export type NamedArticle = {
  readonly seed: SeedHead;
  readonly frontmatter: Frontmatter;
  /** One for each block. */
  readonly anchors: readonly string[];
  /** Everything that the report says of it. */
  readonly problems: readonly Problem[];
};

/** What became of one seed. */
export type NamedSeed =
  | { readonly isPublished: true; readonly article: NamedArticle }
  | { readonly isPublished: false; readonly report: ReportEntry };

export type NamedSeeds = {
  /** In the order of the seeds. */
  readonly seeds: readonly NamedSeed[];
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
  readonly seed: SeedHead;
  readonly outline: Extract<SeedOutline, { ok: true }>;
  readonly problems: readonly Problem[];
};

type Outcome =
  | { readonly ok: true; readonly candidate: Candidate }
  | {
      readonly ok: false;
      readonly path: string;
      readonly encoding: string | undefined;
      readonly problems: readonly Problem[];
    };

/**
 * @param readTexts The texts of a seed's blocks, in reading order. Asked for only where a ledger has promised anchors.
 * @returns What becomes of each seed, whatever order they come in.
 */
export const nameSeeds = (
  {
    seeds,
    problems: found,
    ledger,
  }: Pick<Collection, 'problems' | 'ledger'> & { readonly seeds: readonly OutlinedSeed[] },
  readTexts: (seed: SeedHead) => readonly string[],
): NamedSeeds => {
  const outcomes = addNearDuplicates(rejectIdentical(seeds.map(describeOutcome)));
  const candidates = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.candidate] : []));
  const { named, clashes } = applyLedger(
    ledger,
    candidates.map((candidate) => describeCandidate(candidate, readTexts)),
  );
  const namesBySeed = new Map(named.map((names) => [names.seed, names]));
  const references = resolveReferences(
    candidates.map(({ seed }) => seed),
    named,
  );
  const results = outcomes.map((outcome): NamedSeed => {
    if (!outcome.ok) {
      return { isPublished: false, report: createRejection(outcome.path, outcome.encoding, outcome.problems) };
    }
    const { seed, outline, problems } = outcome.candidate;
    const names = namesBySeed.get(seed.path);
    if (names === undefined) throw new Error(`${seed.path} was given no names`);
    const { withdrawn } = seed.sidecar ?? {};
    if (withdrawn) return { isPublished: false, report: createWithdrawal(seed, withdrawn) };
    const frontmatter = createFrontmatter(seed, outline, names, references.translationOf.get(seed.path));
    return { isPublished: true, article: { seed, frontmatter, anchors: names.anchors, problems } };
  });
  const problems = [
    ...found,
    ...clashes.map(describeClash),
    ...references.problems,
    ...outcomes.flatMap((outcome) => (outcome.ok ? outcome.candidate.problems : outcome.problems)),
  ];
  const published = results.filter(({ isPublished }) => isPublished).length;
  if (results.length > 0 && published === 0 && problems.every(({ severity }) => severity === 'warning')) {
    problems.push(describeAllWithdrawn);
  }
  const totals: Totals = {
    published,
    rejected: results.length - published,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
  };
  const moved = named.flatMap(({ formerUrls, url }) => formerUrls.map((from) => ({ from, to: url })));
  return { seeds: results, problems, totals, moved, withdrawn: listWithdrawn(candidates, namesBySeed) };
};

const describeOutcome = (result: OutlinedSeed): Outcome => {
  if (!result.ok) return { ok: false, path: result.path, encoding: undefined, problems: result.problems };
  const { seed, outline } = result;
  const problems = [...seed.problems, ...outline.problems];
  return outline.ok
    ? { ok: true, candidate: { seed, outline, problems } }
    : { ok: false, path: seed.path, encoding: seed.encoding, problems };
};

const describeAllWithdrawn: Problem = {
  rule: 'no-seeds',
  severity: 'error',
  file: '.',
  message: 'Every article in the folder has been taken back, so there is no site to make.',
  hint: 'Add an article; or remove the earlier site from where it is, since it still has them.',
};

/** The same bytes twice are an error of the later one. */
const rejectIdentical = (outcomes: readonly Outcome[]): readonly Outcome[] => {
  const seeds = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.candidate.seed] : []));
  const identical = Map.groupBy(findIdenticalSeeds(seeds), ({ file }) => file);
  return outcomes.map((outcome): Outcome => {
    const problems = outcome.ok ? identical.get(outcome.candidate.seed.path) : undefined;
    if (!outcome.ok || problems === undefined) return outcome;
    return { ok: false, path: outcome.candidate.seed.path, encoding: undefined, problems };
  });
};

/** The same story twice is a warning on the later one. */
const addNearDuplicates = (outcomes: readonly Outcome[]): readonly Outcome[] => {
  const sketched = outcomes.flatMap((outcome) => {
    if (!outcome.ok) return [];
    const { seed, outline } = outcome.candidate;
    return [{ path: seed.path, sha256: seed.sha256, sidecar: seed.sidecar, sketch: outline.sketch }];
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
const describeCandidate = (
  { seed, outline: { parsed, titleSlug, anchors } }: Candidate,
  readTexts: (seed: SeedHead) => readonly string[],
): Unnamed => ({
  seed: seed.path,
  sha256: seed.sha256,
  title: parsed.title,
  titleSlug,
  lang: parsed.lang,
  date: parsed.date,
  id: seed.sidecar?.id,
  slug: seed.sidecar?.slug,
  get texts() {
    return readTexts(seed);
  },
  anchors,
});

const listWithdrawn = (candidates: readonly Candidate[], namesBySeed: ReadonlyMap<string, Named>): Withdrawal[] =>
  candidates.flatMap(({ seed, outline }): Withdrawal[] => {
    const names = namesBySeed.get(seed.path);
    const stated = seed.sidecar?.withdrawn;
    return names && stated ? [{ id: names.id, url: names.url, lang: outline.parsed.lang, ...stated }] : [];
  });
