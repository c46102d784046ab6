// The scripts that articles can be read in beside the one they are written in, one entry each.
import type { InterfaceTag } from './index.ts';
import { kkToLatin } from './transliteration/kk-latn.ts';
import { kyToLatin } from './transliteration/ky-latn.ts';
import type { Transliteration } from './transliteration/transliteration.ts';
import { uzToLatin, uzToLatin2026 } from './transliteration/uz-latn.ts';

type ReadingEntry = {
  /** The language and script that the articles are written in. */
  readonly of: InterfaceTag;
  /** BCP 47 tag of what the reader gets. */
  readonly tag: string;
  readonly spelling: Transliteration;
  /** Where a language has several alphabets: which one this is, as `latin` in collection.yaml names it. */
  readonly alphabet?: string;
  /** What tells the alphabet from the usual one where readers choose between them. */
  readonly sign?: string;
};

const list = [
  { of: 'kk', tag: 'kk-Latn', spelling: kkToLatin },
  { of: 'ky', tag: 'ky-Latn', spelling: kyToLatin },
  { of: 'uz-Cyrl', tag: 'uz-Latn', spelling: uzToLatin, alphabet: '1995' },
  { of: 'uz-Cyrl', tag: 'uz-Latn-x-2026', spelling: uzToLatin2026, alphabet: '2026', sign: '2026' },
] as const satisfies readonly ReadingEntry[];

export type ReadingTag = (typeof list)[number]['tag'];

/** How articles in one language and script are read in another script. */
export type Reading = ReadingEntry & { readonly tag: ReadingTag };

export const readings: readonly Reading[] = list;

/** @returns The reading in exactly this tag, or undefined when there is none. */
export const findReading = (tag: string): Reading | undefined => readings.find((reading) => reading.tag === tag);

/**
 * @param latin - Of collection.yaml: by language, which of several alphabets comes first.
 * @returns What articles in `lang` can be read in; none for most languages, and for those written in Latin letters.
 */
export const readingsOf = (
  lang: string,
  latin: Readonly<Record<string, string | undefined>> = {},
): readonly Reading[] => {
  const first = latin[lang.split('-')[0] ?? ''];
  const own = readings.filter((reading) => reading.of === lang);
  return own.toSorted((a, b) => Number(b.alphabet === first) - Number(a.alphabet === first));
};
