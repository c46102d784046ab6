// Text that was broken into lines for width, or inside a quotation, gets its paragraphs back: one line each.
import { applyEdits, type Edit, type OffsetMap } from './edit-text.ts';
import { isMessage } from './chat-message.ts';
import { readMark } from './line-marks.ts';
import { answerLabels, foldPhrase, questionLabels } from './page-vocabulary.ts';
import type { Repair } from './reasons.ts';
import { endsSentence, isIdeographic, startsLowerCase } from './sentence-shape.ts';
import { splitLines, type Line } from './split-lines.ts';

export type UnwrappedText = {
  readonly text: string;
  readonly toSource: OffsetMap;
  /** Words that were divided at a line's end; ranges in the text that came in. */
  readonly repairs: readonly Repair[];
};

/** No line of verse is longer, in UTF-16 units. */
export const maxVerseLine = 80;

/** Blanks that set parts of a line apart, as in tables. */
const hasGap = /\S {3,}\S|\t|\d {2,}\d(?:\S* {2,}\d)+/u;

/** Beyond this a line was not broken for width. */
const maxWidth = 130;

/**
 * @returns The same text with a space (in Chinese and Japanese nothing) for each line break that only the page's width
 * made, and without the hyphen of a word divided there. Lists, verse and tables keep their lines.
 */
export const unwrapText = (text: string): UnwrappedText => {
  const lines = splitLines(text);
  const messages = lines.filter(({ text: own }) => isMessage(own));
  const items = new Set([...findItems(lines), ...findVerse(lines), ...messages]);
  const width = findWidth(lines, items);
  const hasBlankLines = lines.filter(({ blanksBefore }) => blanksBefore > 0).length * 2 > lines.length;
  const words = new Map<string, number>();
  // Which words the text has tells a divided word from a compound.
  if (lines.some(({ text: own }) => /[-\u2010]$/u.test(own)))
    for (const word of text.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [])
      words.set(word.toLowerCase(), (words.get(word.toLowerCase()) ?? 0) + 1);
  const edits: Edit[] = [];
  const repairs: Repair[] = [];
  let openQuotes = hasBlankLines && width === undefined ? countOpen(lines[0]?.text ?? '') : 0;
  let wasJoined = false;
  for (let index = 1; index < lines.length; index++) {
    const [line, next] = [lines[index - 1], lines[index]];
    if (line === undefined || next === undefined) break;
    const edited = edits.length;
    const goesOn = (width !== undefined && isWrapped(line, next, width)) || isBroken(line, next, wasJoined);
    if (goesOn && !items.has(next)) {
      const join = joinLines(line, next, words);
      edits.push({ start: join.start, end: next.start, to: join.to });
      if (join.hyphen)
        repairs.push({
          from: text.slice(join.start, next.start),
          to: '',
          at: [join.start, next.start],
          reason: 'line-end-hyphen',
        });
    } else if (
      openQuotes > 0 &&
      next.blanksBefore === 0 &&
      readMark(next.text) === undefined &&
      closesQuote(next.text)
    ) {
      edits.push({ start: line.end, end: next.start, to: isIdeographic(line.text.slice(-1)) ? '' : ' ' });
    }
    wasJoined = edits.length > edited;
    openQuotes = hasBlankLines && width === undefined ? countOpen(next.text) : 0;
  }
  return { ...applyEdits(text, edits), repairs };
};

/** Lines without marks that are a list all the same: after a colon, each with a small letter first and a comma last. */
const findItems = (lines: readonly Line[]): ReadonlySet<Line> => {
  const items = new Set<Line>();
  for (let index = 1; index < lines.length; index++) {
    if (!/[:：]$/u.test(lines[index - 1]?.text.slice(-1) ?? '')) continue;
    let last = index;
    const isItem = (line: Line | undefined): boolean => line !== undefined && startsLowerCase(line.text);
    while (isItem(lines[last]) && /[,;]$/u.test(lines[last]?.text.slice(-1) ?? '')) last++;
    if (last - index < 2) continue;
    for (const line of lines.slice(index, isItem(lines[last]) ? last + 1 : last)) items.add(line);
    index = last;
  }
  return items;
};

/** Fewer lines than this are no stanza. */
const shortestStanza = 3;

/**
 * Stanzas whose lines begin with small letters, the first one too, as no paragraph of prose does: between blank lines,
 * without a sentence that ends inside a line, and not going on with what stands before.
 */
const findVerse = (lines: readonly Line[]): readonly Line[] => {
  const verse: Line[] = [];
  for (let first = 0; first < lines.length;) {
    let last = first + 1;
    while (last < lines.length && lines[last]?.blanksBefore === 0) last++;
    const before = lines[first - 1];
    const goesOn = before !== undefined && before.text.length >= proseLine && !endsSentence(before.text);
    const group = lines.slice(first, last);
    if (group.length >= shortestStanza && !goesOn && group.every(isSmallLine)) verse.push(...group);
    first = last;
  }
  return verse;
};

const isSmallLine = ({ text }: Line): boolean =>
  text.length <= maxVerseLine && startsLowerCase(text) && !/[.!?…]["»”]?\s|[-\u2010]$/u.test(text);

/** The width the text was broken at, or undefined when its lines are its paragraphs. */
const findWidth = (lines: readonly Line[], items: ReadonlySet<Line>): number | undefined => {
  const short = lines.filter(({ text, indent }) => text.length + indent <= maxWidth);
  if (short.length * 10 < lines.length * 9 || short.length < 3) return undefined;
  // Columns and running heads are set wider than text.
  const width = short.reduce(
    (widest, { text, indent }) => (hasGap.test(text) ? widest : Math.max(widest, text.length + indent)),
    0,
  );
  if (width < 20) return undefined;
  let pairs = 0;
  let continued = 0;
  for (let index = 1; index < lines.length; index++) {
    const [line, next] = [lines[index - 1], lines[index]];
    if (line === undefined || next === undefined || next.blanksBefore > 0 || items.has(next)) continue;
    if (hasGap.test(line.text)) continue;
    pairs++;
    if (isFull(line, next, width) && !endsSentence(line.text) && continues(line, next, width)) continued++;
  }
  return continued >= 2 && continued * 3 >= pairs ? width : undefined;
};

const continues = (line: Line, next: Line, width: number): boolean =>
  startsLowerCase(next.text) ||
  line.text.endsWith('-') ||
  (!/\p{Lu}|\p{Ll}/u.test(next.text.slice(0, 1)) && !readMark(next.text) && line.text.length >= width - 3);

const isWrapped = (line: Line, next: Line, width: number): boolean =>
  next.blanksBefore === 0 &&
  (next.indent <= line.indent || startsLowerCase(next.text)) &&
  (readMark(next.text) === undefined ||
    (startsLowerCase(next.text.replace(/^\S+\s*/u, '')) && !endsSentence(line.text))) &&
  !hasGap.test(line.text) &&
  !hasGap.test(next.text) &&
  isFull(line, next, width);

/** Prose that was saved line by line has longer lines than verse and lists. */
const proseLine = 50;

/**
 * Whether a line goes on in the next, whatever the rest of the text is like: a word is divided between them, or a long
 * line ends without any mark and the next one begins with a small letter.
 */
const isBroken = (line: Line, next: Line, wasJoined: boolean): boolean => {
  // `Савол:` above the question.
  if (next.blanksBefore === 0 && isTurnLabel(line.text)) return true;
  if (!/^\p{Ll}/u.test(next.text) || readMark(next.text)) return false;
  if (hasGap.test(line.text)) return false;
  const tail = line.text.slice(-3);
  if (/\p{L}[-\u2010]$/u.test(tail)) return line.text.length >= 30 && next.blanksBefore <= 1;
  // Items of a list without marks begin with a small letter each.
  if (startsLowerCase(line.text) && !wasJoined) return false;
  return next.blanksBefore === 0 && line.text.length >= proseLine && /[\p{L}\p{N},]$/u.test(tail);
};

const isTurnLabel = (text: string): boolean => {
  if (text.length > 20 || !/[:：]$/u.test(text)) return false;
  const label = foldPhrase(text);
  return questionLabels.has(label) || answerLabels.has(label);
};

/** A line is full when the next one's first word would not have fitted; the width is an estimate, hence the slack. */
const isFull = (line: Line, next: Line, width: number): boolean => {
  const word = isIdeographic(next.text.slice(0, 1))
    ? 1
    : (/^\S+/u.exec(next.text.slice(0, maxWidth))?.[0].length ?? 0) + 1;
  return (
    line.indent + line.text.length + word > width * 0.92 ||
    (startsLowerCase(next.text) && !endsSentence(line.text) && line.text.length > width * 0.6)
  );
};

const joinLines = (
  line: Line,
  next: Line,
  words: ReadonlyMap<string, number>,
): { readonly start: number; readonly to: string; readonly hyphen: boolean } => {
  const left = /([\p{L}\p{M}]+)[-\u2010]$/u.exec(line.text.slice(-60))?.[1];
  const right = /^[\p{L}\p{M}]+/u.exec(next.text.slice(0, 60))?.[0];
  if (left !== undefined && right !== undefined && startsLowerCase(next.text)) {
    const [head, tail] = [left.toLowerCase(), right.toLowerCase()];
    // Both halves stand in the text here, so they are words of their own only when they come again.
    const comesAgain = (word: string): boolean => (words.get(word) ?? 0) > 1;
    const isCompound =
      words.has(`${head}-${tail}`) ||
      (!words.has(head + tail) && head.length > 3 && comesAgain(head) && comesAgain(tail));
    return isCompound ? { start: line.end, to: '', hyphen: false } : { start: line.end - 1, to: '', hyphen: true };
  }
  // `2025-` + `жылы`, `Орталық-` + `Азия`: the hyphen is the word's own.
  if (/[\p{L}\p{N}]-$/u.test(line.text)) return { start: line.end, to: '', hyphen: false };
  const isTight = isIdeographic(line.text.slice(-1)) || isIdeographic(next.text.slice(0, 1));
  return { start: line.end, to: isTight ? '' : ' ', hyphen: false };
};

/** Quotations that a line opens and does not close. */
const countOpen = (line: string): number => {
  const count = (pattern: RegExp): number => line.match(pattern)?.length ?? 0;
  const straight = count(/"/gu) % 2;
  const angled = count(/[«“„「『]/gu) - count(/[»”」』]/gu);
  return Math.max(0, angled) + (angled === 0 && line.startsWith('"') ? straight : 0);
};

/** Whether a line closes more than it opens: 003 opens with `«` and closes with `"`. */
const closesQuote = (line: string): boolean => {
  const count = (pattern: RegExp): number => line.match(pattern)?.length ?? 0;
  return count(/[»”」』]/gu) > count(/[«“„「『]/gu) || count(/"/gu) % 2 === 1;
};
