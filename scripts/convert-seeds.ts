// A whole collection -> its articles and the report on every seed. Pure.
import type { Article, Block, Frontmatter } from '../src/article/article-schema.ts';
import { applyLedger, type Named, type Unnamed } from '../src/article/ledger.ts';
import { permalink } from '../src/article/permalink.ts';
import type { ReportEntry, Totals } from '../src/article/report-schema.ts';
import { tokenize } from '../src/text/tokenize.ts';
import { describeClash } from './checks/describe-clash.ts';
import { resolveReferences } from './checks/resolve-references.ts';
import { draftText } from './parse/block-draft.ts';
import { parseSeed, type ParsedBlock, type ParsedSeed, type SeedParse } from './parse/parse-seed.ts';
import type { Problem, Rule } from './problem.ts';
import type { Sidecar } from './read/sidecar.ts';
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

/** A seed that could be parsed, before its id, slug and anchors are known. */
type Candidate = { readonly seed: SeedFile; readonly parsed: ParsedSeed; readonly problems: readonly Problem[] };

/**
 * @param parse What parses one seed: `parseSeed`, or a cache that remembers what it returned.
 * @returns One conversion for each seed. Nothing is thrown for what a seed holds.
 */
export const convertSeeds = (collection: Collection, parse: (seed: SeedFile) => SeedParse = parseSeed): Conversions => {
  const parses = collection.seeds.map((result) => parseOne(result, parse));
  const candidates = parses.flatMap((parse) => (parse.ok ? [parse.candidate] : []));
  const { named, clashes } = applyLedger(collection.ledger, candidates.map(describeCandidate));
  const namesBySeed = new Map(named.map((names) => [names.seed, names]));
  const references = resolveReferences(
    candidates.map(({ seed }) => seed),
    named,
  );
  const conversions = parses.map((parse): Conversion => {
    if (!parse.ok) return { report: createRejection(parse), article: undefined };
    const names = namesBySeed.get(parse.candidate.seed.path);
    if (names === undefined) throw new Error(`${parse.candidate.seed.path} was given no names`);
    const { withdrawn } = parse.candidate.seed.sidecar ?? {};
    if (withdrawn) return { report: createWithdrawal(parse.candidate.seed, withdrawn), article: undefined };
    const article = createArticle(parse.candidate, names, references.translationOf.get(names.seed));
    return { report: createReport(parse.candidate, article), article };
  });
  const problems = [
    ...collection.problems,
    ...clashes.map(describeClash),
    ...references.problems,
    ...parses.flatMap((parse) => (parse.ok ? parse.candidate.problems : parse.problems)),
  ];
  const published = conversions.filter(({ article }) => article !== undefined).length;
  const totals: Totals = {
    published,
    rejected: conversions.length - published,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
  };
  const moved = named.flatMap(({ formerUrls, url }) => formerUrls.map((from) => ({ from, to: url })));
  const withdrawn = candidates.flatMap(({ seed, parsed }): Withdrawal[] => {
    const names = namesBySeed.get(seed.path);
    const stated = seed.sidecar?.withdrawn;
    return names && stated ? [{ id: names.id, url: names.url, lang: parsed.lang, ...stated }] : [];
  });
  return { conversions, problems, totals, moved, withdrawn };
};

type Parse =
  | { readonly ok: true; readonly candidate: Candidate }
  | {
      readonly ok: false;
      readonly path: string;
      readonly encoding: string | undefined;
      readonly problems: readonly Problem[];
    };

const parseOne = (result: SeedResult, parseWith: (seed: SeedFile) => SeedParse): Parse => {
  if (!result.ok) return { ok: false, path: result.path, encoding: undefined, problems: result.problems };
  const { seed } = result;
  const parse = parseWith(seed);
  const problems = [...seed.problems, ...parse.problems];
  return parse.ok
    ? { ok: true, candidate: { seed, parsed: parse.parsed, problems } }
    : { ok: false, path: seed.path, encoding: seed.encoding, problems };
};

/** Words a minute of careful reading aloud to oneself; one figure for all languages, for what it is worth. */
const wordsPerMinute = 180;

/** What its id, slug and anchors are made from. */
const describeCandidate = ({ seed, parsed }: Candidate): Unnamed => ({
  seed: seed.path,
  sha256: seed.sha256,
  title: parsed.title,
  lang: parsed.lang,
  date: parsed.date,
  id: seed.sidecar?.id,
  slug: seed.sidecar?.slug,
  texts: parsed.blocks.map(draftText),
});

const createArticle = ({ seed, parsed }: Candidate, names: Named, translationOf: string | undefined): Article => {
  const { id, slug, anchors } = names;
  const texts = parsed.blocks.map(draftText);
  const words = [parsed.title, ...texts].reduce((sum, text) => sum + tokenize(text).length, 0);
  const { sidecar } = seed;
  const source = sidecar?.source ?? readSource(parsed.source);
  const frontmatter: Frontmatter = {
    id,
    title: parsed.title,
    titleFrom: parsed.titleFrom,
    lang: parsed.lang,
    dir: parsed.dir,
    ...defined('date', parsed.date),
    ...defined('dateFrom', parsed.dateFrom),
    ...defined('category', parsed.category),
    ...defined('authors', parsed.authors.length > 0 ? [...parsed.authors] : undefined),
    ...defined('dateline', createDateline(parsed)),
    ...defined('caption', parsed.caption),
    ...defined('description', parsed.description),
    ...defined('summary', sidecar?.summary),
    ...defined('source', source),
    ...defined('rights', sidecar?.rights),
    ...defined('translationOf', translationOf),
    slug,
    words,
    readingMinutes: Math.max(1, Math.round(words / wordsPerMinute)),
    seed: seed.path,
    seedSha256: seed.sha256,
  };
  return { frontmatter, blocks: parsed.blocks.map((block, index) => createBlock(block, anchors[index] ?? '')) };
};

/** `Дереккөз: https://…` is an address, `Дереккөз: Egemen` a name. */
const readSource = (text: string | undefined): Frontmatter['source'] => {
  if (text === undefined) return undefined;
  const isAddress = /^https?:\/\/\S+$/u.test(text) && URL.canParse(text);
  return isAddress ? { url: text } : { name: text };
};

const createDateline = ({ place, agency }: ParsedSeed): Frontmatter['dateline'] =>
  place === undefined && agency === undefined
    ? undefined
    : { ...defined('place', place), ...defined('agency', agency) };

const createBlock = (block: ParsedBlock, anchor: string): Block => {
  const base = { ...defined('lang', block.lang), anchor, at: block.at };
  if (block.type === 'list') return { type: 'list', items: [...block.items], markers: [...block.markers], ...base };
  const { type, text, marker, layout } = block;
  return { type, text, ...defined('marker', marker), ...defined('layout', layout), ...base };
};

/** The key with its value, or nothing: an unknown key is absent, not undefined. */
const defined = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  // An object literal with a computed key has an index signature, although it holds this key alone.
  value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });

const createReport = ({ seed, parsed, problems }: Candidate, { frontmatter, blocks }: Article): ReportEntry => ({
  seed: seed.path,
  status: 'published',
  encoding: seed.encoding,
  lang: parsed.lang,
  // Three digits: more would only say which platform's logarithm it was.
  langMargin: Math.round(parsed.langMargin * 1000) / 1000,
  dir: parsed.dir,
  title: parsed.title,
  titleFrom: parsed.titleFrom,
  date: parsed.date ?? null,
  dateFrom: parsed.dateFrom ?? null,
  category: parsed.category ?? null,
  authors: [...parsed.authors],
  place: parsed.place ?? null,
  agency: parsed.agency ?? null,
  caption: parsed.caption ?? null,
  slug: frontmatter.slug,
  url: permalink(frontmatter),
  blocks: [...blocks],
  removed: parsed.removed.map(({ text, at, reason }) => ({ text, at, reason })),
  repaired: parsed.repaired.map(({ from, to, at, reason }) => ({ from, to, at: [at[0], at[1]], reason })),
  header: parsed.header.map(({ field, text, at }) => ({ field, text, at })),
  problems: problems.map(describe),
  error: null,
});

const createRejection = ({ path, encoding, problems }: Extract<Parse, { ok: false }>): ReportEntry => {
  const error = problems.find(({ severity }) => severity === 'error');
  return {
    ...unpublished,
    seed: path,
    encoding: encoding ?? null,
    problems: problems.map(describe),
    error: error ? { rule: error.rule, message: error.message, hint: error.hint } : null,
  };
};

const createWithdrawal = (seed: SeedFile, { date, reason }: NonNullable<Sidecar['withdrawn']>): ReportEntry => ({
  ...unpublished,
  seed: seed.path,
  encoding: seed.encoding,
  error: {
    rule: 'withdrawn' satisfies Rule,
    message: `The article was taken back on ${date}: ${reason}`,
    hint: 'Its address says so to readers. Take "withdrawn" out of the sidecar to publish it again.',
  },
});

/** The report says nothing of what a seed holds that is not published. */
const unpublished = {
  status: 'rejected' as const,
  lang: null,
  langMargin: null,
  dir: null,
  title: null,
  titleFrom: null,
  date: null,
  dateFrom: null,
  category: null,
  authors: [],
  place: null,
  agency: null,
  caption: null,
  slug: null,
  url: null,
  blocks: [],
  removed: [],
  repaired: [],
  header: [],
  problems: [],
} satisfies Partial<ReportEntry>;

/** As the report has it: the file is the seed's own. */
const describe = ({ rule, severity, line, found, message, hint }: Problem): ReportEntry['problems'][number] => ({
  rule,
  severity,
  ...defined('line', line),
  ...defined('found', found),
  message,
  hint,
});
