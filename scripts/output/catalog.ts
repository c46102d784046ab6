// catalog.json: every article in a list that a program can read.
import type { Frontmatter } from '../../src/article/article-schema.ts';
import { newestFirst } from '../../src/article/newest-first.ts';
import { permalink } from '../../src/article/permalink.ts';

export type CatalogEntry = {
  readonly id: string;
  readonly seed: string;
  /** Relative to the site's root. */
  readonly url: string;
  readonly lang: string;
  readonly title: string;
  readonly date: string | null;
  readonly description: string | null;
  readonly words: number;
  readonly anchors: readonly string[];
};

/** What the catalogue tells of an article; `anchors` are those of its blocks, in reading order. */
export type ListedArticle = { readonly frontmatter: Frontmatter; readonly anchors: readonly string[] };

/** @returns The entries of catalog.json, newest first. */
export const catalogEntries = (articles: readonly ListedArticle[]): CatalogEntry[] =>
  articles
    .toSorted((a, b) => newestFirst(a.frontmatter, b.frontmatter))
    .map(({ frontmatter, anchors }) => ({
      id: frontmatter.id,
      seed: frontmatter.seed,
      url: permalink(frontmatter),
      lang: frontmatter.lang,
      title: frontmatter.title,
      date: frontmatter.date ?? null,
      description: frontmatter.description ?? null,
      words: frontmatter.words,
      anchors,
    }));
