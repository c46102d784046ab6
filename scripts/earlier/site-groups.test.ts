import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { findGroup, groupColumns, rowsOf } from './site-groups.ts';

const inputsOf = (number: number): string => hash('sha256', String(number));

test('a group is found by what it was made of, with its files', () => {
  const rows = Array.from({ length: 300 }, (_, group) =>
    Array.from({ length: group % 5 }, (_, index) => group * 7 + index),
  );
  const groups = groupColumns(rows.map((own, group) => ({ inputs: Buffer.from(inputsOf(group), 'hex'), rows: own })));
  for (const [group, own] of rows.entries())
    expect([...rowsOf(groups, findGroup(groups, inputsOf(group)))]).toEqual(own);
  expect(findGroup(groups, inputsOf(300))).toBe(-1);
});

test('groups that begin alike are told apart', () => {
  const endings = ['01', 'ff', '7a'];
  const inputs = endings.map((ending) => `${'ab'.repeat(31)}${ending}`);
  const groups = groupColumns(inputs.map((own, row) => ({ inputs: Buffer.from(own, 'hex'), rows: [row] })));
  for (const [row, own] of inputs.entries()) expect([...rowsOf(groups, findGroup(groups, own))]).toEqual([row]);
  expect(findGroup(groups, `${'ab'.repeat(31)}02`)).toBe(-1);
  expect(findGroup(groupColumns([]), inputsOf(0))).toBe(-1);
});
