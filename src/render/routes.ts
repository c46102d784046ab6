// The files of src/pages and the pages that each of them makes, as Astro's own build would find them.

/** What a page's module exports by default: a component, of Astro's or of MDX's. */
export type PageComponent = (props: Readonly<Record<string, unknown>>) => unknown;

type StaticPath = {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props?: Readonly<Record<string, unknown>>;
};

type PageModule = {
  readonly default: PageComponent;
  readonly getStaticPaths?: () => readonly StaticPath[] | Promise<readonly StaticPath[]>;
};

export type RoutePage = {
  /** Relative to the site's root: `kk/orta-daliz.html`. */
  readonly path: string;
  readonly props: Readonly<Record<string, unknown>>;
};

/** One file of src/pages. */
export type Route = {
  /** From the project's root: `src/pages/[tag]/[slug].astro`. */
  readonly file: string;
  readonly Page: PageComponent;
  readonly pages: readonly RoutePage[];
};

const modules = import.meta.glob<PageModule>(['../pages/**/*.{astro,mdx}', '!../pages/**/_*']);

/** In the brackets of a file's name: a parameter, or one that may hold slashes. */
const parameter = /\[(?:\.\.\.)?(\w+)\]/g;

/** @returns The addresses of a file's pages: those of `src/pages/[tag]/[slug].astro` are `kk/orta-daliz.html` and others. */
const pathsOf = (file: string): ((params: StaticPath['params']) => string) => {
  const pattern = file.replace('src/pages/', '').replace(/\.\w+$/, '.html');
  return (params) => pattern.replace(parameter, (_, name: string) => params[name] ?? '');
};

const loadRoute = async (file: string, load: () => Promise<PageModule>): Promise<Route> => {
  const { default: Page, getStaticPaths } = await load();
  const paths = (await getStaticPaths?.()) ?? [{ params: {} }];
  const pathOf = pathsOf(file);
  return { file, Page, pages: paths.map(({ params, props = {} }) => ({ path: pathOf(params), props })) };
};

/** An address that any other page may claim. */
const isRest = ({ file }: Route): boolean => file.includes('[...');

/** @returns Every page of the site, by the file that makes it. Of two pages at one address the more special one stays. */
export const loadRoutes = async (): Promise<Route[]> => {
  const routes = await Promise.all(
    Object.entries(modules).map(([path, load]) => loadRoute(path.replace('../', 'src/'), load)),
  );
  const open = new Set(routes.filter(isRest).flatMap(({ pages }) => pages.map(({ path }) => path)));
  if (open.size === 0) return routes;
  for (const route of routes) if (!isRest(route)) for (const { path } of route.pages) open.delete(path);
  return routes.map((route) =>
    isRest(route) ? { ...route, pages: route.pages.filter(({ path }) => open.has(path)) } : route,
  );
};
