// A line that says what a picture shows, without saying that it does: by its credit, or by ending in place and date.
import { findDates, type DateMatch } from '../../src/text/dates/find-dates.ts';
import { findLabel } from './page-vocabulary.ts';

/** Captions are short; a longer paragraph that ends in a place and a date is a letter. */
const maxCaption = 300;

/** Whether the line ends in a credit: `Президент жиында. Фото: Ақорда`, `… (Photo: AP)`. */
export const hasCredit = (line: string): boolean => {
  if (line.length > maxCaption) return false;
  const colon = Math.max(line.lastIndexOf(':'), line.lastIndexOf('：'), line.lastIndexOf('＝'));
  if (colon < 0 || line.length - colon > 90 || colon === line.length - 1) return false;
  const before = line.slice(0, colon).trimEnd();
  const label = /(?:^|[.!?…»"”)(/|。—–-]\s*)([\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?)$/u.exec(before.slice(-60))?.[1];
  return label !== undefined && findLabel(label) === 'photo';
};

/** Whether the line begins with a caption's or credit's own label: `Суретте: …`, `Photo: …`. */
export const hasCaptionLabel = (line: string): boolean => {
  if (line.length > maxCaption) return false;
  const label = /^[([【]?\s*([^:：＝]{2,30}?)\s*[:：＝]\s*\S/u.exec(line)?.[1];
  const kind = label === undefined ? undefined : findLabel(label);
  return kind === 'photo' || kind === 'caption';
};

/** A line's last words when they are a place and a full date. `placeStart` 0: the line holds nothing else. */
export type PlaceAndDate = { readonly date: DateMatch; readonly place: string; readonly placeStart: number };

/** @example findPlaceAndDate('Саммит. Токио, 20 желтоқсан 2025 жыл.', 'kk') // Токио, 2025-12-20 */
export const findPlaceAndDate = (line: string, tag: string): PlaceAndDate | undefined => {
  if (line.length > maxCaption) return undefined;
  const date = findDates(line, tag).at(-1);
  if (date?.status !== 'full' || !/^[\s.。)]*$/u.test(line.slice(date.end))) return undefined;
  const match = /(?:^|[.!?…»"”)]\s+)([\p{Lu}][\p{L}\p{M}’'ʻ-]*(?: [\p{L}\p{M}’'ʻ-]+){0,2}),\s*$/u.exec(
    line.slice(0, date.start),
  );
  const place = match?.[1];
  if (!match || place === undefined) return undefined;
  return { date, place, placeStart: match.index + match[0].indexOf(place) };
};
