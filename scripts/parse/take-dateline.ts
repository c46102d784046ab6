// Takes the dateline off the first paragraph that has one.
import type { HeaderPiece } from './header-piece.ts';
import { parseDateline } from './parse-dateline.ts';
import type { Line } from './split-lines.ts';

/** A standfirst may come before the paragraph with the dateline. */
const reach = 3;

/** A dateline that stands in a line of its own, `Бишкек, 5-март. /Кабар/.`, is no longer, in UTF-16 units. */
const maxAlone = 80;

/** @returns The dateline's pieces, and the body without it; no pieces when there is none. */
export const takeDateline = (
  text: string,
  body: readonly Line[],
  tag: string,
): { readonly pieces: readonly HeaderPiece[]; readonly body: readonly Line[] } => {
  for (const [index, line] of body.slice(0, reach).entries()) {
    const next = body[index + 1];
    const alone = next && line.text.length <= maxAlone ? parseDateline(text, line.start, next.end, tag) : undefined;
    if (alone !== undefined && alone.bodyStart === next?.start)
      return { pieces: alone.pieces, body: body.toSpliced(index, 1) };
    const dateline = parseDateline(text, line.start, line.end, tag);
    if (!dateline) continue;
    const rest = {
      ...line,
      start: dateline.bodyStart,
      text: text.slice(dateline.bodyStart, line.end),
      isAfterCut: true,
    };
    return { pieces: dateline.pieces, body: body.with(index, rest) };
  }
  return { pieces: [], body };
};
