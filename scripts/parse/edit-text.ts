// Text -> changed text that knows where each of its characters came from.

/** One change: the characters from `start` to `end` (UTF-16 offsets, end exclusive) give way to `to`. */
export type Edit = { readonly start: number; readonly end: number; readonly to: string };

/** Leads from a range in the changed text back to the range it was made from. */
export type OffsetMap = (start: number, end: number) => readonly [number, number];

/** The map of a text that was not changed. */
export const sameOffsets: OffsetMap = (start, end) => [start, end];

/**
 * Makes the edits and remembers them.
 * @param edits In ascending order, not overlapping.
 * @returns The changed text, and the way back. A range that touches a replaced run leads to the whole run.
 * @example applyEdits('со\u00adюз', [{ start: 2, end: 3, to: '' }]) // text 'союз'; toSource(0, 4) is [0, 5]
 */
export const applyEdits = (text: string, edits: readonly Edit[]): { text: string; toSource: OffsetMap } => {
  if (edits.length === 0) return { text, toSource: sameOffsets };
  // Piece i of the result begins at results[i] and was made from what begins at sources[i]; odd pieces are replacements.
  const results = [0];
  const sources = [0];
  const parts: string[] = [];
  let source = 0;
  let result = 0;
  for (const { start, end, to } of edits) {
    parts.push(text.slice(source, start), to);
    result += start - source;
    results.push(result);
    sources.push(start);
    result += to.length;
    source = end;
    results.push(result);
    sources.push(source);
  }
  parts.push(text.slice(source));
  const sourceStart = (offset: number): number => {
    const piece = findPiece(results, offset);
    return at(sources, piece) + (piece % 2 === 1 ? 0 : offset - at(results, piece));
  };
  const sourceEnd = (offset: number): number => {
    const piece = findPiece(results, offset - 1);
    return piece % 2 === 1 ? at(sources, piece + 1) : at(sources, piece) + offset - at(results, piece);
  };
  return {
    text: parts.join(''),
    toSource: (start, end) =>
      end > start ? [sourceStart(start), sourceEnd(end)] : [sourceStart(start), sourceStart(start)],
  };
};

/** The way back through two changes, the later one first. */
export const joinMaps =
  (later: OffsetMap, earlier: OffsetMap): OffsetMap =>
  (start, end) =>
    earlier(...later(start, end));

/** The last piece that begins at or before the offset; of empty ones the last, which is the text that follows. */
const findPiece = (starts: readonly number[], offset: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at(starts, middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

const at = (numbers: readonly number[], index: number): number => numbers[index] ?? 0;
