// MLA Handbook, 9th edition, the template of core elements (5.2): author, title, container, version, date, location:
// Deresiewicz, William. “The Death of the Artist.” *The Atlantic*, 28 Dec. 2014, theatlantic.com/….
import type { Citing, Language } from '../languages/language.ts';
import { formatDateAs } from '../text/format-date.ts';
import { accessDatePart } from './access-date.ts';
import { archiveName, type Citation, type Name } from './citation.ts';
import { type CitationPart, joinSentences, withPoint } from './citation-part.ts';
import { editionText } from './format-edition.ts';
import { familyFirst, givenFirst } from './format-name.ts';
import { quotedSentence } from './format-quoted.ts';

const mlaAuthors = ([first, second, ...others]: readonly Name[], { and, andOthers }: Citing): string => {
  if (first === undefined) return '';
  if (second === undefined) return familyFirst(first);
  return others.length > 0
    ? `${familyFirst(first)}, ${andOthers}`
    : `${familyFirst(first)}, ${and} ${givenFirst(second)}`;
};

/** @returns The citation by MLA 9. The newspaper is the first container, the collection the second. */
export const mla = (citation: Citation, language: Language): CitationPart[] => {
  const { authors, publication, date } = citation;
  const { citing } = language;
  const archive = archiveName(citation);
  const container = publication ?? archive;
  const details = [editionText(citation, citing), date && formatDateAs(citing.dates.mla, date, language)];
  const after = details.filter(Boolean).join(', ');
  const isTwoContainers = publication !== undefined && archive !== undefined;
  return joinSentences(
    authors.length === 0 ? [] : [withPoint(mlaAuthors(authors, citing))],
    [quotedSentence(citation.title, citing)],
    container === undefined ? [] : [{ italic: container }, isTwoContainers && after === '' ? '.' : ','],
    [after && (isTwoContainers ? withPoint(after) : `${after},`)],
    isTwoContainers ? [{ italic: archive }, ','] : [],
    [
      { address: citation.address, before: '', after: '', id: citation.id },
      '.',
      date === undefined ? accessDatePart(` ${withPoint(citing.accessed)}`, citing.dates.mla, language) : undefined,
    ],
  );
};
