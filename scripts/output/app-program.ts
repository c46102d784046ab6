// What a site's app consists of whatever its articles are.
import { fileURLToPath } from 'node:url';
import { bundleScript } from './bundle-script.ts';
import { drawIcons, type Icon } from './icons.ts';

export type AppProgram = {
  readonly icons: readonly Icon[];
  /** The service worker's code, but what it is told of the site. */
  readonly worker: string;
};

const workerEntry = fileURLToPath(new URL('../../src/offline/service-worker.ts', import.meta.url));

/** Draws and bundles it: a fifth of a second in which other things can be done. */
export const makeAppProgram = async (): Promise<AppProgram> => {
  const [worker, icons] = await Promise.all([bundleScript(workerEntry), drawIcons()]);
  return { icons, worker };
};
