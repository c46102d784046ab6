// MDX page -> what a reader of it gets. For tests: the page is read by Astro's own reader and by another engine.
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { evaluate as evaluateByMdxJs } from '@mdx-js/mdx';
import { escapeHTML, spreadAttributes, voidElementNames } from 'astro/runtime/server/index.js';
import remarkFrontmatter from 'remark-frontmatter';
import { evaluate as evaluateBySatteri } from 'satteri';

/** An element of the page: its name, attributes, and its text with `\n` for line breaks. */
export type ReadElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** A list's items. */
  readonly items: readonly ReadElement[];
};

export type ReadPage = { readonly frontmatter: unknown; readonly elements: readonly ReadElement[] };

/** Markdown as astro.config.mjs has it: nothing that would change an author's marks. */
const features = { gfm: false, smartPunctuation: false } as const;

/** As Astro reads a page with the features of astro.config.mjs: Sätteri, without GFM and smart punctuation. */
export const readByAstro = async (mdx: string): Promise<ReadPage> => {
  const { frontmatter, content } = parseFrontmatter(mdx, { frontmatter: 'empty-with-spaces' });
  const module = await evaluateBySatteri(content, { ...runtime, features });
  return { frontmatter, elements: readElements(render(module['default'])) };
};

/** @returns The HTML that Astro would write: what its reader gives, in Astro's own spelling of attributes and text. */
export const renderByAstro = async (mdx: string): Promise<string> => {
  const { content } = parseFrontmatter(mdx, { frontmatter: 'empty-with-spaces' });
  const module = await evaluateBySatteri(content, { ...runtime, features });
  return formatHtml(render(module['default'])).trim();
};

/** As the MDX project's own compiler reads it. */
export const readByMdxJs = async (mdx: string): Promise<ReadPage> => {
  const module: Record<string, unknown> = await evaluateByMdxJs(mdx, {
    ...runtime,
    remarkPlugins: [remarkFrontmatter],
  });
  const { frontmatter } = parseFrontmatter(mdx);
  return { frontmatter, elements: readElements(render(module['default'])) };
};

type Node =
  | string
  | readonly Node[]
  | { readonly name: string; readonly attributes: Readonly<Record<string, unknown>>; readonly children: Node };

const fragment = Symbol('fragment');

const createElement = (name: unknown, properties: unknown): Node => {
  // The runtime's contract: properties are an object, children among them.
  const { children, ...attributes } = properties as Record<string, unknown>;
  const content = toNode(children);
  if (name === fragment) return content;
  if (typeof name === 'function') return toNode(name(properties));
  return { name: String(name), attributes, children: content };
};

const toNode = (value: unknown): Node => {
  if (value === undefined || value === null || typeof value === 'boolean') return '';
  if (Array.isArray(value)) return value.map(toNode);
  if (typeof value === 'object') return value as Node; // what createElement made
  return String(value);
};

const runtime = { Fragment: fragment, jsx: createElement, jsxs: createElement };

const render = (component: unknown): Node => {
  if (typeof component !== 'function') throw new Error('The page has no default export.');
  return toNode(component({}));
};

const formatHtml = (node: Node): string => {
  if (typeof node === 'string') return String(escapeHTML(node));
  if (!('name' in node)) return node.map(formatHtml).join('');
  const { name, attributes } = node;
  const content = formatHtml(node.children);
  const isVoid = content === '' && voidElementNames.test(name);
  return `<${name}${spreadAttributes(attributes)}${isVoid ? '/>' : `>${content}</${name}>`}`;
};

const readElements = (node: Node): ReadElement[] => {
  if (typeof node === 'string') {
    if (node.trim() !== '') throw new Error(`Text outside any element: ${node}`);
    return [];
  }
  if ('name' in node) return [readElement(node)];
  return node.flatMap(readElements);
};

const readElement = ({ name, attributes, children }: Extract<Node, { name: string }>): ReadElement => ({
  name,
  attributes,
  text: textOf(children),
  items: name === 'ol' || name === 'ul' ? readElements(children) : [],
});

/** A `br` and the line feed that follows it in the source are one line break. */
const textOf = (node: Node): string => {
  if (typeof node === 'string') return node;
  if (!('name' in node)) return node.map(textOf).join('');
  if (node.name === 'br') return '';
  if (node.name !== 'li' && node.name !== 'span') throw new Error(`Text became an element: ${node.name}`);
  return textOf(node.children);
};
