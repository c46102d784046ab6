import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { convertSeed, type SeedConversion } from './convert/convert-seed.ts';
import { findConverterVersion, openConversionCache, type ConversionCache } from './conversion-cache.ts';
import { readCollection, type SeedFile } from './read-seeds.ts';
import { projectRoot } from './output-folder.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'bulaq-cache-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const readSeeds = async (): Promise<SeedFile[]> => {
  const { seeds } = await readCollection(join(projectRoot, 'seeds'));
  return seeds.flatMap((result) => (result.ok ? [result.seed] : []));
};
const run = (seeds: readonly SeedFile[], version = '1') => {
  const cache = openConversionCache({ collection: 'seeds', folder, version });
  const conversions = seeds.map((seed) => convertWith(cache, seed));
  cache.save();
  return { conversions, hits: cache.countHits() };
};
const convertWith = (cache: ConversionCache, seed: SeedFile): SeedConversion => {
  const known = cache.find(seed);
  if (known !== undefined) return known;
  const conversion = convertSeed(seed);
  cache.keep(seed, conversion);
  return conversion;
};
const cacheFile = (): string => join(folder, readdirSync(folder)[0] ?? '');

describe('openConversionCache', () => {
  it('converts an unchanged seed once, and returns the same again', async () => {
    const seeds = await readSeeds();
    const first = run(seeds);
    const second = run(seeds);
    expect([first.hits, second.hits]).toEqual([0, seeds.length]);
    expect(second.conversions).toEqual(first.conversions);
  });

  it('converts again what was changed: the text, the sidecar, the name, the folder language, the converter', async () => {
    const [seed] = await readSeeds();
    if (seed === undefined) throw new Error('The project has seeds');
    run([seed]);
    for (const change of [
      { sha256: '0'.repeat(64) },
      { sidecar: { title: 'Т' } },
      { path: 'b.txt' },
      { folderTag: 'ky' },
    ]) {
      expect(run([{ ...seed, ...change }]).hits).toBe(0);
      expect(run([seed]).hits).toBe(0);
    }
    expect(run([seed], '2').hits).toBe(0);
  });

  it('does not believe a damaged line, one moved to another key, or a foreign file', async () => {
    const seeds = await readSeeds();
    run(seeds);
    const lines = readFileSync(cacheFile(), 'utf8').split('\n');
    const [first = '', second = ''] = lines;
    const damages = [
      first.replace('"ok":true', '"ok":false'),
      first.slice(0, 64) + second.slice(64),
      first.slice(0, -5),
      'not a cache\n\0',
    ];
    for (const damage of damages) {
      writeFileSync(cacheFile(), [damage, ...lines.slice(1)].join('\n'));
      const { conversions, hits } = run(seeds);
      expect(hits).toBe(seeds.length - 1);
      expect(conversions[0]).toMatchObject({ ok: true });
    }
  });

  it('remembers the latest collections only', () => {
    for (let count = 0; count < 25; count++) {
      const cache = openConversionCache({ collection: `seeds-${count}`, folder, version: '1' });
      convertWith(cache, {
        path: 'a.txt',
        bytes: new Uint8Array(),
        sha256: '0'.repeat(64),
        text: 'Қазақстан Президенті Токиода болды.',
        encoding: 'utf-8',
        sidecar: undefined,
        folderTag: undefined,
        problems: [],
      });
      cache.save();
    }
    expect(readdirSync(folder)).toHaveLength(20);
  });

  it('works where nothing can be written', async () => {
    const cache = openConversionCache({ collection: 'seeds', folder: '/dev/null/no', version: '1' });
    const [seed] = await readSeeds();
    if (seed !== undefined) expect(convertWith(cache, seed)).toMatchObject({ ok: true });
    expect(cache.save).not.toThrow();
  });

  it('knows the converter by its files', () => {
    expect(findConverterVersion()).toMatch(/^[0-9a-f]{64}$/);
  });
});
