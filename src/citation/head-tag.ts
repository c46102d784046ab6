// What a page says about itself in its head, as data.

/** A `meta` or `link` element: its name, then its attributes in the order in which they are written. */
export type HeadTag = readonly [element: 'meta' | 'link', attributes: Readonly<Record<string, string>>];

/** @returns A `meta` element, or nothing where there is nothing to say. */
export const meta = (name: string, content: string | undefined): HeadTag[] =>
  content === undefined ? [] : [['meta', { name, content }]];

/** @returns A `meta` element of Open Graph, which calls its names properties. */
export const property = (name: string, content: string | undefined): HeadTag[] =>
  content === undefined ? [] : [['meta', { property: name, content }]];

/** @returns A `link` element, or nothing where there is nowhere to link. */
export const link = (rel: string, href: string | undefined, more: Readonly<Record<string, string>> = {}): HeadTag[] =>
  href === undefined ? [] : [['link', { rel, href, ...more }]];
