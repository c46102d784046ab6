// Whole articles, a folder each in fixtures/: input.txt, sometimes input.yaml (its sidecar), and what becomes of it,
// article.json or, for a seed that is not published, problems.txt. The five seeds of the project stand in fixtures/seeds.
//
//     BULAQ_UPDATE=1 npm test -- scripts/parse/fixtures.test.ts    writes them anew; read the difference line by line
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { reportEntrySchema, type ReportEntry } from '../../src/article/report-schema.ts';
import { convertSeeds } from '../convert-seeds.ts';
import { formatProblem, rules, type Problem } from '../problem.ts';
import { decodeSeed } from '../read/decode-seed.ts';
import { readYaml } from '../read/read-yaml.ts';
import { sidecarSchema } from '../read/sidecar.ts';
import { findAccountingFaults } from './accounting.ts';
import { makeCollection, makeSeed } from './make-seed.ts';
import { removalReasons, repairReasons } from './reasons.ts';

const isUpdate = process.env['BULAQ_UPDATE'] !== undefined;
const folder = join(import.meta.dirname, 'fixtures');
const seedsFolder = join(import.meta.dirname, '../../seeds');

type Case = { readonly name: string; readonly folder: string; readonly input: string };
const seeds = readdirSync(seedsFolder).filter((name) => name.endsWith('.txt'));
const cases: Case[] = [
  ...seeds.map((name) => ({ name, folder: join(folder, 'seeds', name.slice(0, 3)), input: join(seedsFolder, name) })),
  ...readdirSync(folder)
    .filter((name) => name !== 'seeds')
    .map((name) => ({ name, folder: join(folder, name), input: join(folder, name, 'input.txt') })),
];

const seen = { rules: new Set<string>(), removals: new Set<string>(), repairs: new Set<string>() };

describe.each(cases)('$name', ({ folder: own, input }) => {
  const { text, report, problems } = convertFile(input);
  for (const { rule } of problems) seen.rules.add(rule);
  for (const { reason } of report.removed) seen.removals.add(reason);
  for (const { reason } of report.repaired) seen.repairs.add(reason);

  test('becomes the article that stands beside it', () => {
    const isPublished = report.status === 'published';
    const file = join(own, isPublished ? 'article.json' : 'problems.txt');
    const actual = isPublished
      ? formatReport(report)
      : `${problems.map((problem) => formatProblem(problem, '')).join('\n\n')}\n`;
    if (isUpdate) {
      mkdirSync(own, { recursive: true });
      rmSync(join(own, isPublished ? 'problems.txt' : 'article.json'), { force: true });
      writeFileSync(file, actual);
    }
    expect(actual).toBe(readFileSync(file, 'utf8'));
  });

  test('is accounted for to the last character', () => {
    if (report.status === 'published') expect(findAccountingFaults(text, report)).toEqual([]);
    expect(reportEntrySchema.parse(report)).toEqual(report);
  });
});

afterAll(() => {
  const missing = [
    ...Object.keys(removalReasons).filter((reason) => !seen.removals.has(reason)),
    // Half a character comes from no file: bytes that hold one are refused.
    ...Object.keys(repairReasons).filter((reason) => reason !== 'broken-character' && !seen.repairs.has(reason)),
    ...Object.keys(rules).filter((rule) => conversionRules.has(rule) && !seen.rules.has(rule)),
  ];
  expect(missing, 'every reason, and every rule of conversion, has a fixture').toEqual([]);
});

/** Rules that parsing itself reports; those of reading and of the collection have tests of their own. */
const conversionRules: ReadonlySet<string> = new Set([
  ...['no-body', 'date-impossible', 'date-ambiguous', 'language-uncertain', 'direction-control'],
  ...['front-matter-broken', 'front-matter-key', 'empty-seed', 'binary-seed', 'encoding-broken'],
]);

function convertFile(input: string): { text: string; report: ReportEntry; problems: readonly Problem[] } {
  const path = input.slice(Math.max(input.lastIndexOf('/'), input.lastIndexOf('\\')) + 1);
  const sidecarFile = input.replace(/\.txt$/u, '.yaml');
  const sidecar = existsSync(sidecarFile)
    ? readYaml(readFileSync(sidecarFile, 'utf8'), path, sidecarSchema, Object.keys(sidecarSchema.shape))
    : undefined;
  if (sidecar && !sidecar.ok) throw new Error(`The sidecar of ${input} is at fault.`);
  const decoded = decodeSeed(readFileSync(input), path, sidecar?.value.encoding);
  const text = decoded.ok ? decoded.text : '';
  const collection = decoded.ok
    ? makeCollection([
        makeSeed(text, { path, encoding: decoded.encoding, sidecar: sidecar?.value, problems: decoded.problems }),
      ])
    : { ...makeCollection([]), seeds: [{ ok: false as const, path, problems: decoded.problems }] };
  const { conversions, problems } = convertSeeds(collection);
  const report = conversions[0]?.report;
  if (!report) throw new Error('One seed gives one conversion.');
  return { text, report, problems };
}

/** What a person reads and compares: without addresses, anchors and ranges, which follow from the rest. */
function formatReport(report: ReportEntry): string {
  const { lang, dir, title, titleFrom, date, dateFrom, category, authors, place, agency, caption } = report;
  const head = { lang, dir, title, titleFrom, date, dateFrom, category, authors, place, agency, caption };
  const known = Object.fromEntries(
    Object.entries(head).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
  const blocks = report.blocks.map((block) =>
    Object.fromEntries(Object.entries(block).filter(([key]) => key !== 'anchor' && key !== 'at')),
  );
  const rest = {
    header: report.header.map(({ field, text }) => [field, text]),
    removed: report.removed.map(({ reason, text }) => [reason, text]),
    repaired: report.repaired.map(({ reason, from, to }) => [reason, from, to]),
    problems: report.problems.map(({ rule, line, found }) => [rule, line ?? null, found ?? null]),
  };
  const list = (values: readonly unknown[]): string =>
    values.length === 0 ? '[]' : `[\n${values.map((value) => `    ${JSON.stringify(value)}`).join(',\n')}\n  ]`;
  const lines = [
    ...Object.entries(known).map(([key, value]) => `  "${key}": ${JSON.stringify(value)}`),
    `  "blocks": ${list(blocks)}`,
    ...Object.entries(rest).map(([key, value]) => `  "${key}": ${list(value)}`),
  ];
  return `{\n${lines.join(',\n')}\n}\n`;
}
