// GOST R 7.0.5-2008, a reference to an electronic resource (section 10):
// Дирина А. И. Право … // Военное право : сетевой журн. 2007. URL: http://… (дата обращения: 19.09.2007).
import type { Language } from '../languages/language.ts';
import { formatDateAs } from '../text/format-date.ts';
import { accessFiguresPart } from './access-date.ts';
import { archiveName, type Citation, type Name } from './citation.ts';
import { capitalised, type CitationPart, joinSentences, withPoint } from './citation-part.ts';
import { editionText } from './format-edition.ts';
import { initials } from './format-name.ts';

/** Up to three authors stand at the head; more follow the title, the first of them named. */
const MOST_HEAD_AUTHORS = 3;

const headName = (name: Name): string => ('literal' in name ? name.literal : `${name.family} ${initials(name.given)}`);

const responsibleName = (name: Name): string =>
  'literal' in name ? name.literal : `${initials(name.given)} ${name.family}`;

/** @returns The citation by GOST R 7.0.5. */
export const gost = (citation: Citation, language: Language): CitationPart[] => {
  const { authors, title, publication, date } = citation;
  const { citing } = language;
  const isHeaded = authors.length > 0 && authors.length <= MOST_HEAD_AUTHORS;
  const [first] = authors;
  const edition = editionText(citation, citing);
  const container = publication ?? archiveName(citation);
  return joinSentences(
    [isHeaded ? withPoint(authors.map(headName).join(', ')) : undefined],
    [
      withPoint(
        title +
          (first === undefined || isHeaded ? '' : ` / ${responsibleName(first)} [${citing.andOthers}]`) +
          (container === undefined ? '' : ` // ${container}`),
      ),
    ],
    [date && withPoint(formatDateAs(citing.dates.gost, date, language))],
    [edition && withPoint(capitalised(edition, citation.edition))],
    [{ address: citation.address, before: 'URL: ', after: '', id: citation.id }, accessFiguresPart(language), '.'],
  );
};
