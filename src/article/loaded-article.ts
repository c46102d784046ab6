// What the pages get of an article: the build writes it into the work folder, load-articles.ts reads it there.
import type { Article, Block, Frontmatter } from './article-schema.ts';
import { excerpt } from './excerpt.ts';
import { permalink } from './permalink.ts';
import { renderBody } from './render-body.ts';
import type { ReportEntry } from './report-schema.ts';

/** An article as pages list it. */
export type LoadedArticle = Frontmatter & {
  /** Relative to the site's root. */
  readonly url: string;
  /** The first words of the first paragraph, for lists; absent where an article has none. */
  readonly lead?: string;
};

/** What a page says of how it was made: what the report has but the text, which is in the page anyway. */
export type PageReport = Pick<ReportEntry, 'encoding' | 'langMargin' | 'header' | 'removed' | 'repaired'>;

/** What only the article's own page needs. */
export type ArticlePage = {
  readonly report: PageReport;
  /** Its subheads and questions. */
  readonly heads: readonly Block[];
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

/** Where the report's entry on each article lies, in the order of the list of articles. */
export type ReportPlaces = {
  readonly files: readonly string[];
  /** Three numbers an article: which of the files, and where in it the entry begins and ends, in bytes. */
  readonly places: readonly number[];
};

/** @returns What an article's page shows of what the report says of it: its text too is there. */
export const toArticlePage = ({
  encoding,
  langMargin,
  header,
  removed,
  repaired,
  blocks,
}: ReportEntry): ArticlePage => ({
  report: { encoding, langMargin, header, removed, repaired },
  heads: blocks.filter(({ type }) => type === 'subhead' || type === 'question'),
  body: renderBody(blocks),
});

/** @returns The article as pages list it. */
export const toLoadedArticle = ({ frontmatter, blocks }: Article): LoadedArticle => {
  const [lead] = blocks.flatMap((block) => (block.type === 'list' || block.type === 'subhead' ? [] : block.text));
  return { ...frontmatter, url: permalink(frontmatter), ...(lead !== undefined && { lead: excerpt(lead, leadWords) }) };
};
