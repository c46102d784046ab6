// Takes a site's menu off the top of a frame, or off its end.
import type { FrameState } from './frame-state.ts';
import { removed } from './header-piece.ts';
import { fewestMenuNames, readMenuLine } from './menu.ts';

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
    // The article's own section stands apart, or comes again below the menu.
    const isApart = line.blanksBefore > 0 && names.size >= fewestMenuNames;
    if (found.length === 0 || (found.length === 1 && (isApart || found.some((name) => names.has(name))))) break;
    for (const name of found) names.add(name);
  }
  if (names.size < fewestMenuNames || (names.size < surelyMenu && !state.hasTitleAfter(end))) return false;
  for (const { start, end: to } of state.lines.slice(state.first, end)) state.take([removed('navigation', start, to)]);
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
