// A seed and what became of it -> its entry in the report. Pure.
import type { Article } from '../../src/article/article-schema.ts';
import { permalink } from '../../src/article/permalink.ts';
import type { ReportEntry } from '../../src/article/report-schema.ts';
import type { ParsedSeed } from '../parse/parse-seed.ts';
import type { Problem, Rule } from '../problem.ts';
import type { Sidecar } from '../read/sidecar.ts';
import type { SeedHead } from '../read-seeds.ts';
import { defined } from './defined.ts';

/** @returns What the report says of a seed that became an article. */
export const createReport = (
  { path, encoding }: Pick<SeedHead, 'path' | 'encoding'>,
  parsed: ParsedSeed,
  { frontmatter, blocks }: Article,
  problems: readonly Problem[],
): ReportEntry => ({
  seed: path,
  status: 'published',
  encoding,
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

/** @returns What it says of one that is at fault. */
export const createRejection = (
  path: string,
  encoding: string | undefined,
  problems: readonly Problem[],
): ReportEntry => {
  const error = problems.find(({ severity }) => severity === 'error');
  return {
    ...emptyEntry,
    seed: path,
    encoding: encoding ?? null,
    problems: problems.map(describe),
    error: error ? { rule: error.rule, message: error.message, hint: error.hint } : null,
  };
};

/** @returns What it says of one that an editor has taken back. */
export const createWithdrawal = (
  { path, encoding }: Pick<SeedHead, 'path' | 'encoding'>,
  { date, reason }: NonNullable<Sidecar['withdrawn']>,
): ReportEntry => ({
  ...emptyEntry,
  seed: path,
  encoding,
  error: {
    rule: 'withdrawn' satisfies Rule,
    message: `The article was taken back on ${date}: ${reason}`,
    hint: 'Its address says so to readers. Take "withdrawn" out of the sidecar to publish it again.',
  },
});

/** What the report says of what a seed holds that is not published: nothing. */
export const emptyEntry = {
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
