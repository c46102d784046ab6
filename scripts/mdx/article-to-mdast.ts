// Article -> Markdown tree. Text goes into text nodes, so nothing is escaped by hand and nothing in it can be code.
import type { Yaml } from 'mdast';
import type {} from 'mdast-util-frontmatter';
import type {} from 'mdast-util-mdx-jsx';
import type { Article } from '../../src/article/article-schema.ts';
import { blockElement, type PageElement } from '../../src/article/block-element.ts';

/** A paragraph of one inline element is one line of MDX, which Markdown reads as that element and nothing around it. */
type PageLine = { type: 'paragraph'; children: [PageElement] };

/** A page as Markdown has it: its frontmatter, then a line for each block. */
export type PageTree = { type: 'root'; children: (Yaml | PageLine)[] };

/** @returns A YAML node, and one element for each block. */
export const articleToMdast = ({ frontmatter, blocks }: Article): PageTree => ({
  type: 'root',
  children: [
    { type: 'yaml', value: formatFrontmatter(frontmatter) },
    ...blocks.map((block): PageLine => ({ type: 'paragraph', children: [blockElement(block)] })),
  ],
});

/**
 * YAML in block form with every text in double quotation marks, as JSON writes it: JSON's strings are YAML's (YAML 1.2.2,
 * 7.3.1), but for characters that YAML wants escaped as well. Keys are the schema's own.
 */
const formatFrontmatter = (value: object, indent = ''): string =>
  Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .map(([key, entry]) => `${indent}${key}:${formatValue(entry, `${indent}  `)}`)
    .join('\n');

const formatValue = (value: unknown, indent: string): string => {
  if (typeof value === 'object' && value !== null && Object.keys(value).length === 0) return ` ${formatScalar(value)}`;
  if (Array.isArray(value)) return value.map((item) => `\n${indent}- ${formatScalar(item)}`).join('');
  if (typeof value === 'object' && value !== null) return `\n${formatFrontmatter(value, indent)}`;
  return ` ${formatScalar(value)}`;
};

/** Not printable in YAML, although JSON leaves them as they are. */
const unprintable = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

const formatScalar = (value: unknown): string =>
  JSON.stringify(value).replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
