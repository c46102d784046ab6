// IO. What all pages share, made before them so that they can name it: the cut fonts and the reader's script.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FontFile, SharedAssets } from '../src/article/site-schema.ts';
import { translator } from '../src/i18n/ui-strings.ts';
import { type FrameTag, frameTags } from '../src/layouts/frame.ts';
import { findReading, readings } from '../src/languages/readings.ts';
import { pathTag } from '../src/article/permalink.ts';
import { type ReaderOptions, readerWords } from '../src/reader/reader-words.ts';
import { findWrittenLanguage } from '../src/text/reading-language.ts';
import type { SearchFiles } from '../src/search/search-index.ts';
import { allEnded } from './all-ended.ts';
import type { CutFont } from './cut-fonts.ts';
import { contentHash } from './output/pack-index.ts';
import type { ReaderProgram } from './output/reader-program.ts';

/** The scripts that mark the words of a search, in an article and in a reading. */
type Highlights = { readonly article: string; readonly reading: string };

const readerOptions = (tag: FrameTag, highlights: Highlights | undefined): ReaderOptions => ({
  words: readerWords(translator(tag)),
  quotationMarks: findWrittenLanguage(tag)?.citing.quotationMarks ?? ['“', '”'],
  readings: readings.map((reading) => ({ tag: reading.tag, from: pathTag(reading.of), to: pathTag(reading.tag) })),
  ...(highlights && { highlight: findReading(tag) ? highlights.reading : highlights.article }),
});

/** Writes a script, named after its content, and returns its path. */
const writeScript = async (folder: string, name: string, content: string): Promise<string> => {
  const file = `assets/${name}-${contentHash(content)}.js`;
  await writeFile(join(folder, file), content);
  return file;
};

/** Writes the reader's script once for each language, its words in it, and returns the files by tag. */
const writeReaders = async (
  folder: string,
  script: string,
  highlights: Highlights | undefined,
): Promise<Record<string, string>> => {
  const files = frameTags.map(async (tag) => {
    const content = `${script.trimEnd()}\nbulaqReader.start(${JSON.stringify(readerOptions(tag, highlights))});\n`;
    return [tag, await writeScript(folder, `reader-${pathTag(tag)}`, content)] as const;
  });
  return Object.fromEntries(await allEnded(files));
};

const writeFonts = async (folder: string, fonts: readonly CutFont[]): Promise<FontFile[]> => {
  await mkdir(join(folder, 'assets', 'fonts'), { recursive: true });
  const files = fonts.map(async ({ bytes, ...font }) => {
    await writeFile(join(folder, font.file), bytes);
    return font;
  });
  return allEnded(files);
};

/**
 * Writes the files into `folder`, the site's root, and returns their names.
 * @param search - The search index's files; undefined where there is none, as in development.
 */
export const buildAssets = async (
  folder: string,
  search: SearchFiles | undefined,
  fonts: readonly CutFont[],
  { reader, readingMarks, saved }: ReaderProgram,
): Promise<SharedAssets> => {
  await mkdir(join(folder, 'assets'), { recursive: true });
  const highlights = search && {
    article: `${search.base}${search.highlight}.js`,
    reading: await writeScript(folder, 'highlight-reading', readingMarks),
  };
  return {
    fonts: await writeFonts(folder, fonts),
    reader: await writeReaders(folder, reader, highlights),
    saved: await writeScript(folder, 'saved', saved),
  };
};
