// How the book looks: as little as can be, for devices that know little and readers who set their own.
import type { BookFont } from './book-fonts.ts';

/** Where a font lies in the book. */
export const fontPath = ({ script }: BookFont): string => `fonts/source-serif-4-${script}.woff2`;

/** @returns The book's style sheet. */
export const bookStyle = (fonts: readonly BookFont[]): string =>
  [
    ...fonts.map(
      (font) => `@font-face { font-family: "${font.family}"; src: url(${fontPath(font)}) format("woff2"); }`,
    ),
    `body { font-family: ${[...fonts.map(({ family }) => `"${family}"`), 'serif'].join(', ')}; line-height: 1.5; margin: 0 1em; overflow-wrap: break-word; }`,
    'h1 { font-size: 1.7em; font-weight: normal; line-height: 1.2; margin: 0.5em 0 1em; }',
    'h2 { font-size: 1.15em; font-weight: normal; margin: 1.5em 0 0.5em; }',
    'p { margin: 0 0 0.8em; }',
    'ul { list-style: none; margin: 0 0 0.8em; padding: 0; }',
    'li > .marker { float: inline-start; min-inline-size: 1.5em; margin-inline-start: -1.5em; }',
    'section li { padding-inline-start: 1.5em; }',
    '.lines { text-indent: 1.5em hanging each-line; }',
    'nav ol { list-style: none; padding-inline-start: 1em; }',
    '.head, .caption { font-size: 0.85em; }',
    '.caption { font-style: normal; border-inline-start: 0.15em solid; padding-inline-start: 0.8em; }',
    '.question { margin-top: 1.5em; text-decoration: none; font-size: 1.05em; }',
    '.columns { white-space: pre-wrap; tab-size: 12; font-family: monospace; font-size: 0.85em; }',
    'footer { border-top: 0.05em solid; font-size: 0.8em; margin-top: 2em; padding-top: 0.8em; }',
    '.cover { margin: 0; text-align: center; }',
    '.cover img { max-height: 100%; max-width: 100%; }',
    '',
  ].join('\n');
