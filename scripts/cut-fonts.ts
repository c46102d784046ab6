// IO. The text face, cut to the letters and weights that pages use: 49 KB of woff2 for a Kazakh page in place of 105.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { FontFile } from '../src/article/site-schema.ts';
import { type FontPart, fontParts } from './fonts/repertoire.ts';

const require = createRequire(import.meta.url);

/** 400 for text, 600 for questions and subheads; pages use nothing bolder. */
const weights = { min: 400, max: 600 };

const cutPart = async ({ source, characters }: FontPart): Promise<Uint8Array> => {
  const file = require.resolve(`@fontsource-variable/source-serif-4/files/source-serif-4-${source}-wght-normal.woff2`);
  return subsetFont(await readFile(file), characters, { targetFormat: 'woff2', variationAxes: { wght: weights } });
};

/** @returns The characters as CSS has them, runs drawn together: `U+20-7e,U+a0`. */
export const unicodeRange = (characters: string): string => {
  const points = [...new Set(Array.from(characters, (character) => character.codePointAt(0) ?? 0))].sort(
    (a, b) => a - b,
  );
  const runs: [first: number, last: number][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && point === run[1] + 1) run[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number): string => point.toString(16);
  return runs.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(',');
};

/** Cuts the face into `folder`, the site's root, and returns the files for the pages to name. The same bytes every time. */
export const cutFonts = async (folder: string): Promise<FontFile[]> => {
  await mkdir(join(folder, 'assets', 'fonts'), { recursive: true });
  return Promise.all(
    fontParts.map(async (part) => {
      const bytes = await cutPart(part);
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
      const file = `assets/fonts/source-serif-4-${part.name}-${hash}.woff2`;
      await writeFile(join(folder, file), bytes);
      return { file, unicodeRange: unicodeRange(part.characters) };
    }),
  );
};
