// IO: saves a part of the site from a page, piece by piece: what has arrived stays, so that going on is easy.
import { fetchFile, forEachAtOnce, WrongFile } from './fetch-file.ts';
import type { Part } from './offline-parts.ts';
import { buildCache, cachesOf, openIfThere, packCache, removeCache, type SitePath, WHOLE_MARK } from './site-caches.ts';

/** The site as the page of what is saved knows it: where it lies, and the build that its worker serves. */
export type SavedSite = { readonly site: SitePath; readonly root: string; readonly build: string };

/** How saving ended. */
export type Outcome = 'saved' | 'cancelled' | 'network' | 'space' | 'outdated';

/** How much of a part is on the device. */
export type SavedState = 'none' | 'some' | 'all';

/** @returns What of the part is saved. */
export const savedState = async ({ site, root, build }: SavedSite, { packs, files }: Part): Promise<SavedState> => {
  const cache = await openIfThere(packs.length > 0 ? packCache(site) : buildCache(site, build));
  if (!cache) return 'none';
  if (packs.length === 0 && (await cache.match(root + WHOLE_MARK))) return 'all';
  const saved = new Set((await cache.keys()).map(({ url }) => url));
  const wanted = packs.length > 0 ? packs.map(({ url }) => root + url) : files.map(([path]) => root + path);
  const count = wanted.filter((url) => saved.has(url)).length;
  if (count === wanted.length) return packs.length > 0 ? 'all' : 'some';
  return count === 0 ? 'none' : 'some';
};

/** Whether the device has room; a browser that doesn't say is believed to. */
const hasSpaceFor = async (bytes: number): Promise<boolean> => {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  // Saved files of a small collection lie there unpacked, and a cache has costs of its own.
  return quota === undefined || quota - usage > bytes * 4;
};

const outcomeOf = (error: unknown, signal: AbortSignal): Outcome => {
  if (signal.aborted) return 'cancelled';
  if (error instanceof WrongFile) return 'outdated';
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'space' : 'network';
};

/**
 * Saves what of the part is not saved yet.
 * @param onProgress Hears the share that has arrived, 0 to 1.
 */
export const savePart = async (
  { site, root, build }: SavedSite,
  { packs, files, bytes }: Part,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<Outcome> => {
  if (!(await hasSpaceFor(bytes))) return 'space';
  try {
    if (packs.length > 0) {
      const cache = await caches.open(packCache(site));
      let arrived = 0;
      for (const { url, sum, bytes: packBytes } of packs) {
        const before = arrived;
        if (!(await cache.match(root + url))) {
          const onBytes = (some: number): void => onProgress((arrived += some) / bytes);
          await cache.put(root + url, await fetchFile(root + url, sum, { signal, onBytes }));
        }
        arrived = before + packBytes;
        onProgress(arrived / bytes);
      }
      return 'saved';
    }
    const cache = await caches.open(buildCache(site, build));
    let done = 0;
    await forEachAtOnce(files, async ([path, sum]) => {
      if (!(await cache.match(root + path)))
        await cache.put(root + path, await fetchFile(root + path, sum, { signal }));
      onProgress(++done / files.length);
    });
    await cache.put(root + WHOLE_MARK, new Response());
    return 'saved';
  } catch (error) {
    return outcomeOf(error, signal);
  }
};

/** Removes the part from the device. What keeps the site itself (its fronts) stays. */
export const removePart = async ({ site, root, build }: SavedSite, { packs, files }: Part): Promise<void> => {
  const cache = await openIfThere(packs.length > 0 ? packCache(site) : buildCache(site, build));
  await cache?.delete(root + WHOLE_MARK);
  for (const { url } of packs) await cache?.delete(root + url);
  for (const [path] of files) await cache?.delete(root + path);
};

/** Removes everything of this site, and nothing of another one on the same host. */
export const removeEverything = async (site: SitePath): Promise<void> => {
  for (const name of await cachesOf(site)) await removeCache(name);
};
