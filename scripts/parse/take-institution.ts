// Schools and offices above the title of what was read or reported there, and what it was below.
import { isAddress } from './contact-line.ts';
import type { FrameState } from './frame-state.ts';
import { field } from './header-piece.ts';
import { foldPhrase, genres, isInstitution, isPlaceName } from './page-vocabulary.ts';
import { countWords, endsSentence } from './sentence-shape.ts';
import type { Line } from './split-lines.ts';

/** A title has as many words, where nothing else says that the line is one. */
const fewestTitleWords = 4;

/** @returns Whether the next line named a school or an office, above the title. */
export const takeInstitution = (state: FrameState, line: Line): boolean => {
  const next = state.line(state.first + 1);
  if (next === undefined || !isName(line)) return false;
  // Its faculty may stand in the line between.
  const isAbove = isName(next) ? state.hasTitleAfter(state.first + 2) : isTitleBelow(state, next) || isAboveDate(state);
  if (!isAbove) return false;
  state.take([field('source', line.text, line.start, line.end)]);
  return true;
};

const isName = ({ text }: Line): boolean => /^["«“]?\p{Lu}/u.test(text) && isInstitution(text) && !endsSentence(text);

/** By its label, by what it is called, or where no other line could head a part of an article on the school itself. */
const isTitleBelow = (state: FrameState, title: Line): boolean => {
  if (state.read(title)?.pieces.some((piece) => piece.kind === 'field' && piece.field === 'title') === true)
    return true;
  if (!state.isTitleLike(title) || state.first + 2 >= state.last) return false;
  const below = state.lines.slice(state.first + 2, state.last);
  if (genres.has(lastWord(title.text)) || genres.has(foldPhrase(below[0]?.text ?? ''))) return true;
  return countWords(title.text) >= fewestTitleWords && !below.some((line) => state.isTitleLike(line));
};

/** `… баспасөз қызметі` + `Түркістан қаласы` + `2024 жылғы 14 наурыз`, perhaps its address between: a press release, with its title and its text below. */
const isAboveDate = (state: FrameState): boolean => {
  let index = state.first + 1;
  const textAt = (at: number): string => state.line(at)?.text ?? '';
  while (isAddress(textAt(index)) || isPlaceName(textAt(index))) index++;
  const line = state.line(index);
  return line !== undefined && state.isDateAlone(line) && state.hasTitleAfter(index + 1);
};

const lastWord = (text: string): string => foldPhrase(text.slice(text.lastIndexOf(' ') + 1));

/** `Дәріс` alone below the title. */
export const takeGenre = (state: FrameState, { text, start, end }: Line): boolean => {
  if (state.has('category') || text.length > 20 || !genres.has(foldPhrase(text)) || state.first + 1 >= state.last)
    return false;
  state.take([field('category', text, start, end)]);
  return true;
};
