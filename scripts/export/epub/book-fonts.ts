// The text face, cut to the letters of one book. Its maker ships it by script, so a page names all the parts
// and each letter finds its own: that works in readers that know nothing of `unicode-range`.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const PACKAGE = '@fontsource-variable/source-serif-4';
/** In the order in which a letter is looked for. */
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const;

export type BookFont = { readonly family: string; readonly script: string; readonly data: Uint8Array };

type Ranges = readonly (readonly [first: number, last: number])[];

/** `U+0400-045F,U+0490` as numbers. */
const parseRanges = (text: string): Ranges =>
  text.split(',').map((range) => {
    const [first = 0, last = first] = range
      .replace('U+', '')
      .split('-')
      .map((figure) => Number.parseInt(figure, 16));
    return [first, last];
  });

const lettersIn = (letters: ReadonlySet<string>, ranges: Ranges): string =>
  [...letters]
    .filter((letter) =>
      ranges.some(([first, last]) => (letter.codePointAt(0) ?? 0) >= first && (letter.codePointAt(0) ?? 0) <= last),
    )
    .sort()
    .join('');

const readRanges = async (): Promise<Readonly<Record<string, string>>> =>
  // The package's own table, as its version in package-lock.json has it.
  JSON.parse(await readFile(require.resolve(`${PACKAGE}/unicode.json`), 'utf8')) as Record<string, string>;

/** What has been cut already: the volumes of a language have the same letters. */
const cuts = new Map<string, Uint8Array>();

/**
 * Cuts the face to these letters, at its regular weight.
 * @param format `woff2` for a book, `truetype` for drawing.
 * @returns A font for each script that the letters need; none for scripts that the face does not have.
 */
export const cutBookFonts = async (letters: ReadonlySet<string>, format: 'woff2' | 'truetype'): Promise<BookFont[]> => {
  const ranges = await readRanges();
  const fonts: BookFont[] = [];
  for (const script of SCRIPTS) {
    const text = lettersIn(letters, parseRanges(ranges[script] ?? ''));
    if (text === '') continue;
    const source = await readFile(require.resolve(`${PACKAGE}/files/source-serif-4-${script}-wght-normal.woff2`));
    const cut = (): Promise<Uint8Array> =>
      subsetFont(source, text, { targetFormat: format, variationAxes: { wght: 400 } });
    const key = `${format} ${script} ${text}`;
    const data = await (cuts.get(key) ?? cut());
    cuts.set(key, data);
    fonts.push({ family: `Source Serif 4 ${script}`, script, data });
  }
  return fonts;
};

/** Whether the face has every letter of the text. */
export const isCovered = async (text: string): Promise<boolean> => {
  const ranges = await readRanges();
  const all = SCRIPTS.flatMap((script) => parseRanges(ranges[script] ?? ''));
  return [...text].every((letter) => lettersIn(new Set([letter]), all) !== '');
};
