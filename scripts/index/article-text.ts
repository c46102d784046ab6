// An article as the search index holds it.
import type { Article, Block } from '../../src/article/article-schema.ts';
import { pathTag, permalink } from '../../src/article/permalink.ts';
import { findLanguage } from '../../src/languages/index.ts';
import type { ArticleText, articleKinds, TextBlock } from '../../src/search/search-index.ts';
import { formatDate } from '../../src/text/format-date.ts';

const textBlocks = (block: Block): TextBlock[] => {
  const texts = block.type === 'list' ? block.items : [block.text];
  return texts.map((text) => ({
    anchor: block.anchor,
    text,
    ...(block.lang === undefined ? {} : { lang: block.lang }),
    ...(block.type === 'subhead' ? { subhead: true as const } : {}),
  }));
};

/** Who published it, as far as the article says: its source, else the agency of its dateline; '' when neither is known. */
export const articleSource = ({ frontmatter: { source, dateline } }: Article): string =>
  source?.name ?? dateline?.agency ?? '';

/** An article with a question in it is an interview. */
export const articleKind = ({ blocks }: Article): (typeof articleKinds)[number] =>
  blocks.some(({ type }) => type === 'question') ? 'interview' : 'article';

/** @returns The article's card and its blocks in reading order; its own caption comes last, without an anchor. */
export const articleText = (article: Article): ArticleText => {
  const { frontmatter, blocks } = article;
  const { title, titleFrom, lang, date, caption, category, authors = [], dateline, seed } = frontmatter;
  const source = articleSource(article);
  // An article in a language that we know no dates of shows the ISO date.
  const language = findLanguage(lang);
  const dateText = date === undefined || !language ? date : formatDate(date, language);
  const publisher = source === dateline?.agency ? undefined : source;
  const head = [category, ...authors, dateline?.place, dateline?.agency, publisher, dateText];
  return {
    seed,
    url: permalink(frontmatter),
    lang: pathTag(lang),
    title,
    ...(date === undefined || dateText === undefined ? {} : { date, dateText }),
    ...(source ? { source } : {}),
    ...(titleFrom === 'lead' ? { titleIsLead: true as const } : {}),
    head: head.filter((text): text is string => Boolean(text)),
    blocks: [...blocks.flatMap(textBlocks), ...(caption ? [{ anchor: '', text: caption }] : [])],
  };
};
