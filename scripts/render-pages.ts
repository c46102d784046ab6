// Astro renders the pages. A large site is shared out among processes, one for each core: each is a whole build of
// Astro that renders every n-th page, and the pages are where they would be after one.
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import { projectRoot } from './output-folder.ts';
import { isPageInScope, type Scope, type Share } from './scope.ts';

/** Fewer articles than this for a process, and it takes longer to start than to render them. */
const LEAST_ARTICLES = 1000;

/** More than this and the disk is what all wait for. */
const MOST_PROCESSES = 8;

/** What one process renders, and where. */
export type RenderTask = {
  /** What scripts/work-folder.ts has written. */
  readonly workFolder: string;
  /** The site's folder; what lies there stays. */
  readonly outDir: string;
  readonly scope: Scope;
  /** The process's own share of the pages in scope. */
  readonly share: Share;
};

const takeShare = ({ scope, share }: RenderTask): AstroIntegration => ({
  name: 'bulaq-share',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((renderer) => ({
        ...renderer,
        getStaticPaths: async () =>
          (await renderer.getStaticPaths())
            .filter(({ route, pathname }) => isPageInScope(scope, route.component, pathname))
            .filter((_, index) => index % share.parts === share.part),
      })),
  },
});

/** Renders a share of the pages in this process. */
export const renderShare = async (task: RenderTask): Promise<void> => {
  const { workFolder, outDir, share } = task;
  process.env['BULAQ_WORK'] = workFolder;
  await build({
    root: projectRoot,
    outDir,
    // In the work folder, so that no build sees what another one cached.
    cacheDir: join(workFolder, `cache-${share.part}`),
    logLevel: 'error',
    // The files beside the pages are there already.
    vite: { build: { emptyOutDir: false } },
    integrations: [takeShare(task)],
  });
};

const renderInProcess = async (task: RenderTask): Promise<void> => {
  const { part, parts } = task.share;
  // Astro bundles the pages below the working directory; two processes must not do it in the same place.
  const cwd = join(task.workFolder, `share-${part}`);
  await mkdir(cwd, { recursive: true });
  const script = fileURLToPath(new URL('render-share.ts', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, script, JSON.stringify(task)], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = (): boolean => child.kill();
  process.once('exit', stop);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  process.off('exit', stop);
  if (code !== 0) throw new Error(`Part ${part + 1} of ${parts} of the pages could not be rendered.`);
};

/**
 * Renders the pages in scope, in as many processes as are worth it.
 * @param articleCount - Articles that have pages in scope.
 */
export const renderPages = async (task: Omit<RenderTask, 'share'>, articleCount: number): Promise<void> => {
  const worth = Math.floor(articleCount / LEAST_ARTICLES);
  const parts = Math.max(1, Math.min(availableParallelism(), MOST_PROCESSES, worth));
  const tasks = Array.from({ length: parts }, (_, part) => ({ ...task, share: { part, parts } }));
  await Promise.all(tasks.map(parts === 1 ? renderShare : renderInProcess));
};
