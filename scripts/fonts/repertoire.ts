// The letters the text face is cut to. Anything else falls to the reader's own serif, letter by letter.

/** A part of the face, a file in the site. */
export type FontPart = {
  readonly name: string;
  /** The package's file that has these letters: `source-serif-4-<source>-wght-normal.woff2`. */
  readonly source: 'latin' | 'latin-ext' | 'cyrillic' | 'cyrillic-ext';
  readonly characters: string;
};

const range = (first: string, last: string): string => {
  const start = first.codePointAt(0) ?? 0;
  const length = (last.codePointAt(0) ?? 0) - start + 1;
  return Array.from({ length }, (_, index) => String.fromCodePoint(start + index)).join('');
};

const both = (letters: string): string => letters + letters.toUpperCase();

/**
 * A page loads the files whose letters it has: a Kazakh page three (23 + 18 + 4 KB), a Russian one two, an English one
 * one. Letters of other languages have files of their own, so that these pages do not carry them.
 * Source for where a letter sits: `unicode.json` of the package.
 */
export const fontParts: readonly FontPart[] = [
  // ASCII, no-break space, the quotation marks, dashes and signs of the news; turned comma and apostrophe of Uzbek.
  { name: 'latin', source: 'latin', characters: `${range(' ', '~')}\u00a0«»§°·±×½‐–—‘’“”„•…€−ʻʼ` },
  {
    name: 'latin-1',
    source: 'latin',
    characters: `${range('À', 'Ö')}${range('Ø', 'ö')}${range('ø', 'ÿ')}ıŒœ¡¿ª²³º¼¾‹›‚`,
  },
  // The Latin alphabets of Kazakh (2021), Uzbek (2026) and their neighbours; romanised Japanese; signs of money.
  { name: 'latin-ext', source: 'latin-ext', characters: `${both('āčēğģīķļłńňōřśşšţūůźżžəŋ')}İ₸₽₺` },
  // Russian, and what Kazakh, Uzbek and Belarusian add to it in this file.
  { name: 'cyrillic', source: 'cyrillic', characters: `${range('А', 'я')}${both('ёіўұ')}№` },
  { name: 'cyrillic-more', source: 'cyrillic', characters: both('ґђѓєѕїјљњћќџ') },
  { name: 'cyrillic-ext', source: 'cyrillic-ext', characters: both('әғқңөүһҳ') },
  // Tatar, Bashkir, Tajik, Chuvash, Altai, Mari, Khakas.
  { name: 'cyrillic-ext-more', source: 'cyrillic-ext', characters: both('ҕҗҙҡҥҫҷҹӑӗӣӯӱӳӵӹӈӷ') },
];
