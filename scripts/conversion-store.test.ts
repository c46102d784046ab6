import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { convertSeed } from './convert/convert-seed.ts';
import {
  addToStore,
  checkStore,
  closeConversionStore,
  conversionKey,
  type ConversionStore,
  findConversion,
  findConverterVersion,
  hasConversion,
  leaveNotes,
  openConversionStore,
  readConversion,
  readNotes,
  settleStore,
  startBatch,
} from './conversion-store.ts';
import { readCollection, type SeedFile } from './read-seeds.ts';

let home = '';
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'bulaq-store-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const { seeds: results } = await readCollection('seeds');
const seeds = results.flatMap((result) => (result.ok ? [result.seed] : []));
const [seed] = seeds;
if (!seed) throw new Error('The project has seeds.');

const open = (collection = 'seeds', version = '1') => openConversionStore({ collection, isKept: true, home, version });

const keep = (store: ConversionStore, all: readonly SeedFile[]): void => {
  const batch = startBatch(store);
  for (const own of all) batch.keep(conversionKey(store, own), convertSeed(own));
  const filled = batch.finish();
  if (filled) addToStore(store, filled);
};

/** A run that converts what is not converted yet. @returns How many of the seeds were. */
const run = (all: readonly SeedFile[], version = '1'): number => {
  const store = open('seeds', version);
  const [known, missing] = [true, false].map((isKnown) =>
    all.filter((own) => (findConversion(store, conversionKey(store, own)) !== undefined) === isKnown),
  );
  keep(store, missing ?? []);
  settleStore(store, new Set(all.map((own) => conversionKey(store, own))));
  return known?.length ?? 0;
};

/** The files of the store that are packs. */
const packs = (): string[] => {
  const { folder } = open();
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .map((name) => join(folder, name));
};

describe('openConversionStore', () => {
  it('gives back conversions of any size', () => {
    const store = open();
    const long = Array.from({ length: 4 }, (_, index) => ({
      ...seed,
      path: `${index}.txt`,
      text: `Тақырып\n\n${'Мәтін бар. '.repeat(60_000 * index + 1)}`,
    }));
    keep(store, long);
    for (const own of long) expect(findConversion(store, conversionKey(store, own))).toEqual(convertSeed(own));
  });

  it('finds what an earlier run has converted', () => {
    expect([run(seeds), run(seeds)]).toEqual([0, seeds.length]);
    expect(packs()).toHaveLength(1);
    const store = open();
    const key = conversionKey(store, seed);
    expect(hasConversion(store, key)).toBe(true);
    expect(readConversion(store, key)).toEqual(JSON.parse(JSON.stringify(convertSeed(seed))));
  });

  it('does not find what was changed: the text, the sidecar, the name, the folder language, the converter', () => {
    run([seed]);
    for (const change of [
      { sha256: '0'.repeat(64) },
      { sidecar: { title: 'Т' } },
      { path: 'b.txt' },
      { folderTag: 'ky' },
    ]) {
      const store = open();
      expect(hasConversion(store, conversionKey(store, { ...seed, ...change }))).toBe(false);
    }
    expect(run([seed])).toBe(1);
    expect(run([seed], '2')).toBe(0);
  });

  it('does not believe a pack that was damaged, cut short, put in the place of another or emptied', () => {
    run([seed]);
    run(seeds);
    const [file = '', other = ''] = packs().toSorted((a, b) => statSync(a).size - statSync(b).size);
    const whole = readFileSync(file, 'utf8');
    for (const damaged of [
      whole.replace('"ok":true', '"ok":false'),
      readFileSync(other, 'utf8'),
      whole.slice(0, -5),
      '',
    ]) {
      writeFileSync(file, damaged);
      expect(run(seeds)).toBe(seeds.length - 1);
    }
    const store = open();
    for (const pack of packs()) rmSync(pack);
    checkStore(store);
    expect(hasConversion(store, conversionKey(store, seed))).toBe(false);
    expect(() => readConversion(store, conversionKey(store, seed))).toThrow(/gone/);
  });

  it('believes a pack that was only copied', () => {
    run(seeds);
    for (const file of packs()) writeFileSync(file, readFileSync(file));
    expect(run(seeds)).toBe(seeds.length);
  });

  it('does not believe a list that was damaged', () => {
    run(seeds);
    const file = join(open().folder, 'places');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/.$/u, ' '));
    expect(run(seeds)).toBe(0);
  });

  it('writes anew what is left in a pack when most of it is not used any more', () => {
    run(seeds);
    const [before = ''] = packs();
    expect(run(seeds.slice(1))).toBe(seeds.length - 1);
    expect(packs()).toEqual([before]);
    expect(run([seed])).toBe(0);
    expect(run([seed])).toBe(1);
    expect(packs()).toContain(before);
    utimesSync(before, 1, 1);
    expect(run([seed])).toBe(1);
    expect(packs()).toHaveLength(1);
    expect(packs()).not.toContain(before);
  });

  it('tells the next run what this one has noted', () => {
    const store = open();
    leaveNotes(store, ['бір\n', 'екі\n']);
    settleStore(store, new Set());
    expect(readNotes(open())?.toString()).toBe('бір\nекі\n');
    expect(readNotes(open('seeds', '2'))).toBeUndefined();
  });

  it('remembers the latest collections only', () => {
    for (let count = 0; count < 25; count++) open(`seeds-${count}`);
    expect(readdirSync(home).length).toBeLessThanOrEqual(21);
  });

  it('leaves nothing where nothing is to stay, or where the folder cannot be written', () => {
    for (const options of [
      { home, isKept: false },
      { home: '/dev/null/no', isKept: true },
    ]) {
      const store = openConversionStore({ collection: 'seeds', version: '1', ...options });
      keep(store, [seed]);
      expect(findConversion(store, conversionKey(store, seed))).toMatchObject({ ok: true });
      closeConversionStore(store);
      expect(() => readdirSync(store.folder)).toThrow();
    }
  });

  it('writes no file of what is held and not kept', () => {
    const store = openConversionStore({ collection: 'seeds', version: '1', home, isKept: false, isHeld: true });
    keep(store, [seed]);
    settleStore(store, new Set());
    leaveNotes(store, ['бір\n']);
    expect(readdirSync(store.folder)).toEqual([]);
    expect(readConversion(store, conversionKey(store, seed))).toEqual(convertSeed(seed));
  });

  it('knows the converter by its files', () => {
    expect(findConverterVersion()).toMatch(/^[0-9a-f]{64}$/);
  });
});
