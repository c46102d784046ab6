// The caches of one site. They are shared by everything on the same host, so each name says whose it is:
//
//   bulaq /archive/ 3f9a0c11be    the files of one build
//   bulaq /archive/ packs         packs, each under an address that changes with its content
//
// A path has no space in it (they are percent-encoded), so no site's names begin like another's.

/** Where the site lies on its host, for example `/archive/`. */
export type SitePath = string;

const prefixOf = (site: SitePath): string => `bulaq ${site} `;

/** Name of the cache of one build. */
export const buildCache = (site: SitePath, build: string): string => prefixOf(site) + build;

/** Name of the cache of packs. */
export const packCache = (site: SitePath): string => `${prefixOf(site)}packs`;

/** @returns The names of all caches of this site, and of no other. */
export const cachesOf = async (site: SitePath): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(prefixOf(site)));

/** @returns What is saved under the address in that cache; undefined where there is no such thing, or no such cache. */
export const findIn = (name: string, url: string): Promise<Response | undefined> =>
  caches.match(url, { cacheName: name });

/**
 * @returns The cache, or undefined: merely opening one would make it, after the reader has had it removed. It cannot be
 *   removed between the question and the opening either: `removeCache` waits.
 */
export const openIfThere = (name: string): Promise<Cache | undefined> =>
  navigator.locks.request(name, { mode: 'shared' }, async () =>
    (await caches.has(name)) ? caches.open(name) : undefined,
  );

/** Removes the cache. Whoever is reading it may finish. */
export const removeCache = (name: string): Promise<unknown> => navigator.locks.request(name, () => caches.delete(name));

/** Stands in a build's cache when every file of the build does: then nothing is asked of the network. */
export const WHOLE_MARK = '.whole';
