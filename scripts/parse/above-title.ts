// What stands above a title, by what it is alone in its line; and the title itself.
import { agencies } from './agencies.ts';
import { headerReach, maxTitle, type FrameState } from './frame-state.ts';
import { coverGaps, field, removed, type HeaderPiece } from './header-piece.ts';
import { foldPhrase, isSectionName } from './page-vocabulary.ts';
import { isPersonName } from './person-name.ts';
import { hasCredit } from './read-caption.ts';
import { maxHeaderLine } from './read-header-line.ts';
import { readAuthorLines } from './read-author-lines.ts';
import { readSignature } from './read-signature.ts';
import { countWords, endsSentence, endsWithQuestion, isInCapitals, isPhraseInCapitals } from './sentence-shape.ts';
import { startsWithClock, type Line } from './split-lines.ts';
import { takeDocumentTitle } from './take-document.ts';
import { takeInstitution } from './take-institution.ts';
import { takeAddress, takeNote, takeStamp, takeWebAddress } from './take-letterhead.ts';
import { takeScholars } from './take-scholars.ts';
import { takeTitleOverLines } from './take-title-over-lines.ts';
import {
  takeCaption,
  takeNumber,
  takePaper,
  takePlace,
  takePlaceAndDate,
  takeScheme,
  takeSource,
} from './take-line.ts';

/** @returns Whether the line was taken; one that is not taken begins the article, which then has no title. */
export const takeAboveTitle = (state: FrameState, line: Line): boolean => {
  if (takeScholars(state)) return true;
  if (takeAddress(state) || takeWebAddress(state, line) || takeNote(state, line) || takeStamp(state, line)) return true;
  if (takeSource(state, line) || takePaper(state, line) || takeScheme(state, line)) return true;
  if (takePlace(state, line) || takePlaceAndDate(state, line) || takeInstitution(state, line)) return true;
  const { text, start, end } = line;
  if (isNarrowerSection(state, line)) {
    state.replaceCategory();
    state.take([field('category', text, start, end)]);
  } else if (isSection(state, line)) state.take([field('category', text, start, end)]);
  else if (isPersonName(text) && state.hasTitleAfter(state.first + 1)) state.take([field('author', text, start, end)]);
  else if (takeSignature(state) || takeAuthors(state)) return true;
  else if (hasCredit(text)) return takeCaption(state, line);
  else if (isPageTitle(state, line)) state.take([removed('repeated-title', start, end)]);
  else if (state.pieces.length > 0 && state.hasTitleAfter(state.first + 1) && takeNumber(state, line)) return true;
  else if (isSiteName(state, line)) state.take([removed('navigation', start, end)]);
  else if (state.isSpokenTitle(state.first)) takeSpokenTitle(state, line);
  else if (takeDocumentTitle(state) || takeTitleOverLines(state)) return true;
  else if (isTitle(state, line) || isOddTitle(state, line)) state.take(readTitle(state.text, line));
  else return false;
  return true;
};

/** A title over two lines: who says it, and what. */
const takeSpokenTitle = (state: FrameState, { text, start, end }: Line): void => {
  const words = state.line(state.first + 1);
  state.take([field('title', `${text} ${words?.text ?? ''}`, start, words?.end ?? end)]);
  state.first++;
};

/** A title as a browser's tab has it, `Title | Site`; a site that is known may stand behind a dash, too. */
const readTitle = (whole: string, { text, start, end }: Line): readonly HeaderPiece[] => {
  const [, title = '', mark = '', site = ''] = /^(.*\S)\s+([|–—-])\s+([^|–—]{2,40})$/u.exec(text) ?? [];
  const isKnown = agencies.has(foldPhrase(site)) || agencies.has(site.toLowerCase());
  const isName =
    mark === '|' &&
    /^\p{Lu}|\.\p{Ll}{2,5}$/u.test(site) &&
    countWords(site) <= 4 &&
    !/[\d:]/u.test(site) &&
    !endsSentence(site) &&
    !isSectionName(site);
  if (countWords(title) < 3 || !(isKnown || isName)) return [field('title', text, start, end)];
  const pieces = [field('title', title, start, start + title.length), field('source', site, end - site.length, end)];
  return coverGaps(whole, start, end, pieces, 'separator');
};

/** A first line without letters, `* * *`, or too long for a title, when no other line can be one. */
const isOddTitle = (state: FrameState, { text }: Line): boolean => {
  const next = state.line(state.first + 1);
  if (next === undefined || state.first + 1 >= state.last || state.hasTitleAfter(state.first + 1)) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return text.length <= maxTitle;
  const isLong = text.length > maxTitle && text.length <= maxHeaderLine;
  return isLong && next.blanksBefore > 0 && !endsSentence(text) && !/[.!?]\s+\p{Lu}/u.test(text);
};

/** A section's name stands before the title, so a title must still follow. One that is not known needs a date between. */
const isSection = (state: FrameState, line: Line): boolean => {
  if (state.has('category')) return false;
  if (isSectionName(line.text)) return state.hasTitleAfter(state.first + 1);
  if (/[:@]/u.test(line.text) || isPersonName(line.text)) return false;
  const isShort = line.text.length <= 25 && countWords(line.text) <= 2 && state.isTitleLike(line);
  const next = state.line(state.first + 1);
  const isBeforeDate = next !== undefined && state.read(next)?.isDate === true;
  if (isShort && isBeforeDate) return state.hasTitleAfter(state.first + 2) && !isBeforeRows(state);
  if (isRubric(state, line)) return true;
  // `Дүние жүзі` above a title that is set in capitals, as it is not itself.
  return (
    isShort &&
    next !== undefined &&
    line.text !== line.text.toUpperCase() &&
    isPhraseInCapitals(next.text) &&
    state.hasTitleAfter(state.first + 1)
  );
};

/** `Valyuta kurslari` above its date and rows of numbers, `ТЕЛЕБАҒДАРЛАМА` above a day and its hours: a title itself. */
const isBeforeRows = (state: FrameState): boolean => {
  const [title, below] = [state.line(state.first + 2), state.line(state.first + 3)];
  if (!title || !below) return false;
  const isRow = /\S {2,}\S|\t/u.test(title.text) && /\d/u.test(title.text);
  return isRow || (countWords(title.text) === 1 && startsWithClock(below));
};

/** How far below a title the first paragraph of prose stands, in lines, and how long it is at the least. */
const leadReach = 4;
const shortestLead = 100;

/**
 * `АУЫЛ ТЫНЫСЫ` in capitals above a title that has none: a newspaper's rubric. Below the title stands prose; where other
 * lines head its parts, the first of them may be no title either.
 */
const isRubric = (state: FrameState, { text }: Line): boolean => {
  if (text.length > 30 || countWords(text) > 2 || !isInCapitals(text) || !/^[\p{L}\s-]+$/u.test(text)) return false;
  const title = state.line(state.first + 1);
  if (title === undefined || countWords(title.text) < 4 || !/\p{Ll}/u.test(title.text) || !state.isTitleLike(title))
    return false;
  const below = state.lines.slice(state.first + 2, state.last);
  const hasLead = below.slice(0, leadReach).some((line) => line.text.length >= shortestLead);
  return hasLead && !below.some((line) => line.text.length < shortestLead && state.isTitleLike(line));
};

/** A site's name, and what it calls itself, above the way to the page: `Home / News / Remarks`. */
const isSiteName = (state: FrameState, line: Line): boolean =>
  !endsSentence(line.text) && (isAbovePath(state, line, 1) || (isOther(state, 1) && isAbovePath(state, line, 2)));

/** Whether a line further down is none that pages put around an article. */
const isOther = (state: FrameState, count: number): boolean => {
  const line = state.line(state.first + count);
  return line !== undefined && state.read(line) === undefined;
};

const isAbovePath = (state: FrameState, { text }: Line, count: number): boolean => {
  const next = state.line(state.first + count);
  if (text.length > maxTitle || next === undefined || !state.hasTitleAfter(state.first + count + 1)) return false;
  if (!/\S\s*[›»/>→]\s*\S/u.test(next.text)) return false;
  const pieces = state.read(next)?.pieces ?? [];
  const isPath = pieces.some((piece) => piece.kind === 'field' && piece.field === 'category');
  return isPath && pieces[0]?.kind === 'removed' && pieces[0].reason === 'navigation';
};

/** `Гүлзат Мамытбекова, «Азаттык»` before the title: who wrote, and for whom. */
const takeSignature = (state: FrameState): boolean => {
  const signature = readSignature(state.text, state.lines.slice(state.first, state.first + 2));
  if (!signature || !state.hasTitleAfter(state.first + signature.lines)) return false;
  state.pieces.push(...signature.pieces);
  state.first += signature.lines;
  return true;
};

/** `Асанов Т. К., Токтосунова Г. М.`: who wrote a paper, above its title. */
const takeAuthors = (state: FrameState): boolean => {
  const pieces = readAuthorLines(state.text, state.lines.slice(state.first, state.first + 1));
  if (!pieces || !state.hasTitleAfter(state.first + 1)) return false;
  state.take(pieces);
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
  const below = state.lines.slice(state.first + 1, state.first + headerReach);
  // A site may add what it calls itself, too: `Title | Site — latest news`.
  return [...text.matchAll(/\s[|–—-]\s/gu)].some(({ index }) => {
    if (text.length - index > 80) return false;
    const bare = foldPhrase(text.slice(0, index));
    return below.some((line) => line.text.length < 300 && foldPhrase(line.text) === bare);
  });
};
