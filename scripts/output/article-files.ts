// The files beside an article's page: its text, its source, and the seed's own bytes.
import type { Article } from '../../src/article/article-schema.ts';
import { plainText } from '../../src/article/plain-text.ts';
import { permalink } from '../../src/article/permalink.ts';
import type { NewFile } from './site-folder.ts';

/** Browsers guess a text file's encoding wrongly without it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** @returns `<tag>/<slug>.txt`, `<tag>/<slug>.mdx` and `originals/<seed>`, by path. */
export const articleFiles = (article: Article, mdx: string, seedBytes: Uint8Array): NewFile[] => {
  const stem = permalink(article.frontmatter).replace(/\.html$/, '');
  return [
    [`${stem}.txt`, BYTE_ORDER_MARK + plainText(article)],
    [`${stem}.mdx`, mdx],
    [`originals/${article.frontmatter.seed}`, seedBytes],
  ];
};
