// What stands behind a dateline's place: date, agency and writer.
import { findDates, type DateMatch } from '../../src/text/dates/find-dates.ts';
import { datePiece, field, type HeaderPiece } from './header-piece.ts';
import { hasNameShape, isPersonName } from './person-name.ts';
import { readAgency, type Agency } from './read-agency.ts';

/** How a paragraph begins. */
export type ParagraphHead = {
  /** The whole text being parsed. */
  readonly text: string;
  /** Where the paragraph begins in it. */
  readonly start: number;
  /** The paragraph's first characters, as many as a dateline may have. */
  readonly head: string;
  readonly tag: string;
};

/** What was found; `end` is an offset in `head`. */
export type DatelineParts = {
  readonly pieces: readonly HeaderPiece[];
  readonly date: DateMatch | undefined;
  readonly agency: Agency | undefined;
  readonly hasWriter: boolean;
  readonly end: number;
};

/**
 * Reads the parts in any order, each once.
 * @param offset In `head`, where the place ends.
 * @param before The agency that stood before the place; then none is looked for behind it.
 */
export const readDatelineParts = (
  { text, head, start, tag }: ParagraphHead,
  offset: number,
  before: Agency | undefined,
  isCapitals: boolean,
): DatelineParts => {
  const pieces: HeaderPiece[] = [];
  let end = offset;
  let date: DateMatch | undefined;
  let agency = before;
  let hasWriter = false;
  const takeWriter = (name: string, at: number): void => {
    hasWriter = true;
    pieces.push(field('author', name, start + at, start + at + name.length));
  };
  for (let known = -1; known < end;) {
    known = end;
    const nextDate = date ? undefined : readDate(head, end, tag);
    if (nextDate) {
      date = nextDate;
      pieces.push(datePiece(date, text, start));
      end = date.end;
    }
    const writer = hasWriter ? undefined : readWriter(head, end, agency?.isKnown === true);
    if (writer) {
      takeWriter(writer.name, writer.start);
      end = writer.end;
    }
    const nextAgency = agency ? undefined : readAgency(head, end, isCapitals || date !== undefined);
    if (nextAgency) {
      const inside = hasWriter ? undefined : readWriterInside(nextAgency);
      agency = { ...nextAgency, name: inside?.agency ?? nextAgency.name };
      pieces.push(agencyPiece(agency, start));
      if (inside) takeWriter(inside.name, agency.start + inside.at);
      end = agency.end;
    }
  }
  return { pieces, date, agency, hasWriter, end };
};

/** @param offset Where the agency's own offsets begin. */
export const agencyPiece = ({ name, start }: Agency, offset: number): HeaderPiece =>
  field('agency', name, offset + start, offset + start + name.length);

/** `/Anvar Qodirov/`, `(Айгүл Серікқызы)`, `Sputnik, Айдана Бекова.`: who wrote the report, beside its agency. */
const readWriter = (
  head: string,
  offset: number,
  isAfterAgency: boolean,
): { name: string; start: number; end: number } | undefined => {
  const match =
    /^[.,]?\s*[(/]([^()/]{5,40})[)/]|^\/([^()/.,–—]{5,40}?)(?=\s+[—–―-])|^,\s*([^,.()/]{5,40})(?=\.\s)/u.exec(
      head.slice(offset),
    );
  const name = (match?.[1] ?? match?.[2] ?? match?.[3])?.trim();
  if (!match || name === undefined) return undefined;
  // Between marks behind an agency there is nobody else: `KAZINFORM /Айдана Төлеген/`.
  if (!isPersonName(name) && !(isAfterAgency && match[2] === undefined && hasNameShape(name))) return undefined;
  return { name, start: offset + match[0].indexOf(name), end: offset + match[0].length };
};

/** `/МТА «ҚазАқпарат» – Гүлнар Сейітова/`: agency and writer between one pair of marks. `at` counts from the agency's start. */
const readWriterInside = ({ name, isBracketed }: Agency): { agency: string; name: string; at: number } | undefined => {
  const [whole = '', agency = '', writer = ''] =
    /^([^–—,]{2,30}?)(?:\s+[–—-]|,)\s+(\p{Lu}[^–—,]{4,40})$/u.exec(name) ?? [];
  return isBracketed && isPersonName(writer) ? { agency, name: writer, at: whole.length - writer.length } : undefined;
};

/** A date at `offset`, behind a full stop or a comma at the most; offsets are in `head`. */
export const readDate = (head: string, offset: number, tag: string): DateMatch | undefined => {
  const gap = /^[.,]?\s*/u.exec(head.slice(offset))?.[0].length ?? 0;
  const match = findDates(head.slice(offset), tag)[0];
  if (match === undefined || match.start > gap) return undefined;
  return { ...match, start: offset + match.start, end: offset + match.end };
};
