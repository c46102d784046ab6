import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openContentCache } from '../content-cache.ts';
import { readCollection } from '../read-seeds.ts';
import { conceptKeys, readAliases } from './alias-shards.ts';
import { readConcepts } from './concepts.ts';
import { keyConcepts } from './key-terms.ts';
import { type IndexConcepts, prepareConcepts, recallConcepts } from './prepare-concepts.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'bulaq-concepts-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const collectionWith = (names: string) => {
  writeFileSync(join(folder, 'a.txt'), 'Саммит\n\nСанае Такаичи келді.\n');
  writeFileSync(join(folder, 'names.yaml'), names);
  return readCollection(folder);
};

describe('names.yaml', () => {
  it('gives search names in several languages', async () => {
    const { names = [], problems } = await collectionWith('names:\n  - ja: [高市早苗]\n    kk: [Санае Такаичи]\n');
    expect(problems).toEqual([]);
    const own = readConcepts(names).slice(0, 1);
    expect(own).toEqual([
      { isName: true, terms: [{ text: 'Санае Такаичи', tag: 'kk' }, { text: '高市早苗', tag: 'ja' }] },
    ]); // prettier-ignore
    const keyed = keyConcepts(own);
    const langsOfKey = new Map([...conceptKeys(keyed, ['kk'])].map((key) => [key, new Set([0])]));
    const { concepts } = readAliases(keyed, ['kk'], langsOfKey);
    expect(new Set(concepts.flat().map(([, label]) => label))).toEqual(new Set(['Санае Такаичи']));
  });

  it.each([
    ['names:\n  - kk: Тоқаев\n', 2],
    ['names:\n  - kk: []\n', 2],
    ['names:\n  - xx: [Тоқаев]\n', 2],
    ['persons: []\n', 1],
  ])('says what is wrong with %j, and in which line', async (text, line) => {
    const { problems } = await collectionWith(text);
    expect(problems.map((problem) => [problem.severity, problem.file, problem.line])).toEqual([
      ['error', 'names.yaml', line],
    ]);
  });
});

it('is remembered as it was prepared, for other names and languages anew', async () => {
  const cache = openContentCache('parts', '1', folder);
  // As texts: there are ten thousand terms.
  const textOf = ({ concepts, wanted, known }: IndexConcepts): string =>
    JSON.stringify([concepts, [...wanted].sort(), [...known].sort()]);
  const first = { names: [{ kk: ['Санае Такаичи'], ja: ['高市早苗'] }], langs: new Set(['kk']) };
  const second = { names: [], langs: new Set(['ky', 'kk']) };
  const prepared = textOf(prepareConcepts(first));
  expect(textOf(await recallConcepts(first, cache)) === prepared).toBe(true);
  expect(textOf(await recallConcepts(first, cache)) === prepared).toBe(true);
  const other = textOf(await recallConcepts(second, cache));
  expect(other === textOf(prepareConcepts(second)) && other !== prepared).toBe(true);
}, 60_000);
