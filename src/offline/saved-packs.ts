// The packs that a reader has saved, as a place to find pages in.
import { openIfThere, packCache, type SitePath } from './site-caches.ts';
import { type Directory, readDirectory, readEntry } from './zip-reader.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
};

type OpenPack = { readonly pack: Blob; readonly directory: Directory };

/** Opened packs by address: an address names one content for ever. Lost when the worker sleeps, and opened again. */
const opened = new Map<string, Promise<OpenPack>>();

const openPack = async (response: Response): Promise<OpenPack> => {
  const pack = await response.blob();
  return { pack, directory: await readDirectory(pack) };
};

/**
 * Looks for a page in the saved packs.
 * @param urls The packs to look in; one that is not saved counts for nothing.
 * @param paths Names it may have in a pack, the likeliest first.
 */
export const findInPacks = async (
  site: SitePath,
  urls: ReadonlySet<string>,
  paths: readonly string[],
): Promise<Response | undefined> => {
  const cache = await openIfThere(packCache(site));
  for (const { url } of (await cache?.keys()) ?? []) {
    if (!urls.has(url)) continue;
    const response = opened.has(url) ? undefined : await cache?.match(url);
    if (response) opened.set(url, openPack(response));
    const found = await opened.get(url)?.catch(() => undefined);
    if (!found) {
      // Damaged: the next request may find it mended.
      opened.delete(url);
      continue;
    }
    for (const path of paths) {
      const content = await readEntry(found.pack, found.directory, path);
      const type = mediaTypes[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      if (content) return new Response(content, { headers: { 'content-type': type } });
    }
  }
  return undefined;
};
