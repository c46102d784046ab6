// Finds place, date and agency at the head of an article's first paragraph.
import { findDates, type DateMatch } from '../../src/text/dates/find-dates.ts';
import { isCountryName } from './country-names.ts';
import type { Dateline } from './dateline.ts';
import { coverGaps, datePiece, field, type HeaderPiece } from './header-piece.ts';
import { placeKinds } from './page-vocabulary.ts';
import { hasNameShape, isPersonName } from './person-name.ts';
import { judgeAgency, readAgency, readAgencyBefore, type Agency } from './read-agency.ts';
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
  const japanese = readJapaneseDateline(text, head, start);
  if (japanese) return japanese;
  const bracketed = readPlaceAndAgency(text, head, start);
  if (bracketed) return bracketed;
  const before = readAgencyBefore(head);
  const placeStart = before?.end ?? 0;
  const named = head.slice(placeStart);
  const country = placeAndCountry.exec(named);
  const isCountry = country?.[1] !== undefined && !judgeAgency(country[1]).isKnown && /\p{Ll}/u.test(country[1]);
  const found = (isCountry ? country : place.exec(named))?.[0].replace(/(?<![ ]\p{L}{1,2})[.,]$/u, '');
  if (found === undefined && before) return readAgencyAlone(text, head, start, before, tag);
  if (found === undefined || found.length > 60) return undefined;
  const bare = found.replace(endingKind, '');
  const isCapitals = bare === bare.toUpperCase() && found.replace(/[^\p{L}]/gu, '').length >= 3;
  const pieces: HeaderPiece[] = [
    ...(before ? [agencyPiece(before, start)] : []),
    field('place', found, start + placeStart, start + placeStart + found.length),
  ];
  let offset = placeStart + found.length;
  let date: DateMatch | undefined;
  let agency = before;
  let hasWriter = false;
  // Date, agency and writer stand in any order, each once.
  for (let end = -1; end < offset;) {
    end = offset;
    const readDateHere = date ? undefined : readDate(head, offset, tag);
    if (readDateHere) {
      date = readDateHere;
      pieces.push(datePiece(date, text, start));
      offset = date.end;
    }
    const writer = hasWriter ? undefined : readWriter(head, offset, agency?.isKnown === true);
    if (writer) {
      hasWriter = true;
      pieces.push(field('author', writer.name, start + writer.start, start + writer.start + writer.name.length));
      offset = writer.end;
    }
    const readAgencyHere = agency ? undefined : readAgency(head, offset, isCapitals || date !== undefined);
    if (readAgencyHere) {
      const writerInside = hasWriter ? undefined : readWriterInside(readAgencyHere);
      agency = { ...readAgencyHere, name: writerInside?.agency ?? readAgencyHere.name };
      pieces.push(agencyPiece(agency, start));
      if (writerInside) {
        hasWriter = true;
        const from = start + agency.start + writerInside.at;
        pieces.push(field('author', writerInside.name, from, from + writerInside.name.length));
      }
      offset = agency.end;
    }
  }
  const rest = head.slice(offset);
  // Some agencies' names are common words: `Тоғ. Дарё. Ўрмон.` needs more than that.
  const isSureAgency = agency?.isKnown === true && (isCapitals || agency.isName);
  const mark =
    dash.exec(rest)?.[0] ??
    (date || hasWriter || agency?.isBracketed === true || isSureAgency ? /^\s*[.:]\s+/u.exec(rest)?.[0] : undefined);
  if (mark === undefined || !isBelievable(found, isCapitals, date, agency, rest.slice(mark.length))) return undefined;
  const bodyStart = start + offset + mark.length;
  if (bodyStart >= end) return undefined;
  return { pieces: coverGaps(text, start, bodyStart, pieces, 'separator'), bodyStart, date };
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
const readAgencyAlone = (
  text: string,
  head: string,
  start: number,
  agency: Agency,
  tag: string,
): Dateline | undefined => {
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

const agencyPiece = ({ name, start }: Agency, offset: number): HeaderPiece =>
  field('agency', name, offset + start, offset + start + name.length);

/** `/Anvar Qodirov/`, `(Айгүл Серікқызы)`, `Sputnik, Айдана Бекова.`: who wrote the report, beside its agency. */
const readWriter = (
  head: string,
  offset: number,
  isAfterAgency: boolean,
): { name: string; start: number; end: number } | undefined => {
  const match =
    /^[.,]?\s*[(/]([^()/]{5,40})[)/]|^\/([^()/.,–—]{5,40}?)(?=\s+[—–―-])|^,\s*([^,.()/]{5,40})(?=\.\s)/u.exec(
      head.slice(offset),
    );
  const name = (match?.[1] ?? match?.[2] ?? match?.[3])?.trim();
  if (!match || name === undefined) return undefined;
  // Between marks behind an agency there is nobody else: `KAZINFORM /Айдана Төлеген/`.
  if (!isPersonName(name) && !(isAfterAgency && match[2] === undefined && hasNameShape(name))) return undefined;
  return { name, start: offset + match[0].indexOf(name), end: offset + match[0].length };
};

/** `/МТА «ҚазАқпарат» – Гүлнар Сейітова/`: agency and writer between one pair of marks. `at` counts from the agency's start. */
const readWriterInside = ({ name, isBracketed }: Agency): { agency: string; name: string; at: number } | undefined => {
  const [whole = '', agency = '', writer = ''] =
    /^([^–—,]{2,30}?)(?:\s+[–—-]|,)\s+(\p{Lu}[^–—,]{4,40})$/u.exec(name) ?? [];
  return isBracketed && isPersonName(writer) ? { agency, name: writer, at: whole.length - writer.length } : undefined;
};

const readDate = (head: string, offset: number, tag: string): DateMatch | undefined => {
  const gap = /^[.,]?\s*/u.exec(head.slice(offset))?.[0].length ?? 0;
  const match = findDates(head.slice(offset), tag)[0];
  if (match === undefined || match.start > gap) return undefined;
  return { ...match, start: offset + match.start, end: offset + match.end };
};
