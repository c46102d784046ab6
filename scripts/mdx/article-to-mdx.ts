// Markdown tree -> MDX page.
import { mdxJsxToMarkdown, type MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Handle } from 'mdast-util-to-markdown';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Article } from '../../src/article/article-schema.ts';
import { unitKind, unitKinds } from '../../src/text/unit-kinds.ts';
import { articleToMdast } from './article-to-mdast.ts';

/** A page's elements begin and end on their line, however long it is. */
const layout = { printWidth: Infinity } as const;

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

/** An element's attributes as MDX has them, when nothing in them needs an escape. */
const formatPlainAttributes = ({ attributes }: MdxJsxTextElement): string | undefined => {
  let formatted = '';
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return undefined;
    if (attribute.value === '' || /["&]/.test(attribute.value)) return undefined;
    formatted += ` ${attribute.name}="${attribute.value}"`;
  }
  return formatted;
};

const formatElement = mdxJsxToMarkdown(layout).handlers?.mdxJsxTextElement;
if (formatElement === undefined) throw new Error('mdast-util-mdx-jsx writes no elements.');

/** Most elements hold one text that needs no escape, and asking first takes a tenth of the time. */
const element: Handle = (node: MdxJsxTextElement, parent, state, info) => {
  const [child] = node.children;
  if (node.children.length === 1 && child?.type === 'text' && isPlain(child.value)) {
    const attributes = formatPlainAttributes(node);
    if (attributes !== undefined) return `<${node.name}${attributes}>${child.value}</${node.name}>`;
  }
  return formatElement(node, parent, state, info);
};

const processor = unified()
  .use(remarkStringify, { bullet: '-', resourceLink: true, handlers: { mdxJsxTextElement: element } })
  .use(remarkFrontmatter, 'yaml')
  .use(remarkMdx, layout);

/**
 * @returns The page: YAML frontmatter, then one element a block, each on a line of its own, with blank lines between. Any MDX
 * reader gives the text back as it was.
 */
export const articleToMdx = (article: Article): string => processor.stringify(articleToMdast(article));
