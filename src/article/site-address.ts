// Addresses under the site's own, for what must be absolute: canonical links, feeds, sitemaps, citations.

/**
 * @param siteUrl - The site's address with its path; a slash at its end is understood.
 * @param path - A file's path relative to the site's root: `kk/slug.html`.
 * @returns The file's address under the site's, path included; a list is addressed by its folder:
 *   `kk/index.html` under `https://example.org/archive` is `https://example.org/archive/kk/`.
 */
export const siteAddress = (siteUrl: string, path: string): string =>
  siteUrl.replace(/[?#].*$/s, '').replace(/\/*$/, '/') + path.replace(/(^|\/)index\.html$/, '$1');

/**
 * @returns A site's address as it stands in links and feeds, with a slash at its end; undefined for a text that is no
 *   address of the web, or has a query, a fragment or a password.
 */
export const readSiteAddress = (text: string): string | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  if (url.search || url.hash || url.username || url.password) return undefined;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
};
