// APA, 7th edition, an online newspaper article (Publication Manual, 10.1, example 16):
// Carey, B. (2019, March 22). Can we get better at forgetting? *The New York Times*. https://…
import type { Language } from '../languages/language.ts';
import { formatDateAs } from '../text/format-date.ts';
import { accessDatePart } from './access-date.ts';
import { archiveName, type Citation, type Name } from './citation.ts';
import { type CitationPart, joinSentences, withPoint } from './citation-part.ts';
import { editionText } from './format-edition.ts';
import { initials } from './format-name.ts';

/** From 21 authors on, the first 19 and the last are named. */
const MOST_AUTHORS = 20;

const apaName = (name: Name): string => ('literal' in name ? name.literal : `${name.family}, ${initials(name.given)}`);

const apaAuthors = (authors: readonly Name[]): string => {
  const names = authors.map(apaName);
  const last = names.at(-1) ?? '';
  if (names.length > MOST_AUTHORS) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${last}`;
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`;
};

/** @returns The citation by APA 7. Without an author the title takes that place. */
export const apa = (citation: Citation, language: Language): CitationPart[] => {
  const { authors, date } = citation;
  const { citing } = language;
  const year = date === undefined ? citing.undated : formatDateAs(citing.dates.apa, date, language);
  const edition = editionText(citation, citing);
  const title = withPoint(edition === '' ? citation.title : `${citation.title} (${edition})`);
  const container = citation.publication ?? archiveName(citation);
  return joinSentences(
    authors.length === 0 ? [title, ` (${year}).`] : [withPoint(apaAuthors(authors)), ` (${year}). `, title],
    container === undefined ? [] : [{ italic: container }, '.'],
    [
      date === undefined ? accessDatePart(`${citing.retrieved} `, citing.dates.chicago, language) : undefined,
      { address: citation.address, before: '', after: '', id: citation.id },
    ],
  );
};
