import { findWrittenLanguage } from '../text/reading-language.ts';

/** @returns The rules that give each language's mark the hue of its edge; a language without one keeps the grey of the tokens. */
export const languageHues = (tags: readonly string[]): string =>
  [...new Set(tags)]
    .map((tag) => {
      const language = findWrittenLanguage(tag);
      return language ? `[data-mark=${tag}]{--hue:${language.markHue};--chroma:.13}` : '';
    })
    .join('');
