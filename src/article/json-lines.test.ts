import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readJsonLines, writeJsonLines } from './json-lines.ts';
import { readRange } from './read-range.ts';

let home = '';
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'bulaq-lines-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

test.each([
  ['none', []],
  ['a few', [{ title: 'Қазақ\nтілі' }, 'ў', 3, null]],
  ['more than are read at once', Array.from({ length: 50_000 }, (_, number) => ({ id: number, lead: 'әңгіме 界 😀' }))],
  ['longer ones than are read at once', ['ң'.repeat(3_000_000), 'a', 'ө'.repeat(600_000)]],
])('values are read as they were written: %s', (_, values) => {
  const file = join(home, 'values.jsonl');
  const places = writeJsonLines(file, values);
  expect(readJsonLines(file)).toEqual(values);
  expect(places).toHaveLength(values.length);
  const own = places
    .filter((_, index) => index % 1000 < 2)
    .map(({ from, to }): unknown => JSON.parse(readRange(file, from, to)));
  expect(own).toEqual(values.filter((_, index) => index % 1000 < 2));
});
