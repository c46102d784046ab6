// The heading of a law or decree: whose it is and what it is may stand in two lines, and it may name its own date.
import { findDates, type DateMatch } from '../../src/text/dates/find-dates.ts';
import type { FrameState } from './frame-state.ts';
import { field } from './header-piece.ts';
import { isDivision } from './law-and-letter.ts';
import { readMark } from './line-marks.ts';
import { documents, foldPhrase, subjectWords } from './page-vocabulary.ts';
import { countWords, endsLikeText } from './sentence-shape.ts';
import type { Line } from './split-lines.ts';
import { textPattern } from './word-patterns.ts';

/** No line of such a heading is longer, in UTF-16 units; nor has it more words. */
const maxHeading = 100;
const maxHeadingWords = 9;

/** `Республикасының`, `РЕСПУБЛИКАСЫНЫН`, `Республикасининг`, `Respublikasining`: whose the document is. */
const genitive = new RegExp(`(?:${textPattern('genitives')})$`, 'u');

const lastWord = (text: string): string => foldPhrase(text.slice(text.lastIndexOf(' ') + 1));
const firstWord = (text: string): string => foldPhrase(/^\S+/u.exec(text)?.[0] ?? '');

const isHeading = ({ text }: Line): boolean =>
  text.length <= maxHeading &&
  countWords(text) <= maxHeadingWords &&
  /^["«“]?\p{Lu}/u.test(text) &&
  !endsLikeText(text) &&
  !/[!?]$/u.test(text);

/** A document's word alone: `ҚОНУНИ`, `УКАЗ`. */
const isKindAlone = (line: Line): boolean => countWords(line.text) === 1 && documents.has(foldPhrase(line.text));

/** `№ 348 бұйрығы`: its number and what it is. */
const isNumberedKind = ({ text }: Line): boolean => text.startsWith('№') && documents.has(lastWord(text));

/**
 * A heading in two lines, `Ўзбекистон Республикасининг` + `ҚОНУНИ`, `УКАЗ` + `ПРЕЗИДЕНТА КЫРГЫЗСКОЙ РЕСПУБЛИКИ`, or in three
 * with the date: `… министрінің` + `2022 жылғы 3 тамыздағы` + `№ 348 бұйрығы`.
 * @returns Whether the next lines were one.
 */
export const takeDocumentTitle = (state: FrameState): boolean => {
  const [first, second, third] = [0, 1, 2].map((count) => state.line(state.first + count));
  if (!first || !second || second.blanksBefore > 1 || !isHeading(first)) return false;
  const hasDate = third?.blanksBefore === 0 && state.isDateAlone(second);
  const last = hasDate ? third : second;
  const isOwned = genitive.test(lastWord(first.text)) && (isKindAlone(last) || isNumberedKind(last));
  const isOwner =
    isKindAlone(first) && second.blanksBefore === 0 && isHeading(second) && isInCapitals(first) && isInCapitals(second);
  const lines = hasDate ? [first, second, third] : [first, second];
  if (!(isOwned || isOwner) || state.first + lines.length >= state.last) return false;
  state.take([field('title', lines.map(({ text }) => text).join(' '), first.start, last.end)]);
  state.first += lines.length - 1;
  return true;
};

const isInCapitals = ({ text }: Line): boolean => text === text.toUpperCase();

/** What a law is about may take more words than its heading, in UTF-16 units. */
const maxSubject = 200;

/**
 * `Кітапхана ісі туралы`, `О праздновании Нооруза`, also in quotation marks, below a law's or decree's heading: what it is
 * about belongs to its title, since many bear the same name.
 * @returns Whether the next line was that.
 */
export const takeSubject = (state: FrameState, { text, start, end }: Line): boolean => {
  if (text.length > maxSubject || state.has('subject') || state.first + 1 >= state.last) return false;
  const words = text.replace(/^["«“„]|["»”“]$/gu, '');
  const isAbout = subjectWords.has(lastWord(words)) || subjectWords.has(firstWord(words));
  if (!isAbout || endsLikeText(text) || !isDocumentTitle(state.title)) return false;
  state.take([field('subject', text, start, end)]);
  return true;
};

/** How many lines from the top and from the end may name a document's date. */
const headingLines = 5;
const footLines = 3;

/** Whether the title is a law's or decree's: it is called so, and says what it is about or numbers its parts. */
export const isDocument = (state: FrameState): boolean => {
  if (!isDocumentTitle(state.title)) return false;
  if (state.has('subject')) return true;
  return state.lines
    .slice(state.first, state.last)
    .some(({ text }) => isDivision(text) || readMark(text)?.kind === 'number' || documents.has(lastWord(text)));
};

const isDocumentTitle = (title: string | undefined): boolean =>
  title !== undefined && (documents.has(lastWord(bareTitle(title))) || documents.has(firstWord(title)));

const bareTitle = (title: string): string => title.replace(/[.»"”]+$/u, '');

/**
 * The date that a document bears in its title, in a line of its heading (`Қазақстан Республикасының 1997 жылғы 11 шілдедегі
 * № 151 Заңы.`) or below its signature. What those lines say is the document's own, and stays.
 */
export const findDocumentDate = (state: FrameState): DateMatch | undefined => {
  const lines = state.lines.slice(state.first, state.last);
  const named = lines
    .slice(0, headingLines)
    .filter(({ text }) => documents.has(lastWord(bareTitle(text))) || (text.length <= maxFoot && text.includes('№')));
  const signed = lines.slice(-footLines).filter(({ text }) => text.length <= maxFoot);
  for (const text of [state.title ?? '', ...[...named, ...signed].map((line) => line.text)]) {
    const dates = text.length > maxHeading * 2 ? [] : findDates(text, state.tag);
    if (dates.length === 1 && dates[0]?.status === 'full') return dates[0];
  }
  return undefined;
};

/** `Тошкент ш., 2011 йил 13 апрель, ЎРҚ-280-сон`. */
const maxFoot = 80;
