// The text face in a page: its rules, and its early call.
import type { FontFile } from '../article/site-schema.ts';

type Link = (to: string) => string;

/**
 * What stands in until the face is there, and for good where it comes too late: Times New Roman (or what has its
 * widths) is on every system that is not a phone and has every Cyrillic letter; phones have Noto Serif. Set as wide
 * as Source Serif 4, measured over the seeds.
 */
const standIn =
  '@font-face{font-family:Stand-in;src:local("Times New Roman"),local("Liberation Serif");size-adjust:118%}';

const fontFace = (file: FontFile, display: 'optional' | 'fallback', link: Link): string =>
  `@font-face{font-family:"Source Serif 4";src:url(${link(file.file)});font-weight:400 600;font-display:${display};unicode-range:${file.unicodeRange}}`;

/**
 * @param own - The files that have letters of the page.
 * @param all - More files, for what a script may put into the page later; they are loaded when their letters come.
 * @returns The `@font-face` rules. `optional`: a page that is painted before its font has come keeps the stand-in for
 *   good, so that no line is ever set twice; the next page has the font. What comes later may be set twice, since its
 *   font is not even asked for before.
 */
export const fontFaces = (own: readonly FontFile[], link: Link, all: readonly FontFile[] = own): string =>
  standIn + all.map((file) => fontFace(file, own.includes(file) ? 'optional' : 'fallback', link)).join('');

/** A range as `unicodeRange` has it, for a character class: `U+20-7e` is `\u{20}-\u{7e}`. */
const readRange = (range: string): string =>
  range
    .replace('U+', '')
    .split('-')
    .map((point) => `\\u{${point.trim()}}`)
    .join('-');

/** Any character that a file has letters for; made once a file, since every page asks. */
const lettersOf = new WeakMap<FontFile, RegExp>();

const readLetters = (file: FontFile): RegExp => {
  const letters = new RegExp(`[${file.unicodeRange.split(',').map(readRange).join('')}]`, 'u');
  lettersOf.set(file, letters);
  return letters;
};

/** Code points below this are most of all texts; the others are few, or the text is in a script without a font. */
const COMMON = 0x2800;

/** @returns Each character of a text once. A page's text is long, and every font asks for its letters. */
const distinctCharacters = (text: string): string => {
  const isSeen = new Uint8Array(COMMON);
  const rare = new Set<number>();
  const common: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= COMMON) {
      const point = text.codePointAt(at) ?? 0;
      rare.add(point);
      // The second half of a pair.
      if (point > 0xffff) at++;
    } else if (isSeen[unit] === 0) {
      isSeen[unit] = 1;
      common.push(unit);
    }
  }
  return [...common, ...rare].map((point) => String.fromCodePoint(point)).join('');
};

/** @returns The files that have letters of the sample; the page carries rules for no others. */
export const fontsFor = (files: readonly FontFile[], sample: string): FontFile[] => {
  const characters = distinctCharacters(sample);
  return files.filter((file) => (lettersOf.get(file) ?? readLetters(file)).test(characters));
};

/**
 * @returns A script that calls the fonts before the page is laid out: browsers then wait a moment (100 ms in Chromium)
 *   for them and paint once. Not on a slow line, where the text would come later for it; there the fonts come after the
 *   text and are ready for the next page. By script, because a preloaded font is fetched as from another site, which
 *   from disk fails; from disk the font is there in a moment, and the text waits for it.
 */
export const callFonts = (files: readonly FontFile[], link: Link): string =>
  `!function(c){/^h/.test(location.protocol)?c&&(c.saveData||c.rtt>100)||${JSON.stringify(files.map(({ file }) => link(file)))}.map(function(f,l){l=document.createElement("link");l.rel="preload";l.as="font";l.crossOrigin="";l.href=f;document.head.append(l)}):document.fonts.forEach(function(f){f.display="block"})}(navigator.connection);`;
