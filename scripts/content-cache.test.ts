import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openContentCache } from './content-cache.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-cache-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Asks for bytes made of these, and says what came and whether it was made. */
const ask = async (makers: readonly string[], version = '1'): Promise<readonly [text: string, isMade: boolean]> => {
  let isMade = false;
  const bytes = await openContentCache('fonts', version, home).remember(makers, async () => {
    isMade = true;
    return Buffer.from(makers.join('+'));
  });
  return [Buffer.from(bytes).toString(), isMade];
};

test('the same of the same is made once', async () => {
  expect(await ask(['a', 'b'])).toEqual(['a+b', true]);
  expect(await ask(['a', 'b'])).toEqual(['a+b', false]);
  expect(await ask(['ab', ''])).toEqual(['ab+', true]);
  expect(await ask(['a', 'b'], '2')).toEqual(['a+b', true]);
});

test('two who ask at once both get it, and nothing else stays', async () => {
  const both = await Promise.all([ask(['a']), ask(['a'])]);
  expect(both.map(([text]) => text)).toEqual(['a', 'a']);
  expect(await readdir(join(home, 'fonts'))).toHaveLength(1);
  expect(await ask(['a'])).toEqual(['a', false]);
});

test('what is damaged, cut short or belongs to another is made again', async () => {
  await ask(['a']);
  const folder = join(home, 'fonts');
  const [name = ''] = await readdir(folder);
  const file = join(folder, name);
  const whole = await readFile(file);
  for (const damaged of [Buffer.alloc(0), whole.subarray(0, 20), Buffer.concat([whole, Buffer.from('x')])]) {
    await writeFile(file, damaged);
    expect(await ask(['a'])).toEqual(['a', true]);
  }
  await ask(['other']);
  const other = (await readdir(folder)).find((each) => each !== name) ?? '';
  await rename(join(folder, other), file);
  expect(await ask(['a'])).toEqual(['a', true]);
});
