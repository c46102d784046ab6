// Astro renders the pages. A large site is shared out among processes, one for each core: each is a whole build of
// Astro that renders every n-th page, and the pages are where they would be after one.
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import { projectRoot } from './output-folder.ts';

/** Which of the pages: the `part`-th, from 0, of every `parts`. */
type Share = { readonly part: number; readonly parts: number };

/** Fewer articles than this for a process, and it takes longer to start than to render them. */
const LEAST_ARTICLES = 1000;

/** More than this and the disk is what all wait for. */
const MOST_PROCESSES = 8;

const takeShare = ({ part, parts }: Share): AstroIntegration => ({
  name: 'bulaq-share',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((renderer) => ({
        ...renderer,
        getStaticPaths: async () => (await renderer.getStaticPaths()).filter((_, index) => index % parts === part),
      })),
  },
});

/**
 * Renders a share of the pages in this process.
 * @param workFolder - What scripts/work-folder.ts has written.
 * @param outDir - The site's folder; what lies there stays.
 */
export const renderShare = async (workFolder: string, outDir: string, share: Share): Promise<void> => {
  process.env['BULAQ_WORK'] = workFolder;
  await build({
    root: projectRoot,
    outDir,
    // In the work folder, so that no build sees what another one cached.
    cacheDir: join(workFolder, `cache-${share.part}`),
    logLevel: 'error',
    // The files beside the pages are there already.
    vite: { build: { emptyOutDir: false } },
    integrations: [takeShare(share)],
  });
};

const renderInProcess = async (workFolder: string, outDir: string, { part, parts }: Share): Promise<void> => {
  // Astro bundles the pages below the working directory; two processes must not do it in the same place.
  const cwd = join(workFolder, `share-${part}`);
  await mkdir(cwd, { recursive: true });
  const script = fileURLToPath(new URL('render-share.ts', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, script, workFolder, outDir, `${part}`, `${parts}`], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = (): boolean => child.kill();
  process.once('exit', stop);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  process.off('exit', stop);
  if (code !== 0) throw new Error(`Part ${part + 1} of ${parts} of the pages could not be rendered.`);
};

/** Renders all pages, in as many processes as are worth it. */
export const renderPages = async (workFolder: string, outDir: string, articleCount: number): Promise<void> => {
  const parts = Math.max(
    1,
    Math.min(availableParallelism(), MOST_PROCESSES, Math.floor(articleCount / LEAST_ARTICLES)),
  );
  if (parts === 1) return renderShare(workFolder, outDir, { part: 0, parts });
  const shares = Array.from({ length: parts }, (_, part) => renderInProcess(workFolder, outDir, { part, parts }));
  await Promise.all(shares);
};
