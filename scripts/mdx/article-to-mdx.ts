// Markdown tree -> MDX page.
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Article } from '../../src/article/article-schema.ts';
import { articleToMdast } from './article-to-mdast.ts';

const processor = unified()
  .use(remarkStringify, { bullet: '-', resourceLink: true })
  .use(remarkFrontmatter, 'yaml')
  .use(remarkMdx, { printWidth: Infinity });

/**
 * @returns The page: YAML frontmatter, then one element a block, each on a line of its own, with blank lines between. Any MDX
 * reader gives the text back as it was.
 */
export const articleToMdx = (article: Article): string => processor.stringify(articleToMdast(article));
