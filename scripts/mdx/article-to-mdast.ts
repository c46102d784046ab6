// Article -> Markdown tree. Text goes into text nodes, so nothing is escaped by hand and nothing in it can be code.
import type { Text, Yaml } from 'mdast';
import type { MdxJsxAttribute, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-frontmatter';
import type { Article, Block } from '../../src/article/article-schema.ts';

/** An element of a page. MDX may have more in one than text, other elements, and attributes that are texts. */
export type PageElement = MdxJsxTextElement & {
  name: string;
  attributes: (MdxJsxAttribute & { value: string })[];
  children: (Text | PageElement)[];
};

/** A paragraph of one inline element is one line of MDX, which Markdown reads as that element and nothing around it. */
type PageLine = { type: 'paragraph'; children: [PageElement] };

/** A page as Markdown has it: its frontmatter, then a line for each block. */
export type PageTree = { type: 'root'; children: (Yaml | PageLine)[] };

/**
 * @returns A YAML node and one element for each block: `p`, `h2`, `ol` or `ul`. Marks are in `data-marker`, which the
 * page shows by CSS; line breaks of the text are `br`.
 */
export const articleToMdast = ({ frontmatter, blocks }: Article): PageTree => ({
  type: 'root',
  children: [
    { type: 'yaml', value: formatFrontmatter(frontmatter) },
    ...blocks.map((block): PageLine => ({ type: 'paragraph', children: [blockToElement(block)] })),
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

const blockToElement = (block: Block): PageElement => {
  const { anchor, lang } = block;
  const base = [
    attribute('id', anchor),
    ...(lang === undefined ? [] : [attribute('lang', lang), attribute('dir', 'auto')]),
  ];
  if (block.type === 'list') {
    const items = block.items.map((item, index) =>
      inline('li', [attribute('data-marker', block.markers[index] ?? '')], textWithBreaks(item)),
    );
    return inline(isNumbered(block.markers) ? 'ol' : 'ul', base, items);
  }
  const attributes = [
    ...base,
    ...(block.type === 'paragraph' || block.type === 'subhead' ? [] : [attribute('data-type', block.type)]),
    ...(block.marker === undefined ? [] : [attribute('data-marker', block.marker)]),
    ...(block.layout === undefined ? [] : [attribute('data-layout', block.layout)]),
  ];
  return inline(block.type === 'subhead' ? 'h2' : 'p', attributes, textWithBreaks(block.text));
};

const isNumbered = (markers: readonly string[]): boolean => /[\p{N}]|^\p{L}\)/u.test(markers[0] ?? '');

/**
 * `\n` in a text is a line break of the author's. Blanks at the head of a line, which aligned columns have, stand in an
 * element of their own: Markdown drops them otherwise.
 */
const textWithBreaks = (text: string): PageElement['children'] =>
  text.split('\n').flatMap((line, index): PageElement['children'] => {
    if (index === 0) return [{ type: 'text', value: line }];
    const indent = /^[ \t]+/u.exec(line)?.[0];
    if (indent === undefined) return [inline('br', [], []), { type: 'text', value: `\n${line}` }];
    return [
      inline('br', [], []),
      { type: 'text', value: '\n' },
      inline('span', [], [{ type: 'text', value: indent }]),
      { type: 'text', value: line.slice(indent.length) },
    ];
  });

const attribute = (name: string, value: string): PageElement['attributes'][number] => ({
  type: 'mdxJsxAttribute',
  name,
  value,
});

const inline = (
  name: string,
  attributes: PageElement['attributes'],
  children: PageElement['children'],
): PageElement => ({ type: 'mdxJsxTextElement', name, attributes, children });
