// Lines -> what stands around the article (title, dates, bylines, counters, buttons) and the lines of the article itself.
import { findDates, type DateMatch } from '../../src/text/dates/find-dates.ts';
import { field, removed, type HeaderPiece } from './header-piece.ts';
import { readMark } from './line-marks.ts';
import { boilerplate, findLabel, foldPhrase, sections } from './page-vocabulary.ts';
import { findPlaceAndDate, hasCaptionLabel, hasCredit } from './read-caption.ts';
import { isPersonName, readHeaderLine, type HeaderLine } from './read-header-line.ts';
import { countWords, endsLikeText, endsSentence, isIdeographic } from './sentence-shape.ts';
import type { Line } from './split-lines.ts';
import { parseDateline } from './parse-dateline.ts';

/** What is around the article, and its own lines. A date that only a caption holds is in `captionDate`. */
export type Frame = {
  readonly pieces: readonly HeaderPiece[];
  /** How many of the pieces, from the first, are front matter or a `date …` prefix: their date is sure. */
  readonly prefixPieces: number;
  readonly captionDate: DateMatch | undefined;
  readonly body: readonly Line[];
};

/** How far after the first paragraph the page's own lines are still looked for, in lines. */
const headerReach = 6;
/** How far before the end a heading of links to other articles is looked for, in lines. */
const footerReach = 14;

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
  const reader = new FrameReader(text, lines, tag, known);
  reader.readPrefix();
  reader.readHeader();
  reader.readFooter();
  reader.readBetween();
  return reader.finish();
};

/** Reads from both ends towards the article; `first` to `last` (exclusive) is what is left. */
class FrameReader {
  readonly #text: string;
  readonly #lines: Line[];
  readonly #tag: string;
  readonly #pieces: HeaderPiece[] = [];
  #prefixPieces = 0;
  #first = 0;
  #last: number;
  #captionDate: DateMatch | undefined;
  readonly #taken = new Set<number>();

  constructor(text: string, lines: readonly Line[], tag: string, known: readonly HeaderPiece[]) {
    this.#pieces.push(...known);
    this.#prefixPieces = known.length;
    this.#text = text;
    this.#lines = [...lines];
    this.#tag = tag;
    this.#last = lines.length;
  }

  /** `date 2025-12-20 Title …`: the rest of the line goes on as a line of its own. */
  readPrefix(): void {
    const line = this.#lines[0];
    const label = line && /^date[:\s]\s*/iu.exec(line.text.slice(0, 40));
    if (!line || !label) return;
    const from = label[0].length;
    const date = findDates(line.text.slice(from, from + 40), this.#tag)[0];
    if (date?.start !== 0) return;
    const end = from + date.end;
    const rest = line.text.slice(end).trimStart();
    if (/^[\p{L}\p{N}]/u.test(line.text.slice(end, end + 1))) return;
    this.#pieces.push(removed('label', line.start, line.start + label[0].trimEnd().length));
    this.#pieces.push(datePiece(date, this.#text, line.start + from));
    this.#prefixPieces = this.#pieces.length;
    if (rest === '') this.#first = 1;
    else this.#lines[0] = { ...line, text: rest, start: line.end - rest.length };
  }

  readHeader(): void {
    while (this.#first < this.#last) {
      if (this.#takeHeaderLines()) continue;
      const line = this.#line(this.#first);
      if (line === undefined) return;
      if (this.#title === undefined && this.#isSection(line))
        this.#take(line, [field('category', line.text, line.start, line.end)]);
      else if (this.#title === undefined && this.#isTitle(line)) {
        this.#take(line, [field('title', line.text, line.start, line.end)]);
      } else if (this.#isRepeatedTitle(line)) this.#take(line, [removed('repeated-title', line.start, line.end)]);
      else if (this.#title !== undefined && this.#takeCaption(line)) continue;
      else return;
    }
  }

  /** From the end upwards, as long as every line is surely none of the article's. */
  readFooter(): void {
    this.#takeLinkList();
    while (this.#last - 1 > this.#first) {
      const found = this.#readLines(this.#last - 1, -1);
      const line = this.#line(this.#last - 1);
      if (found && found.line.pieces.every(isFooterPiece)) {
        this.#pieces.push(...found.line.pieces);
        this.#last -= found.count;
      } else if (line && this.#isRepeatedTitle(line)) {
        this.#pieces.push(removed('repeated-title', line.start, line.end));
        this.#last--;
      } else if (line && isPersonName(line.text) && !this.#has('author')) {
        this.#pieces.push(field('author', line.text, line.start, line.end));
        this.#last--;
      } else return;
    }
  }

  /** Page lines that stand between the first paragraphs (a deck comes before them), and links inside the text. */
  readBetween(): void {
    for (let index = this.#first; index < this.#last; index++) {
      const line = this.#line(index);
      if (line === undefined) return;
      const isNear = index < this.#first + headerReach;
      if (isNear && this.#isRepeatedTitle(line) && line.blanksBefore > 0) {
        this.#takeInside(index, [removed('repeated-title', line.start, line.end)]);
        continue;
      }
      if (line.text.length > 200) continue;
      const read = readHeaderLine(this.#text, line.start, line.end, this.#tag);
      if (!read?.isSure) continue;
      const isLink = read.pieces.every((piece) => piece.kind === 'removed' && piece.reason === 'read-also');
      const isPageLine = isNear && read.pieces.every(isFooterPiece);
      if (isLink || isPageLine) this.#takeInside(index, read.pieces);
    }
  }

  finish(): Frame {
    const body: Line[] = [];
    for (let index = this.#first; index < this.#last; index++) {
      const line = this.#line(index);
      if (line === undefined || this.#taken.has(index)) continue;
      body.push(this.#taken.has(index - 1) ? { ...line, isAfterCut: true } : line);
    }
    return { pieces: this.#pieces, prefixPieces: this.#prefixPieces, captionDate: this.#captionDate, body };
  }

  #line(index: number): Line | undefined {
    return this.#lines[index];
  }

  #take(_line: Line, pieces: readonly HeaderPiece[]): void {
    this.#pieces.push(...pieces);
    this.#first++;
  }

  #takeInside(index: number, pieces: readonly HeaderPiece[]): void {
    this.#pieces.push(...pieces);
    this.#taken.add(index);
  }

  #has(name: string): boolean {
    return this.#pieces.some((piece) => piece.kind === 'field' && piece.field === name);
  }

  get #title(): string | undefined {
    const piece = this.#pieces.find((entry) => entry.kind === 'field' && entry.field === 'title');
    return piece?.kind === 'field' ? piece.value : undefined;
  }

  #takeHeaderLines(): boolean {
    const found = this.#readLines(this.#first, 1);
    if (!found || this.#first + found.count >= this.#last + (this.#title === undefined ? 0 : 1)) return false;
    this.#pieces.push(...found.line.pieces);
    this.#first += found.count;
    return true;
  }

  /** One header line, or up to three that a counter or a label was split over: `407 рет` + `көрсетілді`. */
  #readLines(index: number, step: 1 | -1): { readonly line: HeaderLine; readonly count: number } | undefined {
    for (const count of [3, 2]) {
      const [low, high] = step === 1 ? [index, index + count - 1] : [index - count + 1, index];
      const [head, tail] = [this.#line(low), this.#line(high)];
      if (!head || !tail || low < this.#first || high >= this.#last || tail.end - head.start > 100) continue;
      const own = this.#text.slice(head.start, tail.end).replace(/\s+/gu, ' ');
      const isSplit = boilerplate.has(foldPhrase(own)) && /\d/u.test(own);
      const isLabel =
        count === 2 &&
        /[:：]$/u.test(head.text) &&
        findLabel(head.text) !== undefined &&
        findLabel(head.text) !== 'read-also';
      if (!isSplit && !isLabel) continue;
      const line = readHeaderLine(this.#text, head.start, tail.end, this.#tag);
      if (line)
        return { line: { ...line, pieces: line.pieces.flatMap((piece) => splitAtLines(this.#text, piece)) }, count };
    }
    const line = this.#line(index);
    const read = line && readHeaderLine(this.#text, line.start, line.end, this.#tag);
    return read && { line: read, count: 1 };
  }

  /** A section's name stands before the title, so a title must still follow. */
  #isSection(line: Line): boolean {
    if (!sections.has(foldPhrase(line.text)) || this.#has('category')) return false;
    for (let index = this.#first + 1; index < Math.min(this.#first + 6, this.#last); index++) {
      const next = this.#line(index);
      if (next === undefined) return false;
      if (readHeaderLine(this.#text, next.start, next.end, this.#tag)) continue;
      return this.#isTitleLike(next) && index + 1 < this.#last;
    }
    return false;
  }

  #isTitle(line: Line): boolean {
    return this.#first + 1 < this.#last && this.#isTitleLike(line);
  }

  #isTitleLike({ text, start, end }: Line): boolean {
    const limit = isIdeographic(text) ? 100 : 220;
    return (
      text.length <= limit &&
      countWords(text) <= 32 &&
      /[\p{L}\p{N}]/u.test(text) &&
      !endsLikeText(text) &&
      readMark(text)?.kind !== 'dash' &&
      readMark(text)?.kind !== 'bullet' &&
      parseDateline(this.#text, start, end, this.#tag) === undefined
    );
  }

  #isRepeatedTitle({ text }: Line): boolean {
    return (
      this.#title !== undefined &&
      text.length < 300 &&
      foldPhrase(text) === foldPhrase(this.#title) &&
      /\p{L}/u.test(text)
    );
  }

  #takeCaption(line: Line): boolean {
    if (this.#first + 1 >= this.#last) return false;
    const { text, start, end } = line;
    const found = findPlaceAndDate(text, this.#tag);
    if (found?.placeStart === 0) {
      const comma = start + found.place.length;
      this.#take(line, [
        field('place', found.place, start, comma),
        removed('separator', comma, comma + 1),
        datePiece(found.date, this.#text, start),
        ...(start + found.date.end < end ? [removed('separator', start + found.date.end, end)] : []),
      ]);
      return true;
    }
    if (!found && !hasCredit(text) && !hasCaptionLabel(text)) return false;
    this.#captionDate ??= found?.date;
    this.#take(line, [field('caption', text, start, end)]);
    return true;
  }

  /** A heading such as `Тағы оқыңыз:` near the end, with nothing but links after it. */
  #takeLinkList(): void {
    for (let index = Math.max(this.#first + 1, this.#last - footerReach); index < this.#last; index++) {
      const line = this.#line(index);
      if (line === undefined || findLabel(line.text) !== 'read-also') continue;
      const rest = this.#lines.slice(index, this.#last);
      const reads = rest.map((entry) => readHeaderLine(this.#text, entry.start, entry.end, this.#tag));
      if (!rest.every((entry, at) => reads[at] !== undefined || isLink(entry.text))) continue;
      rest.forEach((entry, at) =>
        this.#pieces.push(...(reads[at]?.pieces ?? [removed('read-also', entry.start, entry.end)])),
      );
      this.#last = index;
      return;
    }
  }
}

const isLink = (text: string): boolean => text.length <= 180 && !endsSentence(text.replace(/[?!…:]+$/u, ''));

/** A caption in the footer belongs to a picture of the body; a title or category there to another article. */
const isFooterPiece = (piece: HeaderPiece): boolean =>
  piece.kind === 'removed' ||
  piece.field === 'author' ||
  piece.field === 'source' ||
  piece.field === 'date' ||
  piece.field === 'category';

const datePiece = (date: DateMatch, text: string, offset: number): HeaderPiece => {
  const [start, end] = [offset + date.start, offset + date.end];
  if (date.status === 'impossible') return removed('impossible-date', start, end);
  if (date.status === 'ambiguous') return removed('ambiguous-date', start, end);
  return field('date', date.iso ?? text.slice(start, end), start, end);
};

/** A piece that runs over lines, as one for each line. */
const splitAtLines = (text: string, piece: HeaderPiece): readonly HeaderPiece[] => {
  const pieces: HeaderPiece[] = [];
  let start = piece.start;
  for (const part of text.slice(piece.start, piece.end).split('\n')) {
    const from = start + part.length - part.trimStart().length;
    const to = start + part.trimEnd().length;
    if (to > from) pieces.push({ ...piece, start: from, end: to });
    start += part.length + 1;
  }
  return pieces;
};
