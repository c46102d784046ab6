// Reads a frame from the top: header lines, the title, and what stands below it.
import { takeAboveTitle } from './above-title.ts';
import { takeBelowTitle } from './below-title.ts';
import { isMarkAlone, type FrameState } from './frame-state.ts';
import type { HeaderLine } from './header-line.ts';
import { field, removed, type HeaderPiece } from './header-piece.ts';
import { findLabel, isCommentHeading } from './page-vocabulary.ts';
import { countWords } from './sentence-shape.ts';
import { takeMasthead } from './take-masthead.ts';
import { takeCookieNotice, takeMenu } from './take-menu.ts';

/** Takes line after line from the top, until one is the article's. */
export const readHeader = (state: FrameState): void => {
  while (state.first < state.last) {
    if (takeMasthead(state) || takeMark(state) || takeMenu(state) || takeCookieNotice(state) || takeHeaderLines(state))
      continue;
    const line = state.line(state.first);
    const isTaken =
      line !== undefined && (state.title === undefined ? takeAboveTitle(state, line) : takeBelowTitle(state, line));
    if (!isTaken) return;
  }
};

/** A mark alone between the parts of a header. */
const takeMark = (state: FrameState): boolean => {
  const line = state.line(state.first);
  if (!line || !isMarkAlone(line) || state.pieces.length === 0 || state.first + 1 >= state.last) return false;
  if (state.title === undefined && !state.hasTitleAfter(state.first + 1)) return false;
  state.take([removed('separator', line.start, line.end)]);
  return true;
};

const takeHeaderLines = (state: FrameState): boolean => {
  const found = state.readLines(state.first, 1);
  if (!found || state.first + found.count >= state.last + (state.title === undefined ? 0 : 1)) return false;
  if (isTimeAlone(found.line) && isWire(state, state.first + found.count)) return false;
  if (found.line.isDate && isChronicle(state, state.first + found.count)) return false;
  const fields = found.line.pieces.filter((piece) => piece.kind === 'field');
  // A second title is what the text says: `Тақырыбы: …` in an announcement.
  if (state.title !== undefined && fields.some((piece) => piece.field === 'title')) return false;
  const isCategory = fields.length > 0 && fields.every((piece) => piece.field === 'category');
  // A page's button before its title; but `Ok` alone may as well be what the author says.
  const isButton = found.line.pieces.every((piece) => piece.kind === 'removed' && unsureReasons.has(piece.reason));
  // `Аудармашы Герольд Бельгер` is a byline above a title, and else a title itself.
  const isName = fields.length > 0 && fields.every((piece) => piece.field === 'author') && !found.line.isDate;
  if ((isButton || isCategory || isName) && !found.line.isSure) {
    const isBeforeTitle = state.title === undefined && state.hasTitleAfter(state.first + found.count);
    if (!isBeforeTitle && (isCategory || state.title === undefined)) return false;
  }
  const title = findTitle(state, found.line, state.first + found.count);
  state.pieces.push(...found.line.pieces.map((piece) => (piece === found.line.guess ? (title ?? piece) : piece)));
  state.first += found.count;
  return true;
};

/** A section's name has fewer words. */
const fewestTitleWords = 3;

/** `12.03.2024, 14:05 - Ауылда өрт шықты` above the text: what could be a section's name above a title is the title. */
const findTitle = (state: FrameState, { guess }: HeaderLine, next: number): HeaderPiece | undefined => {
  if (guess?.kind !== 'field' || guess.field !== 'category' || state.title !== undefined) return undefined;
  if (countWords(guess.value) < fewestTitleWords || state.hasTitleAfter(next)) return undefined;
  return field('title', guess.value, guess.start, guess.end);
};

const unsureReasons: ReadonlySet<string> = new Set(['share-button', 'navigation', 'comments', 'advertisement']);

const isTimeAlone = ({ pieces }: HeaderLine): boolean =>
  pieces.every((piece) => piece.kind === 'removed' && piece.reason === 'time');

/** Below a title several times of day stand alone in lines of their own: they head the short news of a day. */
const isWire = (state: FrameState, index: number): boolean =>
  state.title !== undefined &&
  state.lines.slice(index, state.last).some(({ text }) => /^\d{1,2}[:.]\d{2}$/u.test(text));

/**
 * Several dates stand alone in lines of their own: they head the parts of a chronicle, and none is the article's. Those below
 * `Ұқсас жаңалықтар` are other articles', and those below `Пікірлер (2)` are comments'.
 */
const isChronicle = (state: FrameState, index: number): boolean => {
  const rest = state.lines.slice(index + 1, state.last);
  const links = rest.findIndex(({ text }) => findLabel(text) === 'read-also' || isCommentHeading(text));
  return rest.slice(0, links < 0 ? rest.length : links).some((line) => state.isDateAlone(line));
};
