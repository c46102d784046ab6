import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeAside } from './remove-folder.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'bulaq-remove-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const fill = (folder: string, files: number): void => {
  for (let number = 0; number < files; number++) {
    const below = join(folder, String(number % 7), String(number % 3));
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${number}.txt`), '');
  }
};

test.each([
  ['few files', 20],
  ['so many files that threads remove them', 6000],
])('a folder of %s is gone, and what is beside it is there', async (_, files) => {
  fill(join(home, 'old'), files);
  fill(join(home, 'new'), 20);
  await removeAside(join(home, 'old'));
  expect(existsSync(join(home, 'old'))).toBe(false);
  expect(existsSync(join(home, 'new', '6', '0', '6.txt'))).toBe(true);
});
