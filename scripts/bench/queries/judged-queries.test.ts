import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { queryKinds, querySets, readJudgedQueries, readNothingQueries } from './judged-queries.ts';

const seedsFolder = new URL('../../../seeds/', import.meta.url);
const seedNames = readdirSync(seedsFolder).filter((name) => name.endsWith('.txt'));
const judged = readJudgedQueries();
const nothing = readNothingQueries();

const sorted = (names: readonly string[]): string[] => names.toSorted();

describe('the judged queries', () => {
  it.each(queryKinds)('are at least 18 of kind "%s", every third of them held out', (kind) => {
    const ofKind = judged.filter((query) => query.kind === kind);
    expect(ofKind.length).toBeGreaterThanOrEqual(18);
    expect(ofKind.map((query) => query.heldOut)).toEqual(ofKind.map((_, index) => index % 3 === 2));
  });

  it('name only seeds that exist, sorted and once each, and a best one among them', () => {
    for (const { query, relevant, best } of judged) {
      expect(relevant, query).toEqual(sorted([...new Set(relevant)]));
      expect(seedNames, query).toEqual(expect.arrayContaining(relevant));
      if (best !== undefined) expect(relevant, query).toContain(best);
    }
  });

  it('are asked once in each kind', () => {
    const asked = judged.map(({ kind, query }) => `${kind}: ${query}`);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('are relevant to every seed at least 30 times, so that no article decides the figures', () => {
    for (const seed of seedNames)
      expect(judged.filter(({ relevant }) => relevant.includes(seed)).length, seed).toBeGreaterThanOrEqual(30);
  });
});

describe('the second set', () => {
  const second = readJudgedQueries('second');
  const secondNothing = readNothingQueries('second');

  it.each(queryKinds)('has at least 8 of kind "%s", every second one held out', (kind) => {
    const ofKind = second.filter((query) => query.kind === kind);
    expect(ofKind.length).toBeGreaterThanOrEqual(8);
    expect(ofKind.map((query) => query.heldOut)).toEqual(ofKind.map((_, index) => index % 2 === 1));
  });

  it('asks nothing that the first asks, and names only seeds that exist', () => {
    const asked = new Set([...judged, ...nothing].map(({ query }) => query));
    expect([...second, ...secondNothing].filter(({ query }) => asked.has(query))).toEqual([]);
    for (const { query, relevant } of second) expect(seedNames, query).toEqual(expect.arrayContaining(relevant));
  });
});

describe.each([
  { set: 'third', across: 60, others: 60, heldOut: false },
  { set: 'fourth', across: 40, others: 35, heldOut: true },
] as const)('the $set set', ({ set, across, others, heldOut }) => {
  const queries = readJudgedQueries(set);
  const nothings = readNothingQueries(set);

  it('asks enough across languages and in the other kinds, each once, and names only seeds that exist', () => {
    const crossing = queries.filter(({ kind }) => kind === 'cross-language');
    expect([crossing.length >= across, queries.length - crossing.length >= others]).toEqual([true, true]);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
    for (const { query, relevant } of queries) expect(seedNames, query).toEqual(expect.arrayContaining(relevant));
  });

  it('is held out as a whole or not at all', () => {
    expect([...queries, ...nothings].filter((query) => query.heldOut !== heldOut)).toEqual([]);
  });

  it('asks nothing that an earlier one asks', () => {
    const earlier = querySets.slice(0, querySets.indexOf(set));
    const asked = new Set(
      earlier.flatMap((name) => [...readJudgedQueries(name), ...readNothingQueries(name)]).map(({ query }) => query),
    );
    expect([...queries, ...nothings].filter(({ query }) => asked.has(query))).toEqual([]);
  });
});

describe('the queries that must find nothing', () => {
  it('are at least 30, every third of them held out, none asked twice', () => {
    expect(nothing.length).toBeGreaterThanOrEqual(30);
    expect(nothing.map((query) => query.heldOut)).toEqual(nothing.map((_, index) => index % 3 === 2));
    expect(new Set(nothing.map(({ query }) => query)).size).toBe(nothing.length);
  });

  it('stand in no seed, except for the number of a view counter, which is not part of the article', () => {
    const texts = seedNames.map((name) => readFileSync(new URL(name, seedsFolder), 'utf8').toLowerCase());
    const found = nothing.filter(({ query }) => texts.some((text) => text.includes(query.toLowerCase())));
    expect(found.map(({ query }) => query)).toEqual(['407']);
  });
});
