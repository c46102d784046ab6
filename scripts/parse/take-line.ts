// Lines that may stand above a title as well as below it.
import type { DateMatch } from '../../src/text/dates/find-dates.ts';
import { agencies } from './agencies.ts';
import type { FrameState } from './frame-state.ts';
import { coverGaps, datePiece, field, nameMarks, removed } from './header-piece.ts';
import { foldPhrase, pageLabels, publicationWords, readPlace, withoutPlaceKind } from './page-vocabulary.ts';
import { findPlaceAndDate, hasCaptionLabel, hasCredit } from './read-caption.ts';
import type { Line } from './split-lines.ts';
import { printPattern } from './word-patterns.ts';

/** A caption by its label, its credit, or the place and date it ends in; place and date alone are the article's own. */
export const takeCaption = (state: FrameState, line: Line): boolean => {
  if (state.first + 1 >= state.last) return false;
  if (takePlaceAndDate(state, line)) return true;
  const { text, start, end } = line;
  const found = findPlaceAndDate(text, state.tag);
  if (!found && !hasCredit(text) && !hasCaptionLabel(text)) return false;
  state.captionDate ??= found?.date ?? findDateBefore(text, state.tag);
  state.take([field('caption', text, start, end)]);
  return true;
};

/** A place alone in its line, above or below one that holds a date, as press releases and decrees have it: `Алматы қ.` */
export const takePlace = (state: FrameState, line: Line): boolean => {
  const place = readPlace(line.text);
  if (place === undefined || state.has('place') || state.first + 1 >= state.last) return false;
  const besides = [state.line(state.first - 1), state.line(state.first + 1)];
  if (!besides.some((beside) => beside !== undefined && state.isDateAlone(beside))) return false;
  if (state.title === undefined && !state.hasTitleAfter(state.first + 1)) return false;
  const from = line.start + line.text.indexOf(place);
  const found = field('place', place, from, from + place.length);
  state.take(nameMarks(state.text, coverGaps(state.text, line.start, line.end, [found], 'label')));
  return true;
};

/** `Бишкек ш., 2025-жылдын 19-декабры` and nothing else. */
export const takePlaceAndDate = (state: FrameState, { text, start, end }: Line): boolean => {
  const found = findPlaceAndDate(text, state.tag);
  if (found?.placeStart !== 0 || hasCredit(text)) return false;
  if (state.title === undefined && !state.hasTitleAfter(state.first + 1)) return false;
  const place = withoutPlaceKind(found.place);
  const pieces = [field('place', place, start, start + place.length), datePiece(found.date, state.text, start)];
  state.take(nameMarks(state.text, coverGaps(state.text, start, end, pieces, 'label')));
  return true;
};

/** An agency's or paper's name alone, before the title or below it. */
export const takeSource = (state: FrameState, line: Line): boolean => {
  if (line.text.length > 60) return false;
  if (!agencies.has(foldPhrase(line.text)) && !agencies.has(line.text.toLowerCase())) return false;
  if (state.title === undefined ? !state.hasTitleAfter(state.first + 1) : state.first + 1 >= state.last) return false;
  state.take([field('source', line.text, line.start, line.end)]);
  return true;
};

/** `12-бет`, `12 стр.`. */
const numberedPage = new RegExp(String.raw`^\d{1,4}[- ](?:${pageLabels.join('|')})\.?$`, 'iu');

const scheme = new RegExp(
  String.raw`^(?:${printPattern('classifications').toUpperCase()}|DOI|ISSN)[\s:]\s*[\d(][\d\s.,:()/+=«»"'*-]*$`,
  'u',
);

/** `UDK 811.512.133`, `ӘОЖ 81`: the subject of a paper by a library's scheme, above its first title; and the page it stood on. */
export const takeScheme = (state: FrameState, line: Line): boolean => {
  if (numberedPage.test(line.text) && state.hasTitleAfter(state.first + 1)) {
    state.take([removed('page-number', line.start, line.end)]);
    return true;
  }
  if (line.text.length > 80 || !scheme.test(line.text) || !state.hasTitleAfter(state.first + 1)) return false;
  state.take([removed('label', line.start, line.end)]);
  return true;
};

/** `№ 15 (2345)`, and `«Сыр бойы» – облыстық газет`: a newspaper's issue and name, above the first title. */
export const takePaper = (state: FrameState, line: Line): boolean => {
  if (line.text.length > 80 || !state.hasTitleAfter(state.first + 1)) return false;
  if (/^№ ?\d{1,5}(?: ?\(\d{1,6}\))?$/u.test(line.text)) {
    state.take([removed('label', line.start, line.end)]);
    return true;
  }
  // `Fan va turmush, 2024-yil, 3-son`, `ҚАЛА ТЫНЫСЫ № 12 (345)`: a decree has one number, a paper's issue two.
  const [, journal = ''] =
    /^(\p{Lu}[\p{L} -]{3,40}?),?\s+№ ?\d{1,5} ?\(\d{1,6}\)$/u.exec(line.text) ??
    /^(\p{Lu}[\p{L}\p{M}’'ʻʼ‘«»"“” -]{3,40}), ?\d{4}[^\d,]{0,8}, ?(?:№ ?\d{1,4}|\d{1,4}-\p{Ll}{2,4})$/u.exec(
      line.text,
    ) ??
    [];
  if (journal !== '') {
    const source = field('source', journal, line.start, line.start + journal.length);
    state.take(nameMarks(state.text, coverGaps(state.text, line.start, line.end, [source], 'label')));
    return true;
  }
  const [, name = '', last = ''] =
    /^([«"“][^«»"“”]{2,40}[»"”])(?:\s[–—-])?(?:\s[\p{L}-]+){0,3}?\s(\p{Ll}+)$/u.exec(line.text) ?? [];
  if (!publicationWords.has(foldPhrase(last))) return false;
  const source = field('source', name, line.start, line.start + name.length);
  state.take(nameMarks(state.text, coverGaps(state.text, line.start, line.end, [source], 'label')));
  return true;
};

/** A number alone between title and text is what is left of a counter whose picture was not saved. */
export const takeNumber = (state: FrameState, line: Line): boolean => {
  if (!/^\d{1,3}(?:[ .,]?\d{3})*[KМMk]?$/u.test(line.text) || state.first + 1 >= state.last) return false;
  // A year is what the author says.
  if (/^(?:1[89]|20)\d{2}$/u.test(line.text)) return false;
  state.take([removed('view-counter', line.start, line.end)]);
  return true;
};

/** `Астана, 8 мамыр 2023. Ардагерлер …`: the place and date that a caption begins with. */
const findDateBefore = (text: string, tag: string): DateMatch | undefined => {
  const head = /^[^.]{5,60}\.(?=\s)/u.exec(text)?.[0];
  return head === undefined ? undefined : findPlaceAndDate(head, tag)?.date;
};
