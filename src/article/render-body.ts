// An article's blocks -> the HTML of its body. A reader of MDX makes the same of its page, but compiles and runs a program
// for each: mdx-pages.site.test.ts holds the two together, byte for byte.
import type { Block } from './article-schema.ts';
import { blockElement, type PageElement } from './block-element.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeSign = (sign: string): string => entities[sign] ?? sign;

const renderElement = ({ name, attributes, children }: PageElement): string => {
  let html = `<${name}`;
  for (const { name: key, value } of attributes)
    html += value === '' ? ` ${key}` : ` ${key}="${value.replace(/[&"]/g, escapeSign)}"`;
  if (name === 'br') return `${html}/>`;
  html += '>';
  for (const child of children)
    html += child.type === 'text' ? child.value.replace(/[&<>"']/g, escapeSign) : renderElement(child);
  return `${html}</${name}>`;
};

/**
 * @returns The HTML, a line for each block, as Astro's `<Content />` writes it.
 * @example renderBody(article.blocks) // '<h2 id="p-h2v8a0">Саммит</h2>\n<p id="p-k3m9x2">Токио.</p>'
 */
export const renderBody = (blocks: readonly Block[]): string =>
  blocks.map((block) => renderElement(blockElement(block))).join('\n');
