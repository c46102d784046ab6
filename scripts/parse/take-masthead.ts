// A newspaper's masthead above the first title: motto, name, whose paper it is, and the line of its issue.
import { findDates } from '../../src/text/dates/find-dates.ts';
import { calendarNames, foldCalendarWord } from '../../src/text/dates/month-names.ts';
import type { FrameState } from './frame-state.ts';
import { coverGaps, datePiece, field, nameMarks, removed, type HeaderPiece } from './header-piece.ts';
import { documents, foldPhrase, publicationWords, timeWords } from './page-vocabulary.ts';
import { printPattern, printPatternsAround } from './word-patterns.ts';
import { endsSentence, isInCapitals } from './sentence-shape.ts';
import type { Line } from './split-lines.ts';

/** No masthead has more lines, and no line of one is longer, in UTF-16 units. */
const mostLines = 7;
const maxLine = 160;
const maxName = 50;

/** `Барлық елдердің пролетарлары, бірігіңдер!`, `Proletarii …`, in the spellings of the 1930s too. */
const motto = new RegExp(printPattern('mottoes'), 'iu');

/** `… органы`, `Орган …`, `… organь`. */
const organ = new RegExp(String.raw`(?<!\p{L})(?:${printPattern('organs')})(?!\p{L})`, 'iu');

/** `№ 45 (5678)`, `12-сан`. */
const issueWords = printPattern('issueWords');
const issueNumber = new RegExp(
  String.raw`№ ?\d{1,5}(?: ?[([]\d{1,6}[)\]])?|(?<![\p{L}\d])\d{1,4}(?: ?\(\d{1,6}\))?-(?:${issueWords})(?!\p{L})`,
  'giu',
);

/** `Бағасы 20 тиын`, `Цена 3 коп.`. */
const price = new RegExp(
  String.raw`(?<!\p{L})(?:${printPattern('priceLabels')})[^\p{L}\d]{0,4}\d{1,4}(?:[.,]\d{1,2})? ?\p{L}{0,6}\.?(?: ?\d{1,2} ?\p{L}{1,4}\.?)?`,
  'giu',
);

/** Since when the paper appears: `Газет 1919 жылдан шығады`, `Издаётся с 1919 г.`, `15-й год издания`. */
const papers = printPattern('papers');
const founding = printPatternsAround('foundings');
const age = printPattern('ageLabels');
const founded = new RegExp(
  [
    String.raw`(?:(?:${papers})[^\d]{0,12})?(?:19|20)\d{2}[- ]?\p{L}{2,8}(?: \p{L}+){0,3}? (?:${founding.after})`,
    String.raw`(?:(?:${papers})\p{L}* )?(?:${founding.before}) \d{4} ?\p{L}{1,4}\.?`,
    String.raw`(?:${age}):? ?\S+|\S+ (?:${age})`,
  ].join('|'),
  'giu',
);

/** Whether a line names an issue, or two. */
const hasNumber = new RegExp(String.raw`№|\d\)?-(?:${issueWords})(?!\p{L})`, 'iu');

/** Besides all that, the line of an issue has fewer words. */
const fewestOther = 3;

/** @returns Whether the next lines were a newspaper's masthead. */
export const takeMasthead = (state: FrameState): boolean => {
  if (state.title !== undefined || state.first > 0 || state.last < 3) return false;
  const lines = state.lines.slice(state.first, Math.min(state.first + mostLines, state.last - 1));
  if (!lines.some(({ text }) => text.length <= maxLine && paperWord.test(text))) return false;
  const issue = lines.findIndex((line) => readIssue(state, line) !== undefined);
  if (issue < 0) return false;
  const above = lines.slice(0, issue);
  let end = issue + 1;
  while (lines[end] !== undefined && isPaperLine(lines[end] as Line)) end++;
  const own = [...above, ...lines.slice(issue + 1, end)];
  const isSure = own.some(({ text }) => motto.test(text) || isOrgan(text));
  const hasTwoNumbers = /№ ?\d{1,5} ?\(\d{1,6}\)/u.test(lines[issue]?.text ?? '');
  const names = own.filter(({ text }) => !motto.test(text) && !isOrgan(text));
  if (!isSure && !hasTwoNumbers && !isNamedInCapitals(names, lines[issue])) return false;
  if (
    own.length === 0 ||
    names.length > 1 ||
    !names.every(({ text }) => isName(text)) ||
    !state.hasTitleAfter(state.first + end)
  )
    return false;
  lines.slice(0, end).forEach((line, index) => {
    if (index === issue) state.take(readIssue(state, line) ?? []);
    else state.take(line === names[0] ? readName(state, line) : [removed('label', line.start, line.end)]);
  });
  return true;
};

/** `ЛЕНИНШІЛ ЖАС` above `1936 жыл, 5 декабрь   № 278`; what heads a document is called one. */
const isNamedInCapitals = ([name, ...more]: readonly Line[], issue: Line | undefined): boolean =>
  name !== undefined &&
  more.length === 0 &&
  hasNumber.test(issue?.text ?? '') &&
  isInCapitals(name.text) &&
  /^\S+(?: \S+){1,3}$/u.test(name.text) &&
  !name.text.split(' ').some((word) => documents.has(foldPhrase(word)));

/** Asked first: few texts have a line with a number, a motto, or what a paper is called. */
const paperWord = new RegExp(
  String.raw`№|\d\)?-(?:${issueWords})|${printPattern('mottoes')}|${printPattern('organs')}|${papers}`,
  'iu',
);

const isOrgan = (text: string): boolean => {
  const last = foldPhrase(text.slice(text.lastIndexOf(' ') + 1));
  return (
    text.length <= maxLine &&
    !endsSentence(text) &&
    (organ.test(text) || (text.includes(' ') && publicationWords.has(last)))
  );
};

const isName = (text: string): boolean => text.length <= maxName && !endsSentence(text) && /^["«“„]?\p{Lu}/u.test(text);

/** Below the line of the issue only what is surely the paper's: its name in quotation marks, or whose it is. */
const isPaperLine = ({ text }: Line): boolean => (isName(text) && /^[«"“„].*[»"”“]$/u.test(text)) || isOrgan(text);

const readName = (state: FrameState, { text, start, end }: Line): readonly HeaderPiece[] => {
  const name = text.replace(/^["«“„]|[»"”“]$/gu, '');
  const from = start + text.indexOf(name);
  return nameMarks(
    state.text,
    coverGaps(state.text, start, end, [field('source', name, from, from + name.length)], 'label'),
  );
};

/** The pieces of a line that holds a number and a date or a price; its date when it is whole. */
const readIssue = (state: FrameState, { text, start, end }: Line): readonly HeaderPiece[] | undefined => {
  if (text.length > maxLine || !/\d/u.test(text)) return undefined;
  const blank = (found: string): string => ' '.repeat(found.length);
  const rest = text.replace(price, blank).replace(founded, blank).replace(issueNumber, blank);
  const dates = findDates(rest, state.tag);
  const [date] = dates;
  if (dates.length > 1 || (!hasNumber.test(text) && date?.status !== 'full')) return undefined;
  const other =
    date === undefined
      ? rest
      : rest.slice(0, date.start) + blank(rest.slice(date.start, date.end)) + rest.slice(date.end);
  const { weekdays, months } = calendarNames(state.tag);
  const isCalendar = (word: string): boolean =>
    weekdays.has(foldCalendarWord(word)) || months.has(foldCalendarWord(word)) || timeWords.has(word.toLowerCase());
  const words = (other.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word.length > 1 && !isCalendar(word));
  const isOnlyNumber =
    date === undefined && rest.trim() === text.replace(issueNumber, blank).trim() && !/\d{4}/u.test(rest);
  if (words.length >= fewestOther || isOnlyNumber) return undefined;
  const pieces = date === undefined ? [] : [datePiece(date, state.text, start)];
  return nameMarks(state.text, coverGaps(state.text, start, end, pieces, 'label'));
};
