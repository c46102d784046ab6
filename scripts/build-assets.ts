// IO. What all pages share, made before them so that they can name it: the cut fonts and the reader's script.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SharedAssets } from '../src/article/site-schema.ts';
import { translator } from '../src/i18n/ui-strings.ts';
import { type FrameTag, frameTags } from '../src/layouts/frame.ts';
import { readings } from '../src/languages/readings.ts';
import { pathTag } from '../src/article/permalink.ts';
import { type ReaderOptions, readerWords } from '../src/reader/reader-words.ts';
import { findWrittenLanguage } from '../src/text/reading-language.ts';
import type { SearchFiles } from '../src/search/search-index.ts';
import { cutFonts } from './cut-fonts.ts';
import { bundleScript } from './output/bundle-script.ts';
import { contentHash } from './output/pack-index.ts';

const readerEntry = fileURLToPath(new URL('../src/reader/reader.ts', import.meta.url));
const savedEntry = fileURLToPath(new URL('../src/offline/saved-pages.ts', import.meta.url));

const readerOptions = (tag: FrameTag, search: SearchFiles | undefined): ReaderOptions => ({
  words: readerWords(translator(tag)),
  quotationMarks: findWrittenLanguage(tag)?.citing.quotationMarks ?? ['“', '”'],
  readings: readings.map((reading) => ({ tag: reading.tag, from: pathTag(reading.of), to: pathTag(reading.tag) })),
  ...(search && { highlight: `${search.base}${search.highlight}.js` }),
});

/** Writes the reader's script once for each language, its words in it, and returns the files by tag. */
const writeReaders = async (folder: string, search: SearchFiles | undefined): Promise<Record<string, string>> => {
  const script = await bundleScript(readerEntry, 'bulaqReader');
  const files = frameTags.map(async (tag) => {
    const content = `${script.trimEnd()}\nbulaqReader.start(${JSON.stringify(readerOptions(tag, search))});\n`;
    const file = `assets/reader-${pathTag(tag)}-${contentHash(content)}.js`;
    await writeFile(join(folder, file), content);
    return [tag, file] as const;
  });
  return Object.fromEntries(await Promise.all(files));
};

/**
 * Writes the files into `folder`, the site's root, and returns their names.
 * @param search - The search index's files; undefined where there is none, as in development.
 */
export const buildAssets = async (folder: string, search: SearchFiles | undefined): Promise<SharedAssets> => {
  await mkdir(join(folder, 'assets'), { recursive: true });
  const script = await bundleScript(savedEntry);
  const saved = `assets/saved-${contentHash(script)}.js`;
  await writeFile(join(folder, saved), script);
  return { fonts: await cutFonts(folder), reader: await writeReaders(folder, search), saved };
};
