// The only file that reads what the build has prepared: articles through Astro, and two JSON files.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CollectionEntry, getCollection, render } from 'astro:content';
import { AstroError } from 'astro/errors';
import type { Frontmatter } from './article-schema.ts';
import { newestFirst } from './newest-first.ts';
import { permalink } from './permalink.ts';
import { type ReportEntry, reportSchema } from './report-schema.ts';
import { type Site, siteSchema } from './site-schema.ts';
import { workFolder } from './work-folder.ts';

/** An article as pages list it. */
export type LoadedArticle = Frontmatter & {
  /** Relative to the site's root. */
  readonly url: string;
  /** The first paragraph, for lists; absent where an article has none. */
  readonly lead?: string;
};

const readWorkFile = async (name: string): Promise<unknown> => {
  const text = await readFile(join(workFolder(), name), 'utf8').catch(() => {
    throw new AstroError(
      `There is no ${name} in ${workFolder()}: Astro was started without converted articles.`,
      'Run "npm run build" or "npm run dev", which convert the seeds and then start Astro.',
    );
  });
  return JSON.parse(text);
};

const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | undefined;
  // In development the files change under a running server.
  return () => (import.meta.env.DEV ? load() : (loaded ??= load()));
};

const loadReport = once(async (): Promise<ReadonlyMap<string, ReportEntry>> => {
  const { seeds } = reportSchema.parse(await readWorkFile('report.json'));
  return new Map(seeds.map((entry) => [entry.seed, entry]));
});

const entries = new Map<string, CollectionEntry<'articles'>>();

const leadOf = (report: ReportEntry | undefined): string | undefined =>
  report?.blocks.flatMap((block) => (block.type === 'list' || block.type === 'subhead' ? [] : block.text))[0];

/** @returns Every article of the collection, newest first, undated last. */
export const loadArticles = once(async (): Promise<readonly LoadedArticle[]> => {
  const report = await loadReport();
  const articles = (await getCollection('articles')).map((entry) => {
    const url = permalink(entry.data);
    entries.set(url, entry);
    const lead = leadOf(report.get(entry.data.seed));
    return { ...entry.data, url, ...(lead !== undefined && { lead }) };
  });
  return articles.sort(newestFirst);
});

/** @returns What the report says of an article: where every character of its seed went. */
export const loadReportEntry = async ({ seed }: LoadedArticle): Promise<ReportEntry> => {
  const entry = (await loadReport()).get(seed);
  if (!entry) throw new Error(`report.json has no entry for ${seed}.`);
  return entry;
};

/** @returns The component that renders the article's blocks, with their anchors, and nothing else. */
export const loadBody = async ({ url }: LoadedArticle) => {
  const entry = entries.get(url);
  if (!entry) throw new Error(`${url} is not an article that loadArticles() has returned.`);
  return (await render(entry)).Content;
};

/** @returns The collection's settings, the site's address if it is known, and the files that pages share. */
export const loadSite = once(async (): Promise<Site> => siteSchema.parse(await readWorkFile('site.json')));
