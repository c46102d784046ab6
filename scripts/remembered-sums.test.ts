import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookAt, rememberedSums } from './remembered-sums.ts';

let folder: string;
let home: string;
beforeEach(() => {
  const place = mkdtempSync(join(tmpdir(), 'bulaq-sums-'));
  [folder, home] = [join(place, 'seeds'), join(place, 'home')];
  mkdirSync(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const write = (texts: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
};
const sumsOf = (...texts: readonly string[]): readonly string[] => texts.map((text) => hash('sha256', text));

test('gives the sums of files, whatever is remembered', async () => {
  write({ a: 'Бір', b: 'Екі' });
  // Until then a further change may leave a file's times as they are.
  await wait(100);
  expect(rememberedSums(folder, lookAt(folder, ['a', 'b']), home)).toEqual(sumsOf('Бір', 'Екі'));
  write({ a: 'Төр', c: 'Үш' });
  expect(rememberedSums(folder, lookAt(folder, ['c', 'b', 'a']), home)).toEqual(sumsOf('Үш', 'Екі', 'Төр'));
  write({ a: 'Бес' });
  expect(rememberedSums(folder, lookAt(folder, ['a']), home)).toEqual(sumsOf('Бес'));
});

test('does without a place to remember them, and throws for a file that is gone', () => {
  write({ a: 'Бір' });
  expect(rememberedSums(folder, lookAt(folder, ['a']), '/dev/null/no')).toEqual(sumsOf('Бір'));
  expect(() => rememberedSums(folder, lookAt(folder, ['b']), home)).toThrow(/ENOENT/);
});
