// The marks of bold, italic, headings and quotations, as Markdown and Telegram leave them in plain text.
import { applyEdits, sameOffsets, type Edit, type OffsetMap } from './edit-text.ts';
import { editLinks } from './page-vocabulary.ts';
import type { Repair } from './reasons.ts';
import { splitLines } from './split-lines.ts';

/** A text without such marks; of repairs the ranges are in the text that came in. */
export type UnmarkedText = {
  readonly text: string;
  readonly toSource: OffsetMap;
  readonly repairs: readonly Repair[];
};

/** `## Неге жайлау?`, `> Біз бәріміз …`: before a heading or a quotation. */
const lead = /^(?:> ?)*(?:#{1,6} +(?=[\p{L}*_«"“]))?(?=\S)/u;

/** All of a line, `*12 наурыз 2024*`; inside doubled marks blanks may touch them. */
const wholeLine = /^(?:(\*{2,3}|__)[^*_]+\1|([*_])(?!\s)[^*_]+(?<!\s)\2)$/u;

/** `== Өмірбаяны ==`: a heading, as wikis write it. */
const wikiHeading = /^(={2,6})\s*(?=[^\s=])[^=]*[^\s=]\s*\1$/u;

/** `[өңдеу | қайнарын өңдеу]` behind a heading, in the words that Wikipedia has in each of the languages. */
const editLink = new RegExp(String.raw`\s*\[ ?(?:${editLinks})(?: ?\| ?[\p{L} ]{4,30})? ?\]$`, 'u');

/** No heading is longer, in UTF-16 units. */
const maxHeading = 150;

/** `**Савол:** Қачон?`: inside a line. A single mark there may point to a note, or multiply. */
const pairs = [
  /(?<![\p{L}\p{N}*])(\*{2,3})(?![\s*])[^*]+(?<!\s)\1(?!\*)/gu,
  /(?<![\p{L}\p{N}_])(__)(?![\s_])[^_]+(?<!\s)\1(?![\p{L}\p{N}_])/gu,
];

/** `|---|:---:|`: the line below the head of a table. */
const tableRule = /^\|(?: *:?-{2,}:? *\|)+$/u;

/** `__proto__`: a word of a programming language. */
const identifier = /^_+[a-z]+_+$/u;

/**
 * @returns The same text without pairs of marks, and without what stands before headings and quotations.
 * @example removeMarkdown('**– Неге?**').text // '– Неге?'
 */
export const removeMarkdown = (text: string): UnmarkedText => {
  // Most texts have none of the marks.
  if (!mayHoldMarks(text)) return { text, toSource: sameOffsets, repairs: [] };
  const marks = splitLines(text).flatMap((line) =>
    tableRule.test(line.text) && line.blanksBefore === 0
      ? [[line.start, Math.min(line.end + 1, text.length)] as const]
      : findMarks(line.text).map(([from, to]) => [line.start + from, line.start + to] as const),
  );
  const edits = marks.map(([start, end]): Edit => ({ start, end, to: '' }));
  const repairs = marks.map(([start, end]): Repair => ({
    from: text.slice(start, end),
    to: '',
    at: [start, end],
    reason: 'markup',
  }));
  return { ...applyEdits(text, edits), repairs };
};

const mayHoldMarks = (text: string): boolean =>
  ['*', '_', '#', '>', ']', '\n=='].some((mark) => text.includes(mark)) ||
  text.startsWith('==') ||
  (text.includes('|') && text.includes('--'));

/** Where the marks of a line stand in it, in ascending order. */
const findMarks = (line: string): readonly (readonly [start: number, end: number])[] => {
  if (line.length <= maxHeading) {
    const marks = findHeadingMarks(line);
    if (marks.length > 0) return marks;
  }
  const before = lead.exec(line)?.[0].length ?? 0;
  const own = line.slice(before);
  const found = wholeLine.test(own) ? [wholeLine.exec(own)] : pairs.flatMap((pattern) => [...own.matchAll(pattern)]);
  const marks = found.flatMap((match) => {
    const [whole = '', first, second] = match ?? [];
    const length = (first ?? second ?? '').length;
    if (match === null || identifier.test(whole) || !/[\p{L}\p{N}]/u.test(whole)) return [];
    const [start, end] = [before + match.index, before + match.index + whole.length];
    return [[start, start + length] as const, [end - length, end] as const];
  });
  return [...(before > 0 ? [[0, before] as const] : []), ...marks].toSorted((a, b) => a[0] - b[0]);
};

/** The marks of a wiki's heading, and its links to edit what stands below it. */
const findHeadingMarks = (line: string): readonly (readonly [start: number, end: number])[] => {
  const mark = wikiHeading.exec(line)?.[1];
  if (mark !== undefined) {
    const words = line.slice(mark.length, -mark.length);
    const start = line.length - mark.length - (words.length - words.trimEnd().length);
    return [
      [0, mark.length + words.length - words.trimStart().length],
      [start, line.length],
    ];
  }
  const link = editLink.exec(line);
  return link && link.index > 0 ? [[link.index, line.length]] : [];
};
