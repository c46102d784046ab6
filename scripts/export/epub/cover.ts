// The cover: the collection's name on paper, under the ornament.
import { drawPng } from '../../output/draw-png.ts';
import { INDIGO, INK, PAPER, RAMS_HORN } from '../../output/rams-horn.ts';
import { element, serializeXml } from '../xml.ts';
import { cutBookFonts, isCovered } from './book-fonts.ts';

/** What a cover says; each a line or more of its own. */
export type CoverText = {
  readonly title: string;
  /** The language of the book, in itself; and its year. */
  readonly details: readonly string[];
};

const WIDTH = 1200;
const HEIGHT = 1800;
const MARGIN = 130;
/** Width of an average letter of the face against its size; generous, for Cyrillic. */
const LETTER_WIDTH = 0.58;
const TITLE_SIZE = 104;
const MIN_TITLE_SIZE = 56;
const MAX_LINES = 5;

/** Words set into lines of at most this many letters; a longer word has a line of its own. */
const breakLines = (text: string, letters: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** The largest size at which the title stands in a few lines that fit. */
const fitTitle = (title: string): { readonly size: number; readonly lines: readonly string[] } => {
  for (let size = TITLE_SIZE; ; size -= 8) {
    const letters = Math.floor((WIDTH - 2 * MARGIN) / (size * LETTER_WIDTH));
    const lines = breakLines(title, letters);
    const fits = lines.length <= MAX_LINES && lines.every((line) => line.length <= letters);
    if (fits || size <= MIN_TITLE_SIZE) return { size, lines: lines.slice(0, MAX_LINES) };
  }
};

/** @returns The cover as SVG; without words where the face lacks a letter of them: empty boxes would stand there. */
const coverSvg = ({ title, details }: CoverText, families: string): string => {
  const { size, lines } = fitTitle(title);
  const top = 760;
  const line = (text: string, y: number, fontSize: number, fill: string): ReturnType<typeof element> =>
    element(
      'text',
      { x: String(MARGIN), y: String(y), 'font-family': families, 'font-size': String(fontSize), fill },
      text,
    );
  const detailsTop = top + lines.length * size * 1.2 + 60;
  return serializeXml(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        width: String(WIDTH),
        height: String(HEIGHT),
      },
      element('rect', { width: String(WIDTH), height: String(HEIGHT), fill: PAPER }),
      // A selvedge, as cloth has it.
      element('rect', { width: '36', height: String(HEIGHT), fill: INDIGO }),
      element('path', {
        d: RAMS_HORN,
        transform: `translate(${MARGIN - 20} 240) scale(3)`,
        fill: 'none',
        stroke: INDIGO,
        'stroke-width': '7',
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
      ...lines.map((text, index) => line(text, top + index * size * 1.2, size, INK)),
      ...details.map((text, index) => line(text, detailsTop + index * 64, 46, INDIGO)),
    ),
  );
};

/** @returns The cover as PNG, 1200 pixels wide. */
export const drawCover = async (text: CoverText): Promise<Uint8Array> => {
  const written = [text.title, ...text.details].join('');
  if (!(await isCovered(written))) return drawPng(coverSvg({ title: '', details: [] }, 'serif'), WIDTH);
  // With every figure, so that the covers of all years are set in one cut.
  const fonts = await cutBookFonts(new Set(`${written}0123456789`), 'truetype');
  const families = fonts.map(({ family }) => `'${family}'`).join(', ');
  return drawPng(
    coverSvg(text, families),
    WIDTH,
    fonts.map(({ data }) => data),
  );
};
