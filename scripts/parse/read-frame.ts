// Lines -> what stands around the article (title, dates, bylines, counters, buttons) and the lines of the article itself.
import { findDates, type DateMatch } from '../../src/text/dates/find-dates.ts';
import { FrameState, headerReach } from './frame-state.ts';
import { datePiece, removed, type HeaderPiece } from './header-piece.ts';
import { boilerplate, findLabel, foldPhrase } from './page-vocabulary.ts';
import { isDayOnly, isFooterLine, readFooter } from './read-footer.ts';
import { namesNetwork } from './read-furniture.ts';
import type { RemovalReason } from './reasons.ts';
import { readHeader } from './read-header.ts';
import { readPrefix } from './read-prefix.ts';
import { readLabelled } from './read-labelled.ts';
import { findDocumentDate, isDocument } from './take-document.ts';
import { endsLikeText, endsSentence } from './sentence-shape.ts';
import type { Line } from './split-lines.ts';

/** What is around the article, and its own lines. A date that only a caption holds is in `captionDate`. */
export type Frame = {
  readonly pieces: readonly HeaderPiece[];
  /** How many of the pieces, from the first, are front matter or a `date …` prefix: their date is sure. */
  readonly prefixPieces: number;
  readonly captionDate: DateMatch | undefined;
  /** The date that a law or decree bears in lines that are its own. */
  readonly documentDate: DateMatch | undefined;
  readonly body: readonly Line[];
};

/**
 * @param text The whole text being parsed; the lines' offsets are in it.
 * @param tag The article's language.
 * @param known Pieces of front matter that was read before.
 */
export const readFrame = (
  text: string,
  lines: readonly Line[],
  tag: string,
  known: readonly HeaderPiece[] = [],
): Frame => {
  const state = new FrameState(text, lines, tag, known);
  readPrefix(state);
  readHeader(state);
  readFooter(state);
  const documentDate = isDocument(state) && !state.has('date') ? findDocumentDate(state) : undefined;
  const body = readBetween(state);
  if (!state.has('date')) useUpdateDate(state);
  return { pieces: state.pieces, prefixPieces: state.prefixPieces, captionDate: state.captionDate, documentDate, body };
};

/** Where a page says only when it was changed, that is the date its text bears; not where another date was no date. */
const useUpdateDate = (state: FrameState): void => {
  const isOtherDate = (piece: HeaderPiece): boolean =>
    piece.kind === 'removed' && (piece.reason === 'impossible-date' || piece.reason === 'ambiguous-date');
  if (state.pieces.some(isOtherDate)) return;
  const index = state.pieces.findIndex((piece) => piece.kind === 'removed' && piece.reason === 'update-date');
  const piece = state.pieces[index];
  const date = piece && findDates(state.text.slice(piece.start, piece.end), state.tag)[0];
  if (piece && date?.status === 'full') state.pieces[index] = datePiece(date, state.text, piece.start);
};

/**
 * Takes out page lines that stand between the first paragraphs (a deck comes before them), and links inside the text.
 * @returns The lines that are left, which are the article's.
 */
const readBetween = (state: FrameState): Line[] => {
  const body: Line[] = [];
  const advertisements = findAdvertisements(state);
  // The title stood between the notes and the text.
  let isAfterCut = state.notes.length > 0;
  const lines = state.lines.slice(state.first, state.last);
  for (const [index, line] of lines.entries()) {
    const pieces =
      advertisements.get(line) ??
      (isLinkLabel(line, lines[index + 1]) || isLinkLabel(lines[index - 1], line)
        ? [removed('read-also', line.start, line.end)]
        : undefined) ??
      readPageLine(state, line, index < headerReach);
    if (pieces) state.pieces.push(...pieces);
    else body.push(isAfterCut ? { ...line, isAfterCut } : line);
    isAfterCut = pieces !== undefined;
  }
  return [...state.notes, ...body, ...state.credits];
};

/**
 * `Реклама` alone in a line marks a gap where the page showed one, unless the article is about it and says the word again.
 * @returns The pieces of such lines.
 */
const findAdvertisements = (state: FrameState): ReadonlyMap<Line, readonly HeaderPiece[]> => {
  const found = new Map<Line, readonly HeaderPiece[]>();
  const words = new Set<string>();
  const lines = state.lines.slice(state.first, state.last);
  for (const line of lines) {
    const word = line.text.length > 40 ? '' : foldPhrase(line.text);
    if (boilerplate.get(word) !== 'advertisement') continue;
    found.set(line, [removed('advertisement', line.start, line.end)]);
    words.add(word);
  }
  for (const word of words) {
    const isSubject =
      state.title?.toLowerCase().includes(word) === true ||
      lines.some((line) => !found.has(line) && line.text.toLowerCase().includes(word));
    if (!isSubject) continue;
    for (const line of [...found.keys()]) if (foldPhrase(line.text) === word) found.delete(line);
  }
  return found;
};

/** The one line that holds a date alone, below the second line of a decree's or a report's heading. */
const isOwnDate = (state: FrameState, line: Line): boolean =>
  !state.has('date') &&
  // Below a sentence the date is part of what the author tells.
  !endsSentence(state.lines[state.lines.indexOf(line) - 1]?.text ?? '') &&
  state.read(line)?.pieces.some((piece) => piece.kind === 'field' && piece.field === 'date' && !isDayOnly(piece)) ===
    true &&
  !state.lines.slice(state.first, state.last).some((other) => other !== line && state.isDateAlone(other));

/** No title that a page links to is longer, in UTF-16 units; nor is the label above it. */
const maxLink = 160;
const maxLabel = 40;

/** `ОҚИ ОТЫРЫҢЫЗ:` alone in its line, and the title of another article right below it. */
const isLinkLabel = (label: Line | undefined, link: Line | undefined): boolean =>
  label !== undefined &&
  link?.blanksBefore === 0 &&
  label.text.length <= maxLabel &&
  link.text.length <= maxLink &&
  findLabel(label.text) === 'read-also' &&
  !endsLikeText(link.text);

/** What pages put between the paragraphs of an article. */
const linkReasons: ReadonlySet<string> = new Set<RemovalReason>(['read-also', 'subscription']);

/** @returns The pieces of a line that is the page's; undefined when it is the article's. */
const readPageLine = (state: FrameState, line: Line, isNear: boolean): readonly HeaderPiece[] | undefined => {
  if (isNear && line.blanksBefore > 0 && state.isRepeatedTitle(line)) {
    return [removed('repeated-title', line.start, line.end)];
  }
  if (line.text.length > 200) return undefined;
  const kind = isNear ? undefined : readLabelled(line.text)?.kind;
  // A paper has its key words in two or three languages, each below its abstract.
  const isKeywords =
    kind === 'tags' && state.pieces.some((piece) => piece.kind === 'removed' && piece.reason === 'tags');
  if (!isNear && !namesNetwork(line.text) && kind !== 'read-also' && !isKeywords) return undefined;
  const read = state.read(line);
  if (isNear && read?.isDate === true && isOwnDate(state, line)) return read.pieces;
  if (!read?.isSure) return undefined;
  const isLink = read.pieces.every((piece) => piece.kind === 'removed' && linkReasons.has(piece.reason));
  return isLink || isKeywords || (isNear && isFooterLine(read)) ? read.pieces : undefined;
};
