// Article -> Markdown tree -> MDX page.
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Article } from '../../src/article/article-schema.ts';
import type { PageElement } from '../../src/article/block-element.ts';
import { unitKind, unitKinds } from '../../src/text/unit-kinds.ts';
import { articleToMdast, type PageTree } from './article-to-mdast.ts';

/** A page's elements begin and end on their line, however long it is. */
const processor = unified()
  .use(remarkStringify, { bullet: '-', resourceLink: true })
  .use(remarkFrontmatter, 'yaml')
  .use(remarkMdx, { printWidth: Infinity });

/** Marks that mean nothing but themselves in an element that begins and ends on its line. */
const harmless: ReadonlySet<number> = new Set(
  [...' .,;:?()«»“”„‘’"\'–—…%№/+-'].map((character) => character.charCodeAt(0)),
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

/** @returns The element as MDX has it; undefined where anything in it may need an escape. */
const formatPlain = ({ name, attributes, children }: PageElement): string | undefined => {
  if (children.length === 0) return undefined;
  let html = `<${name}`;
  for (const { name: key, value } of attributes) {
    if (value === '' || /["&]/.test(value)) return undefined;
    html += ` ${key}="${value}"`;
  }
  html += '>';
  for (const child of children) {
    // Beside other nodes a text's ends are not the element's.
    const isPlainText = child.type === 'text' && children.length === 1 && isPlain(child.value);
    const content = child.type === 'text' ? (isPlainText ? child.value : undefined) : formatPlain(child);
    if (content === undefined) return undefined;
    html += content;
  }
  return `${html}</${name}>`;
};

/** Most lines need no escape, and asking first takes a tenth of the time. */
const formatNode = (node: PageTree['children'][number]): string =>
  (node.type === 'paragraph' ? formatPlain(node.children[0]) : undefined) ??
  processor.stringify({ type: 'root', children: [node] }).slice(0, -'\n'.length);

/**
 * @returns The page: YAML frontmatter, then one element a block, each on a line of its own, with blank lines between. Any MDX
 * reader gives the text back as it was.
 */
export const articleToMdx = (article: Article): string =>
  `${articleToMdast(article).children.map(formatNode).join('\n\n')}\n`;
