// The built pages as trees, for tests that look at every one of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { listFiles } from '../output/checksums.ts';

type Document = ReturnType<typeof parseDocument>;
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** One HTML page of a built site; `path` is relative to the site's root. */
export type BuiltPage = { readonly path: string; readonly html: string; readonly document: Document };

/** Every HTML page of a built site, parsed. */
export const readPages = async (dist: string): Promise<BuiltPage[]> =>
  (await listFiles(dist))
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const html = readFileSync(join(dist, path), 'utf8');
      return { path, html, document: parseDocument(html) };
    });

/** All elements below `root` for which `test` holds, in document order. */
export const findAll = (root: Document | Element, test: (element: Element) => boolean): Element[] =>
  DomUtils.findAll(test, [root]);

/** An element's text, as `textContent` gives it. */
export const textOf = (element: Element): string => DomUtils.textContent(element);
