// Finds place, date and agency at the head of an article's first paragraph.
import type { DateMatch } from '../../src/text/dates/find-dates.ts';
import { isCountryName } from './country-names.ts';
import type { Dateline } from './dateline.ts';
import { agencyPiece, type ParagraphHead, readDate, readDatelineParts } from './dateline-parts.ts';
import { coverGaps, datePiece, field } from './header-piece.ts';
import { placeKinds } from './page-vocabulary.ts';
import { judgeAgency, readAgencyBefore, type Agency } from './read-agency.ts';
import { readJapaneseDateline } from './read-japanese-dateline.ts';

const word = String.raw`[\p{Lu}\p{Lt}][\p{L}\p{M}’'ʻʼ‘]*(?:-[\p{L}\p{M}’'ʻʼ‘]+)*`;
/** `Toshkent sh.`, `Алматы қаласы`: what kind of place it is. */
const kind = String.raw` (?:${placeKinds.map((own) => own.replaceAll('’', "[’'ʻʼ‘`]")).join('|')})(?:\.|(?!\p{L}))`;
const place = new RegExp(
  String.raw`^${word}(?: ${word}){0,2}?(?:${kind})??(?:(?: ?[/–-] ?|, )${word}(?: ${word})?)??(?=[.,]? *[(/–—―«-]|[.,] )`,
  'u',
);
const endingKind = new RegExp(`${kind}$`, 'u');
/** `ALMATY, Kazakhstan (Reuters)`, `Tashkent, Uzbekistan – The …`: the country is the place's; an agency is not. */
const placeAndCountry = new RegExp(
  String.raw`^${word}(?: ${word}){0,2}, (${word}(?: ${word})?)(?= ?[(/]| (?:[—–―]|-{1,2}) |[.,] (?:\d{4}[ -]|\d{1,2}[ -]\p{L}))`,
  'u',
);
const dash = /^[.,]?\s*(?:[—–―]|-{1,2}(?=\s))\s*/u;

/** Acronyms that are no place and yet stand before a dash: `НАТО – Ресей`. */
const organisations: ReadonlySet<string> = new Set(
  (
    'НАТО NATO ЮНЕСКО UNESCO ЮНИСЕФ ЕАЭО ЕАЭС ЕАЭБ ТМД СНГ МДҲ ШЫҰ ШОС ШКУ ШҲТ ҰҚШҰ ОДКБ БҰҰ БУУ БМТ ООН ' +
    'АҚШ АКШ США USA ЕО ЕС COVID ДДҰ ВОЗ ЖССТ ФИФА FIFA УЕФА UEFA ХВҚ МВФ ОПЕК OPEC ЮНИДО БРИКС BRICS ' +
    'JOGMEC KOICA JICA'
  ).split(' '),
);

/**
 * @param text The whole text being parsed; the paragraph is `start` to `end`.
 * @returns Undefined when the paragraph begins with a sentence. Place and agency are the dateline's parts; a place alone is
 * believed only in capitals and before a dash.
 * @example `АСТАНА. KAZINFORM — ҚР Президенті …` // place АСТАНА, agency KAZINFORM
 * @example `Бишкек, 3-апрель. /Кабар/. Бүгүн …` // place Бишкек, date 3-апрель, agency Кабар
 */
export const parseDateline = (text: string, start: number, end: number, tag: string): Dateline | undefined => {
  const head = text.slice(start, Math.min(end, start + 160));
  if (!/[—–―\-/(【［（[]/u.test(head) && !/^[^.]{2,40}[.,] [^.]{2,30}\.\s/u.test(head)) return undefined;
  const paragraph: ParagraphHead = { text, head, start, tag };
  const japanese = readJapaneseDateline(text, head, start);
  if (japanese) return japanese;
  const bracketed = readPlaceAndAgency(text, head, start);
  if (bracketed) return bracketed;
  const before = readAgencyBefore(head);
  const placeStart = before?.end ?? 0;
  const found = findPlace(head.slice(placeStart));
  if (found === undefined && before) return readAgencyAlone(paragraph, before);
  if (found === undefined || found.length > 60) return undefined;
  const bare = found.replace(endingKind, '');
  const isCapitals = bare === bare.toUpperCase() && found.replace(/[^\p{L}]/gu, '').length >= 3;
  const placeEnd = placeStart + found.length;
  const parts = readDatelineParts(paragraph, placeEnd, before, isCapitals);
  const { date, agency } = parts;
  const rest = head.slice(parts.end);
  // Some agencies' names are common words: `Тоғ. Дарё. Ўрмон.` needs more than that.
  const isSureAgency = agency?.isKnown === true && (isCapitals || agency.isName);
  const mark =
    dash.exec(rest)?.[0] ??
    (date || parts.hasWriter || agency?.isBracketed === true || isSureAgency
      ? /^\s*[.:]\s+/u.exec(rest)?.[0]
      : undefined);
  if (mark === undefined || !isBelievable(found, isCapitals, date, agency, rest.slice(mark.length))) return undefined;
  const bodyStart = start + parts.end + mark.length;
  if (bodyStart >= end) return undefined;
  const pieces = [
    ...(before ? [agencyPiece(before, start)] : []),
    field('place', found, start + placeStart, start + placeEnd),
    ...parts.pieces,
  ];
  return { pieces: coverGaps(text, start, bodyStart, pieces, 'separator'), bodyStart, date };
};

/** The name that a paragraph begins with, with its country where that stands behind it. */
const findPlace = (head: string): string | undefined => {
  const country = placeAndCountry.exec(head);
  const isCountry = country?.[1] !== undefined && !judgeAgency(country[1]).isKnown && /\p{Ll}/u.test(country[1]);
  return (isCountry ? country : place.exec(head))?.[0].replace(/(?<![ ]\p{L}{1,2})[.,]$/u, '');
};

const isBelievable = (
  found: string,
  isCapitals: boolean,
  date: DateMatch | undefined,
  agency: Agency | undefined,
  body: string,
): boolean => {
  if (date !== undefined && date.status !== 'impossible') return true;
  if (agency !== undefined)
    return agency.isKnown || isCapitals || date !== undefined || (agency.isBracketed && agency.isName);
  if (date !== undefined) return true;
  // `Tashkent, Uzbekistan – The …`: the country says that the name before it is a place's.
  const [town = '', country] = found.split(', ');
  if (country !== undefined && isCountryName(country) && !isCountryName(town))
    return /^["«“„]?(?:\p{Lu}|\d)/u.test(body);
  return (
    isCapitals &&
    !organisations.has(found) &&
    found.replace(/[^\p{L}]/gu, '').length >= 4 &&
    /^["«“„]?(?:\p{Lu}(?:\p{Ll}|\s)|\d)/u.test(body)
  );
};

/** `(Астана, Kazinform) Бүгін`: place and agency together in brackets. */
const readPlaceAndAgency = (text: string, head: string, start: number): Dateline | undefined => {
  const match = /^\(([^(),]{2,30}), ?([^(),]{2,40})\)[.:]?\s*(?:[—–―-]\s*)?(?=["«“„]?[\p{Lu}\d])/u.exec(head);
  const [whole = '', found = '', agency = ''] = match ?? [];
  if (!match || !/^\p{Lu}/u.test(found) || !judgeAgency(agency).isKnown) return undefined;
  const agencyAt = start + whole.lastIndexOf(agency);
  const pieces = [
    field('place', found, start + 1, start + 1 + found.length),
    field('agency', agency, agencyAt, agencyAt + agency.length),
  ];
  const bodyStart = start + whole.length;
  return { pieces: coverGaps(text, start, bodyStart, pieces, 'separator'), bodyStart, date: undefined };
};

/** `(AFP) – The government …`, `КАБАР, 12.02.2024. Бүгүн …`: a known agency, and a dash or a date, without a place. */
const readAgencyAlone = ({ text, head, start, tag }: ParagraphHead, agency: Agency): Dateline | undefined => {
  const date = readDate(head, agency.end, tag);
  const mark = date?.status === 'full' ? /^\s*[.:–—-]+\s+/u.exec(head.slice(date.end))?.[0] : undefined;
  if (date && mark !== undefined) {
    const bodyStart = start + date.end + mark.length;
    const pieces = [agencyPiece(agency, start), datePiece(date, text, start)];
    return { pieces: coverGaps(text, start, bodyStart, pieces, 'separator'), bodyStart, date };
  }
  const bodyStart = start + agency.end;
  const isApart = agency.isBracketed && /[—–―-]\s*$/u.test(head.slice(0, agency.end));
  if (!isApart) return undefined;
  const pieces = coverGaps(text, start, bodyStart, [agencyPiece(agency, start)], 'separator');
  return { pieces, bodyStart, date: undefined };
};
