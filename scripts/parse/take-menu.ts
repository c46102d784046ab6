// Takes a site's menu off the top of a frame, or off its end.
import type { FrameState } from './frame-state.ts';
import { removed, type HeaderPiece } from './header-piece.ts';
import { fewestMenuNames, readMenuLine } from './menu.ts';
import { siteWords, useWords } from './page-vocabulary.ts';
import type { Line } from './split-lines.ts';

/** No menu has more lines. */
const longestMenu = 60;

/** Without a title below it, a menu must be longer: the article may begin with short lines of its own. */
const surelyMenu = 6;

/** @returns Whether the next lines were a menu above the title. */
export const takeMenu = (state: FrameState): boolean => {
  if (state.title !== undefined) return false;
  const names = new Set<string>();
  let end = state.first;
  for (; end < Math.min(state.first + longestMenu, state.last - 1); end++) {
    const line = state.line(end);
    if (line === undefined) break;
    const found = readMenuLine(line.text);
    if (found.length === 0 && (isAmongNames(state, end) || readButton(state, line))) continue;
    // The article's own section stands apart, or comes again below the menu.
    const isApart = line.blanksBefore > 0 && names.size >= fewestMenuNames;
    if (found.length === 0 || (found.length === 1 && (isApart || found.some((name) => names.has(name))))) break;
    for (const name of found) names.add(name);
  }
  const isMenu = names.size >= surelyMenu || (names.size >= fewestMenuNames && state.hasTitleAfter(end));
  if (!isMenu) end = findMixedMenuEnd(state);
  if (end === state.first) return false;
  for (const line of state.lines.slice(state.first, end))
    state.take(readButton(state, line) ?? [removed('navigation', line.start, line.end)]);
  return true;
};

/** No line of a menu whose names are partly unknown is longer, in UTF-16 units. */
const maxMixedName = 45;

/**
 * Where a menu ends of whose names, one a line, many are not known: behind the last that is, with a title below it.
 * @returns `state.first` when there is none.
 */
const findMixedMenuEnd = (state: FrameState): number => {
  let known = 0;
  let end = state.first;
  for (let index = state.first; index < Math.min(state.first + longestMenu, state.last - 1); index++) {
    const line = state.line(index);
    if (!line || line.text.length > maxMixedName || /[.!?:;,\d]$/u.test(line.text)) break;
    if (index > state.first && line.blanksBefore > 0) break;
    if (readMenuLine(line.text).length === 0) {
      if (known === 0) break;
      continue;
    }
    known++;
    if (known >= fewestMenuNames && known * 2 >= index + 1 - state.first) end = index + 1;
  }
  return end > state.first && state.hasTitleAfter(end) ? end : state.first;
};

/** A page's button, its languages or its notice on cookies, as they stand between the names of a menu. */
const readButton = (state: FrameState, line: Line): readonly HeaderPiece[] | undefined => {
  if (isCookieNotice(line.text)) return [removed('navigation', line.start, line.end)];
  const pieces = state.read(line)?.pieces;
  return pieces?.every((piece) => piece.kind === 'removed') === true ? pieces : undefined;
};

/** No name in a menu that is not known is longer, in UTF-16 units. */
const maxUnknownName = 20;

/** One name that is not known, between two that are. */
const isAmongNames = (state: FrameState, index: number): boolean => {
  const [before, line, after] = [state.line(index - 1), state.line(index), state.line(index + 1)];
  if (!before || !line || !after || index === state.first || line.text.length > maxUnknownName) return false;
  const areClose = line.blanksBefore === 0 && after.blanksBefore === 0;
  return areClose && /^[\p{Lu}\p{Lo}][^.!?:;,]*$/u.test(line.text) && isOneName(before) && isOneName(after);
};

const isOneName = ({ text }: Line): boolean => readMenuLine(text).length === 1;

/** No notice is longer, in UTF-16 units. */
const maxNotice = 400;

const siteWord = new RegExp(siteWords, 'iu');
const useWord = new RegExp(String.raw`(?<!\p{L})(?:${useWords})`, 'iu');

/** `Біздің сайт cookie файлдарын пайдаланады …`, in any of the languages that pages here say it in. */
export const isCookieNotice = (text: string): boolean =>
  text.length <= maxNotice &&
  /(?<!\p{L})(?:cookies?|куки)(?!\p{Ll}{3})/iu.test(text) &&
  siteWord.test(text) &&
  useWord.test(text);

/** @returns Whether the next line was a page's notice on cookies, which stands before all else. */
export const takeCookieNotice = (state: FrameState): boolean => {
  const line = state.line(state.first);
  if (!line || state.title !== undefined || state.first + 2 >= state.last || !isCookieNotice(line.text)) return false;
  state.take([removed('navigation', line.start, line.end)]);
  return true;
};

/** @returns Whether the last lines were a menu. */
export const takeMenuAtEnd = (state: FrameState): boolean => {
  const names = new Set<string>();
  let begin = state.last;
  while (begin - 1 > state.first && state.last - begin < longestMenu) {
    const found = readMenuLine(state.line(begin - 1)?.text ?? '');
    if (found.length === 0) break;
    for (const name of found) names.add(name);
    begin--;
  }
  if (names.size < fewestMenuNames) return false;
  for (const { start, end } of state.lines.slice(begin, state.last))
    state.pieces.push(removed('navigation', start, end));
  state.last = begin;
  return true;
};
