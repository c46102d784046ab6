// The only file that reads what the build has prepared for the pages: see scripts/work-folder.ts, which writes it.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AstroError } from 'astro/errors';
import { readJsonLines } from './json-lines.ts';
import {
  type ArticlePage,
  type LoadedArticle,
  type Onward,
  type ReportPlaces,
  toArticlePage,
} from './loaded-article.ts';
import { readRange } from './read-range.ts';
import type { ReportEntry } from './report-schema.ts';
import { type Site, siteSchema } from './site-schema.ts';
import { workFolder } from './work-folder.ts';

export type { LoadedArticle } from './loaded-article.ts';

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
  async () => readInWorkFolder(listFile, readJsonLines) as readonly LoadedArticle[],
);

/** @returns The articles by their addresses. */
export const loadArticlesByUrl = once(
  listFile,
  async (): Promise<ReadonlyMap<string, LoadedArticle>> =>
    new Map((await loadArticles()).map((article) => [article.url, article])),
);

const loadOnwards = once(
  'onward.json',
  // as above
  async () => (await readWorkFile('onward.json')) as Readonly<Record<string, Onward>>,
);

/** Where an article's page leads on to, as `Onward` says it by addresses. */
type OnwardArticles = {
  readonly related: readonly { readonly article: LoadedArticle; readonly shared: readonly string[] }[];
  readonly translations: readonly LoadedArticle[];
};

/** @returns Where an article's page leads on to. */
export const loadOnward = async ({ id }: LoadedArticle): Promise<OnwardArticles> => {
  const { related = [], translations = [] } = (await loadOnwards())[id] ?? {};
  const articles = await loadArticlesByUrl();
  const at = (url: string): LoadedArticle[] => {
    const article = articles.get(url);
    return article ? [article] : [];
  };
  return {
    related: related.flatMap(({ url, shared }) => at(url).map((article) => ({ article, shared }))),
    translations: translations.flatMap(at),
  };
};

const loadPlaces = once('reports.json', async () => {
  const { files, places } = (await readWorkFile('reports.json')) as ReportPlaces; // as above
  const rows = new Map((await loadArticles()).map(({ url }, row) => [url, row]));
  return { files, places, rows };
});

/** @returns What the report says of the article. It is read when its page is rendered: no build holds all of them. */
const readReport = async (url: string): Promise<ReportEntry> => {
  const { files, places, rows } = await loadPlaces();
  const row = rows.get(url) ?? NaN;
  const [file = NaN, from = NaN, to = NaN] = places.slice(row * 3, row * 3 + 3);
  return JSON.parse(readRange(files[file] ?? '', from, to)) as ReportEntry; // as above
};

/** The article whose page was rendered last; its readings come next. */
let last: { readonly url: string; readonly page: ArticlePage } | undefined;

/** @returns What only an article's own page needs. */
export const loadPage = async ({ url }: LoadedArticle): Promise<ArticlePage> => {
  if (last?.url === url && !import.meta.env.DEV) return last.page;
  const page = toArticlePage(await readReport(url));
  last = { url, page };
  return page;
};

/** @returns The collection's settings, the site's address if it is known, and the files that pages share. */
export const loadSite = once('site.json', async (): Promise<Site> => siteSchema.parse(await readWorkFile('site.json')));
