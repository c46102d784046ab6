// The styles in which an article can be cited, in the order in which a page offers them.
import type { Language } from '../languages/language.ts';
import { apa } from './apa.ts';
import { chicago } from './chicago.ts';
import type { Citation } from './citation.ts';
import type { CitationPart } from './citation-part.ts';
import { gost } from './gost.ts';
import { mla } from './mla.ts';

/** Each style under the name its publisher gives it, which is the same in every language. */
const styles: Readonly<Record<string, (citation: Citation, language: Language) => CitationPart[]>> = {
  'ГОСТ Р 7.0.5': gost,
  'APA 7': apa,
  'Chicago 18': chicago,
  'MLA 9': mla,
};

/** @returns The article cited in every style, in the language of the interface. */
export const citedInStyles = (
  citation: Citation,
  language: Language,
): { readonly style: string; readonly parts: readonly CitationPart[] }[] =>
  Object.entries(styles).map(([style, format]) => ({ style, parts: format(citation, language) }));
