import { UNDATED } from '../article/facets.ts';
import type { FacetName } from '../article/permalink.ts';
import { formatMonth } from '../text/format-date.ts';
import { languageName } from '../text/language-name.ts';
import type { Frame } from './frame.ts';

/**
 * @returns A facet's value as the page's language writes it: `kk` is `казакча`, `2025-12` is `2025, Декабрь`; names of
 *   newspapers and their sections stay as they are.
 */
export const facetLabel = (name: FacetName, value: string, { language, t }: Pick<Frame, 'language' | 't'>): string => {
  if (name === 'language') return languageName(value, language);
  if (value === UNDATED && name === 'year') return t('front.undated');
  return name === 'month' ? `${value.slice(0, 4)}, ${formatMonth(Number(value.slice(5)), language)}` : value;
};
