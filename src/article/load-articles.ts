// The only file that reads what the build has prepared: articles through Astro, and two JSON files.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CollectionEntry, getCollection, render } from 'astro:content';
import { AstroError } from 'astro/errors';
import type { Frontmatter } from './article-schema.ts';
import { newestFirst } from './newest-first.ts';
import { permalink } from './permalink.ts';
import { type Site, siteSchema } from './site-schema.ts';
import { workFolder } from './work-folder.ts';

/** An article as pages list it. */
export type LoadedArticle = Frontmatter & {
  /** Relative to the site's root. */
  readonly url: string;
};

const entries = new Map<string, CollectionEntry<'articles'>>();

/** @returns Every article of the collection, newest first, undated last. */
export const loadArticles = async (): Promise<readonly LoadedArticle[]> =>
  (await getCollection('articles'))
    .map((entry) => {
      const url = permalink(entry.data);
      entries.set(url, entry);
      return { ...entry.data, url };
    })
    .sort(newestFirst);

/** @returns The component that renders the article's blocks, with their anchors, and nothing else. */
export const loadBody = async ({ url }: LoadedArticle) => {
  const entry = entries.get(url);
  if (!entry) throw new Error(`${url} is not an article that loadArticles() has returned.`);
  return (await render(entry)).Content;
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

/** @returns The collection's settings, the site's address if it is known, and the files that pages share. */
export const loadSite = async (): Promise<Site> => siteSchema.parse(await readWorkFile('site.json'));
