// Where a build enters the bundle that Astro makes of the pages: see scripts/bundle-pages.ts.
import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { closeGaps } from '../layouts/close-gaps.ts';
import Pages from './Pages.astro';
import { loadRoutes, type Route, type RoutePage } from './routes.ts';

export type RenderOptions = {
  /** By the file of src/pages: the styles of its pages, as elements for their heads. */
  readonly heads: Readonly<Record<string, string>>;
  /** @returns Those of a file's pages that are to be rendered. */
  readonly choose: (route: Route) => readonly RoutePage[];
  /** Gets every page that was chosen; `path` is relative to the site's root. */
  readonly write: (path: string, html: string) => void;
};

type Render = (page: Pick<Route, 'Page'> & Required<Pick<RoutePage, 'props'>>) => Promise<unknown>;

/** Astro adds doctype and styles to what it was asked for, and here it is asked for something else. */
const completePage = (html: string, head: string): string => {
  const doctype = '<!DOCTYPE html>\n';
  if (head === '') return closeGaps(doctype + html);
  const end = Math.max(0, html.indexOf('</head>'));
  // There is no gap beside a style. One long text of all would be made only to be cut again.
  return closeGaps(doctype + html.slice(0, end)) + head + closeGaps(html.slice(end));
};

let opened: Promise<AstroContainer> | undefined;
const openContainer = async (): Promise<AstroContainer> => {
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
  return container;
};

/**
 * Renders pages of the site whose data is in the work folder (src/article/work-folder.ts).
 * @public What the bundle exports.
 */
export const renderRoutes = async ({ heads, choose, write }: RenderOptions): Promise<void> => {
  const work = async (render: Render): Promise<void> => {
    for await (const route of loadRoutes()) {
      const head = heads[route.file] ?? '';
      for (const page of choose(route)) {
        const html = String(await render({ Page: route.Page, props: page.props ?? {} }));
        write(route.pathOf(page), completePage(html, head));
      }
    }
  };
  const container = await (opened ??= openContainer());
  await container.renderToString(Pages, { props: { work } });
};
