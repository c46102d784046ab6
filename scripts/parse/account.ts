// Ranges of the parsed text -> ranges of the seed, so that every character of it is accounted for.
import type { Range } from '../../src/article/article-schema.ts';
import type { OffsetMap } from './edit-text.ts';
import type { HeaderField, HeaderPiece } from './header-piece.ts';
import type { RemovalReason, Removal, Repair } from './reasons.ts';

/** A header field with its text as the article has it, and its range in the seed. */
export type HeaderEntry = { readonly field: HeaderField; readonly text: string; readonly at: Range };

/** What the report says of where everything went. Ranges are disjoint and cover every non-blank character. */
export type Account = {
  readonly blocks: readonly Range[];
  readonly header: readonly HeaderEntry[];
  readonly removed: readonly Removal[];
  readonly repaired: readonly Repair[];
};

type Span = { start: number; end: number; readonly assign: (at: Range) => void };

/**
 * @param seed The decoded seed.
 * @param pieces Header pieces, with offsets in the parsed text.
 * @param blocks Ranges of the blocks in the parsed text.
 * @param toSource From the parsed text to the seed.
 * @param repairs With ranges in the seed. Those at the edge of a piece widen it, so that they lie inside; those that stand
 * alone in a line become a removal.
 */
export const account = (
  seed: string,
  pieces: readonly HeaderPiece[],
  blocks: readonly (readonly [number, number])[],
  toSource: OffsetMap,
  repairs: readonly Repair[],
): Account => {
  const blockRanges: Range[] = blocks.map(() => [0, 0]);
  const header: { field: HeaderField; text: string; at: Range }[] = [];
  const removals: { reason: RemovalReason; at: Range }[] = [];
  const spans: Span[] = [];
  blocks.forEach(([from, to], index) => {
    const [start, end] = toSource(from, to);
    spans.push({ start, end, assign: (at) => (blockRanges[index] = at) });
  });
  for (const piece of pieces) {
    const [start, end] = toSource(piece.start, piece.end);
    if (piece.kind === 'field') {
      // A date is reported as it is written; its ISO form is the article's.
      const text = piece.field === 'date' ? seed.slice(start, end) : piece.value;
      const entry = { field: piece.field, text, at: [start, end] as Range };
      header.push(entry);
      spans.push({ start, end, assign: (at) => (entry.at = at) });
    } else {
      const entry = { reason: piece.reason, at: [start, end] as Range };
      removals.push(entry);
      spans.push({ start, end, assign: (at) => (entry.at = at) });
    }
  }
  spans.sort((a, b) => a.start - b.start);
  const repaired = placeRepairs(seed, spans, repairs, (at) => removals.push({ reason: 'invisible-characters', at }));
  for (const { start, end, assign } of spans) assign([start, end]);
  return {
    blocks: blockRanges,
    header: header.toSorted(byRange),
    removed: removals.toSorted(byRange).map(({ reason, at }) => ({ text: seed.slice(...at), at, reason })),
    repaired,
  };
};

const byRange = (a: { readonly at: Range }, b: { readonly at: Range }): number => a.at[0] - b.at[0];

/** Repairs that lie in a span; the others widen a neighbour on their line, or are reported as removed. */
const placeRepairs = (
  seed: string,
  spans: readonly Span[],
  repairs: readonly Repair[],
  remove: (at: Range) => void,
): Repair[] => {
  const placed: Repair[] = [];
  let next = 0;
  for (const repair of repairs.toSorted((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])) {
    const [start, end] = repair.at;
    while ((spans[next]?.end ?? Infinity) <= start) next++;
    const [before, after] = [spans[next - 1], spans[next]];
    if (after && after.start <= start && end <= after.end) placed.push(repair);
    else if (after && after.start < end) {
      after.start = Math.min(after.start, start);
      after.end = Math.max(after.end, end);
      placed.push(repair);
    } else if (before && isOneLine(seed.slice(before.end, start))) {
      before.end = end;
      placed.push(repair);
    } else if (after && isOneLine(seed.slice(end, after.start))) {
      after.start = start;
      placed.push(repair);
    } else if (/[\S\uFEFF]/u.test(repair.from)) {
      remove([start, end]);
      placed.push(repair);
    }
  }
  return placed;
};

const isOneLine = (gap: string): boolean => gap.length < 1000 && !/[\n\r\v\f\u0085\u2028\u2029]/u.test(gap);
