import { findTransliteration } from '../languages/transliterations.ts';
import { transliterate } from './transliterate.ts';

/**
 * @param texts The same said in several languages, by tag.
 * @returns The one in `tag`, else one that a table brings into its script (Uzbek Latin out of Uzbek Cyrillic);
 *   undefined when there is neither.
 */
export const textIn = (texts: Readonly<Record<string, string>> | undefined, tag: string): string | undefined => {
  if (texts?.[tag] !== undefined) return texts[tag];
  for (const [lang, text] of Object.entries(texts ?? {})) {
    const scheme = findTransliteration(lang, tag);
    if (scheme) return transliterate(text, scheme);
  }
  return undefined;
};
