// IO. The text face in a form that can be measured and drawn: cut to the letters that are needed, at one weight.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Blob, Buffer, Face, Font, type GlyphInfo, type GlyphPosition, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** The files of the face, in the order in which a letter is looked for. */
const parts = ['cyrillic', 'cyrillic-ext', 'latin', 'latin-ext', 'greek', 'vietnamese'];

/** Quiet beside a photograph in a feed: the regular weight, as on the page. */
const WEIGHT = 400;

/** A run of text as outlines, in the face's own units; `y` grows upwards. */
type SetText = {
  readonly width: number;
  readonly glyphs: readonly { readonly path: string; readonly x: number }[];
};

export type TextFace = {
  /** Units to the em: a `SetText` at 1000 units is drawn at 64 px by the factor 0.064. */
  readonly unitsPerEm: number;
  /** @returns Whether the face has every letter of the text. */
  readonly covers: (text: string) => boolean;
  /** @returns The text shaped: kerning and marks as the face has them. Throws on a letter that it lacks. */
  readonly set: (text: string) => SetText;
  /** @returns The text's width in units, without drawing it. */
  readonly measure: (text: string) => number;
};

const loadPart = async (part: string, letters: string): Promise<Font> => {
  const file = require.resolve(`@fontsource-variable/source-serif-4/files/source-serif-4-${part}-wght-normal.woff2`);
  const options = { targetFormat: 'sfnt', variationAxes: { wght: WEIGHT } } as const;
  const bytes = await subsetFont(await readFile(file), letters, options);
  return new Font(new Face(new Blob(bytes)));
};

/** Spaces go with the letters before them, so that a run is not broken at every word. */
const isSpace = (letter: string): boolean => /^\s$/u.test(letter);

/** Cuts the text into runs that one file of the face has. */
const runsOf = (text: string, fontOf: (letter: string) => Font | undefined): { font: Font; text: string }[] => {
  const runs: { font: Font; text: string }[] = [];
  for (const letter of text) {
    const last = runs.at(-1);
    const font = last && isSpace(letter) && last.font.nominalGlyph(0x20) !== undefined ? last.font : fontOf(letter);
    if (font === undefined) throw new Error(`The face has no "${letter}".`);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
};

const shapeRun = (font: Font, text: string): (GlyphInfo & Partial<GlyphPosition>)[] => {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphInfosAndPositions();
};

/** @param letters - All text that will be set; anything else is not covered. */
export const loadFace = async (letters: string): Promise<TextFace> => {
  const fonts = await Promise.all(parts.map((part) => loadPart(part, letters)));
  const known = new Map<string, Font | undefined>();
  const fontOf = (letter: string): Font | undefined => {
    if (known.has(letter)) return known.get(letter);
    const font = fonts.find((candidate) => candidate.nominalGlyph(letter.codePointAt(0) ?? 0) !== undefined);
    known.set(letter, font);
    return font;
  };
  return {
    unitsPerEm: fonts[0]?.face.upem ?? 1000,
    covers: (text) => Array.from(text).every((letter) => fontOf(letter) !== undefined),
    set: (text) => {
      let width = 0;
      const glyphs = runsOf(text, fontOf).flatMap((run) =>
        shapeRun(run.font, run.text).map(({ codepoint, xAdvance = 0, xOffset = 0 }) => {
          const x = width + xOffset;
          width += xAdvance;
          return { path: run.font.glyphToPath(codepoint), x };
        }),
      );
      return { width, glyphs };
    },
    measure: (text) =>
      runsOf(text, fontOf)
        .flatMap((run) => shapeRun(run.font, run.text))
        .reduce((width, { xAdvance = 0 }) => width + xAdvance, 0),
  };
};
