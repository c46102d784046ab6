import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { convertSeed } from './convert/convert-seed.ts';
import { outlineOf } from './convert/outline.ts';
import {
  closeConversionStore,
  conversionKey,
  findConverterVersion,
  findOutline,
  keepConversion,
  openConversionStore,
  readConversion,
  sweepConversions,
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

/** Converts what is not converted yet. @returns How many of the seeds were. */
const run = (all: readonly SeedFile[], version = '1'): number => {
  const store = open('seeds', version);
  const known = all.filter((own) => findOutline(store, conversionKey(store, own)));
  for (const own of all) if (!known.includes(own)) keepConversion(store, conversionKey(store, own), convertSeed(own));
  return known.length;
};

describe('openConversionStore', () => {
  it('finds what an earlier run has converted, whole and in outline', () => {
    expect([run(seeds), run(seeds)]).toEqual([0, seeds.length]);
    const store = open();
    const key = conversionKey(store, seed);
    const conversion = convertSeed(seed);
    expect(readConversion(store, key)).toEqual(JSON.parse(JSON.stringify(conversion)));
    expect(findOutline(store, key)).toEqual(JSON.parse(JSON.stringify(outlineOf(conversion))));
  });

  it('does not find what was changed: the text, the sidecar, the name, the folder language, the converter', () => {
    run([seed]);
    for (const change of [
      { sha256: '0'.repeat(64) },
      { sidecar: { title: 'Т' } },
      { path: 'b.txt' },
      { folderTag: 'ky' },
    ]) {
      expect(run([{ ...seed, ...change }])).toBe(0);
    }
    expect(run([seed])).toBe(1);
    expect(run([seed], '2')).toBe(0);
  });

  it('does not believe a damaged file, one under another key, or a foreign one', () => {
    run(seeds);
    const { folder } = open();
    const [file = '', other = ''] = readdirSync(folder).map((name) => join(folder, name));
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
    expect(() => readConversion(open(), 'none')).toThrow(/gone/);
  });

  it('removes what is not used any more', () => {
    run(seeds);
    const store = open();
    sweepConversions(store, [conversionKey(store, seed)]);
    expect(run(seeds)).toBe(1);
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
      keepConversion(store, conversionKey(store, seed), convertSeed(seed));
      expect(findOutline(store, conversionKey(store, seed))).toMatchObject({ ok: true });
      closeConversionStore(store);
      expect(() => readdirSync(store.folder)).toThrow();
    }
  });

  it('writes no file of what is held and not kept', () => {
    const store = openConversionStore({ collection: 'seeds', version: '1', home, isKept: false, isHeld: true });
    const conversion = convertSeed(seed);
    keepConversion(store, 'key', conversion);
    expect(readdirSync(store.folder)).toEqual([]);
    expect(readConversion(store, 'key')).toBe(conversion);
  });

  it('knows the converter by its files', () => {
    expect(findConverterVersion()).toMatch(/^[0-9a-f]{64}$/);
  });
});
