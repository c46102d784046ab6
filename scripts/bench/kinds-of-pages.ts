// IO. One page of each kind that a built site has, for whoever looks at all of them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathTag, sectionPermalink } from '../../src/article/permalink.ts';
import { interfaceTags } from '../../src/languages/index.ts';
import { readingsOf } from '../../src/languages/readings.ts';
import { listFiles } from '../output/checksums.ts';

/** A kind of page, and where one of it is. */
export type PageKind = {
  readonly name: string;
  /** Relative to the site's root. */
  readonly path: string;
  /** Whether search engines shall list it. */
  readonly isListed: boolean;
};

type CatalogEntry = { readonly url: string; readonly lang: string; readonly words: number };

/** @returns The kinds of pages in the language of the longest article: front, article, reading, facet, about and the rest. */
export const kindsOfPages = async (dist: string): Promise<PageKind[]> => {
  // Our own build wrote it.
  const { articles } = JSON.parse(await readFile(join(dist, 'catalog.json'), 'utf8')) as { articles: CatalogEntry[] };
  const [longest] = articles.toSorted((a, b) => b.words - a.words);
  const tag = interfaceTags.find((each) => each === longest?.lang) ?? 'en';
  if (longest === undefined) throw new Error(`${dist} has no articles.`);
  const slug = longest.url.split('/').at(-1) ?? '';
  const files = new Set(await listFiles(dist));
  const facet = [...files].find((path) => path.startsWith(`${pathTag(tag)}/year/`)) ?? '';
  const listed = [
    ['gate', 'index.html'],
    ['front', sectionPermalink(tag, 'index')],
    ['article', longest.url],
    ...readingsOf(longest.lang).map(({ tag: reading }) => [reading, `${pathTag(reading)}/${slug}`] as const),
    ['facet', facet],
    ['about', sectionPermalink(tag, 'about')],
  ] as const;
  const others = [
    ['search', sectionPermalink(tag, 'search')],
    ['saved', sectionPermalink(tag, 'saved')],
    ['404', '404.html'],
  ] as const;
  const toKind =
    (isListed: boolean) =>
    ([name, path]: readonly [string, string]) => ({ name, path, isListed });
  return [...listed.map(toKind(true)), ...others.map(toKind(false))].filter(({ path }) => files.has(path));
};
