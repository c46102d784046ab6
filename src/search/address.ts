// The address of a search: what can be shared, and what a reload gives back.
import { type Facet, facets, type Filters } from './query.ts';

export type Address = { readonly query: string; readonly filters: Filters; readonly sort: 'relevance' | 'date' };

/** @returns What `?q=…&lang=kk,ky&year=2025&sort=date` asks for; what is not there is not limited. */
export const readAddress = (search: string): Address => {
  const parameters = new URLSearchParams(search);
  const filters: { [K in Facet]?: string[] } = {};
  for (const facet of facets) {
    // Names of sources may hold a comma, so each value has a parameter of its own; tags and years may be listed.
    const values = parameters.getAll(facet).flatMap((value) => (facet === 'source' ? [value] : value.split(',')));
    const held = values.filter(Boolean);
    if (held.length) filters[facet] = facet === 'lang' ? held.map((value) => value.toLowerCase()) : held;
  }
  return { query: parameters.get('q') ?? '', filters, sort: parameters.get('sort') === 'date' ? 'date' : 'relevance' };
};

/** @returns The address of a search, from `?` on; '' for an empty one. */
export const writeAddress = ({ query, filters, sort }: Address): string => {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const facet of facets) {
    const values = filters[facet] ?? [];
    if (facet === 'source') for (const value of values) parameters.append(facet, value);
    else if (values.length) parameters.set(facet, values.join(','));
  }
  if (sort === 'date') parameters.set('sort', sort);
  const text = parameters.toString();
  return text && `?${text}`;
};
