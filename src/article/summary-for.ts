import { findTransliteration } from '../languages/transliterations.ts';
import { transliterate } from '../text/transliterate.ts';
import type { Frontmatter } from './article-schema.ts';

/**
 * @returns An article's summary in the reader's language: the one written in it, else one that a table brings into its
 *   script (Uzbek Latin out of Uzbek Cyrillic); undefined when there is neither.
 */
export const summaryFor = ({ summary = {} }: Pick<Frontmatter, 'summary'>, tag: string): string | undefined => {
  if (summary[tag] !== undefined) return summary[tag];
  for (const [lang, text] of Object.entries(summary)) {
    const scheme = findTransliteration(lang, tag);
    if (scheme) return transliterate(text, scheme);
  }
  return undefined;
};
