// Markdown tree -> MDX page.
import type { Text } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Article } from '../../src/article/article-schema.ts';
import { unitKind, unitKinds } from '../../src/text/unit-kinds.ts';
import { articleToMdast } from './article-to-mdast.ts';

/** Marks that mean nothing but themselves in an element that begins and ends on its line. */
const harmless: ReadonlySet<number> = new Set(
  [...' .,;:?()«»“”„‘’"\'–—…%№/-'].map((character) => character.charCodeAt(0)),
);

const wordKinds = unitKinds.letter | unitKinds.mark | unitKinds.number;

/** Whether Markdown reads a text as it stands: words and harmless marks, without blanks at its ends. */
const isPlain = (text: string): boolean => {
  if (text.startsWith(' ') || text.endsWith(' ')) return false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!(unitKind(code) & wordKinds) && !harmless.has(code)) return false;
  }
  return true;
};

/** Most texts need no escape, and asking first takes a tenth of the time. */
const text: Handle = (node: Text, parent, state, info) =>
  isPlain(node.value) ? node.value : defaultHandlers.text(node, parent, state, info);

const processor = unified()
  .use(remarkStringify, { bullet: '-', resourceLink: true, handlers: { text } })
  .use(remarkFrontmatter, 'yaml')
  .use(remarkMdx, { printWidth: Infinity });

/**
 * @returns The page: YAML frontmatter, then one element a block, each on a line of its own, with blank lines between. Any MDX
 * reader gives the text back as it was.
 */
export const articleToMdx = (article: Article): string => processor.stringify(articleToMdast(article));
