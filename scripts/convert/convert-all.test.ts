import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSeed } from '../parse/make-seed.ts';
import { projectRoot } from '../output-folder.ts';
import { convertAll } from './convert-all.ts';
import { convertSeed } from './convert-seed.ts';

const fixtures = join(projectRoot, 'scripts/parse/fixtures');
const seeds = readdirSync(fixtures)
  .filter((name) => name !== 'seeds' && !name.startsWith('fail-'))
  .map((name) => makeSeed(readFileSync(join(fixtures, name, 'input.txt'), 'utf8'), { path: `${name}.txt` }));

test('gives the same conversions in two threads as in none, and in any order', { timeout: 60_000 }, async () => {
  const find = await convertAll(seeds, { threads: 2 });
  const reversed = await convertAll(seeds.toReversed(), { threads: 0 });
  for (const seed of seeds) {
    const expected = JSON.stringify(convertSeed(seed));
    expect(JSON.stringify(find(seed))).toBe(expected);
    expect(JSON.stringify(reversed(seed))).toBe(expected);
  }
});

test('tells how far it is', async () => {
  const steps: (readonly [number, number])[] = [];
  await convertAll(seeds, { onStep: (done, all) => steps.push([done, all]) });
  expect(steps.at(-1)).toEqual([seeds.length, seeds.length]);
});
