// A share of the pages, rendered in a thread with the program that Astro has made of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundlePaths } from './bundle-pages.ts';
import { openSiteFolder } from './output/site-folder.ts';
import { openRegister, type RegisterPlan } from './output/site-register.ts';
import { isPageInScope, type Scope, type Share } from './scope.ts';
import { type ThreadWork, threadWork } from './threads.ts';

/** What is rendered, and where. */
export type RenderTask = {
  /** What scripts/work-folder.ts has written. */
  readonly workFolder: string;
  /** The site's folder; what lies there stays. */
  readonly outDir: string;
  readonly scope: Scope;
  /** Paths of pages that are there already. */
  readonly taken: ReadonlySet<string>;
  /** Where the pages are entered. */
  readonly register?: RegisterPlan | undefined;
};

export type RenderContext = RenderTask & {
  /** The folder that bundlePages has returned. */
  readonly bundle: string;
};

type Program = typeof import('../src/render/render-routes.ts');

const load = async (bundle: string): Promise<Program> =>
  (await import(pathToFileURL(join(bundle, bundlePaths.program)).href)) as Program; // bundled from it

/** A run of neighbours, so that an article's readings are rendered where its data has been read. */
const takeShare = <T>(items: readonly T[], { part, parts }: Share): readonly T[] =>
  items.slice(Math.floor((items.length * part) / parts), Math.floor((items.length * (part + 1)) / parts));

/**
 * Renders a share of the pages in scope; gives how many they were. Needs a thread of its own: the program reads what it
 * renders once, and from the folder that the thread's environment names.
 */
export const renderShare: ThreadWork<RenderContext, Share, number> = threadWork(
  import.meta.url,
  async (
    share: Share,
    { bundle, workFolder, outDir, scope, taken, register: plan }: RenderContext,
  ): Promise<number> => {
    process.env['BULAQ_WORK'] = workFolder;
    const { renderRoutes } = await load(bundle);
    const register = openRegister(plan, `pages-${share.part}`);
    const writeToSite = openSiteFolder(outDir, { register, flag: 'wx' });
    let count = 0;
    await renderRoutes({
      heads: JSON.parse(readFileSync(join(bundle, bundlePaths.heads), 'utf8')),
      choose: ({ file, pages, pathOf }) => {
        const isChosen = (path: string): boolean =>
          !taken.has(path) && isPageInScope(scope, file, path.slice(0, -'.html'.length));
        return takeShare(
          pages.filter((page) => isChosen(pathOf(page))),
          share,
        );
      },
      write: (path, html) => {
        writeToSite([path, html]);
        count++;
      },
    });
    register.close();
    return count;
  },
  ({ bundle }) => {
    // Node loads these when they are first asked for, which takes longer than a page.
    void [Request, Response, Headers, TextDecoder];
    return bundle && load(bundle);
  },
);
