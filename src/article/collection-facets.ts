import { type Facet, facetsOf } from './facets.ts';
import { type FacetName, facetNames } from './permalink.ts';
import { slugify } from '../text/slugify.ts';
import type { LoadedArticle } from './load-articles.ts';

/** How many articles a list shows on one page; longer ones come in parts. */
export const partLength = 100;

/** @returns All facets of a collection that say something: those with at least one value. */
export const collectionFacets = (
  articles: readonly LoadedArticle[],
): (readonly [FacetName, readonly Facet<LoadedArticle>[]])[] =>
  facetNames
    .map((name) => [name, facetsOf(articles, name, slugify)] as const)
    .filter(([, values]) => values.length > 0);
