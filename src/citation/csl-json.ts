// CSL-JSON, as Zotero, Pandoc and citeproc read it (CSL 1.0.2, csl-data.json).
import type { Citation, Name } from './citation.ts';

/** An item of CSL-JSON, with the variables that an article of ours can fill. */
export type CslItem = {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  /** A `Name` has the shape of CSL's own. */
  readonly author?: readonly Name[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly 'container-title'?: string;
  readonly section?: string;
  readonly archive?: string;
  readonly publisher?: string;
  readonly abstract?: string;
  readonly language: string;
  readonly URL?: string;
  readonly version?: string;
};

/** @returns The article as one item; a variable whose value is not known is absent. */
export const cslItem = (citation: Citation): CslItem => {
  const { publication, archive, archivePublisher, section, description, address, date, authors } = citation;
  return {
    id: citation.id,
    type: 'article-newspaper',
    title: citation.title,
    ...(authors.length > 0 && { author: authors }),
    ...(date !== undefined && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...((publication ?? archive) !== undefined && { 'container-title': publication ?? archive ?? '' }),
    ...(section !== undefined && { section }),
    ...(publication !== undefined && archive !== undefined && { archive }),
    ...(archivePublisher !== undefined && { publisher: archivePublisher }),
    ...(description !== undefined && { abstract: description }),
    language: citation.lang,
    ...(address !== undefined && { URL: address }),
    ...(citation.edition !== undefined && { version: citation.edition }),
  };
};

/** @returns The text of a `.csl.json` file: a list of one item, as importers want it. */
export const cslJson = (citation: Citation): string => `${JSON.stringify([cslItem(citation)], null, 2)}\n`;
