// Reads a frame from the bottom: tags, rights, links to other articles, the writer's name.
import type { FrameState } from './frame-state.ts';
import type { HeaderLine } from './header-line.ts';
import { coverGaps, field, removed, type HeaderPiece } from './header-piece.ts';
import { findLabel, isCommentHeading } from './page-vocabulary.ts';
import { hasNameShape, isPersonName } from './person-name.ts';
import { judgeAgency } from './read-agency.ts';
import { mostAuthorLines, readAuthorLines } from './read-author-lines.ts';
import { hasCredit } from './read-caption.ts';
import { readSignature } from './read-signature.ts';
import type { RemovalReason } from './reasons.ts';
import { countWords, endsSentence } from './sentence-shape.ts';
import type { Line } from './split-lines.ts';
import { isDocument } from './take-document.ts';
import { maxVerseLine } from './unwrap-text.ts';
import { takeMenuAtEnd } from './take-menu.ts';

/** How far before the end a heading of links to other articles is looked for, in lines. */
const footerReach = 14;

/** From the end upwards, as long as every line is surely none of the article's. At least one line is left. */
export const readFooter = (state: FrameState): void => {
  takeLinkList(state);
  // Who signs a law has not written an article.
  const isSigned = isDocument(state);
  while (state.last - 1 > state.first) {
    if (takeComments(state) || takeMenuAtEnd(state) || (!isSigned && (takeAuthors(state) || takeSignature(state))))
      continue;
    takeTagList(state);
    const found = state.readLines(state.last - 1, -1);
    const line = state.line(state.last - 1);
    if (found && isFooterLine(found.line)) {
      state.pieces.push(...found.line.pieces.map((piece) => withoutRepeats(state, piece)));
      state.last -= found.count;
    } else if (line && state.isRepeatedTitle(line) && !isRefrain(state, line)) {
      state.pieces.push(removed('repeated-title', line.start, line.end));
      state.last--;
    } else if (line && !isSigned && takeName(state, line)) {
      state.last--;
    } else if (line && /^(?:#{2,}|-30-|_{3,}|={3,}|-{3,})$/u.test(line.text)) {
      state.pieces.push(removed('separator', line.start, line.end));
      state.last--;
    } else if (line && isAgencyInBrackets(line)) {
      state.pieces.push(field('source', line.text.slice(1, -1), line.start + 1, line.end - 1));
      state.pieces.push(removed('separator', line.start, line.start + 1), removed('separator', line.end - 1, line.end));
      state.last--;
    } else if (line && isAmongButtons(state, line)) {
      state.pieces.push(removed('navigation', line.start, line.end));
      state.last--;
    } else if (line && hasCredit(line.text)) {
      state.credits.unshift({ ...line, isAfterCut: true });
      state.last--;
    } else return;
  }
};

/** The title again in a poem's last line, right below another of its lines. */
const isRefrain = (state: FrameState, line: Line): boolean => {
  const above = state.line(state.last - 2);
  return line.blanksBefore === 0 && above !== undefined && above.text.length <= maxVerseLine && !state.read(above);
};

/** A writer's name alone in the last line, perhaps with a full stop, as newspapers once set it: `Б. Асанов.` */
const takeName = (state: FrameState, { text, start, end }: Line): boolean => {
  const name = text.replace(/(?<=\p{L}{3})\.$/u, '');
  if (state.has('author') || !(isPersonName(name) || initialed.test(name))) return false;
  const author = field('author', name, start, start + name.length);
  state.pieces.push(...coverGaps(state.text, start, end, [author], 'separator'));
  return true;
};

/** `(ҚазАқпарат)` in a line of its own. */
const isAgencyInBrackets = ({ text }: Line): boolean =>
  /^[(/][^()/]{2,40}[)/]$/u.test(text) && judgeAgency(text.slice(1, -1)).isKnown;

/** `Қ. Әбдуәлі` alone in the last line: a writer's name, whatever it ends in. */
const initialed = /^(?:\p{Lu}\. ?){1,2}\p{Lu}[\p{L}’'ʻ‘-]{2,30}$/u;

/** What stands among a page's buttons, rights and counters, and what only its own words name. */
const furniture: ReadonlySet<string> = new Set<RemovalReason>([
  'share-button',
  'comments',
  'view-counter',
  'navigation',
  'subscription',
  'copyright',
  'tags',
  'advertisement',
]);

/** No button is longer, in UTF-16 units. */
const maxButton = 60;

/** A short line that ends no sentence, with nothing but the page's own lines right above and below it. */
const isAmongButtons = (state: FrameState, { text }: Line): boolean => {
  const [above, below] = [state.line(state.last - 2), state.line(state.last)];
  if (text.length > maxButton || endsSentence(text) || above === undefined || below === undefined) return false;
  const isTaken = state.pieces.some(
    (piece) => piece.start === below.start && piece.kind === 'removed' && furniture.has(piece.reason),
  );
  if (!isTaken) return false;
  const pieces = state.read(above)?.pieces;
  return pieces?.every((piece) => piece.kind === 'removed' && furniture.has(piece.reason)) === true;
};

/** Several writers with their roles, after a blank line. */
const takeAuthors = (state: FrameState): boolean => {
  if (state.has('author')) return false;
  let from = state.last - 1;
  while (from > state.first && state.last - from <= mostAuthorLines && state.line(from)?.blanksBefore === 0) from--;
  if (from <= state.first || state.last - from < 2) return false;
  const pieces = readAuthorLines(state.text, state.lines.slice(from, state.last));
  if (!pieces) return false;
  state.pieces.push(...pieces);
  state.last = from;
  return true;
};

/** Who wrote, and for whom or as what, in the last line or the last two. */
const takeSignature = (state: FrameState): boolean => {
  if (state.has('author')) return false;
  for (const count of [2, 1]) {
    const from = state.last - count;
    const signature = from > state.first ? readSignature(state.text, state.lines.slice(from, state.last)) : undefined;
    if (signature?.lines !== count) continue;
    state.pieces.push(...signature.pieces);
    state.last = from;
    takeLabelAbove(state);
    return true;
  }
  return takeLabelledName(state);
};

/** `Автор` + `Айдана Төлеген` + `Тілші`: the shape of a name is enough with a writer's word above or below it. */
const takeLabelledName = (state: FrameState): boolean => {
  const role = state.line(state.last - 1);
  const hasRole = role !== undefined && findLabel(role.text) === 'author';
  const at = state.last - (hasRole ? 2 : 1);
  const [label, name] = [state.line(at - 1), state.line(at)];
  const hasLabel = label !== undefined && findLabel(label.text) === 'author';
  if (!name || at - (hasLabel ? 1 : 0) <= state.first || !hasNameShape(name.text) || !(hasRole || hasLabel))
    return false;
  state.pieces.push(
    field('author', name.text, name.start, name.end),
    ...(hasRole ? [removed('label', role.start, role.end)] : []),
  );
  state.last = at;
  takeLabelAbove(state);
  return true;
};

/** `Әңгімелескен` in the line above the name. */
const takeLabelAbove = (state: FrameState): void => {
  const label = state.line(state.last - 1);
  if (label === undefined || state.last - 1 <= state.first || findLabel(label.text) !== 'author') return;
  state.pieces.push(removed('label', label.start, label.end));
  state.last--;
};

/** No tag has more words. */
const maxTagWords = 4;

/** `Тегтер:` alone in its line, and one tag a line below it. */
const takeTagList = (state: FrameState): void => {
  for (let index = state.last - 1; index > Math.max(state.first, state.last - footerReach); index--) {
    const line = state.line(index);
    if (line === undefined || line.text.length > maxButton) return;
    if (findLabel(line.text) !== 'tags') {
      if (countWords(line.text) > maxTagWords || endsSentence(line.text)) return;
      continue;
    }
    for (const { start, end } of state.lines.slice(index, state.last)) state.pieces.push(removed('tags', start, end));
    state.last = index;
    return;
  }
};

/** What the header said already, the footer only repeats. */
const withoutRepeats = (state: FrameState, piece: HeaderPiece): HeaderPiece => {
  const isRepeated =
    piece.kind === 'field' && (piece.field === 'date' || piece.field === 'category') && state.has(piece.field);
  return isRepeated ? removed('repeated-header', piece.start, piece.end) : piece;
};

/** An article has a line as long, in UTF-16 units, before what readers wrote about it. */
const shortestParagraph = 60;

/**
 * What readers wrote between `Пікірлер (2)` and a button to answer them.
 * @returns Whether the last lines were that.
 */
const takeComments = (state: FrameState): boolean => {
  if (!isCommentHeading(state.line(state.last)?.text ?? '')) return false;
  const index = state.lines.findIndex(({ text }, at) => at > state.first && at < state.last && isCommentHeading(text));
  if (index < 0 || !state.lines.slice(state.first, index).some(({ text }) => text.length >= shortestParagraph))
    return false;
  for (const { start, end } of state.lines.slice(index, state.last)) state.pieces.push(removed('comments', start, end));
  state.last = index;
  return true;
};

/** A heading such as `Тағы оқыңыз:` near the end, with nothing but links after it. */
const takeLinkList = (state: FrameState): void => {
  for (let index = Math.max(state.first + 1, state.last - footerReach); index < state.last; index++) {
    const line = state.line(index);
    if (line === undefined || findLabel(line.text) !== 'read-also') continue;
    const rest = state.lines.slice(index, state.last);
    const reads = rest.map((entry) => state.read(entry));
    if (!rest.every((entry, at) => reads[at] !== undefined || isLink(entry.text))) continue;
    rest.forEach(({ start, end }, at) =>
      state.pieces.push(...(ofPage(reads[at]) ?? [removed('read-also', start, end)])),
    );
    state.last = index;
    return;
  }
};

/** A date or section below a link is the other article's. */
const ofPage = (line: HeaderLine | undefined): readonly HeaderPiece[] | undefined =>
  line?.pieces.some((piece) => piece.kind === 'field' && (piece.field === 'date' || piece.field === 'category')) ===
  true
    ? undefined
    : line?.pieces;

const isLink = (text: string): boolean => text.length <= 180 && !endsSentence(text.replace(/[?!…:]+$/u, ''));

/**
 * Whether a line is none of the text around it. `21-май – гала-концерт` is a line of a programme: without a year, a date
 * says too little for the words beside it to be a section's name.
 */
export const isFooterLine = ({ pieces, guess }: HeaderLine): boolean =>
  pieces.every(isFooterPiece) && (guess === undefined || pieces.every((piece) => !isDayOnly(piece)));

export const isDayOnly = (piece: HeaderPiece): boolean =>
  piece.kind === 'field' && piece.field === 'date' && !/^\d{4}-/u.test(piece.value);

/** A caption in the footer belongs to a picture of the body; a title there to another article. */
const isFooterPiece = (piece: HeaderPiece): boolean =>
  piece.kind === 'removed' ||
  piece.field === 'author' ||
  piece.field === 'source' ||
  piece.field === 'date' ||
  piece.field === 'category';
