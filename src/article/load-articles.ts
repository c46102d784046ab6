// The only file that reads what the build has prepared for the pages: see scripts/work-folder.ts, which writes it.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AstroError } from 'astro/errors';
import { collectionFacets } from './collection-facets.ts';
import { readJsonLines } from './json-lines.ts';
import {
  type ArticlePage,
  type KnownArticle,
  type LoadedArticle,
  type PageLine,
  toReportedPage,
} from './loaded-article.ts';
import { permalink } from './permalink.ts';
import { openRanges, type Ranges, readRange } from './read-range.ts';
import type { ReportEntry } from './report-schema.ts';
import { type Site, siteSchema } from './site-schema.ts';
import { workFolder } from './work-folder.ts';

export type { KnownArticle, LoadedArticle } from './loaded-article.ts';

const readInWorkFolder = <T>(name: string, read: (path: string) => T): T => {
  try {
    return read(join(workFolder(), name));
  } catch {
    throw new AstroError(
      `There is no ${name} in ${workFolder()}: Astro was started without converted articles.`,
      'Run "npm run build" or "npm run dev", which convert the seeds and then start Astro.',
    );
  }
};

const readWorkFile = async (name: string): Promise<unknown> =>
  JSON.parse(readInWorkFolder(name, (path) => readFileSync(path, 'utf8')));

/** When a file was last written: in development files change under a running server. */
const versionOf = (name: string): number =>
  import.meta.env.DEV ? (statSync(join(workFolder(), name), { throwIfNoEntry: false })?.mtimeMs ?? 0) : 0;

/** Loads what is made of a file once, and again when the file was written. */
const once = <T>(name: string, load: () => Promise<T>): (() => Promise<T>) => {
  let last: { readonly version: number; readonly loaded: Promise<T> } | undefined;
  return () => {
    const version = versionOf(name);
    if (last?.version !== version) last = { version, loaded: load() };
    return last.loaded;
  };
};

const listFile = 'articles.jsonl';

/** @returns Every article of the collection, newest first, undated last. */
export const loadArticles = once(
  listFile,
  // Our own program wrote the file a moment ago; it has tens of thousands of entries, and schemas take their time.
  async () => readInWorkFolder(listFile, readJsonLines) as readonly KnownArticle[],
);

/** @returns The articles by their addresses. */
export const loadArticlesByUrl = once(
  listFile,
  async (): Promise<ReadonlyMap<string, KnownArticle>> =>
    new Map((await loadArticles()).map((article) => [permalink(article), article])),
);

/** @returns What the collection is listed by: all fronts and lists ask for the same. */
export const loadFacets = once(listFile, async () => collectionFacets(await loadArticles()));

/** Does not read again what it has read last: what an article or a list shows is shown in several languages in turn. */
const again = <Of extends object, T>(load: (of: Of) => Promise<T>): ((of: Of) => Promise<T>) => {
  let last: { readonly of: Of; readonly loaded: Promise<T> } | undefined;
  return (of) => {
    if (last?.of !== of || import.meta.env.DEV) last = { of, loaded: load(of) };
    return last.loaded;
  };
};

/** Every page and every entry of a list has a line of it: in a build it stays open. */
let pageLines: Ranges | undefined;

const readLine = ({ page: { from, to } }: KnownArticle): PageLine => {
  if (import.meta.env.DEV) pageLines?.close();
  if (import.meta.env.DEV) pageLines = undefined;
  pageLines ??= readInWorkFolder('pages.jsonl', openRanges);
  return JSON.parse(pageLines.read(from, to)) as PageLine; // as above
};

/** @returns What lists show of the articles. No build holds that of all. */
export const loadListed = again(async (articles: readonly KnownArticle[]): Promise<readonly LoadedArticle[]> =>
  articles.map((article) => readLine(article).article),
);

/** @returns What an article's own page shows. */
export const loadPage = again(async (known: KnownArticle): Promise<ArticlePage> => {
  const { article, report, related, translations } = readLine(known);
  const articles = await loadArticles();
  const entry = JSON.parse(readRange(report.file, report.from, report.to)) as ReportEntry; // as above
  return {
    article,
    ...toReportedPage(entry),
    related: related.flatMap(({ row, shared }) => {
      const other = articles[row];
      return other ? [{ article: other, shared }] : [];
    }),
    translations: translations.flatMap((row) => articles[row] ?? []),
  };
});

/** @returns The collection's settings, the site's address if it is known, and the files that pages share. */
export const loadSite = once('site.json', async (): Promise<Site> => siteSchema.parse(await readWorkFile('site.json')));
