// IO. Articles to `<tag>/<slug>.mdx` in a folder of their own.
import type { Article } from '../src/article/article-schema.ts';
import { pathTag } from '../src/article/permalink.ts';
import { articleToMdx } from './mdx/article-to-mdx.ts';
import { openSiteFolder } from './output/site-folder.ts';

/** Where an article's page lies in the folder, with `/`: `uz-cyrl/yaponiya.mdx`. */
const mdxPath = ({ frontmatter }: Article): string => `${pathTag(frontmatter.lang)}/${frontmatter.slug}.mdx`;

/** Writes every article's page. The folder need not exist. */
export const writeArticles = (
  folder: string,
  articles: Iterable<Article>,
  onStep: (done: number) => void = () => undefined,
): void => {
  const write = openSiteFolder(folder);
  let done = 0;
  for (const article of articles) {
    write([mdxPath(article), articleToMdx(article)]);
    onStep(++done);
  }
};
