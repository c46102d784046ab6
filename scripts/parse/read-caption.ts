// A line that says what a picture shows, without saying that it does: by its credit, or by ending in place and date.
import { findDates, type DateMatch } from '../../src/text/dates/find-dates.ts';
import { isPhotoByline } from './read-byline.ts';
import { findLabel, isSectionName } from './page-vocabulary.ts';
import { hasNameShape } from './person-name.ts';

/** Captions are short; a longer paragraph that ends in a place and a date is a letter. */
const maxCaption = 300;

/** Whether the line ends in a credit: `Президент жиында. Фото: Ақорда`, `… (Photo: AP)`. */
export const hasCredit = (line: string): boolean => creditStart(line) !== undefined || isWholeCredit(line);

/** `Фото из открытых источников`, `Суретті түсірген Ерлан Асанов`: a credit without a colon is the whole line. */
const isWholeCredit = (line: string): boolean =>
  line.length <= 80 &&
  ((line.includes(' ') && findLabel(line) === 'photo') || isPhotoByline(line) || endsInCredit(line));

/** `Достон Аҳроров (ЎзА) олган суратлар.`: a name, and two words for what its bearer did. */
const endsInCredit = (line: string): boolean => {
  const [, name = '', label = ''] = /^(\p{Lu}.{4,50}?) (\S+ \S+?)\.?$/u.exec(line) ?? [];
  return findLabel(label) === 'photo' && hasNameShape(name.replace(/ \([^()]{2,20}\)$/u, ''));
};

/** @returns Where the credit's label begins. */
const creditStart = (line: string): number | undefined => {
  if (line.length > maxCaption) return undefined;
  const colon = Math.max(line.lastIndexOf(':'), line.lastIndexOf('：'), line.lastIndexOf('＝'));
  if (colon < 0 || line.length - colon > 90 || colon === line.length - 1) return undefined;
  if (!isCredit(line.slice(colon + 1).trim())) return undefined;
  const before = line.slice(0, colon).trimEnd();
  const label = /(?:^|[.!?…»"”)([/|。—–-]\s*)([\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?)$/u.exec(before.slice(-60))?.[1];
  return label !== undefined && findLabel(label) === 'photo' ? before.length - label.length : undefined;
};

/** A credit is a name, a site or an agency: few words, and no sentence. */
export const isCredit = (text: string): boolean =>
  text.length <= 120 &&
  ((text.split(/\s+/u).length <= 10 &&
    /^[\p{Lu}\p{Lo}\p{N}«"“©@(]|^[a-z0-9.-]+\.[a-z]{2,}/u.test(text) &&
    !/[.!?]\s+\p{Lu}\p{Ll}{3,}\s+\p{Ll}/u.test(text)) ||
    // `Фото: пресс-служба`, `Фото: из семейного архива`
    (text.split(/\s+/u).length <= 4 && /^\p{Ll}[^.,;:!?]*$/u.test(text)));

/** Whether the line begins with a caption's or credit's own label: `Суретте: …`, `Photo: …`. */
export const hasCaptionLabel = (line: string): boolean => {
  if (line.length > maxCaption) return false;
  // `(Суретте құрылысшылар)`
  const inBrackets = /^[([](\p{L}{4,20}) [^()[\]]{3,120}[)\]]$/u.exec(line)?.[1];
  if (inBrackets !== undefined && findLabel(inBrackets) === 'caption') return true;
  const match = /^[([【©]?\s*([^:：＝]{2,30}?)\s*[:：＝]\s*(?=\S)/u.exec(line);
  const kind = match?.[1] === undefined ? undefined : findLabel(match[1]);
  return kind === 'caption' || (kind === 'photo' && isCredit(line.slice(match?.[0].length ?? 0)));
};

/** A line's last words when they are a place and a full date. `placeStart` 0: the line holds nothing else. */
export type PlaceAndDate = { readonly date: DateMatch; readonly place: string; readonly placeStart: number };

/** @example findPlaceAndDate('Саммит. Токио, 20 желтоқсан 2025 жыл.', 'kk') // Токио, 2025-12-20 */
export const findPlaceAndDate = (line: string, tag: string): PlaceAndDate | undefined => {
  if (line.length > maxCaption) return undefined;
  const end = creditStart(line);
  if (end !== undefined && end > 0) return findPlaceAndDate(line.slice(0, end).replace(/[\s(/|—–-]+$/u, ''), tag);
  if (!/[\d\p{Nd}]/u.test(line.slice(-60))) return undefined;
  const date = findDates(line, tag).at(-1);
  // Behind a document's place and date stands its number.
  if (date?.status !== 'full' || !/^(?: ?№ ?[\p{L}\d][\p{L}\d/-]{0,20})?[\s.。)]*$/u.test(line.slice(date.end)))
    return undefined;
  const match =
    /(?:^|[.!?…»"”)]\s+)([\p{Lu}][\p{L}\p{M}’'ʻ-]*(?: [\p{L}\p{M}’'ʻ-]+){0,2}(?: \p{Ll}{1,2}\.)?),\s*$/u.exec(
      line.slice(0, date.start),
    );
  const place = match?.[1];
  // `Экономика, 5 мамыр 2025` heads a part of the article.
  if (!match || place === undefined || isSectionName(place)) return undefined;
  return { date, place, placeStart: match.index + match[0].indexOf(place) };
};
