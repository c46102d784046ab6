import type { FacetName } from '../article/permalink.ts';
import type { Language } from '../languages/language.ts';
import { languageName } from '../text/language-name.ts';

/** @returns A facet's value as the reader's language writes it: `kk` is `казакча`; names of newspapers and their sections stay as they are. */
export const facetLabel = (name: FacetName, value: string, reader: Language): string =>
  name === 'language' ? languageName(value, reader) : value;
