import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sumLine } from './checksums.ts';
import { startSums } from './write-sums.ts';

const file = (path: string) => ({ path, bytes: 1, sha256: path.length.toString(16).padStart(64, '0') });

test.each([
  ['among others', ['a.html', 'kk/a.html', 'zz.html']],
  ['at the beginning', ['kk/a.html', 'packs.html', 'sw.js.map', 'zz.html']],
  ['at the end', ['.nojekyll', 'a.html']],
  ['alone', []],
])('what is known last stands in its place: %s', (_, paths) => {
  const folder = mkdtempSync(join(tmpdir(), 'bulaq-sums-'));
  const late = ['sw.js', 'packs/b.zip', 'packs/a.zip', 'collection.json'];
  const sums = startSums(folder, ['collection.json', 'packs/', 'sw.js']);
  for (const path of paths) sums.add(file(path));
  sums.finish(late.map(file));
  const sorted = [...paths, ...late].sort();
  expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(
    sorted.map((path) => sumLine(file(path).sha256, path)).join(''),
  );
  expect(readdirSync(folder)).toEqual(['SHA256SUMS']);
  rmSync(folder, { recursive: true });
});
