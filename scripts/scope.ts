// What a build makes: a whole site, one of several shares of its articles' pages, or all the rest once those are made.

import { crc32 } from 'node:zlib';

/** The `part`-th, from 0, of every `parts`. */
export type Share = { readonly part: number; readonly parts: number };

export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'shard'; readonly share: Share }
  /** `shards`: the folders of all shares. */
  | { readonly kind: 'rest'; readonly shards: readonly string[] };

/** Pages that are one article's own; all others speak of the collection. */
const articleRoutes: ReadonlySet<string> = new Set(['src/pages/[tag]/[slug].astro', 'src/pages/a/[id].astro']);

/** @returns Whether an article belongs to the share, by its slug, which its pages in all scripts have in common. */
export const isArticleInShare = (slug: string, { part, parts }: Share): boolean => crc32(slug) % parts === part;

/**
 * @param route - The source file that renders a page, from the project's root.
 * @param path - The page's address without its ending: `kk/orta-daliz`.
 */
export const isPageInScope = (scope: Scope, route: string, path: string): boolean => {
  if (scope.kind === 'all') return true;
  if (!articleRoutes.has(route)) return scope.kind === 'rest';
  return scope.kind === 'shard' && isArticleInShare(path.slice(path.lastIndexOf('/') + 1), scope.share);
};
