import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainProblem, problemStrings } from '../src/i18n/problem-strings.ts';
import { interfaceTags } from '../src/languages/index.ts';
import { projectRoot } from './output-folder.ts';
import { formatProblem, printProblems, quote, rules, type Problem } from './problem.ts';

const problem: Problem = {
  rule: 'empty-seed',
  severity: 'error',
  file: 'kk/\u001b[2J.txt',
  line: 3,
  message: 'Empty.',
  hint: 'Fill it.',
};

describe('formatProblem', () => {
  it('names the folder itself, where the whole of it is meant', () => {
    expect(formatProblem({ ...problem, file: '.' }, 'seeds/')).toMatch(/^seeds:3 {2}error/u);
  });

  it('says where, what and how to mend, and lets no name steer the terminal', () => {
    expect(formatProblem(problem, 'seeds/')).toBe('seeds/kk/\\u001b[2J.txt:3  error  empty-seed\n  Empty.\n  Fill it.');
  });

  it('is coloured only when asked to be', () => {
    expect(formatProblem(problem, '')).not.toContain('\u001b[3');
    expect(formatProblem(problem, '', true)).toContain('\u001b[31merror');
  });
});

describe('printProblems', () => {
  const print = (problems: readonly Problem[], isTTY: boolean): string => {
    let printed = '';
    printProblems(problems, 'seeds', { isTTY, write: (text) => (printed += text) });
    return printed;
  };

  it('prints every problem, errors last, without colours where no one watches', () => {
    const warning: Problem = { ...problem, severity: 'warning', rule: 'stray-file', file: 'a.md' };
    const printed = print([problem, warning], false);
    expect(printed.indexOf('stray-file')).toBeLessThan(printed.indexOf('empty-seed'));
    expect(printed).not.toContain('\u001b');
  });
});

describe('quote', () => {
  it('gives one line of at most 60 characters, with controls shown', () => {
    expect(quote('  a\n b\u202e ')).toBe('"a b\\u202e"');
    expect(quote('ұ'.repeat(100))).toBe(`"${'ұ'.repeat(59)}…"`);
    expect(quote('')).toBe('""');
  });
});

describe('the rules', () => {
  it('are explained in a sentence, under a name that can be searched for', () => {
    for (const [rule, meaning] of Object.entries(rules)) {
      expect(`${rule}: ${meaning}`).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*: [A-Z].*\.$/);
    }
  });

  it('have a failing fixture or test each', () => {
    const files = ['scripts', 'src'].flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.test.ts') || (name.includes('fixtures') && name.endsWith('.json')))
        .map((name) => readFileSync(join(projectRoot, folder, name), 'utf8')),
    );
    // This file names two rules for its own purposes.
    const others = files.filter((text) => !text.includes("describe('the rules'")).join('\n');
    expect(Object.keys(rules).filter((rule) => !others.includes(rule))).toEqual([]);
  });
});

describe.each(interfaceTags)('the panel of problems in %s', (tag) => {
  const { rules: texts, ...strings } = problemStrings[tag];

  it('has a text for every rule and for no other', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(rules).sort());
  });

  it('says what is wrong and what to do, each in one sentence that ends as sentences do', () => {
    for (const { message, hint } of Object.values(texts)) {
      expect(message).toMatch(/^\S.*[.。：」]$/u);
      expect(hint).toMatch(/^\S.*[.。]$/u);
      expect(message + hint).not.toMatch(/["']/);
    }
  });

  it('names the values that its frame puts in', () => {
    const values = { title: ['{count}'], note: [], line: ['{line}'], error: [], warning: [], more: ['{count}'] };
    expect(
      Object.fromEntries(Object.entries(strings).map(([key, text]) => [key, text.match(/\{\w+\}/g) ?? []])),
    ).toEqual(values);
  });

  it('quotes what was found for the same rules as in English', () => {
    const quoting = (table: typeof texts) =>
      Object.entries(table).flatMap(([rule, { message }]) => (message.includes('{found}') ? [rule] : []));
    expect(quoting(texts)).toEqual(quoting(problemStrings.en.rules));
  });
});

describe('explainProblem', () => {
  it('puts what was found into the sentence, as it is and cut to a line, or leaves it beside the sentence', () => {
    expect(explainProblem('kk', { rule: 'date-impossible', found: '$& 32 желтоқсан' })).toMatchObject({
      message: '«$& 32 желтоқсан» деген күн күнтізбеде жоқ, сондықтан ол алынбады.',
      found: undefined,
    });
    expect(explainProblem('en', { rule: 'wrong-value', found: 'soon' }).found).toBe('soon');
    expect(explainProblem('en', { rule: 'text-garbled', found: 'Р'.repeat(500) }).message.length).toBeLessThan(200);
  });
});
