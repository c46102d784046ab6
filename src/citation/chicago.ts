// The Chicago Manual of Style, 17th and 18th editions, a bibliography entry for a news article online:
// Manjoo, Farhad. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” *New York Times*, March 8, 2017. https://…
import type { Citing, Language } from '../languages/language.ts';
import { formatDateAs } from '../text/format-date.ts';
import { accessDatePart } from './access-date.ts';
import { archiveName, type Citation, type Name } from './citation.ts';
import { capitalised, type CitationPart, joinSentences, withPoint } from './citation-part.ts';
import { editionText } from './format-edition.ts';
import { familyFirst, givenFirst } from './format-name.ts';
import { quotedSentence } from './format-quoted.ts';

/** From seven authors on, the first three are named (18th edition, 13.23). */
const MOST_AUTHORS = 6;
const NAMED_OF_MANY = 3;

const chicagoAuthors = ([first, ...others]: readonly Name[], citing: Citing): string => {
  if (first === undefined) return '';
  const names = [familyFirst(first), ...others.map(givenFirst)];
  if (names.length > MOST_AUTHORS) return `${names.slice(0, NAMED_OF_MANY).join(', ')}, ${citing.andOthers}`;
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')}, ${citing.and} ${last}`;
};

/** @returns The citation by Chicago. Without an author the newspaper stands in that place. */
export const chicago = (citation: Citation, language: Language): CitationPart[] => {
  const { authors, publication, date } = citation;
  const { citing } = language;
  const isUnsigned = authors.length === 0;
  const archive = archiveName(citation);
  const details = [date && formatDateAs(citing.dates.chicago, date, language), editionText(citation, citing)];
  const after = details.filter(Boolean).join(', ');
  const isContainerLater = publication !== undefined && !isUnsigned;
  return joinSentences(
    isUnsigned
      ? publication === undefined
        ? []
        : [{ italic: publication }, '.']
      : [withPoint(chicagoAuthors(authors, citing))],
    [quotedSentence(citation.title, citing)],
    isContainerLater
      ? [{ italic: publication }, after === '' ? '.' : `, ${withPoint(after)}`]
      : [after && capitalised(withPoint(after), citation.edition)],
    [archive && withPoint(archive)],
    [
      date === undefined ? accessDatePart(`${withPoint(citing.accessed)} `, citing.dates.chicago, language) : undefined,
      { address: citation.address, before: '', after: '', id: citation.id },
      '.',
    ],
  );
};
