// Finds runs of lines that belong together: tables of aligned columns, verse and addresses.
import { isMessage } from './chat-message.ts';
import { readMark } from './line-marks.ts';
import { hasCaptionLabel, hasCredit } from './read-caption.ts';
import { endsSentence, isIdeographic, startsLowerCase } from './sentence-shape.ts';
import { maxVerseLine } from './unwrap-text.ts';
import { startsWithClock, type Line } from './split-lines.ts';

/** A run of lines up to `last` (exclusive), and how it is laid out; undefined when they do not belong together. */
export type LineRun = { readonly last: number; readonly layout: 'lines' | 'columns' | undefined };

/** @returns The run that begins at `first`; one without layout need not be asked about again before its end. */
export const findLineRun = (lines: readonly Line[], first: number): LineRun => {
  const columns = findColumns(lines, first);
  if (columns > first + 1) return { last: columns, layout: 'columns' };
  // `ХАБАР` above its hours heads them.
  if (isProgrammeHead(lines, first)) return { last: first + 1, layout: undefined };
  const end = findShortLines(lines, first);
  const last = withoutProse(lines, first, end);
  const isSet = last > first && endsFewSentences(lines, first, last);
  const isStanza = isSet && (last >= first + 3 || (last === first + 2 && isGroup(lines, first, last)));
  if (isStanza) return { last, layout: 'lines' };
  // A line that introduces the verse below it says nothing about that verse.
  return { last: introduces(lines[first]) ? first + 1 : end, layout: undefined };
};

const isProgrammeHead = (lines: readonly Line[], first: number): boolean => {
  const [head, next, second] = [lines[first], lines[first + 1], lines[first + 2]];
  if (!head || !next || !second || startsWithClock(head)) return false;
  return [next, second].every((line) => line.blanksBefore === 0 && startsWithClock(line));
};

const introduces = (line: Line | undefined): boolean => /[:：]$/u.test(line?.text ?? '');

/** The run up to its last line of verse: a sentence much longer than the lines before it goes on with the prose. */
const withoutProse = (lines: readonly Line[], first: number, end: number): number => {
  if (introduces(lines[first])) return first;
  const lengths = lines.slice(first, end).map(({ text }) => text.length);
  const usual = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  let last = end;
  while (
    last > first + 2 &&
    endsSentence(lines[last - 1]?.text ?? '') &&
    (lengths[last - 1 - first] ?? 0) > usual * 1.5
  )
    last--;
  return last;
};

const cellGap = /\t+| {2,}|\s\|\s/gu;

const countCells = (line: Line): number => (line.text.length > 300 ? 1 : line.text.split(cellGap).length);

/** Rows of a table have as many cells as the first; an empty cell may make it one fewer. */
const findColumns = (lines: readonly Line[], first: number): number => {
  const head = lines[first];
  const cells = head ? countCells(head) : 1;
  if (cells < 2) return first;
  let index = first + 1;
  for (; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || line.blanksBefore > 0 || line.isAfterCut) break;
    const own = countCells(line);
    if (own !== cells && !(cells > 2 && own === cells - 1)) break;
  }
  return index;
};

/** Cells that tabs divide, in this line and the next: a table, which the line above it may head. */
const isTableHead = (lines: readonly Line[], first: number): boolean =>
  lines[first]?.text.includes('\t') === true && findColumns(lines, first) > first + 1;

const isShort = ({ text }: Line): boolean =>
  text.length <= maxVerseLine &&
  text.length <= lineLimit(text) &&
  readMark(text) === undefined &&
  !isMessage(text) &&
  !hasCaptionLabel(text) &&
  !hasCredit(text);

/** Verse that begins its lines with small letters is known by that, so they may be longer. */
const lineLimit = (text: string): number => (isIdeographic(text) ? 30 : startsLowerCase(text) ? maxVerseLine : 60);

/** Short lines one under another. */
const findShortLines = (lines: readonly Line[], first: number): number => {
  let last = first;
  for (; last < lines.length; last++) {
    const line = lines[last];
    if (line === undefined || !isShort(line)) break;
    if (last > first && (line.blanksBefore > 0 || line.isAfterCut || isTableHead(lines, last))) break;
  }
  return last;
};

/** Verse and addresses end few sentences; prose in short paragraphs ends one with every line. Japanese verse ends none. */
const endsFewSentences = (lines: readonly Line[], first: number, last: number): boolean => {
  const run = lines.slice(first, last);
  const ended = run.filter(({ text }) => /[.!?。！？؟۔]["»”」）)]?$/u.test(text)).length;
  return run.some(({ text }) => isIdeographic(text)) ? ended === 0 : ended * 2 <= run.length;
};

/** Whether the run has blank lines, or nothing, on both sides. */
const isGroup = (lines: readonly Line[], first: number, last: number): boolean => {
  const [head, next] = [lines[first], lines[last]];
  const begins =
    head !== undefined &&
    (head.blanksBefore > 0 || first === 0 || introduces(lines[first - 1]) || isProgrammeHead(lines, first - 1));
  const isApart = begins && (next === undefined || next.blanksBefore > 0);
  const isOpen = ({ text }: Line): boolean => !endsSentence(text) || /[,;—–]$/u.test(text);
  // A couplet ends its sentence, when its first line has not ended it.
  const inner = /[,;—–]$/u.test(head?.text ?? '') ? lines.slice(first, last - 1) : lines.slice(first, last);
  return isApart && inner.every(isOpen);
};
