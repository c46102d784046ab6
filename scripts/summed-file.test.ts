import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSummed, writeSummed } from './summed-file.ts';

const home = mkdtempSync(join(tmpdir(), 'bulaq-summed-'));
const file = join(home, 'file');
afterAll(() => rmSync(home, { recursive: true }));

test('gives back what was written, piece by piece, and leaves nothing else behind', () => {
  writeSummed(file, '1', ['Қазақ', '', 'стан\n']);
  expect(readSummed(file, '1')?.toString()).toBe('Қазақстан\n');
  writeSummed(file, '1', []);
  expect(readSummed(file, '1')?.toString()).toBe('');
  expect(readdirSync(home)).toEqual(['file']);
});

test('writes pieces of any size, text and bytes, in their order', () => {
  const pieces = ['Қ'.repeat(700_000), Buffer.from('аза'), 'қ'.repeat(600_000), 'стан'];
  writeSummed(file, '1', pieces);
  expect(readSummed(file, '1')?.toString()).toBe(pieces.join(''));
});

test('believes no other version, no damage, and nothing where there is nothing', () => {
  writeSummed(file, '1', ['Қазақстан']);
  expect(readSummed(file, '2')).toBeUndefined();
  writeFileSync(file, readFileSync(file, 'utf8').replace('стан', 'стаң'));
  expect(readSummed(file, '1')).toBeUndefined();
  writeFileSync(file, '');
  expect(readSummed(file, '1')).toBeUndefined();
  expect(readSummed(join(home, 'none'), '1')).toBeUndefined();
});
