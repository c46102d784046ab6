// What the pages get of an article: the build writes it into the work folder, load-articles.ts reads it there.
import type { Article, Frontmatter } from './article-schema.ts';
import { excerpt } from './excerpt.ts';
import { permalink } from './permalink.ts';
import type { ReportEntry } from './report-schema.ts';

/** An article as pages list it. */
export type LoadedArticle = Frontmatter & {
  /** Relative to the site's root. */
  readonly url: string;
  /** The first words of the first paragraph, for lists; absent where an article has none. */
  readonly lead?: string;
};

/** What only the article's own page needs. */
export type ArticlePage = {
  /** Where every character of its seed went. */
  readonly report: ReportEntry;
  /** The HTML of its blocks, with their anchors, and nothing else. */
  readonly body: string;
};

/** Where an article's page leads on to; addresses are relative to the site's root. */
export type Onward = {
  /** Articles that speak of the same, nearest first, each with names of what both speak of. */
  readonly related: readonly { readonly url: string; readonly shared: readonly string[] }[];
  /** The same work in other languages. */
  readonly translations: readonly string[];
};

/** As many words of the lead as any page shows. The list of all articles is held in memory: it carries no more. */
export const leadWords = 30;

/** Where an article's page data lies in the work folder: `articles/kk/orta-daliz.json`. */
export const pageDataPath = (url: string): string => `articles/${url.replace(/html$/, 'json')}`;

/** @returns The article as pages list it. */
export const toLoadedArticle = ({ frontmatter, blocks }: Article): LoadedArticle => {
  const [lead] = blocks.flatMap((block) => (block.type === 'list' || block.type === 'subhead' ? [] : block.text));
  return { ...frontmatter, url: permalink(frontmatter), ...(lead !== undefined && { lead: excerpt(lead, leadWords) }) };
};
