// What the pages get of an article: the build writes it into the work folder, load-articles.ts reads it there.
import type { Article, Block, Frontmatter } from './article-schema.ts';
import { excerpt } from './excerpt.ts';
import { sourceName } from './facets.ts';
import { permalink } from './permalink.ts';
import type { Place } from './read-range.ts';
import { renderBody } from './render-body.ts';
import type { ReportEntry } from './report-schema.ts';

/** An article as pages list it. */
export type LoadedArticle = Frontmatter & {
  /** Relative to the site's root. */
  readonly url: string;
  /** The first words of the first paragraph, for lists; absent where an article has none. */
  readonly lead?: string;
};

/**
 * An article as every page of the site knows it: what a link to it says, and what it is listed under. A line of the work
 * folder's `articles.jsonl`. Every thread that renders pages holds all of them, so they carry little.
 */
export type KnownArticle = Pick<
  LoadedArticle,
  'id' | 'slug' | 'title' | 'lang' | 'dir' | 'date' | 'category' | 'source'
> & {
  /** Of the rest, a line of `pages.jsonl`, which is read where it is shown. */
  readonly page: Place;
};

/** A line of the work folder's `pages.jsonl`: what an article's own page and lists show of it. */
export type PageLine = {
  readonly article: LoadedArticle;
  /** Of the report's entry on it. */
  readonly report: Place & { readonly file: string };
  /** As `Onward` has them, but by their rows in the list of articles, from 0. */
  readonly related: readonly { readonly row: number; readonly shared: readonly string[] }[];
  readonly translations: readonly number[];
};

/** What a page says of how it was made: what the report has but the text, which is in the page anyway. */
export type PageReport = Pick<ReportEntry, 'encoding' | 'langMargin' | 'header' | 'removed' | 'repaired'>;

/** What the report's entry gives an article's page. */
export type ReportedPage = {
  readonly report: PageReport;
  /** Its subheads and questions. */
  readonly heads: readonly Block[];
  /** The HTML of its blocks, with their anchors, and nothing else. */
  readonly body: string;
};

/** What an article's own page shows. */
export type ArticlePage = ReportedPage & {
  readonly article: LoadedArticle;
  /** Articles that speak of the same, nearest first, each with names of what both speak of. */
  readonly related: readonly { readonly article: KnownArticle; readonly shared: readonly string[] }[];
  /** The same work in other languages. */
  readonly translations: readonly KnownArticle[];
};

/** Where an article's page leads on to; addresses are relative to the site's root. */
export type Onward = {
  /** Articles that speak of the same, nearest first, each with names of what both speak of. */
  readonly related: readonly { readonly url: string; readonly shared: readonly string[] }[];
  /** The same work in other languages. */
  readonly translations: readonly string[];
};

/** As many words of the lead as any page shows. */
export const leadWords = 30;

/** @returns What an article's page shows of what the report says of it: its text too is there. */
export const toReportedPage = ({
  encoding,
  langMargin,
  header,
  removed,
  repaired,
  blocks,
}: ReportEntry): ReportedPage => ({
  report: { encoding, langMargin, header, removed, repaired },
  heads: blocks.filter(({ type }) => type === 'subhead' || type === 'question'),
  body: renderBody(blocks),
});

/** @returns The article as pages list it. */
export const toLoadedArticle = ({ frontmatter, blocks }: Article): LoadedArticle => {
  const [lead] = blocks.flatMap((block) => (block.type === 'list' || block.type === 'subhead' ? [] : block.text));
  return { ...frontmatter, url: permalink(frontmatter), ...(lead !== undefined && { lead: excerpt(lead, leadWords) }) };
};

/** @returns The article as every page knows it. */
export const toKnownArticle = (article: LoadedArticle, page: Place): KnownArticle => {
  const { id, slug, title, lang, dir, date, category } = article;
  const name = sourceName(article);
  return {
    ...{ id, slug, title, lang, dir, page },
    ...(date !== undefined && { date }),
    ...(category !== undefined && { category }),
    ...(name !== undefined && { source: { name } }),
  };
};
