// MDX page -> the HTML of its body, once, outside Vite: a module for each article is what made Astro slow at thousands.
//
// The engine is the one that @astrojs/mdx has, and the text is escaped by Astro's own functions, so that the HTML is
// what `<Content />` would write; render-body.test.ts holds the two together.
import { escapeHTML, spreadAttributes, voidElementNames } from 'astro/runtime/server/index.js';
import { evaluate } from 'satteri';

/** HTML that is finished, as opposed to text that is still to be escaped. */
class Html {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

const fragment = Symbol('fragment');

const renderChildren = (children: unknown): string => {
  if (children instanceof Html) return children.html;
  if (Array.isArray(children)) return children.map(renderChildren).join('');
  return children === undefined || children === null ? '' : String(escapeHTML(String(children)));
};

/** The JSX runtime of the page's code: an element becomes its HTML at once. */
const createElement = (name: unknown, properties: unknown): Html => {
  // What a JSX runtime is called with: the attributes, the content among them.
  const { children, ...attributes } = properties as Record<string, unknown>;
  const content = renderChildren(children);
  if (name === fragment) return new Html(content);
  if (typeof name !== 'string')
    throw new Error('An article has no components; a page that has some is a page of Astro.');
  const isVoid = content === '' && voidElementNames.test(name);
  return new Html(`<${name}${spreadAttributes(attributes)}${isVoid ? '/>' : `>${content}</${name}>`}`);
};

/** Markdown as astro.config.mjs has it: nothing that would change an author's marks. */
const features = { gfm: false, smartPunctuation: false } as const;

/**
 * @param mdx - A page of `convert`: frontmatter, then elements with text in them, no components and no code.
 * @returns The HTML of the body: `<p id="p-k3m9x2">Токио.</p>`, a line for each block.
 */
export const renderBody = (mdx: string): string => {
  const page = evaluate(mdx, { Fragment: fragment, jsx: createElement, jsxs: createElement, features });
  // Only plugins would make it a promise.
  if (page instanceof Promise || typeof page['default'] !== 'function') throw new Error('The page has no body.');
  return renderChildren(page['default']({}));
};
