// What a page is answered: from the device when all is saved, from the network first when only a part is.
import { type Build, readList } from './install-build.ts';
import { findInPacks } from './saved-packs.ts';
import { buildCache, findIn, type SitePath, WHOLE_MARK } from './site-caches.ts';

/** A reader with the page on the device does not wait longer for a network that may never answer. */
const PATIENCE_MS = 4000;

/**
 * The files that an address may mean: itself, a folder's index, or a page whose ending the host leaves out.
 * Queries and fragments are the page's own business.
 */
export const pathsOf = (address: string, root: string): readonly string[] => {
  const { origin, pathname } = new URL(address);
  const path = (origin + pathname).slice(root.length);
  if (path === '' || path.endsWith('/')) return [`${path}index.html`];
  return /\.[a-z0-9]+$/i.test(path) ? [path] : [path, `${path}.html`, `${path}/index.html`];
};

/** Files whose names change with their content: the network has nothing newer. */
const isImmutable = (path: string): boolean => path.startsWith('assets/');

/** The packs of the build, once its list has been read. */
let packs: ReadonlySet<string> | undefined;

/** An arriving build has its packs beside those of this one, and two builds are never mixed. */
const packsOf = async (site: SitePath, root: string, { id }: Build): Promise<ReadonlySet<string>> => {
  const list = packs ? undefined : await readList(buildCache(site, id), root);
  if (list) packs = new Set(list.packs.map(({ url }) => root + url));
  return packs ?? new Set();
};

const findSaved = async (site: SitePath, root: string, build: Build, paths: readonly string[]) => {
  for (const path of paths) {
    const response = await findIn(buildCache(site, build.id), root + path);
    if (response) return response;
  }
  return findInPacks(site, await packsOf(site, root, build), paths.map(decoded));
};

/** Names in packs are not percent-encoded. */
const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const afterMs = (delayMs: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), delayMs);
  });

/**
 * The page that says what is saved, in place of one that is not. It is shown under the address that was asked for, so
 * that trying again is reloading; its links are told where it really lies.
 */
const offlinePage = async (site: SitePath, root: string, build: Build, path: string): Promise<Response> => {
  const list = await readList(buildCache(site, build.id), root);
  const pages = list?.offlinePages ?? [];
  const folder = path.split('/')[0] ?? '';
  const language = folder.split('-')[0] ?? '';
  const page =
    pages.find((file) => file.startsWith(`${folder}/`)) ??
    pages.find((file) => file.startsWith(`${language}-`) || file.startsWith(`${language}/`)) ??
    pages[0];
  const saved = page === undefined ? undefined : await findSaved(site, root, build, [page]);
  if (page === undefined || !saved) return Response.error();
  const html = (await saved.text()).replace('<head>', `<head><base href="${root}${page}">`);
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
};

const isSavedWhole = async (site: SitePath, root: string, { id }: Build): Promise<boolean> =>
  (await findIn(buildCache(site, id), root + WHOLE_MARK)) !== undefined;

/** @returns The response to a page's request for something of the site. */
export const answerRequest = async (
  site: SitePath,
  root: string,
  build: Build,
  request: Request,
): Promise<Response> => {
  const paths = pathsOf(request.url, root);
  const [path = ''] = paths;
  const [saved, isWhole] = await Promise.all([
    findSaved(site, root, build, paths),
    isSavedWhole(site, root, build),
    // A browser may deny its storage, or lose it: then there is the network.
  ]).catch(() => [undefined, false] as const);
  if (saved && (isWhole || isImmutable(path))) return saved;
  const network = fetch(request).catch(() => undefined);
  const response = await (saved ? Promise.race([network, afterMs(PATIENCE_MS)]) : network);
  // A host in trouble is no reason to withhold what is saved; a page that it says is gone is gone.
  if (response && (response.status < 500 || !saved)) return response;
  if (saved) return saved;
  return request.mode === 'navigate' ? offlinePage(site, root, build, path) : Response.error();
};
