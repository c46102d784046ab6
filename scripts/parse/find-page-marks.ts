// Numbers and running heads of printed pages, in a text that was copied from a file of pages; and the times of subtitles.
import { applyEdits, type Edit, type OffsetMap } from './edit-text.ts';
import { findCues } from './find-cues.ts';
import { foldPhrase, pageLabels } from './page-vocabulary.ts';
import type { Repair } from './reasons.ts';
import { endsSentence, startsLowerCase } from './sentence-shape.ts';
import { splitLines, type Line } from './split-lines.ts';

/** A text without the marks of pages inside its paragraphs. */
export type UnpagedText = {
  readonly text: string;
  readonly toSource: OffsetMap;
  /** Marks that a paragraph went over; ranges in the text that came in. */
  readonly repairs: readonly Repair[];
  /** Where the lines of the other marks begin, in the text that came in, and what they are. */
  readonly marks: ReadonlyMap<number, PageMark>;
};

/** Why a mark is taken out. */
export type PageMark = 'page-number' | 'subtitle-time';

/**
 * Finds the marks of pages. Where a sentence goes on behind one, it is made whole; the other marks stay in lines of their own.
 * @example findPageMarks('Ол үйге\n– 5 –\nкелді.') // text 'Ол үйге келді.'
 */
export const findPageMarks = (text: string): UnpagedText => {
  // Most texts have no line that begins or ends in a number.
  const lines = mayHoldMark(text) ? splitLines(text) : [];
  const cues = findCues(text, lines);
  const found = new Map<Line, PageMark>([
    ...[...findDressed(lines), ...findBare(lines), ...findRunningHeads(lines)].map(
      (line) => [line, 'page-number'] as const,
    ),
    ...cues.marks.map((line) => [line, 'subtitle-time'] as const),
  ]);
  const goOn = new Set(cues.goOn);
  const edits: Edit[] = [];
  const repairs: Repair[] = [];
  const marks = new Map<number, PageMark>();
  for (let index = 0; index < lines.length;) {
    let last = index;
    while (last < lines.length && found.has(lines[last] as Line)) last++;
    const [before, after] = [lines[index - 1], lines[last]];
    if (last === index) {
      if (before && after && goOn.has(after)) edits.push({ start: before.end, end: after.start, to: ' ' });
      index++;
      continue;
    }
    const reason = found.get(lines[index] as Line) ?? 'page-number';
    const from = before?.end ?? lines[index]?.start ?? 0;
    const to = after?.start ?? lines[last - 1]?.end ?? from;
    if (before && after && !endsSentence(before.text) && startsLowerCase(after.text)) {
      const isDivided = /\p{L}[-\u2010]$/u.test(before.text);
      // Whether a hyphen belongs to the word is told later, with all words of the text.
      edits.push({ start: from, end: to, to: isDivided ? '\n' : ' ' });
      if (!isDivided) repairs.push({ from: text.slice(from, to), to: ' ', at: [from, to], reason });
    } else {
      for (const line of lines.slice(index, last)) marks.set(line.start, found.get(line) ?? reason);
      if (before) edits.push({ start: from, end: lines[index]?.start ?? from, to: '\n\n' });
      if (after) edits.push({ start: lines[last - 1]?.end ?? to, end: to, to: '\n\n' });
    }
    index = last;
  }
  return { ...applyEdits(text, edits), repairs, marks };
};

const mayHoldMark = (text: string): boolean => {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let [first, last] = [start, end - 1];
    while (text[first] === ' ' || text[first] === '\t') first++;
    while (last > first && (text[last] === ' ' || text[last] === '\t')) last--;
    if (last >= first && (isDigit(text.charCodeAt(first)) || isDigit(text.charCodeAt(last)) || isMark(text[last])))
      return true;
    start = end + 1;
  }
  return false;
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isMark = (character: string | undefined): boolean => character !== undefined && '-–—]'.includes(character);

/** `Бет 1 / 3`, `стр. 4`, `Page 2 of 9`. */
const countedPage = new RegExp(
  String.raw`^(?:${pageLabels.join('|')})\.? \d{1,4}(?: ?(?:/|\p{L}{2,3}) ?\d{1,4})?$`,
  'iu',
);

/** `– 5 –`, and where there are two at the least `Бет 1 / 3`. */
const findDressed = (lines: readonly Line[]): readonly Line[] => {
  const counted = lines.filter(({ text }) => countedPage.test(text));
  return [...lines.filter(({ text }) => /^([-–—]) ?\d{1,4} ?\1$/u.test(text)), ...(counted.length > 1 ? counted : [])];
};

/** Years and prices stand alone in lines, too; pages have smaller numbers. */
const highestPage = 999;

/** `12` or `[12]` alone in its line. */
const pageNumber = ({ text }: Line): number =>
  Number(/^(?:\[(\d{1,3})\]|(\d{1,3}))$/u.exec(text)?.slice(1).join('') ?? NaN);

/** Numbers alone in their lines that count on by one, and not from one, as chapters do. */
const findBare = (lines: readonly Line[]): readonly Line[] => {
  const numbers = lines.filter((line) => pageNumber(line) <= highestPage);
  const isCounting = numbers.every((line, at) => {
    const before = numbers[at - 1];
    return before === undefined || pageNumber(line) === pageNumber(before) + 1;
  });
  const [first] = numbers;
  return first && numbers.length > 1 && isCounting && pageNumber(first) > 1 ? numbers : [];
};

/** What a running head says, and its page, on either side: `4        «Ана тілі» газеті`. */
const runningHead = /^(?:(\d{1,4})(?:\s{3,}|\t+)(\S.{2,60})|(\S.{2,60}?)(?:\s{3,}|\t+)(\d{1,4}))$/u;

/** No running head is longer, in UTF-16 units. */
const longestHead = 160;

/** The same words with different numbers, twice at the least. */
const findRunningHeads = (lines: readonly Line[]): readonly Line[] => {
  const heads = new Map<string, { readonly line: Line; readonly page: string }[]>();
  for (const line of lines) {
    if (line.text.length > longestHead || !/ {3}|\t/.test(line.text)) continue;
    const [, left, behind, before, right] = runningHead.exec(line.text) ?? [];
    const words = foldPhrase(behind ?? before ?? '');
    if (!/\p{L}{3}/u.test(words) || words.includes('#')) continue;
    heads.set(words, [...(heads.get(words) ?? []), { line, page: left ?? right ?? '' }]);
  }
  return [...heads.values()]
    .filter((same) => same.length > 1 && new Set(same.map(({ page }) => page)).size === same.length)
    .flatMap((same) => same.map(({ line }) => line));
};
