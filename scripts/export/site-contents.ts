// IO: what files of the site are about, where their names don't say: lists, and the search's files of single articles.
import { readFile } from 'node:fs/promises';
import { readingPermalinks } from '../../src/article/permalink.ts';
import type { PackedSlice } from '../../src/search/packed-slice.ts';
import { linksOf } from './prune-page.ts';
import { type BuiltSite, fileOf } from './site.ts';

export type SiteContents = {
  /** The articles that each list page links to. */
  readonly articlesListedOn: ReadonlyMap<string, readonly string[]>;
  /** The article that each file of the search index is about, where it is about one. */
  readonly articleOfSearchFile: ReadonlyMap<string, string>;
};

/** A slice of an article's text, with its entry in the results; see src/search/search-index.ts. */
const TEXT_FILE = /^assets\/search\/text\/.+\.js$/;

/** What a packed file hands over: the JSON between the first bracket and the last. */
const contentOf = (script: string): unknown =>
  JSON.parse(script.slice(script.indexOf('(') + 1, script.lastIndexOf(')')));

/** Reads the pages that are lists, and the search's entries. */
export const readSiteContents = async (site: BuiltSite): Promise<SiteContents> => {
  // A list in the letters of a reading leads to readings.
  const articleAt = new Map(
    site.articles.flatMap(({ url }) =>
      [url, ...readingPermalinks(url).map(([, path]) => path)].map((path) => [path, url]),
    ),
  );
  const articlesListedOn = new Map<string, readonly string[]>();
  const articleOfSearchFile = new Map<string, string>();
  // Lists lie in folders of their own: `kk/year/2025.html`. Articles, readings and fronts lie right under a tag.
  const isList = (path: string): boolean => path.endsWith('.html') && path.split('/').length === 3;
  for (const path of site.paths) {
    if (isList(path)) {
      const html = await readFile(fileOf(site, path), 'utf8');
      articlesListedOn.set(
        path,
        linksOf(html, path).flatMap((target) => articleAt.get(target) ?? []),
      );
    }
    if (TEXT_FILE.test(path)) {
      // Written by scripts/index/group-texts.ts.
      const [[url]] = contentOf(await readFile(fileOf(site, path), 'utf8')) as PackedSlice;
      articleOfSearchFile.set(path, url);
    }
  }
  return { articlesListedOn, articleOfSearchFile };
};
