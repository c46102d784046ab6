// IO. The text face, cut to the letters and weights that pages use: 49 KB of woff2 for a Kazakh page in place of 105.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontFile } from '../src/article/site-schema.ts';
import { type ContentCache, noCache, openContentCache } from './content-cache.ts';
import { type FontPart, fontParts } from './fonts/repertoire.ts';
import { runTasks, type ThreadWork, threadWork } from './threads.ts';

/** A font, as pages name it and as it is to be written. */
export type CutFont = FontFile & { readonly bytes: Uint8Array };

const require = createRequire(import.meta.url);

/** 400 for text, 600 for questions and subheads; pages use nothing bolder. */
const weights = { min: 400, max: 600 };

const cutPart = async ({ source, characters }: FontPart, cache: ContentCache): Promise<Uint8Array> => {
  const file = require.resolve(`@fontsource-variable/source-serif-4/files/source-serif-4-${source}-wght-normal.woff2`);
  const face = await readFile(file);
  return cache.remember([face, characters, JSON.stringify(weights)], async () => {
    const { default: subsetFont } = await import('subset-font');
    return subsetFont(face, characters, { targetFormat: 'woff2', variationAxes: { wght: weights } });
  });
};

const pointsOf = (characters: string): number[] =>
  [...new Set(Array.from(characters, (character) => character.codePointAt(0) ?? 0))].sort((a, b) => a - b);

/**
 * @param earlier - Characters of the parts that are named before this one. Of two parts that claim a letter, browsers
 *   take the one named last; so a run of this one may pass over letters of later parts, and over those of no part, but
 *   not over these. Every page carries the ranges, and few runs are short.
 * @returns The characters as CSS has them: `U+20-2212` for the first part, `U+492-4af,U+4b2-4e9` for a later one.
 */
export const unicodeRange = (characters: string, earlier: string): string => {
  const taken = pointsOf(earlier);
  const runs: [first: number, last: number][] = [];
  let next = 0;
  for (const point of pointsOf(characters)) {
    const run = runs.at(-1);
    while ((taken[next] ?? Infinity) < (run?.[1] ?? point)) next++;
    if (run && (taken[next] ?? Infinity) > point) run[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number): string => point.toString(16);
  return runs.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(',');
};

const cutAll: ThreadWork<undefined, boolean, readonly CutFont[]> = threadWork(
  import.meta.url,
  (usesCache: boolean): Promise<readonly CutFont[]> => {
    const cache = usesCache ? openContentCache('fonts') : noCache;
    const cut = fontParts.map(async (part, index) => {
      const bytes = await cutPart(part, cache);
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
      const earlier = fontParts.slice(0, index).map(({ characters }) => characters);
      return {
        file: `assets/fonts/source-serif-4-${part.name}-${hash}.woff2`,
        unicodeRange: unicodeRange(part.characters, earlier.join('')),
        bytes,
      };
    });
    return Promise.all(cut);
  },
);

/**
 * Cuts the face, in a thread of its own: a second in which other things can be done. The same bytes every time.
 * @param usesCache - Whether what an earlier build has cut will do.
 */
export const cutFonts = async (usesCache: boolean): Promise<readonly CutFont[]> => {
  const [fonts = []] = await runTasks(cutAll, { context: undefined, tasks: [usesCache], threads: 1 });
  return fonts;
};
