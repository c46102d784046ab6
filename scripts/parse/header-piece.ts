// A piece of a line around the article: what it says, or why it is taken out.
import type { DateMatch } from '../../src/text/dates/find-dates.ts';
import type { RemovalReason } from './reasons.ts';

/** What a piece of the header tells about the article; the report's `header` names it so. */
export const headerFields = [
  'title',
  'subject',
  'date',
  'category',
  'author',
  'place',
  'agency',
  'caption',
  'source',
  'lang',
  'description',
  'rights',
  'slug',
  'id',
] as const;
export type HeaderField = (typeof headerFields)[number];

/** Offsets are UTF-16 in the text being parsed, end exclusive. */
export type HeaderPiece =
  | {
      readonly kind: 'field';
      readonly field: HeaderField;
      readonly value: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'removed'; readonly reason: RemovalReason; readonly start: number; readonly end: number };

export const field = (name: HeaderField, value: string, start: number, end: number): HeaderPiece => ({
  kind: 'field',
  field: name,
  value,
  start,
  end,
});

export const removed = (reason: RemovalReason, start: number, end: number): HeaderPiece => ({
  kind: 'removed',
  reason,
  start,
  end,
});

/**
 * A date that was found, as a piece: a field when it can be used, else removed with the reason.
 * @param text The text whose offsets the piece has; the match's begin at `offset` of it.
 */
export const datePiece = (date: DateMatch, text: string, offset: number): HeaderPiece => {
  const [start, end] = [offset + date.start, offset + date.end];
  if (date.status === 'impossible') return removed('impossible-date', start, end);
  if (date.status === 'ambiguous') return removed('ambiguous-date', start, end);
  return field('date', date.iso ?? text.slice(start, end), start, end);
};

/**
 * Covers what the pieces leave uncovered between `start` and `end`, blanks excepted, with pieces of the given reason.
 * @param pieces In ascending order, not overlapping.
 */
export const coverGaps = (
  text: string,
  start: number,
  end: number,
  pieces: readonly HeaderPiece[],
  reason: RemovalReason,
): HeaderPiece[] => {
  const covered: HeaderPiece[] = [];
  let offset = start;
  const coverTo = (limit: number): void => {
    const gap = text.slice(offset, limit);
    const from = offset + gap.length - gap.trimStart().length;
    const to = offset + gap.trimEnd().length;
    if (to > from) covered.push(removed(reason, from, to));
  };
  for (const piece of pieces) {
    coverTo(piece.start);
    covered.push(piece);
    offset = piece.end;
  }
  coverTo(end);
  return covered;
};

/** The same pieces, with labels that have neither letters nor digits as the separators they are. */
export const nameMarks = (text: string, pieces: readonly HeaderPiece[]): HeaderPiece[] =>
  pieces.map((piece) =>
    piece.kind === 'removed' && piece.reason === 'label' && !/[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end))
      ? removed('separator', piece.start, piece.end)
      : piece,
  );
