// What stands between a title and the text, by what it is alone in its line.
import type { FrameState } from './frame-state.ts';
import { field, removed, type HeaderPiece } from './header-piece.ts';
import { findLabel, isSectionName } from './page-vocabulary.ts';
import { hasNameShape, isPersonName } from './person-name.ts';
import { mostAuthorLines, readAuthorLines } from './read-author-lines.ts';
import { startsWithClock, type Line } from './split-lines.ts';
import { takeSubject } from './take-document.ts';
import { takeGenre } from './take-institution.ts';
import { takeScholars } from './take-scholars.ts';
import { takeCaption, takeNumber, takePlace, takeSource } from './take-line.ts';

/** @returns Whether the line was taken; one that is not taken begins the text. */
export const takeBelowTitle = (state: FrameState, line: Line): boolean => {
  if (!state.isRepeatedTitle(line)) {
    return (
      takeSubject(state, line) ||
      takeGenre(state, line) ||
      takeSource(state, line) ||
      takeSection(state, line) ||
      takePlace(state, line) ||
      takeCaption(state, line) ||
      takeScholars(state) ||
      takeAuthors(state) ||
      takeName(state, line) ||
      takeRole(state, line) ||
      takeNumber(state, line)
    );
  }
  state.take([removed('repeated-title', line.start, line.end)]);
  return true;
};

/** A section's name alone beside the date below the title, unless sections head the parts of the article. */
const takeSection = (state: FrameState, line: Line): boolean => {
  if (state.has('category') || !isSectionName(line.text) || state.first + 1 >= state.last) return false;
  const below = state.line(state.first + 1);
  // `ҚАЗАҚСТАН` above the hours of its programme.
  if (!isBesideDate(state) || (below && startsWithClock(below))) return false;
  if (state.lines.slice(state.first + 1, state.last).some(({ text }) => isSectionName(text))) return false;
  state.take([field('category', line.text, line.start, line.end)]);
  return true;
};

/** Whether the line before or after holds a date or a time and nothing else: `Бүгін, 10:21`. */
const isBesideDate = (state: FrameState): boolean =>
  [state.line(state.first - 1), state.line(state.first + 1)].some((beside) => {
    const read = beside && state.read(beside);
    return read?.isDate === true || read?.pieces.every((piece) => piece.kind === 'removed' && piece.reason === 'time');
  });

/** Several writers with their roles, between blank lines. */
const takeAuthors = (state: FrameState): boolean => {
  if (state.has('author')) return false;
  let end = state.first + 1;
  while (end < state.last && end - state.first <= mostAuthorLines && state.line(end)?.blanksBefore === 0) end++;
  if (end >= state.last) return false;
  const pieces = readAuthorLines(state.text, state.lines.slice(state.first, end));
  if (pieces) takeLines(state, pieces, end - state.first);
  return pieces !== undefined;
};

const takeLines = (state: FrameState, pieces: readonly HeaderPiece[], count: number): void => {
  state.pieces.push(...pieces);
  state.first += count;
};

/** `(1938–2025)` below a name: whose life the article tells. */
const isLifetime = (text: string): boolean => /^\(?\d{4}\s?[–—-]\s?\d{4}\)?\.?$/u.test(text);

/** A name alone below the title is the writer's, unless names head the parts of the article; beside a date its shape is enough. */
const takeName = (state: FrameState, line: Line): boolean => {
  const rest = state.lines.slice(state.first + 1, state.last);
  if (state.has('author') || line.text.length > 60 || rest.length === 0) return false;
  if (!isPersonName(line.text) && !(hasNameShape(line.text) && isBesideDate(state))) return false;
  if (isLifetime(rest[0]?.text ?? '')) return false;
  if (rest.some(({ text }) => text.length < 60 && isPersonName(text))) return false;
  state.take([field('author', line.text, line.start, line.end)]);
  return true;
};

/** `журналист` alone in the line below a writer's name. */
const takeRole = (state: FrameState, line: Line): boolean => {
  const before = state.pieces.at(-1);
  if (before?.kind !== 'field' || before.field !== 'author' || state.first + 1 >= state.last) return false;
  if (findLabel(line.text) !== 'author') return false;
  state.take([removed('label', line.start, line.end)]);
  return true;
};
