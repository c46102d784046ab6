// The files of src/pages and the pages that each of them makes, as Astro's own build would find them.

/** What a page's module exports by default: a component, of Astro's or of MDX's. */
export type PageComponent = (props: Readonly<Record<string, unknown>>) => unknown;

/** A page, as `getStaticPaths` of its file has it. */
export type RoutePage = {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props?: Readonly<Record<string, unknown>>;
};

type PageModule = {
  readonly default: PageComponent;
  readonly getStaticPaths?: () => readonly RoutePage[] | Promise<readonly RoutePage[]>;
};

/** One file of src/pages. */
export type Route = {
  /** From the project's root: `src/pages/[tag]/[slug].astro`. */
  readonly file: string;
  readonly Page: PageComponent;
  readonly pages: readonly RoutePage[];
  /** @returns The address of one of them, relative to the site's root: `kk/orta-daliz.html`. */
  readonly pathOf: (page: RoutePage) => string;
};

/** In the brackets of a file's name: a parameter, or one that may hold slashes. */
const parameter = /\[(?:\.\.\.)?(\w+)\]/;

/** What makes addresses of what a file's pages have in place of its parameters. */
const pathsOf = (file: string): Route['pathOf'] => {
  // What stands between the parameters, and their names, in turn.
  const parts = file
    .replace('src/pages/', '')
    .replace(/\.\w+$/, '.html')
    .split(parameter);
  return ({ params }) => {
    let path = '';
    for (const [index, part] of parts.entries()) path += index % 2 === 0 ? part : (params[part] ?? '');
    return path;
  };
};

type RouteFile = readonly [file: string, load: () => Promise<PageModule>];

const loadRoute = async ([file, load]: RouteFile): Promise<Route> => {
  const { default: Page, getStaticPaths } = await load();
  return { file, Page, pages: (await getStaticPaths?.()) ?? [{ params: {} }], pathOf: pathsOf(file) };
};

/** Whether any other page may claim the addresses of the file's pages. */
const isRest = ([file]: RouteFile): boolean => file.includes('[...');

const files = Object.entries(import.meta.glob<PageModule>(['../pages/**/*.{astro,mdx}', '!../pages/**/_*'])).map(
  ([path, load]): RouteFile => [path.replace('../', 'src/'), load],
);

/**
 * Gives every page of the site, by the file that makes it. Of two pages at one address the more special one stays. A large
 * site's pages take as much memory as the list of its articles: those of one file are held at a time.
 */
export async function* loadRoutes(): AsyncGenerator<Route, void> {
  const rests = await Promise.all(files.filter(isRest).map(loadRoute));
  const open = new Set(rests.flatMap(({ pages, pathOf }) => pages.map(pathOf)));
  for (const file of files) {
    if (isRest(file)) continue;
    const route = await loadRoute(file);
    if (open.size > 0) for (const page of route.pages) open.delete(route.pathOf(page));
    yield route;
  }
  for (const rest of rests) yield { ...rest, pages: rest.pages.filter((page) => open.has(rest.pathOf(page))) };
}
