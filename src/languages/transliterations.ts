// The script readings there are, one line each.
import { kkToLatin } from './transliteration/kk-latn.ts';
import { kyToLatin } from './transliteration/ky-latn.ts';
import type { Transliteration } from './transliteration/transliteration.ts';
import { uzToCyrillic } from './transliteration/uz-cyrl.ts';
import { uzLatin1995To2026, uzToLatin, uzToLatin2026 } from './transliteration/uz-latn.ts';

export const transliterations: readonly Transliteration[] = [
  kkToLatin,
  kyToLatin,
  uzToLatin,
  uzToLatin2026,
  uzLatin1995To2026,
  uzToCyrillic,
];

/** @returns How text in one tag is shown in another; undefined when there is no table for it. */
export const findTransliteration = (from: string, to: string): Transliteration | undefined =>
  transliterations.find((transliteration) => transliteration.from === from && transliteration.to === to);
