// A title that is set in several lines, with a blank one or a date below.
import type { FrameState } from './frame-state.ts';
import { field } from './header-piece.ts';
import { readMark } from './line-marks.ts';
import { isSectionName } from './page-vocabulary.ts';
import { endsLikeText, isInCapitals, isPhraseInCapitals, startsLowerCase } from './sentence-shape.ts';
import type { Line } from './split-lines.ts';

/** No line of such a title is longer, in UTF-16 units; nor has one more lines. */
const maxLine = 90;
const mostLines = 4;

/** A line of prose below a title of three lines or four, as no stanza has it; in UTF-16 units. */
const proseLine = 80;

/**
 * `БИШКЕКТЕ ЭЛ АРАЛЫК` + `КИТЕП ЖАРМАНКЕСИ АЧЫЛДЫ`, `«Ауыл» жобасы:` + `нәтиже мен жоспар`. All lines are in capitals, or the
 * later ones begin with small letters; the third may begin with a number, too: `2024 жылғы қорытындылары`.
 * @returns Whether the next lines were one.
 */
export const takeTitleOverLines = (state: FrameState): boolean => {
  const lines = readGroup(state);
  const [first, last, below] = [lines[0], lines.at(-1), state.line(state.first + lines.length)];
  if (!first || !last || !below || lines.length < 2) return false;
  if (!areCapitals(lines) && !goOn(lines)) return false;
  const isLonger = lines.length === 2 ? below.text.length > last.text.length : below.text.length >= proseLine;
  if (!isLonger && !holdsDate(state, below)) return false;
  state.take([field('title', lines.map(({ text }) => text).join(' '), first.start, last.end)]);
  state.first += lines.length - 1;
  return true;
};

/** The lines up to the next blank one, when all could be parts of a title; else none. */
const readGroup = (state: FrameState): readonly Line[] => {
  const lines: Line[] = [];
  for (let index = state.first; index < state.last && lines.length <= mostLines; index++) {
    const line = state.line(index);
    if (line === undefined || (lines.length > 0 && line.blanksBefore > 0)) break;
    if (line.text.length > maxLine || !/\p{L}/u.test(line.text)) return [];
    if (lines.length > 0 && holdsDate(state, line)) break;
    if (lines.length > 0 && (state.read(line) || readMark(line.text))) return [];
    lines.push(line);
  }
  const isOpen = lines.slice(0, -1).every(({ text }) => !/[.!?…;,]$/u.test(text));
  if (!isOpen || lines.length > mostLines) return [];
  const last = lines.at(-1);
  // `… мектеп окуучулары арасында` + `олимпиада болуп өттү.`: a title may be a sentence, where prose stands below.
  const isSentence = lines.length === 2 && (state.line(state.first + 2)?.text.length ?? 0) >= proseLine;
  return last && (!endsLikeText(last.text) || (isSentence && /^[^.!?]+\.$/u.test(last.text))) ? lines : [];
};

const areCapitals = (lines: readonly Line[]): boolean =>
  lines.every(({ text }) => isInCapitals(text)) &&
  // The second line may say the same in another language.
  new Set(lines.map(({ text }) => /\p{Script=Cyrillic}/u.test(text))).size === 1 &&
  !isSectionName(lines[0]?.text ?? '') &&
  // A paper's name of two words may stand above a title of one line.
  (lines.length > 2 || isPhraseInCapitals(lines[0]?.text ?? ''));

const goOn = ([first, ...rest]: readonly Line[]): boolean =>
  /^["«“]?\p{Lu}/u.test(first?.text ?? '') &&
  rest.every(({ text }, index) => startsLowerCase(text) || (index > 0 && /^\d/u.test(text)));

/** `г. Бишкек        12 марта 2021 года`, which stands right below a title, too. */
const holdsDate = (state: FrameState, line: Line): boolean =>
  state.read(line)?.pieces.some((piece) => piece.kind === 'field' && piece.field === 'date') === true;
