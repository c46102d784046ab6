import { describe, expect, it } from 'vitest';
import type { Unit } from './interpret.ts';
import type { Variant } from './interpret-word.ts';
import { matchArticles } from './match-articles.ts';
import type { Pagefind } from './pagefind.ts';

const unit = (keys: string[], by: Variant['by'] = 'word'): Unit => ({
  text: keys.join(' '),
  length: keys.length,
  variants: [{ keys, weight: 1, by }],
  also: [],
});
const [water, sun] = [unit(['suw']), unit(['kuw'])];

/** Two articles that have both words: side by side in the first, in different parts of the second. @param commonness Of `suw`. */
const openIndex = (commonness: number) => {
  const asked: string[] = [];
  const places = new Map([
    ['suw', [[1100], [1100]]],
    ['kuw', [[1101], [2100]]],
  ]);
  const answer = (key: string, first?: number) =>
    Promise.resolve((places.get(key) ?? []).map((at, record) => ({ record, places: first ? [first] : at })));
  const pagefind: Pagefind = {
    find: (key) => {
      asked.push(key);
      return answer(key, key === 'suw' && commonness ? 1088 : undefined);
    },
    findPlaces: (key) => {
      asked.push(`${key} placed`);
      return answer(key);
    },
    commonness: (key) => (key === 'suw' ? commonness : 0),
    chunkOf: () => 0,
    isLarge: true,
  };
  const column = Array.from({ length: 20_000 }, () => 0);
  const columns = { lang: column, source: column, kind: column, day: column, words: column };
  const match = (units: readonly Unit[]) => matchArticles(units, [], { pagefind, columns, averageWords: 1 });
  return { asked, match };
};

it('rewards words that stand together', async () => {
  const { asked, match } = openIndex(0);
  const [near, far] = await match([water, sun]);
  expect(asked).toEqual(['suw', 'kuw']);
  expect(near?.score).toBeGreaterThan(far?.score ?? Infinity);
});

it('asks only how often a common word stands in an article, and rewards nothing that it does not know', async () => {
  const { asked, match } = openIndex(4096);
  const [near, far] = await match([water, sun]);
  expect(asked).toEqual(['suw', 'kuw']);
  expect(near?.found[0]?.counts).toEqual([1]);
  expect(near?.score).toBe(far?.score);
});

const name = unit(['suw', 'kuw']);

it.each([
  ['asks where the words of a name stand', 4096, name, ['suw placed', 'kuw placed']],
  ['takes one part to be near enough for a name of words that are nearly everywhere', 16_384, name, ['suw', 'kuw']],
])('%s', async (_, commonness, asked, keys) => {
  const index = openIndex(commonness);
  const matches = await index.match([asked]);
  expect(matches.map(({ record }) => record)).toEqual([0]);
  expect(index.asked).toEqual(keys);
});

it('asks where the words of a phrase stand, however common', async () => {
  const { asked, match } = openIndex(16_384);
  const words = [water, sun].map((one) => ({ ...one, phrase: 0 }));
  expect(await match(words)).toHaveLength(1);
  expect(asked).toEqual(['suw placed', 'kuw placed']);
});

describe('in a large collection', () => {
  /** The keys that are asked for: of the word itself, and of its names in two other languages. */
  const askedOf = async (commonness: Readonly<Record<string, number>>): Promise<string[]> => {
    const asked: string[] = [];
    const find = (key: string) => {
      asked.push(key);
      return Promise.resolve([]);
    };
    const variants = [unit(['suw']), unit(['kuw'], 'alias'), unit(['ruw'], 'alias')];
    const pagefind: Pagefind = {
      find,
      findPlaces: find,
      commonness: (key) => commonness[key] ?? 0,
      chunkOf: (key) => ['suw', 'kuw', 'ruw'].indexOf(key),
      isLarge: true,
    };
    const columns = { lang: [], source: [], kind: [], day: [], words: [] };
    const all = { ...unit(['suw']), variants: variants.flatMap((one) => one.variants) };
    await matchArticles([all], [], { pagefind, columns, averageWords: 1 });
    return asked;
  };

  it('loads no more lists of common words for one word than are worth it, and always that of the word itself', async () => {
    expect(await askedOf({ suw: 65_536, kuw: 32_768, ruw: 16_384 })).toEqual(['suw', 'kuw']);
    expect(await askedOf({ suw: 65_536, kuw: 65_536, ruw: 16_384 })).toEqual(['suw', 'ruw']);
    expect(await askedOf({ suw: 262_144, kuw: 32_768 })).toEqual(['suw', 'ruw']);
  });
});
