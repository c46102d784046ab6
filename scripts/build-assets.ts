// IO. What all pages share, made before them so that they can name it: the cut fonts and the reader's script.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SharedAssets } from '../src/article/site-schema.ts';
import { cutFonts } from './cut-fonts.ts';
import { bundleScript } from './output/bundle-script.ts';
import { contentHash } from './output/pack-index.ts';

const readerEntry = fileURLToPath(new URL('../src/reader/reader.ts', import.meta.url));
const savedEntry = fileURLToPath(new URL('../src/offline/saved-pages.ts', import.meta.url));

/** Writes the files into `folder`, the site's root, and returns their names. */
export const buildAssets = async (folder: string): Promise<SharedAssets> => {
  await mkdir(join(folder, 'assets'), { recursive: true });
  const bundle = async (name: string, entry: string): Promise<string> => {
    const script = await bundleScript(entry);
    const path = `assets/${name}-${contentHash(script)}.js`;
    await writeFile(join(folder, path), script);
    return path;
  };
  return {
    fonts: await cutFonts(folder),
    reader: await bundle('reader', readerEntry),
    saved: await bundle('saved', savedEntry),
  };
};
