// The order in which an article's words are numbered: title, head, subheads, lead, the rest. What weighs more
// stands in front, so that three numbers an article tell the field of each place. The index side and the
// results both number words with this function.
import { tokenize } from '../text/tokenize.ts';
import type { ArticleText, TextBlock } from './search-index.ts';

/** A run of text whose words are numbered one after another. */
export type Section = {
  readonly field: 'title' | 'head' | 'subheads' | 'lead' | 'body';
  readonly block: TextBlock;
  readonly lang: string;
  /** Number of the section's first word in the article. */
  readonly first: number;
  readonly words: readonly { readonly text: string; readonly start: number; readonly end: number }[];
};

/** @returns The article's sections in the order in which their words are numbered, from 0. */
export const articleSections = (article: ArticleText): Section[] => {
  const lead = article.blocks.find((block) => !block.subhead);
  const own = (text: string): TextBlock => ({ anchor: '', text });
  const ordered: [Section['field'], TextBlock][] = [
    ...(article.titleIsLead ? [] : [['title', own(article.title)] as [Section['field'], TextBlock]]),
    ...article.head.map((text): [Section['field'], TextBlock] => ['head', own(text)]),
    ...article.blocks
      .filter((block) => block.subhead)
      .map((block): [Section['field'], TextBlock] => ['subheads', block]),
    ...(lead ? [['lead', lead] as [Section['field'], TextBlock]] : []),
    ...article.blocks
      .filter((block) => !block.subhead && block !== lead)
      .map((block): [Section['field'], TextBlock] => ['body', block]),
  ];
  let first = 0;
  return ordered.map(([field, block]) => {
    const words = tokenize(block.text);
    const section = { field, block, lang: block.lang ?? article.lang, first, words };
    first += words.length;
    return section;
  });
};
