import { describe, expect, it } from 'vitest';
import type { Named } from '../../src/article/ledger.ts';
import type { SeedFile } from '../read-seeds.ts';
import { describeClash } from './describe-clash.ts';
import { resolveReferences } from './resolve-references.ts';

const createSeed = (path: string, sidecar?: SeedFile['sidecar']): SeedFile => ({
  path,
  sidecar,
  text: 'Т',
  bytes: new Uint8Array(),
  sha256: '0'.repeat(64),
  encoding: 'utf-8',
  folderTag: undefined,
  problems: [],
});
const named: Named[] = [
  { seed: 'kk/a.txt', id: 'x1', slug: 'a', url: 'kk/a.html', anchors: [], formerUrls: [] },
  { seed: `${'й'.normalize('NFD')}.txt`, id: 'x2', slug: 'b', url: 'ky/b.html', anchors: [], formerUrls: [] },
];

describe('resolveReferences', () => {
  it('finds the other article by its path, however accents are stored, or by its id', () => {
    const seeds = [
      createSeed('c.txt', { translationOf: 'kk/a.txt' }),
      createSeed('d.txt', { translationOf: 'й.txt' }),
      createSeed('e.txt', { translationOf: 'x1', duplicateOf: 'x2' }),
      createSeed('f.txt'),
    ];
    const { translationOf, problems } = resolveReferences(seeds, named);
    expect([...translationOf]).toEqual([
      ['c.txt', 'x1'],
      ['d.txt', 'x2'],
      ['e.txt', 'x1'],
    ]);
    expect(problems).toEqual([]);
  });

  it('warns of an article that is not there', () => {
    expect(resolveReferences([createSeed('c.txt', { translationOf: 'kk/b.txt' })], named).problems).toMatchObject([
      { rule: 'reference-unknown', severity: 'warning', file: 'c.txt', found: 'kk/b.txt' },
    ]);
  });

  it('makes no link from an article to itself, and says so', () => {
    for (const stated of ['kk/a.txt', 'x1']) {
      const { translationOf, problems } = resolveReferences([createSeed('kk/a.txt', { translationOf: stated })], named);
      expect(translationOf.size).toBe(0);
      expect(problems).toMatchObject([{ rule: 'reference-unknown', severity: 'warning', file: 'kk/a.txt' }]);
    }
  });
});

describe('describeClash', () => {
  it('says who has the id or the address already', () => {
    for (const [kind, rule] of [
      ['id', 'id-taken'],
      ['slug', 'slug-taken'],
    ] as const) {
      const problem = describeClash({ kind, value: 'tokyo', seed: 'b.txt', heldBy: 'a.txt' });
      expect(problem).toMatchObject({ rule, severity: 'error', file: 'b.txt', found: 'tokyo' });
      expect(problem.message).toContain('"a.txt"');
    }
  });

  it('says so where a page of the site has it', () => {
    const { message } = describeClash({ kind: 'slug', value: 'search', seed: 'b.txt', heldBy: undefined });
    expect(message).toContain('"search" belongs to a page of the site already');
  });

  it('says so where it is the name of a device, or was the address of another article', () => {
    const messageOf = (kind: 'id' | 'slug', value: string): string =>
      describeClash({ kind, value, seed: 'b.txt', heldBy: undefined }).message;
    expect(messageOf('id', 'con')).toContain('Windows keeps the name "con" for a device');
    expect(messageOf('slug', 'nul')).toContain('Windows keeps the name "nul" for a device');
    expect(messageOf('slug', 'tokyo')).toContain('"tokyo" was another article\'s before');
  });
});
