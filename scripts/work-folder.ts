// What Astro reads of a collection: the list of its articles, where the report on each lies, and the site's settings. See
// src/article/load-articles.ts. There is no MDX module for each article: that is what Astro cannot bear many of.
import { join } from 'node:path';
import type { Article } from '../src/article/article-schema.ts';
import { writeJsonLines } from '../src/article/json-lines.ts';
import { type LoadedArticle, type Onward, type ReportPlaces, toLoadedArticle } from '../src/article/loaded-article.ts';
import { newestFirst } from '../src/article/newest-first.ts';
import type { CollectionSettings } from '../src/article/collection-settings.ts';
import type { Site } from '../src/article/site-schema.ts';
import { openSiteFolder } from './output/site-folder.ts';
import { articleTopics, type Topic } from './related/article-topics.ts';
import { relateArticles } from './related/relate-articles.ts';

/** What other pages than its own show of an article, and what it speaks of. Plain data. */
export type ListedArticle = { readonly loaded: LoadedArticle; readonly topics: readonly Topic[] };

/** Where an entry of the report lies, as JSON: in bytes, from the first to the one after the last. */
export type ReportPlace = { readonly file: string; readonly from: number; readonly to: number };

/** An article of the work folder. */
export type PlacedArticle = ListedArticle & { readonly report: ReportPlace };

/** @returns The article as lists have it. */
export const listArticle = (article: Article): ListedArticle => ({
  loaded: toLoadedArticle(article),
  topics: articleTopics(article),
});

const listPlaces = (reports: readonly ReportPlace[]): ReportPlaces => {
  const numbers = new Map<string, number>();
  const places = reports.flatMap(({ file, from, to }) => {
    const number = numbers.get(file) ?? numbers.size;
    numbers.set(file, number);
    return [number, from, to];
  });
  return { files: [...numbers.keys()], places };
};

/**
 * Writes the list of the articles.
 * @param relate - What finds where pages lead on to.
 * @returns Where each article's page leads on to, by its id.
 */
export const writeArticleList = (
  folder: string,
  articles: readonly PlacedArticle[],
  settings: CollectionSettings,
  relate = relateArticles,
): Readonly<Record<string, Onward>> => {
  const write = openSiteFolder(folder);
  const listed = articles.toSorted((a, b) => newestFirst(a.loaded, b.loaded));
  const onward = relate(
    articles.map(({ loaded, topics }) => ({ frontmatter: loaded, topics })),
    settings,
  );
  writeJsonLines(
    join(folder, 'articles.jsonl'),
    listed.map(({ loaded }) => loaded),
  );
  write(['reports.json', JSON.stringify(listPlaces(listed.map(({ report }) => report)))]);
  write(['onward.json', JSON.stringify(onward)]);
  return onward;
};

/** Writes what all pages share. */
export const writeShared = (folder: string, site: Site): void =>
  openSiteFolder(folder)(['site.json', JSON.stringify(site)]);
