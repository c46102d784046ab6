// Lines of the body -> its blocks in reading order.
import type { BlockDraft, TextDraft } from './block-draft.ts';
import { findLineRun } from './find-lines.ts';
import { countList, findList } from './find-list.ts';
import { findNamedTurns, findSpeeches, findTurns, type Turn } from './find-turns.ts';
import { isMessage } from './chat-message.ts';
import { readMark } from './line-marks.ts';
import { hasCaptionLabel, hasCredit } from './read-caption.ts';
import { isDivision, isSalutation } from './law-and-letter.ts';
import { countWords, endsLikeText, endsSentence, isIdeographic, startsLowerCase } from './sentence-shape.ts';
import type { Line } from './split-lines.ts';

/**
 * @param lines The body's lines, one a paragraph (see unwrapText), the dateline taken off.
 * @returns Blocks that cover every line.
 */
export const parseBlocks = (lines: readonly Line[]): BlockDraft[] => {
  const named = findNamedTurns(lines);
  const groups = groupLines(lines, named);
  const single = groups.flatMap((group) => (group.kind === 'single' ? [group.line] : []));
  const turns = named.size > 0 ? named : findTurns(single);
  const speeches = findSpeeches(single);
  const isRough = single.filter(({ text }) => !endsSentence(text)).length * 2 > single.length;
  return groups.map((group, index) => {
    if (group.kind !== 'single') return group.draft;
    const next = groups[index + 1];
    const turn = turns.get(group.line);
    if (turn) return createTurn(group.line, turn);
    const isBody = isEpigraphSource(groups[index - 1], group.line) || speeches.has(group.line);
    return createParagraph(group.line, isBody ? undefined : next, isRough);
  });
};

type Group = { readonly kind: 'single'; readonly line: Line } | { readonly kind: 'run'; readonly draft: BlockDraft };

/** @param turns Lines that are known to be turns, and so no part of a list, verse or table. */
const groupLines = (lines: readonly Line[], turns: ReadonlyMap<Line, Turn>): Group[] => {
  const groups: Group[] = [];
  // How far runs were looked at that turned out to be none, so that no line is looked at twice.
  let listsTried = 0;
  let runsTried = 0;
  const counted = new Map<string, number>();
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (line === undefined) break;
    if (turns.has(line)) {
      groups.push({ kind: 'single', line });
      index++;
      continue;
    }
    const list = index < listsTried ? undefined : findList(lines, index, counted);
    if (list?.isList === true) {
      const count = countList(lines, list.last);
      if (count) counted.set(...count);
      groups.push({ kind: 'run', draft: createList(lines.slice(index, list.last)) });
      index = list.last;
      continue;
    }
    listsTried = Math.max(listsTried, list?.last ?? 0);
    const run = index < runsTried ? undefined : findLineRun(lines, index);
    if (run?.layout !== undefined) {
      groups.push({ kind: 'run', draft: createLines(lines.slice(index, run.last), run.layout) });
      index = run.last;
      continue;
    }
    runsTried = Math.max(runsTried, run?.last ?? 0);
    groups.push({ kind: 'single', line });
    index++;
  }
  return groups;
};

const rangeOf = (lines: readonly Line[]): { start: number; end: number } => ({
  start: lines[0]?.start ?? 0,
  end: lines.at(-1)?.end ?? 0,
});

const createList = (lines: readonly Line[]): BlockDraft => {
  const markers = lines.map(({ text }) => readMark(text)?.text ?? '');
  const items = lines.map(({ text }, index) => text.slice(markers[index]?.length ?? 0));
  return { type: 'list', items, markers: markers.map(withSpace), ...rangeOf(lines) };
};

/** `1.Көлік` is shown as `1. Көлік`, a tab after a mark as one space; Japanese marks stand close. */
const withSpace = (marker: string): string => {
  const bare = marker.trimEnd();
  return bare.length < marker.length || /[-.)\]:–—*+•]$/u.test(bare) ? `${bare} ` : bare;
};

const createLines = (lines: readonly Line[], layout: 'lines' | 'columns'): BlockDraft => {
  const margin = lines.reduce((least, { indent }) => Math.min(least, indent), Infinity);
  const text = lines
    .map((line) => (layout === 'columns' ? ' '.repeat(line.indent - margin) : '') + line.text)
    .join('\n');
  return { type: 'paragraph', text: text.trimStart(), layout, ...rangeOf(lines) };
};

const createTurn = ({ text, start, end }: Line, { type, marker }: Turn): TextDraft => ({
  type,
  text: text.slice(marker.length),
  ...(marker === '' ? {} : { marker: withSpace(marker) }),
  start,
  end,
});

const createParagraph = (line: Line, next: Group | undefined, isRough: boolean): TextDraft => {
  const { text, start, end } = line;
  const isCaption = hasCaptionLabel(text) || hasCredit(text);
  const type = isCaption ? 'caption' : isSubhead(line, next, isRough) ? 'subhead' : 'paragraph';
  return { type, text, start, end };
};

/** `Халық мақалы` right below a line in quotation marks: who said it. */
const isEpigraphSource = (before: Group | undefined, line: Line): boolean =>
  before?.kind === 'single' && line.blanksBefore === 0 && /^[«"“„].*[»"”“][.!?…]?$/u.test(before.line.text);

/** A telephone number or an address of the net, which nobody heads a part of an article with. */
const isContact = (text: string): boolean => /\d{2,3}[ -]\d{2,3}[ -]\d{2}|\w@\w|:\/\/|(?<!\p{L})www\./u.test(text);

/** `Жогорку Советинин Президиумунун Председатели Т. КУЛАТОВ`: an office and who holds it, below a document. */
const signed = /\p{Lu}\. ?\p{Lu}{3,}$/u;
const fewestOfficeWords = 4;

/** The title of a poem among others, in UTF-16 units. */
const maxPoemTitle = 40;

/** No subhead is longer, in UTF-16 units; only a law's are longer than a newspaper's. */
const maxSubhead = 200;

/**
 * A short line that ends no sentence, or asks, and has text after it.
 * @param isRough Whether the author leaves out full stops, so that their absence says little.
 */
const isSubhead = ({ text }: Line, next: Group | undefined, isRough: boolean): boolean => {
  if (text.length > maxSubhead) return false;
  if (isMessage(text)) return false;
  if (next === undefined || isSalutation(text) || /^\([^()]*\)$/u.test(text)) return false;
  if (isDivision(text)) return true;
  if (text.length > 100) return false;
  const limit = (isIdeographic(text) ? 40 : 100) * (isRough ? 0.6 : 1);
  if (text.length > limit || countWords(text) > 14 || endsLikeText(text) || startsLowerCase(text)) return false;
  // `… дело № 5 от 12.03.2024 г.`: with so many words the abbreviation ends a sentence.
  if (text.endsWith('.') && countWords(text) > 5) return false;
  // A call is what somebody says: `Отандастарыма зор денсаулық тілеймін!`
  if (text.endsWith('!') && text !== text.toUpperCase()) return false;
  // `Жүргізуші. Қашан ашылады?` is more than one sentence.
  if (/[?!]$/u.test(text) && /\p{L}{3}[.!?]\s+\p{Lu}/u.test(text)) return false;
  if (!/\p{L}/u.test(text) || /(?:\.\.\.|…)$/u.test(text) || readMark(text)?.kind === 'dash') return false;
  if (isContact(text) || (signed.test(text.slice(-40)) && countWords(text) > fewestOfficeWords)) return false;
  if (next.kind === 'run')
    return (
      next.draft.type === 'list' ||
      next.draft.layout === 'columns' ||
      (text.length <= maxPoemTitle && !/[!?]$/u.test(text))
    );
  const after = next.line.text;
  // `АСАНОВ Токтобек Кадыровичтин` + `дүйнөдөн кайткандыгына …`: the sentence goes on.
  if (next.line.blanksBefore === 0 && startsLowerCase(after)) return false;
  // A number before it says as much as full stops elsewhere.
  return isRough && readMark(text)?.kind !== 'number' && !/^\d{1,2}(?:\.\d{1,2})+\.? \p{Lu}/u.test(text)
    ? after.length > text.length * 2
    : endsSentence(after) || after.length > limit || readMark(after) !== undefined;
};
