// The picture that stands for an article where its link is shared: its title, set as on the page, on paper.
import { breakLines } from './break-lines.ts';
import type { TextFace } from './load-face.ts';

/** What the picture says. */
export type ShareText = {
  readonly title: string;
  /** The article's tag, as its mark on the page has it: `kk`. */
  readonly tag: string;
  /** Source and date in the article's language; `''` where neither is known. */
  readonly origin: string;
  /** The collection's names, the reader's language first: of them the first that can be drawn stands here. */
  readonly collection: readonly string[];
};

/** What every service shows whole. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 84;
const TEXT_WIDTH = WIDTH - 2 * MARGIN;

/** The light theme of src/styles/tokens.css. */
const colours = { paper: '#fcfaf5', text: '#1e1b17', quiet: '#57524a', rule: '#dcd5c8', accent: '#2e3a93' };

/** In px: the mark and the foot; the title, which takes the largest size at which it fits. */
const SMALL = 30;
const titleSizes = [76, 62, 50, 40];
const LINE_HEIGHT = 1.16;

/** Where things stand, in px from the top. */
const MARK = 92;
const TITLE = 128;
const RULE = 506;
const FOOT = [552, 594] as const;

/** How many lines of a title fit between the mark and the rule, its descenders included. */
const linesAt = (size: number): number => Math.floor((RULE - TITLE - 20) / (size * LINE_HEIGHT));

type Pen = (text: string, size: number, x: number, baseline: number, colour: string) => string;

const round = (value: number): string => String(Math.round(value * 100) / 100);

const createPen =
  (face: TextFace): Pen =>
  (text, size, x, baseline, colour) => {
    const scale = size / face.unitsPerEm;
    const glyphs = face.set(text).glyphs.filter(({ path }) => path !== '');
    const paths = glyphs.map((glyph) => `<path transform="translate(${round(glyph.x)})" d="${glyph.path}"/>`).join('');
    return `<g fill="${colour}" transform="translate(${round(x)} ${round(baseline)}) scale(${scale} -${scale})">${paths}</g>`;
  };

/** The title in the largest size whose lines fit; in the smallest one what does not fit is left out, with `…`. */
const setTitle = (title: string, face: TextFace): { readonly size: number; readonly lines: readonly string[] } => {
  const widths = new Map<string, number>();
  const measure = (text: string): number => {
    const width = widths.get(text) ?? face.measure(text);
    widths.set(text, width);
    return width;
  };
  for (const size of titleSizes) {
    const room = (TEXT_WIDTH * face.unitsPerEm) / size;
    const most = linesAt(size);
    const lines = breakLines(title, room, measure);
    if (lines.length <= most && lines.every((line) => measure(line) <= room)) return { size, lines };
    if (size !== titleSizes.at(-1)) continue;
    const parts = title.split(' ').flatMap((word) => breakWord(word, room, measure));
    return { size, lines: shortened(breakLines(parts.join(' '), room, measure), most) };
  }
  throw new Error('A title has at least one size.');
};

const shortened = (lines: readonly string[], most: number): readonly string[] =>
  lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];

/** @returns A word in pieces that fit a line, as a page breaks it: without a hyphen. */
const breakWord = (word: string, room: number, measure: (text: string) => number): string[] => {
  if (measure(word) <= room) return [word];
  const pieces = [''];
  for (const letter of word) {
    const longer = `${pieces.at(-1)}${letter}`;
    if (measure(longer) <= room) pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
};

/** @returns A line of the foot; of one that is too long the end is left out, with `…`. */
const cut = (line: string, face: TextFace): string => {
  const room = (TEXT_WIDTH * face.unitsPerEm) / SMALL;
  if (face.measure(line) <= room) return line;
  const words = line.split(' ');
  while (words.length > 1 && face.measure(`${words.join(' ')}…`) > room) words.pop();
  return `${words.join(' ')}…`;
};

/** All letters that a picture needs: for `loadFace`. */
export const lettersOf = ({ title, tag, origin, collection }: ShareText): string =>
  `${title}${tag.toUpperCase()}${origin}${collection.join('')}… -`;

/** The text without signs that the face lacks, an emoji say; undefined when it lacks a letter or nothing remains. */
const settable = (text: string, face: TextFace): string | undefined => {
  const line = text.replace(/\s+/gu, ' ').replaceAll('\u2011', '-');
  const shown = Array.from(line).filter((sign) => /[\p{L}\p{M}\p{N}]/u.test(sign) || face.covers(sign));
  const result = shown.join('').trim();
  return result !== '' && face.covers(result) ? result : undefined;
};

/**
 * @returns The picture as SVG without fonts, 1200 by 630. Where the face lacks a letter of the title the collection's
 *   name stands for it, and what else it lacks is left out: gaps in a title are worse than none.
 */
export const drawShareImage = (text: ShareText, face: TextFace): string => {
  const pen = createPen(face);
  const [title, origin, ...names] = [text.title, text.origin, ...text.collection].map((line) => settable(line, face));
  const collection = names.find((name) => name !== undefined);
  const { size, lines } = setTitle(title ?? collection ?? text.tag.toUpperCase(), face);
  const foot = [origin, title === undefined ? undefined : collection].filter((line) => line !== undefined);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<path fill="${colours.paper}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`,
    `<path fill="${colours.accent}" d="M0 0h14v${HEIGHT}H0z"/>`,
    pen(text.tag.toUpperCase(), SMALL, MARGIN, MARK, colours.accent),
    ...lines.map((line, index) => pen(line, size, MARGIN, TITLE + size + index * size * LINE_HEIGHT, colours.text)),
    `<path fill="${colours.rule}" d="M${MARGIN} ${RULE}h${TEXT_WIDTH}v2H${MARGIN}z"/>`,
    ...foot.map((line, index) => pen(cut(line, face), SMALL, MARGIN, FOOT[index] ?? HEIGHT, colours.quiet)),
    '</svg>',
  ].join('');
};
