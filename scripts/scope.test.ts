import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isPageInScope, type Scope } from './scope.ts';

const routes = ['src/pages/[tag]/[slug].astro', 'src/pages/a/[id].astro', 'src/pages/index.astro'];
const pages = Array.from({ length: 300 }, (_, index) => ({ route: routes[index % 3] ?? '', path: `kk/m${index}` }));
const taken = (scope: Scope): string[] =>
  pages.filter(({ route, path }) => isPageInScope(scope, route, path)).map(({ path }) => path);

test('shards and the rest together are all pages, each once', () => {
  const shards = [0, 1, 2, 3].map((part): Scope => ({ kind: 'shard', share: { part, parts: 4 } }));
  const all = [...shards, { kind: 'rest', shards: [] } satisfies Scope].flatMap(taken);
  expect(all.toSorted()).toEqual(taken({ kind: 'all' }).toSorted());
});

test('an article and its readings are in one shard', () => {
  const scope: Scope = { kind: 'shard', share: { part: 0, parts: 4 } };
  const [route = ''] = routes;
  for (const { path } of pages) {
    expect(isPageInScope(scope, route, path.replace('kk', 'kk-latn'))).toBe(isPageInScope(scope, route, path));
  }
});

test('the routes of articles are where they are said to be', () => {
  for (const route of routes) expect(existsSync(route)).toBe(true);
});
