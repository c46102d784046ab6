// What the reading of a frame knows while it works its way in from both ends.
import type { DateMatch } from '../../src/text/dates/find-dates.ts';
import { agencies } from './agencies.ts';
import { isMessage, isMessageHead } from './chat-message.ts';
import { findNamedTurns, type Turn } from './find-turns.ts';
import { field, removed, type HeaderPiece } from './header-piece.ts';
import { readMark } from './line-marks.ts';
import { boilerplate, findLabel, foldPhrase, isSectionName } from './page-vocabulary.ts';
import { parseDateline } from './parse-dateline.ts';
import { isAddress } from './contact-line.ts';
import type { HeaderLine } from './header-line.ts';
import { hasNameShape, isPersonName } from './person-name.ts';
import { hasCredit } from './read-caption.ts';
import { maxHeaderLine, readHeaderLine } from './read-header-line.ts';
import { countWords, endsLikeText, endsSentence, isIdeographic } from './sentence-shape.ts';
import type { Line } from './split-lines.ts';

/** How far after the first paragraph the page's own lines are still looked for, in lines. */
export const headerReach = 6;

/** No title is longer, in UTF-16 units; nor is any other line looked at as a whole. */
export const maxTitle = 220;

/** The lines from `first` to `last` (exclusive) are still the article's; the pieces are what the others were. */
export class FrameState {
  readonly text: string;
  readonly tag: string;
  readonly lines: Line[];
  readonly pieces: HeaderPiece[];
  first = 0;
  last: number;
  /** Lines at the end that are the article's, though what stands above them is not: whose its pictures are. */
  readonly credits: Line[] = [];
  /** Lines above the title that are the article's: what its editors say of it. */
  readonly notes: Line[] = [];
  /** How many of the pieces, from the first, are front matter or a `date …` prefix. */
  prefixPieces: number;
  captionDate: DateMatch | undefined;
  /** The fields that the pieces so far tell. */
  readonly #told = new Set<string>();
  #toldPieces = 0;
  #turns: ReadonlyMap<Line, Turn> | undefined;
  readonly #reads = new Map<number, HeaderLine | undefined>();

  constructor(text: string, lines: readonly Line[], tag: string, known: readonly HeaderPiece[]) {
    this.text = text;
    this.tag = tag;
    this.lines = [...lines];
    this.pieces = [...known];
    this.prefixPieces = known.length;
    this.last = lines.length;
  }

  line(index: number): Line | undefined {
    return this.lines[index];
  }

  /** A line is asked for more than once, from both ends. */
  read(line: Line): HeaderLine | undefined {
    if (this.#isSpoken(line)) return undefined;
    if (!this.#reads.has(line.start))
      this.#reads.set(line.start, readHeaderLine(this.text, line.start, line.end, this.tag));
    return this.#reads.get(line.start);
  }

  /** Whether a short line holds a date and nothing else of note. */
  isDateAlone(line: Line): boolean {
    return line.text.length < 60 && /\d/u.test(line.text) && this.read(line)?.isDate === true;
  }

  /** `Автор: …?`, `記者：…。`: a turn of an interview whose speaker's name is also a label, when it is no mere name. */
  #isSpoken(line: Line): boolean {
    if (line.text.length > maxHeaderLine || !/[:：]/u.test(line.text) || !endsSentence(line.text)) return false;
    return this.turns.has(line);
  }

  /** The turns of an interview, when it is one with the speakers' names. */
  get turns(): ReadonlyMap<Line, Turn> {
    this.#turns ??= findNamedTurns(this.lines);
    return this.#turns;
  }

  /** The next line is these pieces, and none of the article's. */
  take(pieces: readonly HeaderPiece[]): void {
    this.pieces.push(...pieces);
    this.first++;
  }

  /** What was the category, in the last piece, only led to the one that follows. */
  replaceCategory(): void {
    const before = this.pieces.pop();
    this.#told.clear();
    this.#toldPieces = 0;
    if (before) this.pieces.push(removed('navigation', before.start, before.end));
  }

  /** Whether some piece tells this field. */
  has(name: string): boolean {
    // Pieces are only added, and each is looked at once.
    for (; this.#toldPieces < this.pieces.length; this.#toldPieces++) {
      const piece = this.pieces[this.#toldPieces];
      if (piece?.kind === 'field') this.#told.add(piece.field);
    }
    return this.#told.has(name);
  }

  /** As the pieces have it. */
  get title(): string | undefined {
    const piece = this.pieces.find((entry) => entry.kind === 'field' && entry.field === 'title');
    return piece?.kind === 'field' ? piece.value : undefined;
  }

  /** One header line, or up to three that a counter or a label was split over: `407 рет` + `көрсетілді`. */
  readLines(index: number, step: 1 | -1): { readonly line: HeaderLine; readonly count: number } | undefined {
    for (const count of [3, 2]) {
      const [low, high] = step === 1 ? [index, index + count - 1] : [index - count + 1, index];
      const [head, tail] = [this.line(low), this.line(high)];
      if (!head || !tail || low < this.first || high >= this.last || tail.end - head.start > 100) continue;
      const own = this.text.slice(head.start, tail.end);
      const isSplit = /\d/u.test(own) && boilerplate.has(foldPhrase(own));
      const isLabel =
        count === 2 &&
        /[:：]$/u.test(head.text) &&
        findLabel(head.text) !== undefined &&
        findLabel(head.text) !== 'read-also';
      if (!isSplit && !isLabel) continue;
      const line = readHeaderLine(this.text, head.start, tail.end, this.tag);
      if (line)
        return { line: { ...line, pieces: line.pieces.flatMap((piece) => splitAtLines(this.text, piece)) }, count };
    }
    const line = this.line(index);
    const read = line && this.read(line);
    return read && { line: this.title === undefined ? read : withWriter(read), count: 1 };
  }

  /** Whether a title, of more words than a section has, is the next line that is no header line. */
  hasTitleAfter(index: number): boolean {
    let seen = 0;
    for (let at = index; at < this.last && seen < headerReach; at++) {
      const next = this.line(at);
      if (next === undefined) return false;
      if (isMarkAlone(next)) continue;
      seen++;
      if (this.read(next) || isSectionName(next.text) || hasCredit(next.text)) continue;
      if (isAgencyAlone(next) || isAddress(next.text)) continue;
      if (!/\p{L}/u.test(next.text)) continue;
      return (this.isTitleLike(next) || this.isSpokenTitle(at)) && at + 1 < this.last;
    }
    return false;
  }

  /** `Дархан ҚЫДЫРӘЛІ, тарих ғылымдарының докторы:` above a line in quotation marks: who says it is a part of the title. */
  isSpokenTitle(index: number): boolean {
    const [speaker, words] = [this.line(index), this.line(index + 1)];
    if (!speaker || !words || speaker.text.length > 160 || words.text.length > maxTitle) return false;
    const name = /^([^,:«"“]{5,60}?)(?:,[^:«"“]+)?:$/u.exec(speaker.text)?.[1];
    const isQuoted = /^[«"“„].*[»"”“]$/u.test(words.text);
    return name !== undefined && isQuoted && (isPersonName(name) || hasNameShape(name)) && index + 2 < this.last;
  }

  /** Whether a line could be a title: it is short, ends no sentence, has no columns, and begins neither speech nor a report. */
  isTitleLike({ text, start, end }: Line): boolean {
    if (text.length > maxTitle) return false;
    return (
      text.length <= (isIdeographic(text) ? 100 : maxTitle) &&
      countWords(text) <= 32 &&
      /[\p{L}\p{N}]/u.test(text) &&
      !/\t.*\t/u.test(text) &&
      !endsLikeText(text) &&
      readMark(text)?.kind !== 'dash' &&
      readMark(text)?.kind !== 'bullet' &&
      !isMessage(text) &&
      !isMessageHead(text) &&
      parseDateline(this.text, start, end, this.tag) === undefined
    );
  }

  /** Whether a line says the title again, whatever its case and quotation marks. */
  isRepeatedTitle({ text }: Line): boolean {
    const title = this.title;
    if (title === undefined || Math.abs(text.length - title.length) > 10) return false;
    return foldPhrase(text) === foldPhrase(title) && /\p{L}/u.test(text);
  }
}

/** `|` in a line of its own, as pages part what stands above a title. */
export const isMarkAlone = ({ text }: Line): boolean => /^[|•·/›»]$/u.test(text);

const isAgencyAlone = ({ text }: Line): boolean => text.length <= 60 && agencies.has(foldPhrase(text));

/** `Ayşe Yılmaz | 5 Mart 2024` below a title: what could be a section's name above it is the writer's. */
const withWriter = (line: HeaderLine): HeaderLine => {
  const { guess, pieces } = line;
  if (guess?.kind !== 'field' || !hasNameShape(guess.value)) return line;
  const writer = field('author', guess.value, guess.start, guess.end);
  return { ...line, pieces: pieces.map((piece) => (piece === guess ? writer : piece)) };
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
