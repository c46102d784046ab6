import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerRequest } from './answer-request.ts';
import { installBuild } from './install-build.ts';
import { LIST_PATH, type ListedFile, type OfflineList, type Pack } from './offline-list.ts';
import { removeEverything } from './save-part.ts';

/** As much of Cache Storage as the worker uses. */
class FakeCaches {
  readonly stores = new Map<string, Map<string, Response>>();
  has = async (name: string) => this.stores.has(name);
  keys = async () => [...this.stores.keys()];
  match = async (url: string, { cacheName }: { cacheName: string }) => this.stores.get(cacheName)?.get(url)?.clone();
  delete = async (name: string) => this.stores.delete(name);
  open = async (name: string) => {
    const store = this.stores.get(name) ?? new Map<string, Response>();
    this.stores.set(name, store);
    return {
      match: async (url: string) => store.get(url)?.clone(),
      put: async (url: string, response: Response) => void store.set(url, response),
      keys: async () => [...store.keys()].map((url) => ({ url })),
      delete: async (url: string) => store.delete(url),
    };
  };
}

/** As much of Web Locks: one after another, which is allowed where reading at the same time would be too. */
class FakeLocks {
  #last: Promise<unknown> = Promise.resolve();
  request = <Result>(_name: string, ...rest: readonly unknown[]): Promise<Result> => {
    const work = rest.at(-1) as () => Promise<Result>;
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  };
}

const root = 'https://example.org/archive/';
const site = '/archive/';
const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

let host: Map<string, string>;
let asked: string[];
let storage: FakeCaches;
beforeEach(() => {
  host = new Map();
  asked = [];
  storage = new FakeCaches();
  vi.stubGlobal('caches', storage);
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
  vi.stubGlobal('fetch', async (request: string | Request) => {
    const path = (typeof request === 'string' ? request : request.url).slice(root.length);
    asked.push(path);
    const text = host.get(path);
    if (text === 'no network') throw new TypeError('Failed to fetch');
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Puts a build with these pages on the host. */
const deploy = (
  id: string,
  pages: Readonly<Record<string, string>>,
  { bytes = 1000, packs = [] }: Partial<OfflineList> = {},
) => {
  const files = Object.entries(pages).map(([path, text]): ListedFile => [path, sumOf(text)]);
  const list: OfflineList = {
    build: id,
    isAutomatic: true,
    bytes,
    offlinePages: [],
    shell: files.slice(0, 1),
    files: files.slice(1),
    packs,
  };
  for (const [path, text] of Object.entries(pages)) host.set(path, text);
  host.set(LIST_PATH, JSON.stringify(list));
  return { id, listSum: sumOf(JSON.stringify(list)) };
};
const first = { 'index.html': 'front', 'a.html': 'a', 'b.html': 'b', 'c.html': 'c' };

test('what has come before the network failed is not fetched again', async () => {
  // More than are fetched at once.
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, number) => [`page-${number}.html`, String(number)]));
  const build = deploy('one', { ...first, ...many, 'last.html': 'last' });
  host.set('last.html', 'no network');
  await expect(installBuild(site, root, build)).rejects.toThrow('Failed to fetch');
  const kept = [...(storage.stores.get('bulaq /archive/ one')?.keys() ?? [])];
  expect(kept).toContain(`${root}index.html`);
  host.set('last.html', 'last');
  asked = [];
  await installBuild(site, root, build);
  expect(asked.filter((path) => kept.includes(root + path))).toEqual([]);
  expect(storage.stores.get('bulaq /archive/ one')?.has(root + LIST_PATH)).toBe(true);
});

test('nothing is left of a build that the host has only in part', async () => {
  const build = deploy('one', first);
  host.set('b.html', 'of another build');
  await expect(installBuild(site, root, build)).rejects.toThrow('not the file of this build');
  expect([...storage.stores.keys()]).toEqual([]);
});

test('where readers pay, a small update is fetched and a large one is not, and what is saved stays', async () => {
  await installBuild(site, root, deploy('one', first));
  const large = deploy('two', { ...first, 'a.html': 'A', 'b.html': 'B', 'c.html': 'C' });
  asked = [];
  await expect(installBuild(site, root, large, 500)).rejects.toThrow('waits');
  expect(asked).toEqual([LIST_PATH]);
  expect([...storage.stores.keys()]).toEqual(['bulaq /archive/ one']);
  await installBuild(site, root, deploy('three', { ...first, 'a.html': 'A' }), 500);
  expect([...storage.stores.keys()]).toContain('bulaq /archive/ three');
});

test('pages come from the network when the browser denies its storage', async () => {
  host.set('a.html', 'a');
  storage.match = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  const response = await answerRequest(site, root, { id: 'one', listSum: '' }, new Request(`${root}a.html`));
  expect(await response.text()).toBe('a');
});

test('what is being asked for while everything is removed leaves no cache behind, whichever is quicker', async () => {
  const pack: Pack = { name: 'lists-kk-1', kind: 'lists', lang: 'kk', year: '', url: 'packs/l.zip', bytes: 1, sum: '' };
  const build = deploy('one', first, { packs: [pack] });
  const ask = (path: string) => answerRequest(site, root, build, new Request(root + path));
  // Until removing is ahead by so many steps, and until answering is.
  for (const lead of Array.from({ length: 61 }, (_, step) => step - 30)) {
    await installBuild(site, root, build);
    await (await storage.open('bulaq /archive/ packs')).put(root + pack.url, new Response('not a zip'));
    await ask('kk/elsewhere.html');
    const after = async (steps: number, act: () => Promise<unknown>): Promise<void> => {
      for (let step = 0; step < steps; step++) await Promise.resolve();
      await act();
    };
    await Promise.all([
      after(lead, () => removeEverything(site)),
      ...['a.html', 'kk/elsewhere.html'].map((path) => after(-lead, () => ask(path))),
    ]);
    expect([...storage.stores.keys()], `removing began ${lead} steps later`).toEqual([]);
  }
});

test('of a portion that is saved whole what is new is fetched too; of one that is saved in part, only what was', async () => {
  const packOf = (lang: string, name: string, content: string): Pack => {
    const url = `packs/${name}-${content}.zip`;
    host.set(url, content);
    return { name, kind: 'articles', lang, year: '2025', url, bytes: content.length, sum: sumOf(content) };
  };
  const before = [
    packOf('kk', 'kk-a', 'a1'),
    packOf('kk', 'kk-b', 'b1'),
    packOf('ky', 'ky-a', 'c1'),
    packOf('ky', 'ky-b', 'd1'),
  ];
  await installBuild(site, root, deploy('one', first, { packs: before }));
  const saved = await storage.open('bulaq /archive/ packs');
  for (const { url } of before.slice(0, 3)) await saved.put(root + url, new Response('zip'));
  asked = [];
  const after = [
    packOf('kk', 'kk-a', 'a1'),
    packOf('kk', 'kk-new', 'b2'),
    packOf('ky', 'ky-a', 'c2'),
    packOf('ky', 'ky-new', 'd2'),
  ];
  await installBuild(site, root, deploy('two', first, { packs: after }));
  expect(asked.filter((path) => path.startsWith('packs/'))).toEqual(['packs/kk-new-b2.zip', 'packs/ky-a-c2.zip']);
});
