// The files beside an article's page: its text, its source, and the seed's own bytes.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article } from '../../src/article/article-schema.ts';
import { permalink } from '../../src/article/permalink.ts';
import { plainText } from '../../src/article/plain-text.ts';

/** Browsers guess a text file's encoding wrongly without it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** An article with what it was made from and what it was made into. */
export type ArticleFile = { readonly article: Article; readonly mdx: string; readonly seedBytes: Uint8Array };

const write = async (path: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
};

/** Writes `<tag>/<slug>.txt`, `<tag>/<slug>.mdx` and `originals/<seed>` into `folder`. */
export const writeArticleFiles = async ({ article, mdx, seedBytes }: ArticleFile, folder: string): Promise<void> => {
  const stem = join(folder, permalink(article.frontmatter).replace(/\.html$/, ''));
  await write(`${stem}.txt`, BYTE_ORDER_MARK + plainText(article));
  await write(`${stem}.mdx`, mdx);
  await write(join(folder, 'originals', ...article.frontmatter.seed.split('/')), seedBytes);
};
