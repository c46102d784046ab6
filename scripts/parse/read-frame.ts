// Lines -> what stands around the article (title, dates, bylines, counters, buttons) and the lines of the article itself.
import { findDates, type DateMatch } from '../../src/text/dates/find-dates.ts';
import { agencies } from './agencies.ts';
import { field, removed, type HeaderPiece } from './header-piece.ts';
import { readMark } from './line-marks.ts';
import { boilerplate, findLabel, foldPhrase, sections } from './page-vocabulary.ts';
import { findPlaceAndDate, hasCaptionLabel, hasCredit } from './read-caption.ts';
import { isPersonName, readHeaderLine, type HeaderLine } from './read-header-line.ts';
import { readLabelled } from './read-labelled.ts';
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
  readonly #reads = new Map<number, HeaderLine | undefined>();

  constructor(text: string, lines: readonly Line[], tag: string, known: readonly HeaderPiece[]) {
    this.#pieces.push(...known);
    this.#prefixPieces = known.length;
    this.#text = text;
    this.#lines = [...lines];
    this.#tag = tag;
    this.#last = lines.length;
  }

  /** `date 2025-12-20 Title …`, `20.12.2025 Title`: the rest of the line goes on as a line of its own. */
  readPrefix(): void {
    const line = this.#lines[0];
    if (!line) return;
    const label = /^date[:\s]\s*/iu.exec(line.text.slice(0, 40))?.[0] ?? '';
    const date = findDates(line.text.slice(label.length, label.length + 40), this.#tag)[0];
    if (date?.start !== 0) return;
    const end = label.length + date.end;
    const rest = line.text.slice(end).trimStart();
    if (/^[\p{L}\p{N}]/u.test(line.text.slice(end, end + 1))) return;
    // Without the label only figures are believed, and only before a title: sentences begin with dates, too.
    const isBare = label === '';
    if (
      isBare &&
      (!/^\d{4}-\d\d-\d\d$|^\d\d\.\d\d\.\d{4}$/u.test(line.text.slice(0, end)) || !/^["«“]?[\p{Lu}\p{Lo}]/u.test(rest))
    )
      return;
    const restLine = { ...line, text: rest, start: line.end - rest.length };
    if (isBare && (!this.#isTitleLike(restLine) || this.#read(line))) return;
    if (!isBare) this.#pieces.push(removed('label', line.start, line.start + label.trimEnd().length));
    this.#pieces.push(datePiece(date, this.#text, line.start + label.length));
    this.#prefixPieces = this.#pieces.length;
    if (rest === '') this.#first = 1;
    else this.#lines[0] = restLine;
  }

  readHeader(): void {
    while (this.#first < this.#last) {
      if (this.#takeHeaderLines()) continue;
      const line = this.#line(this.#first);
      if (line === undefined) return;
      if (this.#takeSource(line)) continue;
      if (this.#title === undefined && this.#isSection(line))
        this.#take(line, [field('category', line.text, line.start, line.end)]);
      else if (this.#title === undefined && this.#isPageTitle(line))
        this.#take(line, [removed('repeated-title', line.start, line.end)]);
      else if (this.#title === undefined && this.#isTitle(line)) {
        this.#take(line, [field('title', line.text, line.start, line.end)]);
      } else if (this.#isRepeatedTitle(line)) this.#take(line, [removed('repeated-title', line.start, line.end)]);
      else if (this.#title !== undefined && (this.#takeCaption(line) || this.#takeName(line) || this.#takeNumber(line)))
        continue;
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
        this.#pieces.push(...found.line.pieces.map((piece) => this.#withoutRepeats(piece)));
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

  /** What the header said already, the footer only repeats. */
  #withoutRepeats(piece: HeaderPiece): HeaderPiece {
    const isRepeated =
      piece.kind === 'field' && (piece.field === 'date' || piece.field === 'category') && this.#has(piece.field);
    return isRepeated ? removed('repeated-header', piece.start, piece.end) : piece;
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
      if (!isNear && readLabelled(line.text)?.kind !== 'read-also') continue;
      const read = this.#read(line);
      if (!read?.isSure) continue;
      const isLink = read.pieces.every((piece) => piece.kind === 'removed' && piece.reason === 'read-also');
      if (isLink || (isNear && read.pieces.every(isFooterPiece))) this.#takeInside(index, read.pieces);
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

  /** A line is asked for more than once, from both ends. */
  #read(line: Line): HeaderLine | undefined {
    if (!this.#reads.has(line.start))
      this.#reads.set(line.start, readHeaderLine(this.#text, line.start, line.end, this.#tag));
    return this.#reads.get(line.start);
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
    if (found.line.isDate && this.#isChronicle(this.#first + found.count)) return false;
    // A page's button before its title; but `Ok` alone may as well be what the author says.
    const isButton = found.line.pieces.every((piece) => piece.kind === 'removed' && unsureReasons.has(piece.reason));
    if (this.#title === undefined && isButton && !found.line.isSure && !this.#hasTitleAfter(this.#first + found.count))
      return false;
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
    const read = line && this.#read(line);
    return read && { line: read, count: 1 };
  }

  /** Several dates stand alone in lines of their own: they head the parts of a chronicle, and none is the article's. */
  #isChronicle(index: number): boolean {
    const rest = this.#lines.slice(index + 1, this.#last);
    return rest.some((line) => line.text.length < 60 && /\d/u.test(line.text) && this.#read(line)?.isDate);
  }

  /** A section's name stands before the title, so a title must still follow. One that is not known needs a date between. */
  #isSection(line: Line): boolean {
    if (this.#has('category')) return false;
    if (sections.has(foldPhrase(line.text))) return this.#hasTitleAfter(this.#first + 1);
    const isShort = line.text.length <= 25 && countWords(line.text) <= 2 && this.#isTitleLike(line);
    const next = this.#line(this.#first + 1);
    const isBeforeDate = next !== undefined && this.#read(next)?.isDate === true;
    return isShort && isBeforeDate && this.#hasTitleAfter(this.#first + 2);
  }

  /** Whether a title, of more words than a section has, is the next line that is no header line. */
  #hasTitleAfter(index: number): boolean {
    for (let at = index; at < Math.min(index + 6, this.#last); at++) {
      const next = this.#line(at);
      if (next === undefined) return false;
      if (this.#read(next) || sections.has(foldPhrase(next.text))) continue;
      return this.#isTitleLike(next) && at + 1 < this.#last;
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

  /** `Title | Site`, as a browser's tab has it, with the title itself below. */
  #isPageTitle({ text }: Line): boolean {
    const cut = text.search(/\s[|–—-]\s[^|–—-]{2,40}$/u);
    if (cut < 0) return false;
    const bare = foldPhrase(text.slice(0, cut));
    return this.#lines
      .slice(this.#first + 1, this.#first + headerReach)
      .some((line) => line.text.length < 300 && foldPhrase(line.text) === bare);
  }

  #isRepeatedTitle({ text }: Line): boolean {
    const title = this.#title;
    if (title === undefined || Math.abs(text.length - title.length) > 10) return false;
    return foldPhrase(text) === foldPhrase(title) && /\p{L}/u.test(text);
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

  /** An agency's or paper's name alone, before the title or below it. */
  #takeSource(line: Line): boolean {
    if (!agencies.has(foldPhrase(line.text)) && !agencies.has(line.text.toLowerCase())) return false;
    if (this.#title === undefined ? !this.#hasTitleAfter(this.#first + 1) : this.#first + 1 >= this.#last) return false;
    this.#take(line, [field('source', line.text, line.start, line.end)]);
    return true;
  }

  /** A number alone between title and text is what is left of a counter whose picture was not saved. */
  #takeNumber(line: Line): boolean {
    if (!/^\d{1,3}(?:[ .,]?\d{3})*[KМMk]?$/u.test(line.text) || this.#first + 1 >= this.#last) return false;
    this.#take(line, [removed('view-counter', line.start, line.end)]);
    return true;
  }

  /** A name alone below the title is the writer's, unless names head the parts of the article. */
  #takeName(line: Line): boolean {
    const rest = this.#lines.slice(this.#first + 1, this.#last);
    if (this.#has('author') || !isPersonName(line.text) || rest.length === 0) return false;
    if (rest.some(({ text }) => text.length < 60 && isPersonName(text))) return false;
    this.#take(line, [field('author', line.text, line.start, line.end)]);
    return true;
  }

  /** A heading such as `Тағы оқыңыз:` near the end, with nothing but links after it. */
  #takeLinkList(): void {
    for (let index = Math.max(this.#first + 1, this.#last - footerReach); index < this.#last; index++) {
      const line = this.#line(index);
      if (line === undefined || findLabel(line.text) !== 'read-also') continue;
      const rest = this.#lines.slice(index, this.#last);
      const reads = rest.map((entry) => this.#read(entry));
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

const unsureReasons: ReadonlySet<string> = new Set(['share-button', 'navigation', 'comments', 'advertisement']);

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
