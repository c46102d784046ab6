// IO. Articles to `<tag>/<slug>.mdx` in a folder of their own.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article } from '../src/article/article-schema.ts';
import { pathTag } from '../src/article/permalink.ts';
import { articleToMdx } from './mdx/article-to-mdx.ts';

/** Where an article's page lies in the folder, with `/`: `uz-cyrl/yaponiya.mdx`. */
export const mdxPath = ({ frontmatter }: Pick<Article, 'frontmatter'>): string =>
  `${pathTag(frontmatter.lang)}/${frontmatter.slug}.mdx`;

/** Writes every article's page. The folder need not exist. */
export const writeArticles = async (
  folder: string,
  articles: readonly Article[],
  onStep: (done: number) => void = () => undefined,
): Promise<void> => {
  const folders = new Set(articles.map((article) => dirname(mdxPath(article))));
  for (const name of folders) await mkdir(join(folder, name), { recursive: true });
  for (const [index, article] of articles.entries()) {
    await writeFile(join(folder, mdxPath(article)), articleToMdx(article));
    onStep(index + 1);
  }
};
