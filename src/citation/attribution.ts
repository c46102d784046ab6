import type { Language } from '../languages/language.ts';
import { formatDate } from '../text/format-date.ts';
import { archiveName, type Citation } from './citation.ts';
import { givenFirst } from './format-name.ts';
import { quotedTitle } from './format-quoted.ts';

/**
 * @returns Where a quotation comes from, in one line without the address: the authors or else the publisher, the
 *   title, the date: `Kazinform, «Орта дәліз», 2025 жылғы 17 желтоқсан`. What is not known is left out.
 */
export const attribution = (citation: Citation, language: Language): string => {
  const { authors, publication, date, title } = citation;
  const publisher = publication ?? archiveName(citation);
  const parts = [
    authors.length > 0 ? authors.map(givenFirst).join(', ') : publisher,
    quotedTitle(title, language.citing.quotationMarks),
    date && formatDate(date, language),
  ];
  return parts.filter(Boolean).join(', ');
};
