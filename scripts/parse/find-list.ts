// Finds lists: numbered, bulleted, and those whose items begin with a dash as speech does.
import { isNextLetter, readMark, type LineMark } from './line-marks.ts';
import { endsSentence, endsWithQuestion, startsLowerCase } from './sentence-shape.ts';
import type { Line } from './split-lines.ts';

/** A run of marked lines from `first`: a list when `isList`. `last` is the index after it. */
export type MarkedRun = { readonly last: number; readonly isList: boolean };

/**
 * @param counted How far earlier lists of the article counted.
 * @returns The run that begins at `first`; one that is no list need not be asked about again before its end.
 */
export const findList = (lines: readonly Line[], first: number, counted: CountedLists = new Map()): MarkedRun => {
  const mark = markOf(lines[first]);
  if (mark === undefined) return { last: first, isList: false };
  const last = endOfRun(lines, first, mark);
  const goesOn = mark.kind === 'number' && counted.get(dressOf(mark)) === mark.value - 1;
  return { last, isList: goesOn || isList(lines, first, last, mark) };
};

/** How far the lists so far have counted, by the dress of their numbers: `3.` goes on after `1.`, `2.` and a list in between. */
export type CountedLists = ReadonlyMap<string, number>;

/** @returns The last item's number and its dress; undefined for a list without numbers. */
export const countList = (
  lines: readonly Line[],
  last: number,
): readonly [dress: string, value: number] | undefined => {
  const mark = markOf(lines[last - 1]);
  return mark?.kind === 'number' ? [dressOf(mark), mark.value] : undefined;
};

const dressOf = (mark: LineMark): string => mark.text.replace(/[\d\s\p{L}①-⑳]/gu, '');

const isList = (lines: readonly Line[], first: number, last: number, mark: LineMark): boolean => {
  switch (mark.kind) {
    case 'number':
      return last > first + 1 || isFootnote(lines, first, mark) || holdsList(lines, last, mark);
    case 'bullet':
      return /[\p{L}\p{N}]/u.test(lines[first]?.text.slice(mark.text.length) ?? '');
    case 'dash':
      return last > first + 1 && areItems(lines, first, last);
  }
};

/** `1. Киім алыңыз:` + `а) көрпе;` + `ә) қолғап.` + `2. …`: the one item before a list of its own, behind which it counts on. */
const holdsList = (lines: readonly Line[], last: number, mark: LineMark): boolean => {
  const inner = markOf(lines[last]);
  const next = inner && markOf(lines[endOfRun(lines, last, inner)]);
  return next?.kind === 'number' && follows(mark, next);
};

const markOf = (line: Line | undefined): LineMark | undefined => (line === undefined ? undefined : readMark(line.text));

const endOfRun = (lines: readonly Line[], first: number, mark: LineMark): number => {
  let last = first + 1;
  for (let before = mark; last < lines.length; last++) {
    // An answer that ends in a colon may introduce a list whose items begin with the answer's own mark.
    if (mark.kind === 'dash' && (/[:：]$/u.test(lines[last - 1]?.text ?? '') || endsSeries(lines, first, last))) break;
    const next = markOf(lines[last]);
    if (lines[last]?.isAfterCut || next?.kind !== mark.kind || (mark.kind === 'number' && !follows(before, next)))
      break;
    before = next;
  }
  return last;
};

/** Whether the line before `last` ends what items with semicolons began: `…; …; ….` */
const endsSeries = (lines: readonly Line[], first: number, last: number): boolean =>
  last - 2 >= first && /[;；]$/u.test(lines[last - 2]?.text ?? '') && /[.。]$/u.test(lines[last - 1]?.text ?? '');

/** The next number in the same dress: `1.` `2.`, `[1]` `[2]`. */
const follows = (before: LineMark, next: LineMark): boolean => {
  if (dressOf(next) !== dressOf(before)) return false;
  const [letter, nextLetter] = [letterOf(before), letterOf(next)];
  return letter !== undefined && nextLetter !== undefined
    ? isNextLetter(letter, nextLetter)
    : next.value === before.value + 1;
};

const letterOf = (mark: LineMark): string | undefined => /^\p{Ll}/u.exec(mark.text)?.[0];

/** A single `[1] …` is a note when the text points to it. */
const isFootnote = (lines: readonly Line[], first: number, mark: LineMark): boolean =>
  mark.text.startsWith('[') && lines.slice(0, first).some(({ text }) => text.includes(mark.text.trim()));

/** Items are short, ask nothing, report no speech, and look like parts of one sentence or follow a colon. */
const areItems = (lines: readonly Line[], first: number, last: number): boolean => {
  const items = lines.slice(first, last).map(({ text }) => text.replace(/^\S+?\s+/u, ''));
  const isShort = items.every(
    (item) => item.length <= 300 && !endsWithQuestion(item) && !/[,!?.…"”»]\s*[—–-]\s+\p{L}/u.test(item),
  );
  if (!isShort) return false;
  const followsColon = /[:：]$/u.test(lines[first - 1]?.text ?? '');
  const areParts = items.slice(0, -1).every((item) => /[;,；，]$/u.test(item) || !endsSentence(item));
  return followsColon || areParts || items.every(startsLowerCase);
};
