// What a site has of the program whatever its articles are. It is begun before they are read, in a process and a thread of
// its own.
import { bundlePages } from './bundle-pages.ts';
import { type CutFont, cutFonts } from './cut-fonts.ts';
import { type AppProgram, makeAppProgram } from './output/app-program.ts';
import { readSearchProgram, type SearchProgram } from './index/search-program.ts';

export type ProgramParts = {
  /** The folder that `bundlePages` gives. */
  readonly bundle: Promise<string>;
  readonly fonts: Promise<readonly CutFont[]>;
  readonly search: Promise<SearchProgram>;
  readonly app: Promise<AppProgram>;
};

/**
 * @param usesCache - Whether what an earlier build has made will do.
 * @param signal - Ends it when no site is to be written after all.
 */
export const beginProgramParts = (usesCache: boolean, signal: AbortSignal): ProgramParts => {
  const parts = {
    bundle: bundlePages(usesCache, signal),
    fonts: cutFonts(usesCache),
    search: readSearchProgram(),
    app: makeAppProgram(),
  };
  // What goes wrong with them is met where they are used.
  for (const part of Object.values(parts)) part.catch(() => undefined);
  return parts;
};
