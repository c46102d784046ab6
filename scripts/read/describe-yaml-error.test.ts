import { parseDocument } from 'yaml';
import { expect, test } from 'vitest';
import { describeYamlError } from './describe-yaml-error.ts';

const describeFirst = (text: string): string => {
  const [error] = parseDocument(text, { prettyErrors: false }).errors;
  return error === undefined ? '' : describeYamlError(error).message;
};

test('an open bracket is named, and not the indentation of the line that it runs into', () => {
  expect(describeFirst('title: [a, b\ndate: 2020-01-01\n')).toContain('bracket');
  expect(describeFirst('title: a\n  lang: kk\n   date: 1\n')).not.toBe('');
});

test('a line that stands too far in is told from one with a second colon', () => {
  expect(describeFirst('summary:\n    kk: a\n  ru: b\n')).toContain('indented');
  expect(describeFirst('title: Дорога: туда\n')).toContain('second colon');
});
