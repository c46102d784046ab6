// What a site has of the program whatever its articles are. It is begun before they are read, in a process and a thread of
// its own, and an earlier build's parts will do as long as the program is the same.
import { deserialize, serialize } from 'node:v8';
import { bundlePages } from './bundle-pages.ts';
import { noCache } from './content-cache.ts';
import type { CutFont } from './cut-fonts.ts';
import type { SearchProgram } from './index/search-program.ts';
import type { AppProgram } from './output/app-program.ts';
import type { ReaderProgram } from './output/reader-program.ts';
import { openProgramCache, programFolder } from './program-cache.ts';

export type ProgramParts = {
  /** The folder that `bundlePages` gives. */
  readonly bundle: Promise<string>;
  readonly fonts: Promise<readonly CutFont[]>;
  readonly search: Promise<SearchProgram>;
  readonly app: Promise<AppProgram>;
  readonly reader: Promise<ReaderProgram>;
};

/** Finds parts that an earlier build has made, and keeps those that are made. What makes one takes long to load. */
const openParts = (usesCache: boolean) => {
  const cache = usesCache ? openProgramCache(programFolder()) : noCache;
  return async <Part>(name: string, make: () => Promise<Part>): Promise<Part> => {
    const bytes = await cache.remember([name], async () => serialize(await make()));
    return deserialize(bytes) as Part; // what `make` gave
  };
};

/**
 * @param usesCache - Whether what an earlier build has made will do.
 * @param signal - Ends it when no site is to be written after all.
 */
export const beginProgramParts = (usesCache: boolean, signal: AbortSignal): ProgramParts => {
  const partOf = openParts(usesCache);
  const parts = {
    bundle: bundlePages(usesCache, signal),
    fonts: partOf('fonts', async () => (await import('./cut-fonts.ts')).cutFonts(usesCache)),
    search: partOf('search', async () => (await import('./index/search-program.ts')).readSearchProgram()),
    app: partOf('app', async () => (await import('./output/app-program.ts')).makeAppProgram()),
    reader: partOf('reader', async () => (await import('./output/reader-program.ts')).bundleReader()),
  };
  // What goes wrong with them is met where they are used.
  for (const part of Object.values(parts)) part.catch(() => undefined);
  return parts;
};
