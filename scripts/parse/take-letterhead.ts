// What stands above a title and is neither its own nor the page's: a letter's address, a note of the editors'.
import type { FrameState } from './frame-state.ts';
import { isAddress, webAddress } from './contact-line.ts';
import { field, removed } from './header-piece.ts';
import { foldPhrase, noteLabels } from './page-vocabulary.ts';
import { printPattern, printPatternsAround } from './word-patterns.ts';
import type { Line } from './split-lines.ts';

/** No address has more lines. */
const mostLines = 8;

/** @returns Whether the next lines were the address of who sends a letter or a press release, above the title. */
export const takeAddress = (state: FrameState): boolean => {
  let end = state.first;
  while (end < state.first + mostLines && isAddressAt(state, end)) end++;
  const lines = state.lines.slice(state.first, end);
  // A web address alone is where the article was taken from.
  if (lines.every(({ text }) => webAddress.test(text)) || !state.hasTitleAfter(end)) return false;
  for (const line of lines) state.take([removed('address', line.start, line.end)]);
  return true;
};

const isAddressAt = (state: FrameState, index: number): boolean => {
  const line = state.line(index);
  return line !== undefined && isAddress(line.text);
};

/** `https://kun.uz/news/2024/03/05/…` alone above the title: where the article was taken from. */
export const takeWebAddress = (state: FrameState, { text, start, end }: Line): boolean => {
  if (!webAddress.test(text) || text.length > 500 || !state.hasTitleAfter(state.first + 1)) return false;
  state.take(state.has('source') ? [removed('address', start, end)] : [field('source', text, start, end)]);
  return true;
};

/** No note of the editors' above a title is longer, in UTF-16 units. */
const maxNote = 1200;

/** `Редакциядан: …`, `От редакции. …`: what the editors say before the title stays the first paragraph of the text. */
export const takeNote = (state: FrameState, line: Line): boolean => {
  const label = /^[([]?(\p{L}[\p{L}’'ʻ‘ ]{5,30}?)\s*[:.!—–]/u.exec(line.text.slice(0, 40))?.[1];
  if (label === undefined || !noteLabels.has(foldPhrase(label)) || line.text.length > maxNote) return false;
  // The label may stand alone in the line above.
  const isLabelOnly = line.text.length <= label.length + 2;
  const count = isLabelOnly ? 2 : 1;
  if (!state.hasTitleAfter(state.first + count)) return false;
  state.notes.push(...state.lines.slice(state.first, state.first + count));
  state.first += count;
  return true;
};

/** `«Бекітемін»`, `1-қосымша`: what the lines up to the next blank one are about. */
const appendix = printPatternsAround('appendices');
const stamp = new RegExp(
  String.raw`^["«“]?(?:${printPattern('stamps')})["»”]?[:.]?$` +
    String.raw`|^(?:\d{1,2}[- ](?:${appendix.after})|(?:${appendix.before})(?: ?№? ?\d{1,2})?)$`,
  'iu',
);

/** No stamp has more lines. */
const mostStampLines = 7;

/**
 * Who approved a document, or which one it belongs to, above its title: the first lines of the text.
 * @returns Whether the next lines were that.
 */
export const takeStamp = (state: FrameState, line: Line): boolean => {
  if (line.text.length > 40 || !stamp.test(line.text)) return false;
  let end = state.first + 1;
  while (state.line(end)?.blanksBefore === 0 && end - state.first <= mostStampLines) end++;
  if ((state.line(end)?.blanksBefore ?? 0) === 0 || !state.hasTitleAfter(end)) return false;
  state.notes.push(...state.lines.slice(state.first, end));
  state.first = end;
  return true;
};
