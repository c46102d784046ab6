// The scripts that search, and Pagefind's module: the same for every collection.
import { fileURLToPath } from 'node:url';
import { bundleScript } from '../output/bundle-script.ts';
import { readPagefindModule } from './pagefind-module.ts';

export type SearchProgram = {
  /** The search page's script. */
  readonly box: string;
  /** Marks what was looked for on an article's page. */
  readonly highlight: string;
  /** A script with a variable `engine`, which holds the exports of engine-worker.ts. */
  readonly engine: string;
  /** Pagefind's module, in WebAssembly. */
  readonly module: Uint8Array;
};

/** Puts the program together: most of it in threads and a process of other programs. */
export const readSearchProgram = async (): Promise<SearchProgram> => {
  const source = (name: string): string => fileURLToPath(new URL(`../../src/search/${name}`, import.meta.url));
  const [box, highlight, engine, module] = await Promise.all([
    bundleScript(source('search-box.ts')),
    bundleScript(source('highlight.ts')),
    bundleScript(source('engine-worker.ts'), 'engine'),
    readPagefindModule(),
  ]);
  return { box, highlight, engine, module };
};
