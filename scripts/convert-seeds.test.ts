import { expect, test } from 'vitest';
import { reportEntrySchema } from '../src/article/report-schema.ts';
import { frontmatterSchema, blockSchema } from '../src/article/article-schema.ts';
import { convertSeeds } from './convert-seeds.ts';
import { findAccountingFaults } from './parse/accounting.ts';
import { makeCollection, makeSeed } from './parse/make-seed.ts';
import type { Sidecar } from './read/sidecar.ts';
import { readCollection } from './read-seeds.ts';

const collection = await readCollection('seeds');
const { conversions, totals } = convertSeeds(collection);

test('publishes all five seeds', () => {
  expect(totals).toEqual({ published: 5, rejected: 0, warnings: 0 });
});

test('accounts for every character of every seed', () => {
  for (const [index, result] of collection.seeds.entries()) {
    const report = conversions[index]?.report;
    expect(result.ok && report && findAccountingFaults(result.seed.text, report)).toEqual([]);
  }
});

test('keeps to the schemas of the report and of the article', () => {
  for (const { report, article } of conversions) {
    expect(reportEntrySchema.parse(report)).toEqual(report);
    expect(frontmatterSchema.parse(article?.frontmatter)).toEqual(article?.frontmatter);
    for (const block of article?.blocks ?? []) expect(blockSchema.parse(block)).toEqual(block);
  }
});

test('takes the same bytes twice for a mistake, unless a sidecar says so', () => {
  const text = 'Жаңа мектеп ашылды\n\nАуылда жаңа мектеп ашылды. Онда екі жүз бала оқиды.\n';
  const twice = (sidecar?: Sidecar) =>
    convertSeeds(makeCollection([makeSeed(text, { path: 'a.txt' }), makeSeed(text, { path: 'b.txt', sidecar })]));
  const { problems, conversions } = twice();
  expect(problems).toMatchObject([{ rule: 'identical-seeds', severity: 'error', file: 'b.txt', found: 'a.txt' }]);
  expect(conversions.map(({ report }) => report.status)).toEqual(['published', 'rejected']);
  expect(twice({ duplicateOf: 'a.txt' })).toMatchObject({ problems: [], totals: { published: 2 } });
});

test('gives the same result whatever the order of the seeds', () => {
  const reversed = convertSeeds({ ...collection, seeds: collection.seeds.toReversed() });
  expect(reversed.conversions.toReversed()).toEqual(conversions);
});

test('says why nothing is left to publish when every article has been taken back', () => {
  const sidecar: Sidecar = { withdrawn: { date: '2026-01-05', reason: 'Құқық иесінің өтініші' } };
  const text = 'Жаңа мектеп ашылды\n\nАуылда жаңа мектеп ашылды. Онда екі жүз бала оқиды.\n';
  const { problems, totals } = convertSeeds(makeCollection([makeSeed(text, { path: 'a.txt', sidecar })]));
  expect(problems).toMatchObject([{ rule: 'no-seeds', severity: 'error', file: '.' }]);
  expect(totals).toMatchObject({ published: 0, rejected: 1 });
});
