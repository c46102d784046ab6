// Renders the pages with the program that Astro has made of them, on as many cores as pay.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { allEnded } from './all-ended.ts';
import { bundlePaths } from './bundle-pages.ts';
import { releaseMemory } from './release-memory.ts';
import { renderShare, type RenderTask } from './render-share.ts';
import { type EarlyThread, runTasks, threadsFor } from './threads.ts';

/** Fewer articles than this, and a second thread takes longer to start than to render half of them. */
const fewestForThreads = 250;

/** What fewer articles have taken of memory is soon found again by their pages. */
const fewestToRelease = 5000;

/** Shares for each thread: enough that all end together. */
const sharesPerThread = 8;

export type RenderOptions = {
  /** Articles whose pages are rendered, or lists of them. */
  readonly articleCount: number;
  /** The folder that bundlePages gives. */
  readonly bundle: string;
  /** A thread for `renderShare`, if it was started before. */
  readonly early?: EarlyThread | undefined;
  /** Told how many of how many shares are done. */
  readonly onStep?: (done: number, all: number) => void;
};

/** Renders the pages in scope. */
export const renderPages = async (
  task: RenderTask,
  { articleCount, bundle, early, onStep = () => undefined }: RenderOptions,
): Promise<void> => {
  const threads = Math.max(1, threadsFor(articleCount, fewestForThreads));
  const parts = threads === 1 ? 1 : threads * sharesPerThread;
  if (articleCount >= fewestToRelease) releaseMemory();
  let done = 0;
  const rendering = runTasks(renderShare, {
    context: { ...task, bundle },
    tasks: Array.from({ length: parts }, (_, part) => ({ part, parts })),
    threads,
    early,
    onResult: () => onStep(++done, parts),
  });
  await allEnded([rendering, cp(join(bundle, bundlePaths.files), task.outDir, { recursive: true })]);
};
