// What Astro reads of a collection: the list of its articles, what is shown of each, and the site's settings. See
// src/article/load-articles.ts. There is no MDX module for each article: that is what Astro cannot bear many of.
import { join } from 'node:path';
import type { Article } from '../src/article/article-schema.ts';
import { writeJsonLines } from '../src/article/json-lines.ts';
import {
  type LoadedArticle,
  type Onward,
  type PageLine,
  toKnownArticle,
  toLoadedArticle,
} from '../src/article/loaded-article.ts';
import { newestFirst } from '../src/article/newest-first.ts';
import type { Site } from '../src/article/site-schema.ts';
import { openSiteFolder } from './output/site-folder.ts';
import { articleTopics, type Topic } from './related/article-topics.ts';

/** What other pages than its own show of an article, and what it speaks of. Plain data. */
export type ListedArticle = { readonly loaded: LoadedArticle; readonly topics: readonly Topic[] };

/** An article of the work folder. */
export type PlacedArticle = Pick<ListedArticle, 'loaded'> & Pick<PageLine, 'report'>;

/** @returns The article as lists have it. */
export const listArticle = (article: Article): ListedArticle => ({
  loaded: toLoadedArticle(article),
  topics: articleTopics(article),
});

/** @returns What an article's own page and lists show of each, in their order. */
function* pageLines(
  articles: readonly PlacedArticle[],
  onward: Readonly<Record<string, Onward>>,
): Generator<PageLine, void> {
  const rows = new Map(articles.map(({ loaded }, row) => [loaded.url, row]));
  const rowOf = (url: string): number => {
    const row = rows.get(url);
    if (row === undefined) throw new Error(`No article has the address ${url}.`);
    return row;
  };
  for (const { loaded: article, report } of articles) {
    const { related = [], translations = [] } = onward[article.id] ?? {};
    yield {
      article,
      report,
      related: related.map(({ url, shared }) => ({ row: rowOf(url), shared })),
      translations: translations.map(rowOf),
    };
  }
}

/**
 * Writes the list of the articles, and what is shown of each.
 * @param relate - Finds where pages lead on to; gets the articles in the order of the lists.
 * @returns Where each article's page leads on to, by its id.
 */
export const writeArticleList = <Article extends PlacedArticle>(
  folder: string,
  articles: readonly Article[],
  relate: (articles: readonly Article[]) => Readonly<Record<string, Onward>>,
): Readonly<Record<string, Onward>> => {
  const listed = articles.toSorted((a, b) => newestFirst(a.loaded, b.loaded));
  const onward = relate(listed);
  const places = writeJsonLines(join(folder, 'pages.jsonl'), pageLines(listed, onward));
  const known = listed.flatMap(({ loaded }, row) => {
    const page = places[row];
    return page ? [toKnownArticle(loaded, page)] : [];
  });
  writeJsonLines(join(folder, 'articles.jsonl'), known);
  return onward;
};

/** Writes what all pages share. */
export const writeShared = (folder: string, site: Site): void =>
  openSiteFolder(folder)(['site.json', JSON.stringify(site)]);
