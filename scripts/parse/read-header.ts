// Reads a frame from the top: a date before the title, header lines, the title, and what stands below it.
import { findDates } from '../../src/text/dates/find-dates.ts';
import { agencies } from './agencies.ts';
import { headerReach, maxTitle, type FrameState } from './frame-state.ts';
import { coverGaps, datePiece, field, removed } from './header-piece.ts';
import { foldPhrase, isSectionName } from './page-vocabulary.ts';
import { findPlaceAndDate, hasCaptionLabel, hasCredit } from './read-caption.ts';
import { isPersonName } from './person-name.ts';
import { countWords, endsWithQuestion } from './sentence-shape.ts';
import type { Line } from './split-lines.ts';

/** `date 2025-12-20 Title …`, `20.12.2025 Title`: the rest of the line goes on as a line of its own. */
export const readPrefix = (state: FrameState): void => {
  const line = state.lines[0];
  if (!line) return;
  const label = /^date[:\s]\s*/iu.exec(line.text.slice(0, 40))?.[0] ?? '';
  const date = findDates(line.text.slice(label.length, label.length + 40), state.tag)[0];
  if (date?.start !== 0) return;
  const end = label.length + date.end;
  const rest = line.text.slice(end).trimStart();
  if (/^[\p{L}\p{N}]/u.test(line.text.slice(end, end + 1))) return;
  // Without the label only figures are believed, and only before a title: sentences begin with dates, too.
  const isBare = label === '';
  const isFigures = /^\d{4}-\d\d-\d\d$|^\d\d\.\d\d\.\d{4}$/u.test(line.text.slice(0, end));
  if (isBare && !(isFigures && /^["«“]?[\p{Lu}\p{Lo}]/u.test(rest))) return;
  const restLine = { ...line, text: rest, start: line.end - rest.length };
  if (isBare && (!state.isTitleLike(restLine) || state.read(line))) return;
  if (!isBare) state.pieces.push(removed('label', line.start, line.start + label.trimEnd().length));
  state.pieces.push(datePiece(date, state.text, line.start + label.length));
  state.prefixPieces = state.pieces.length;
  if (rest === '') state.first = 1;
  else state.lines[0] = restLine;
};

/** Takes line after line from the top, until one is the article's. */
export const readHeader = (state: FrameState): void => {
  while (state.first < state.last) {
    if (takeHeaderLines(state)) continue;
    const line = state.line(state.first);
    const isTaken =
      line !== undefined && (state.title === undefined ? takeAboveTitle(state, line) : takeBelowTitle(state, line));
    if (!isTaken) return;
  }
};

const takeAboveTitle = (state: FrameState, line: Line): boolean => {
  if (takeSource(state, line)) return true;
  const { text, start, end } = line;
  if (isNarrowerSection(state, line)) {
    state.replaceCategory();
    state.take([field('category', text, start, end)]);
  } else if (isSection(state, line)) state.take([field('category', text, start, end)]);
  else if (isPersonName(text) && state.hasTitleAfter(state.first + 1)) state.take([field('author', text, start, end)]);
  else if (takeNameAndPaper(state, line)) return true;
  else if (isPageTitle(state, line)) state.take([removed('repeated-title', start, end)]);
  else if (state.pieces.length > 0 && state.hasTitleAfter(state.first + 1) && takeNumber(state, line)) return true;
  else if (isTitle(state, line)) state.take([field('title', text, start, end)]);
  else return false;
  return true;
};

const takeBelowTitle = (state: FrameState, line: Line): boolean => {
  if (!state.isRepeatedTitle(line)) {
    return (
      takeSource(state, line) ||
      takeSection(state, line) ||
      takeCaption(state, line) ||
      takeName(state, line) ||
      takeNumber(state, line)
    );
  }
  state.take([removed('repeated-title', line.start, line.end)]);
  return true;
};

const takeHeaderLines = (state: FrameState): boolean => {
  const found = state.readLines(state.first, 1);
  if (!found || state.first + found.count >= state.last + (state.title === undefined ? 0 : 1)) return false;
  if (found.line.isDate && isChronicle(state, state.first + found.count)) return false;
  const fields = found.line.pieces.filter((piece) => piece.kind === 'field');
  const isCategory = fields.length > 0 && fields.every((piece) => piece.field === 'category');
  // A page's button before its title; but `Ok` alone may as well be what the author says.
  const isButton = found.line.pieces.every((piece) => piece.kind === 'removed' && unsureReasons.has(piece.reason));
  if ((isButton || isCategory) && !found.line.isSure) {
    const isBeforeTitle = state.title === undefined && state.hasTitleAfter(state.first + found.count);
    if (!isBeforeTitle && (isCategory || state.title === undefined)) return false;
  }
  state.pieces.push(...found.line.pieces);
  state.first += found.count;
  return true;
};

const unsureReasons: ReadonlySet<string> = new Set(['share-button', 'navigation', 'comments', 'advertisement']);

/** Several dates stand alone in lines of their own: they head the parts of a chronicle, and none is the article's. */
const isChronicle = (state: FrameState, index: number): boolean =>
  state.lines.slice(index + 1, state.last).some((line) => state.isDateAlone(line));

/** A section's name stands before the title, so a title must still follow. One that is not known needs a date between. */
const isSection = (state: FrameState, line: Line): boolean => {
  if (state.has('category')) return false;
  if (isSectionName(line.text)) return state.hasTitleAfter(state.first + 1);
  const isShort = line.text.length <= 25 && countWords(line.text) <= 2 && state.isTitleLike(line);
  const next = state.line(state.first + 1);
  const isBeforeDate = next !== undefined && state.read(next)?.isDate === true;
  return isShort && isBeforeDate && state.hasTitleAfter(state.first + 2);
};

/** `Гүлзат Мамытбекова, «Азаттык»` before the title: who wrote, and for whom. */
const takeNameAndPaper = (state: FrameState, { text, start, end }: Line): boolean => {
  if (text.length > 90) return false;
  const [, name, paper = ''] = /^([^,]+),\s*([«"“][^«»"“”]{2,40}[»"”])$/u.exec(text) ?? [];
  if (name === undefined || !isPersonName(name) || !state.hasTitleAfter(state.first + 1)) return false;
  const pieces = [field('author', name, start, start + name.length), field('source', paper, end - paper.length, end)];
  state.take(coverGaps(state.text, start, end, pieces, 'separator'));
  return true;
};

/** A section's name in the line below a wider one's: `Новости`, `Спорт`. */
const isNarrowerSection = (state: FrameState, line: Line): boolean => {
  const before = state.pieces.at(-1);
  const isBelowSection = before?.kind === 'field' && before.field === 'category';
  return isBelowSection && isSectionName(line.text) && state.hasTitleAfter(state.first + 1);
};

/** Something must stand below a title. */
const isTitle = (state: FrameState, line: Line): boolean =>
  state.first + 1 < state.last && state.isTitleLike(line) && !opensInterview(state, line);

/** `Журналист: …?` with the answer below: the seed begins with its first turn. A title may begin with a name, too. */
const opensInterview = (state: FrameState, line: Line): boolean => {
  const next = state.line(state.first + 1);
  if (next === undefined || !endsWithQuestion(line.text)) return false;
  return state.turns.get(line)?.type === 'question' && state.turns.get(next)?.type === 'answer';
};

/** `Title | Site`, as a browser's tab has it, with the title itself below. */
const isPageTitle = (state: FrameState, { text }: Line): boolean => {
  if (text.length > maxTitle) return false;
  const cut = text.search(/\s[|–—-]\s[^|–—-]{2,40}$/u);
  if (cut < 0) return false;
  const bare = foldPhrase(text.slice(0, cut));
  return state.lines
    .slice(state.first + 1, state.first + headerReach)
    .some((line) => line.text.length < 300 && foldPhrase(line.text) === bare);
};

/** A caption by its label, its credit, or the place and date it ends in; place and date alone are the article's own. */
const takeCaption = (state: FrameState, line: Line): boolean => {
  if (state.first + 1 >= state.last) return false;
  const { text, start, end } = line;
  const found = findPlaceAndDate(text, state.tag);
  if (found?.placeStart === 0 && !hasCredit(text)) {
    const comma = start + found.place.length;
    state.take([
      field('place', found.place, start, comma),
      removed('separator', comma, comma + 1),
      datePiece(found.date, state.text, start),
      ...(start + found.date.end < end ? [removed('separator', start + found.date.end, end)] : []),
    ]);
    return true;
  }
  if (!found && !hasCredit(text) && !hasCaptionLabel(text)) return false;
  state.captionDate ??= found?.date;
  state.take([field('caption', text, start, end)]);
  return true;
};

/** An agency's or paper's name alone, before the title or below it. */
const takeSource = (state: FrameState, line: Line): boolean => {
  if (line.text.length > 60) return false;
  if (!agencies.has(foldPhrase(line.text)) && !agencies.has(line.text.toLowerCase())) return false;
  if (state.title === undefined ? !state.hasTitleAfter(state.first + 1) : state.first + 1 >= state.last) return false;
  state.take([field('source', line.text, line.start, line.end)]);
  return true;
};

/** A section's name alone beside the date below the title, unless sections head the parts of the article. */
const takeSection = (state: FrameState, line: Line): boolean => {
  if (state.has('category') || !isSectionName(line.text) || state.first + 1 >= state.last) return false;
  const isDate = (index: number): boolean => {
    const beside = state.line(index);
    return beside !== undefined && state.read(beside)?.isDate === true;
  };
  if (!isDate(state.first - 1) && !isDate(state.first + 1)) return false;
  if (state.lines.slice(state.first + 1, state.last).some(({ text }) => isSectionName(text))) return false;
  state.take([field('category', line.text, line.start, line.end)]);
  return true;
};

/** A number alone between title and text is what is left of a counter whose picture was not saved. */
const takeNumber = (state: FrameState, line: Line): boolean => {
  if (!/^\d{1,3}(?:[ .,]?\d{3})*[KМMk]?$/u.test(line.text) || state.first + 1 >= state.last) return false;
  state.take([removed('view-counter', line.start, line.end)]);
  return true;
};

/** A name alone below the title is the writer's, unless names head the parts of the article. */
const takeName = (state: FrameState, line: Line): boolean => {
  const rest = state.lines.slice(state.first + 1, state.last);
  if (state.has('author') || !isPersonName(line.text) || rest.length === 0) return false;
  if (rest.some(({ text }) => text.length < 60 && isPersonName(text))) return false;
  state.take([field('author', line.text, line.start, line.end)]);
  return true;
};
