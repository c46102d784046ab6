// A date at the head of the first line, before the title.
import { findDates } from '../../src/text/dates/find-dates.ts';
import type { FrameState } from './frame-state.ts';
import { datePiece, removed } from './header-piece.ts';

/** `date 2025-12-20 Title …`, `20.12.2025 Title`: the rest of the line goes on as a line of its own. */
export const readPrefix = (state: FrameState): void => {
  const line = state.lines[0];
  if (!line) return;
  const label = /^date[:\s]\s*/iu.exec(line.text.slice(0, 40))?.[0] ?? '';
  const date = findDates(line.text.slice(label.length, label.length + 40), state.tag)[0];
  if (date?.start !== 0) return;
  const end = label.length + date.end;
  const rest = line.text.slice(end).trimStart();
  if (/^[\p{L}\p{N}]/u.test(line.text.slice(end, end + 1))) return;
  // Without the label only figures are believed, and only before a title: sentences begin with dates, too.
  const isBare = label === '';
  const isFigures = /^\d{4}-\d\d-\d\d$|^\d\d\.\d\d\.\d{4}$/u.test(line.text.slice(0, end));
  if (isBare && !(isFigures && /^["«“]?[\p{Lu}\p{Lo}]/u.test(rest))) return;
  const restLine = { ...line, text: rest, start: line.end - rest.length };
  if (isBare && (state.read(line) || !(state.isTitleLike(restLine) || isOnlyIsoDate(state)))) return;
  if (!isBare) state.pieces.push(removed('label', line.start, line.start + label.trimEnd().length));
  state.pieces.push(datePiece(date, state.text, line.start + label.length));
  state.prefixPieces = state.pieces.length;
  if (rest === '') state.first = 1;
  else state.lines[0] = restLine;
};

/** No sentence begins as 2025-12-20; where other lines do, too, they are entries of a log. */
const isOnlyIsoDate = (state: FrameState): boolean =>
  state.lines.every(({ text }, index) => /^\d{4}-\d\d-\d\d/u.test(text) === (index === 0));
