// The only place that spells an address. All are relative to the site's root, with `/`.
import { type ReadingTag, readings } from '../languages/readings.ts';

/** A tag as it stands in a path: `uz-Cyrl` is `uz-cyrl`, `uz-Latn-x-2026` is `uz-latn-2026`. */
export const pathTag = (tag: string): string => tag.toLowerCase().replace('-x-', '-');

/** An article's address, for example `kk/orta-daliz.html`. */
export const permalink = ({ lang, slug }: { readonly lang: string; readonly slug: string }): string =>
  `${pathTag(lang)}/${slug}.html`;

/** @returns The addresses of an article's readings, by tag, from its own: `kk-latn/x.html` from `kk/x.html`. */
export const readingPermalinks = (url: string): (readonly [tag: ReadingTag, url: string])[] =>
  readings
    .filter(({ of }) => url.startsWith(`${pathTag(of)}/`))
    .map(({ of, tag }) => [tag, pathTag(tag) + url.slice(of.length)]);

/** The picture that stands for an article where its link is shared: `kk/orta-daliz.png`. */
export const shareImagePermalink = (article: { readonly lang: string; readonly slug: string }): string =>
  permalink(article).replace(/html$/, 'png');

/** The permanent short address that leads to an article: `a/k3m9x2.html`. */
export const shortPermalink = (id: string): string => `a/${id}.html`;

/** The pages that every interface language has beside its articles. */
export const sections = ['index', 'search', 'about', 'saved'] as const;

/** A page that every interface language has: `kk/search.html`. */
export const sectionPermalink = (tag: string, section: (typeof sections)[number]): string =>
  `${pathTag(tag)}/${section}.html`;

/** The page that lists the archives and books, where the site is published with them. */
export const downloadsPermalink = 'downloads/index.html';

/** The description of the search in an interface language, for browsers: `kk/opensearch.xml`. */
export const openSearchPermalink = (tag: string): string => `${pathTag(tag)}/opensearch.xml`;

/** What a list of articles may be of; each has a folder, so that no slug can be in its way. */
export const facetNames = ['year', 'month', 'language', 'category', 'source'] as const;
export type FacetName = (typeof facetNames)[number];

/** A list of articles that share a year, a language …: `ky/year/2025.html`, its second part `ky/year/2025-2.html`. */
export const facetPermalink = (tag: string, facet: FacetName, key: string, part = 1): string =>
  `${pathTag(tag)}/${facet}/${key}${part > 1 ? `-${part}` : ''}.html`;

/** A seed's own bytes: `originals/kk/002.txt`. Each part of the path is percent-encoded, as a link needs it. */
export const originalPermalink = (seed: string): string =>
  `originals/${seed.split('/').map(encodeURIComponent).join('/')}`;

const SLASH = '/'.charCodeAt(0);

/**
 * @param from - The address of the page that holds the link, `kk/index.html`.
 * @param to - The address of the target, a `#fragment` or `?query` included.
 * @returns The link, relative and naming the file: `../ky/slug.html`. It holds under any path, and from a folder on disk.
 */
export const relativeUrl = (from: string, to: string): string => {
  // Behind the folders that both are in.
  let shared = 0;
  for (let at = 0; at < to.length && from.charCodeAt(at) === to.charCodeAt(at); at++) {
    if (to.charCodeAt(at) === SLASH) shared = at + 1;
  }
  let relative = to.slice(shared);
  for (let at = from.indexOf('/', shared); at !== -1; at = from.indexOf('/', at + 1)) relative = `../${relative}`;
  // A first part with a colon would be read as a scheme.
  return relative.includes(':') && /^[^/?#]*:/.test(relative) ? `./${relative}` : relative;
};
