// The scripts that pages share, without the words of their languages.
import { fileURLToPath } from 'node:url';
import { bundleScript } from './bundle-script.ts';

export type ReaderProgram = {
  /** Declares `bulaqReader`, which is to be started. */
  readonly reader: string;
  /** Marks what was looked for on a page in another script than its article's. */
  readonly readingMarks: string;
  /** The page of what is saved. */
  readonly saved: string;
};

const bundle = (path: string, name?: string): Promise<string> =>
  bundleScript(fileURLToPath(new URL(`../../src/${path}`, import.meta.url)), name);

/** Bundles them. */
export const bundleReader = async (): Promise<ReaderProgram> => {
  const [reader, readingMarks, saved] = await Promise.all([
    bundle('reader/reader.ts', 'bulaqReader'),
    bundle('search/highlight-reading.ts'),
    bundle('offline/saved-pages.ts'),
  ]);
  return { reader, readingMarks, saved };
};
