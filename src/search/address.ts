// The address of a search: what can be shared, and what a reload gives back.
import { type Facet, facets, type Filters } from './query.ts';

export type Address = { readonly query: string; readonly filters: Filters; readonly sort: 'relevance' | 'date' };

/** @returns What `?q=…&lang=kk,ky&year=2025&sort=date` asks for; what is not there is not limited. */
export const readAddress = (search: string): Address => {
  const parameters = new URLSearchParams(search);
  const filters: { [K in Facet]?: string[] } = {};
  for (const facet of facets) {
    const values = (parameters.get(facet) ?? '').split(',').filter(Boolean);
    if (values.length) filters[facet] = facet === 'lang' ? values.map((value) => value.toLowerCase()) : values;
  }
  return { query: parameters.get('q') ?? '', filters, sort: parameters.get('sort') === 'date' ? 'date' : 'relevance' };
};

/** @returns The address of a search, from `?` on; '' for an empty one. */
export const writeAddress = ({ query, filters, sort }: Address): string => {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const facet of facets) {
    const values = filters[facet];
    if (values?.length) parameters.set(facet, values.join(','));
  }
  if (sort === 'date') parameters.set('sort', sort);
  const text = parameters.toString().replaceAll('%2C', ',');
  return text && `?${text}`;
};
