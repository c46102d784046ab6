import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { orderOf } from './number-keys.ts';
import { type KeySection, readSection, writeRun } from './run-file.ts';
import { differingKeys, noKeys, openSection } from './section-keys.ts';
import { sortPostings } from './sort-postings.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulaq-sections-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** @param words Keys that begin alike, each in one article, at a place. */
const sectionOf = (name: string, words: Readonly<Record<string, number>>): KeySection => {
  const keys = Object.keys(words);
  const postings = sortPostings();
  for (const [number, key] of keys.entries()) postings.add(number, 3, words[key] ?? 0);
  const file = join(folder, name);
  const { sections } = writeRun(file, postings.read({ keys, order: () => orderOf(keys) }));
  return sections[0] ? readSection(file, sections[0]) : noKeys;
};

it('gives a part of a section as a section of its own', () => {
  const section = openSection(sectionOf('all', { bar: 1, ban: 300, bas: 70_000, bat: 2, b: 5 }));
  expect(section.slice('ban', 'bas')).toEqual(sectionOf('some', { ban: 300, bar: 1 }));
  expect(section.slice('bam', 'basa')).toEqual(sectionOf('more', { ban: 300, bar: 1, bas: 70_000 }));
  expect(section.slice('', undefined)).toEqual(sectionOf('same', { b: 5, ban: 300, bar: 1, bas: 70_000, bat: 2 }));
  expect(section.slice('c', undefined)).toEqual(noKeys);
});

it.each([
  ['nothing', { ba: 1, bu: 2 }, { ba: 1, bu: 2 }, []],
  ['a key that came first, and one that came last', { bo: 1 }, { ba: 4, bo: 1, bu: 2 }, ['ba', 'bu']],
  ['a key that went', { ba: 4, bo: 1, bu: 2 }, { ba: 4, bu: 2 }, ['bo']],
  ['a key at another place', { ba: 4, bo: 1, bu: 2 }, { ba: 4, bo: 9, bu: 2 }, ['bo']],
  ['all keys of a section that is gone', { ba: 4, bo: 1 }, {}, ['ba', 'bo']],
])('finds %s', (_, before, after, keys) => {
  expect(differingKeys(openSection(sectionOf('one', before)), openSection(sectionOf('two', after)))).toEqual(keys);
  expect(differingKeys(openSection(sectionOf('three', after)), openSection(sectionOf('four', before)))).toEqual(keys);
});
