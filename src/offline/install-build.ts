// Saving a build on the device: all of what it needs, or nothing. What the build before it had is not fetched again.
import { fetchFile, forEachAtOnce, WrongFile } from './fetch-file.ts';
import { LIST_PATH, type ListedFile, type OfflineList, portionName } from './offline-list.ts';
import {
  buildCache,
  cachesOf,
  findIn,
  openIfThere,
  packCache,
  removeCache,
  type SitePath,
  WHOLE_MARK,
} from './site-caches.ts';

/** A build on the way to the device. */
export type Build = {
  /** Name of its cache: changes with the worker's code and with the list. */
  readonly id: string;
  /** Start of the SHA-256 of offline.json. */
  readonly listSum: string;
};

/** Reads the list of the build in that cache; undefined when its saving was never finished. */
export const readList = async (cacheName: string, root: string): Promise<OfflineList | undefined> =>
  (await findIn(cacheName, root + LIST_PATH))?.json();

/** A saved build: `name` is that of its cache. */
type Earlier = { readonly name: string; readonly list: OfflineList; readonly isWhole: boolean };

/** The builds that are saved already and complete. */
const findEarlier = async (site: SitePath, root: string, id: string): Promise<Earlier[]> => {
  const earlier: Earlier[] = [];
  for (const name of await cachesOf(site)) {
    if (name === buildCache(site, id) || name === packCache(site)) continue;
    const list = await readList(name, root);
    if (list) earlier.push({ name, list, isWhole: (await findIn(name, root + WHOLE_MARK)) !== undefined });
    // Torn off half-way, and of a build that is gone.
    else await removeCache(name);
  }
  return earlier;
};

/** Saves a file: from this very build where saving was torn off, from an earlier one, else from the network. */
const saveFile = async (
  cache: Cache,
  root: string,
  [path, sum]: ListedFile,
  earlier: ReadonlyMap<string, string>,
): Promise<void> => {
  const url = root + path;
  if (await cache.match(url)) return;
  const name = earlier.get(`${path} ${sum}`);
  const old = name === undefined ? undefined : await findIn(name, url);
  await cache.put(url, old ?? (await fetchFile(url, sum)));
};

/** Portions of which the list has a pack that is not saved. */
const unfinished = ({ packs }: OfflineList, isSaved: (url: string) => boolean): ReadonlySet<string> =>
  new Set(packs.flatMap((pack) => (isSaved(pack.url) ? [] : [portionName(pack)])));

/** Fetches the newer content of the packs that the reader has saved; and of portions that were saved whole, what is new in them. */
const renewPacks = async (site: SitePath, root: string, list: OfflineList, earlier: readonly Earlier[]) => {
  const cache = await openIfThere(packCache(site));
  if (!cache) return;
  const saved = new Set((await cache.keys()).map(({ url }) => url));
  const isSaved = (url: string): boolean => saved.has(root + url);
  const known = new Set(
    earlier.flatMap(({ list }) => {
      const torn = unfinished(list, isSaved);
      const names = list.packs.filter(({ url }) => isSaved(url)).map(({ name }) => name);
      return [...names, ...list.packs.map(portionName).filter((name) => !torn.has(name))];
    }),
  );
  const added: string[] = [];
  try {
    for (const pack of list.packs) {
      const url = root + pack.url;
      if (saved.has(url) || !(known.has(pack.name) || known.has(portionName(pack)))) continue;
      const content = await fetchFile(url, pack.sum);
      added.push(url);
      await cache.put(url, content);
    }
  } catch (error) {
    for (const url of added) await cache.delete(url);
    throw error;
  }
};

/** About how many bytes are to be fetched: the list has the size of everything, and each file an equal share in it. */
const estimateBytes = (list: OfflineList, missing: number): number => {
  const inPacks = list.packs.reduce((sum, { kind, bytes }) => (kind === 'readings' ? sum : sum + bytes), 0);
  return ((list.bytes - inPacks) * missing) / Math.max(1, list.shell.length + list.files.length);
};

/**
 * Saves the build's shell; and all of it when the collection is small, or the reader has saved all of the build before.
 * What was saved before is as it was until the whole build is there. When the network fails, what has come is kept for
 * the next attempt; on any other fault (files of two builds, no space) nothing of it is left.
 * @param maxBytes - Rejects, with nothing fetched but the list, when about more than these would be.
 */
export const installBuild = async (
  site: SitePath,
  root: string,
  { id, listSum }: Build,
  maxBytes = Infinity,
): Promise<void> => {
  const name = buildCache(site, id);
  try {
    const listResponse = await fetchFile(root + LIST_PATH, listSum);
    const list: OfflineList = await listResponse.clone().json();
    const earlier = await findEarlier(site, root, id);
    const isWhole = list.files.length > 0 && (list.isAutomatic || earlier.some((build) => build.isWhole));
    const sources = new Map(
      earlier.flatMap(({ name: cacheName, list: { shell, files } }) =>
        [...shell, ...files].map(([path, sum]) => [`${path} ${sum}`, cacheName] as const),
      ),
    );
    const wanted = isWhole ? [...list.shell, ...list.files] : list.shell;
    const missing = wanted.filter(([path, sum]) => !sources.has(`${path} ${sum}`)).length;
    if (estimateBytes(list, missing) > maxBytes) throw new Error(`Build ${id} waits for a network that is free.`);
    const cache = await caches.open(name);
    await forEachAtOnce(wanted, (file) => saveFile(cache, root, file, sources));
    await renewPacks(site, root, list, earlier);
    if (isWhole) await cache.put(root + WHOLE_MARK, new Response());
    // Last: a cache with its list in it is complete.
    await cache.put(root + LIST_PATH, listResponse);
  } catch (error) {
    if (error instanceof WrongFile || error instanceof DOMException) await removeCache(name);
    throw error;
  }
};

/** Removes the builds before this one, and the packs that it does not have. */
export const removeEarlier = async (site: SitePath, root: string, { id }: Build): Promise<void> => {
  const list = await readList(buildCache(site, id), root);
  for (const name of await cachesOf(site)) {
    if (name !== buildCache(site, id) && name !== packCache(site)) await removeCache(name);
  }
  const current = new Set(list?.packs.map(({ url }) => root + url));
  const packs = await openIfThere(packCache(site));
  for (const { url } of (await packs?.keys()) ?? []) if (!current.has(url)) await packs?.delete(url);
};
