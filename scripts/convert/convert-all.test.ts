import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { closeConversionStore, conversionKey, openConversionStore, readConversion } from '../conversion-store.ts';
import { projectRoot } from '../output-folder.ts';
import type { SeedEntry } from '../read/list-collection.ts';
import { readFrame, readSeed } from '../read-seeds.ts';
import { convertAll } from './convert-all.ts';
import { convertSeed } from './convert-seed.ts';
import { outlineOf } from './outline.ts';
import { formatMemory, parseMemory, type SeedMemory } from './seed-memory.ts';

const fixtures = join(projectRoot, 'scripts/parse/fixtures');
const home = mkdtempSync(join(tmpdir(), 'bulaq-convert-'));
const seedsFolder = join(home, 'seeds');
mkdirSync(seedsFolder);
for (const name of readdirSync(fixtures)) {
  if (name !== 'seeds')
    writeFileSync(join(seedsFolder, `${name}.txt`), readFileSync(join(fixtures, name, 'input.txt')));
}
const { entries } = readFrame(seedsFolder);
afterAll(() => rmSync(home, { recursive: true }));

/** What each seed became, in any number of threads: its outline, and what lies in the store. */
const convert = async (all: readonly SeedEntry[], threads: number) => {
  const store = openConversionStore({ collection: seedsFolder, isKept: false, home: join(home, `store-${threads}`) });
  const outlined = await convertAll(all, { seedsFolder, store, threads });
  const converted = outlined.map((result) =>
    result.ok ? { ...result, stored: readConversion(store, conversionKey(store, result.seed)) } : result,
  );
  closeConversionStore(store);
  return converted;
};

test('gives the same conversions in two threads as in none, and in any order', { timeout: 300_000 }, async () => {
  const inThreads = await convert(entries, 2);
  const reversed = await convert(entries.toReversed(), 0);
  expect(reversed.toReversed()).toEqual(inThreads);
  for (const [index, entry] of entries.entries()) {
    const read = readSeed(seedsFolder, entry);
    const conversion = read.ok ? convertSeed(read.seed) : undefined;
    const expected = conversion && { ok: true, outline: outlineOf(conversion), stored: conversion };
    expect(inThreads[index]).toMatchObject(JSON.parse(JSON.stringify(expected ?? read)));
  }
});

test('tells how far it is', async () => {
  const steps: (readonly [number, number])[] = [];
  const store = openConversionStore({ collection: seedsFolder, isKept: false, home: join(home, 'steps') });
  await convertAll(entries, { seedsFolder, store, onStep: (done, all) => steps.push([done, all]) });
  expect(steps.at(-1)).toEqual([entries.length, entries.length]);
});

test('reads again only seeds whose files have changed', async () => {
  const folder = join(home, 'edited');
  mkdirSync(folder);
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.txt`), `${name}\n\nТокиода саммит өтті.\n`);
  const store = openConversionStore({ collection: folder, isKept: false, home: join(home, 'memory') });
  const memory: SeedMemory = new Map();
  // Until then a further change may leave a file's times as they are.
  const untilSettled = () => wait(100);
  await untilSettled();
  const convertNow = () => convertAll(readFrame(folder).entries, { seedsFolder: folder, store, memory });
  const first = await convertNow();
  writeFileSync(join(folder, 'b.txt'), 'b\n\nСаммитке бес елдің президенті қатысты.\n');
  writeFileSync(join(folder, 'c.yaml'), 'title: Саммит\n');
  rmSync(join(folder, 'a.txt'));
  writeFileSync(join(folder, 'd.txt'), 'd\n\nТараптар келісті.\n');
  await untilSettled();
  const second = await convertNow();
  expect(second).toEqual(await convertAll(readFrame(folder).entries, { seedsFolder: folder, store }));
  expect(second).not.toContain(first[1]);
  const third = await convertNow();
  for (const [index, seed] of third.entries()) expect(seed).toBe(second[index]);
  const told = parseMemory(Buffer.from([...formatMemory(memory)].join('')));
  const fourth = await convertAll(readFrame(folder).entries, { seedsFolder: folder, store, memory: told });
  expect(fourth).toEqual(second);
  writeFileSync(join(folder, 'b.txt'), 'b\n\nСаммитке алты елдің президенті қатысты\n');
  // However slow this machine is, it is read in the moment in which it was written.
  const soon = Date.now() / 1000 + 60;
  utimesSync(join(folder, 'b.txt'), soon, soon);
  const [fresh] = readFrame(folder).entries;
  expect(fresh).toMatchObject({ path: 'b.txt', state: undefined });
  closeConversionStore(store);
});
