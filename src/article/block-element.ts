// A block -> an element of a page: of its MDX, whose tree has it as it is, and of its HTML.
import type { Block } from './article-schema.ts';

/** Text, with nothing escaped. */
type PageText = { type: 'text'; value: string };

/** An element under the names that MDX has for it in a tree, where attributes may be more than texts. */
export type PageElement = {
  type: 'mdxJsxTextElement';
  name: string;
  attributes: { type: 'mdxJsxAttribute'; name: string; value: string }[];
  children: (PageText | PageElement)[];
};

/**
 * @returns A block as one element: `p`, `h2`, `ol` or `ul`. Marks are in `data-marker`, which the page shows by CSS; line
 *   breaks of the text are `br`.
 */
export const blockElement = (block: Block): PageElement => {
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
  const isTable = block.layout === 'columns' && block.text.includes('\t');
  return inline(
    block.type === 'subhead' ? 'h2' : 'p',
    attributes,
    isTable ? tableRows(block.text) : textWithBreaks(block.text),
  );
};

/** Rows and cells of a table whose cells tabs divide, each in an element; the tabs and line breaks stay between them. */
const tableRows = (text: string): PageElement['children'] =>
  text.split('\n').flatMap((line, index): PageElement['children'] => {
    const cells = line.split('\t').map((cell) => inline('span', [attribute('data-cell', '')], textOf(cell)));
    const row = cells.flatMap((cell, at) => (at === 0 ? [cell] : [{ type: 'text' as const, value: '\t' }, cell]));
    const own = inline('span', [attribute('data-row', '')], row);
    return index === 0 ? [own] : [inline('br', [], []), { type: 'text', value: '\n' }, own];
  });

const textOf = (value: string): PageElement['children'] => (value === '' ? [] : [{ type: 'text', value }]);

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
