// Finds place, date and agency at the head of an article's first paragraph.
import { findDates, type DateMatch } from '../../src/text/dates/find-dates.ts';
import { agencies } from './agencies.ts';
import { coverGaps, datePiece, field, type HeaderPiece } from './header-piece.ts';
import { isPersonName } from './person-name.ts';
import { isIdeographic } from './sentence-shape.ts';

/** A dateline: its pieces, and where the paragraph's own text begins. */
export type Dateline = {
  readonly pieces: readonly HeaderPiece[];
  readonly bodyStart: number;
  readonly date: DateMatch | undefined;
};

const word = String.raw`[\p{Lu}\p{Lt}][\p{L}\p{M}’'ʻʼ‘]*(?:-[\p{L}\p{M}’'ʻʼ‘]+)*`;
const place = new RegExp(
  String.raw`^${word}(?: ${word}){0,2}?(?:(?: ?[/–-] ?|, )${word}(?: ${word})?)??(?=[.,]? *[(/–—―«-]|[.,] )`,
  'u',
);
/** `ALMATY, Kazakhstan (Reuters)`: the country is the place's, when an agency follows. */
const placeAndCountry = new RegExp(String.raw`^${word}(?: ${word}){0,2}, ${word}(?: ${word})?(?= ?[(/])`, 'u');
const inBrackets = /^[【［（[(]([^】］）\])]{3,30})[】］）\])]\s*(?:[-–—]\s*)?/u;
const agencyInBrackets = /^\s*(?:\(([^()]{2,40})\)|\/([^/]{2,40})\/|«([^«»]{2,40})»(?= ?[—–―-]))/u;
const agencyWords =
  /^\s*((?:«[^«»]{2,30}»|"[^"]{2,30}"|[\p{L}\d][\p{L}\p{M}\d’'ʻʼ‘.-]*)(?: [\p{L}«][\p{L}\p{M}\d’'ʻʼ‘.»-]*){0,2}?)(?=\s*[—–―]|\s+-{1,2}\s|\.\s*[—–―-]|\.\s|\s+[(/]\p{Lu}|,\s+\p{Lu}[\p{L}’'ʻʼ‘]+ \p{Lu}[\p{L}’'ʻʼ‘]+\.\s)/u;
const dash = /^[.,]?\s*(?:[—–―]|-{1,2}(?=\s))\s*/u;

/** Acronyms that are no place and yet stand before a dash: `НАТО – Ресей`. */
const organisations =
  /^(?:НАТО|NATO|ЮНЕСКО|UNESCO|ЮНИСЕФ|ЕАЭО|ЕАЭС|ЕАЭБ|ТМД|СНГ|МДҲ|ШЫҰ|ШОС|ШКУ|ШҲТ|ҰҚШҰ|ОДКБ|БҰҰ|БУУ|БМТ|ООН|АҚШ|АКШ|США|USA|ЕО|ЕС|COVID|ДДҰ|ВОЗ|ЖССТ|ФИФА|FIFA|УЕФА|UEFA|ХВҚ|МВФ|ОПЕК|OPEC|ЮНИДО|БРИКС|BRICS|JOGMEC|KOICA|JICA)$/u;

/**
 * @param text The whole text being parsed; the paragraph is `start` to `end`.
 * @returns Undefined when the paragraph begins with a sentence. Place and agency are the dateline's parts; a place alone is
 * believed only in capitals and before a dash.
 * @example `АСТАНА. KAZINFORM — ҚР Президенті …` // place АСТАНА, agency KAZINFORM
 * @example `Бишкек, 3-апрель. /Кабар/. Бүгүн …` // place Бишкек, date 3-апрель, agency Кабар
 */
export const parseDateline = (text: string, start: number, end: number, tag: string): Dateline | undefined => {
  const head = text.slice(start, Math.min(end, start + 160));
  if (!/[—–―\-/(【［（[]/u.test(head) && !/^[^.]{2,40}, [^.]{2,30}\. /u.test(head)) return undefined;
  const japanese = readJapanese(text, head, start);
  if (japanese) return japanese;
  const before = readAgencyBefore(head);
  const placeStart = before?.end ?? 0;
  const named = head.slice(placeStart);
  const found = (placeAndCountry.exec(named) ?? place.exec(named))?.[0].replace(/[.,]$/u, '');
  if (found === undefined || found.length > 60) return undefined;
  const isCapitals = found === found.toUpperCase() && found.replace(/[^\p{L}]/gu, '').length >= 3;
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
    const writer = hasWriter ? undefined : readWriter(head, offset);
    if (writer) {
      hasWriter = true;
      pieces.push(field('author', writer.name, start + writer.start, start + writer.start + writer.name.length));
      offset = writer.end;
    }
    const readAgencyHere = agency ? undefined : readAgency(head, offset, isCapitals || date !== undefined);
    if (readAgencyHere) {
      agency = readAgencyHere;
      pieces.push(agencyPiece(agency, start));
      offset = agency.end;
    }
  }
  const rest = head.slice(offset);
  const mark =
    dash.exec(rest)?.[0] ??
    (date || hasWriter || agency?.isBracketed === true ? /^\s*[.:]\s+/u.exec(rest)?.[0] : undefined);
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
  return (
    isCapitals &&
    !organisations.test(found) &&
    found.replace(/[^\p{L}]/gu, '').length >= 4 &&
    /^["«“„]?(?:\p{Lu}(?:\p{Ll}|\s)|\d)/u.test(body)
  );
};

const agencyPiece = ({ name, start }: Agency, offset: number): HeaderPiece =>
  field('agency', name, offset + start, offset + start + name.length);

/** `/Anvar Qodirov/`, `(Айгүл Серікқызы)`, `Sputnik, Айдана Бекова.`: who wrote the report, beside its agency. */
const readWriter = (head: string, offset: number): { name: string; start: number; end: number } | undefined => {
  const match = /^[.,]?\s*[(/]([^()/]{5,40})[)/]|^,\s*([^,.()/]{5,40})(?=\.\s)/u.exec(head.slice(offset));
  const name = (match?.[1] ?? match?.[2])?.trim();
  if (!match || name === undefined || !isPersonName(name)) return undefined;
  return { name, start: offset + match[0].indexOf(name), end: offset + match[0].length };
};

/** `/ҚазАқпарат/ Алматы, 3 наурыз.`, `UzA, Toshkent, 19-dekabr.`: a known agency before the place. */
const readAgencyBefore = (head: string): Agency | undefined => {
  const match = /^[(/]([^()/]{2,40})[)/][.,]?\s*(?:[—–―-]\s*)?|^([\p{L}\d’'ʻʼ‘]{2,20})[.,]\s+/u.exec(head);
  const name = (match?.[1] ?? match?.[2])?.trim();
  if (!match || name === undefined || !judge(name).isKnown) return undefined;
  const isBracketed = match[1] !== undefined;
  return { name, start: match[0].indexOf(name), end: match[0].length, isBracketed, ...judge(name) };
};

const readDate = (head: string, offset: number, tag: string): DateMatch | undefined => {
  const gap = /^[.,]?\s*/u.exec(head.slice(offset))?.[0].length ?? 0;
  const match = findDates(head.slice(offset), tag)[0];
  if (match === undefined || match.start > gap) return undefined;
  return { ...match, start: offset + match.start, end: offset + match.end };
};

type Agency = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isKnown: boolean;
  readonly isBracketed: boolean;
  /** Capitals, a Latin name in Cyrillic text, or a quoted one: not a common word. */
  readonly isName: boolean;
};

/** @param isLoose Whether the place is so sure that any short name before a dash is believed to be an agency. */
const readAgency = (head: string, offset: number, isLoose: boolean): Agency | undefined => {
  const gap = /^[.,]?\s*(?:[—–―-]\s*)?/u.exec(head.slice(offset))?.[0] ?? '';
  const from = offset + gap.length;
  const rest = head.slice(from);
  const bracketed = agencyInBrackets.exec(rest);
  if (bracketed) {
    const name = (bracketed[1] ?? bracketed[2] ?? bracketed[3] ?? '').trim();
    const start = from + bracketed[0].indexOf(name);
    return { name, start, end: from + bracketed[0].length, isBracketed: true, ...judge(name) };
  }
  // `АСТАНА – Бүгін`: after a dash only a known agency, and again a mark; after a full stop or comma also an unknown one.
  const plain = agencyWords.exec(rest)?.[1];
  if (plain === undefined) return undefined;
  const judged = judge(plain);
  const isAfterDash = /[—–―-]/u.test(gap);
  if (!judged.isKnown && (isAfterDash || !/[.,]/u.test(gap) || !isLoose || !judged.isName)) return undefined;
  const start = from + rest.indexOf(plain);
  const name = plain.replace(/^[«"](.+)[»"]$/u, '$1');
  return { name, start: start + plain.indexOf(name), end: start + plain.length, isBracketed: false, ...judged };
};

const judge = (name: string): Pick<Agency, 'isKnown' | 'isName'> => {
  const bare = name.toLowerCase().replace(/[«»"“”]/gu, '');
  return {
    isKnown: agencies.has(bare) || agencies.has(name.toLowerCase()),
    isName:
      /^[«"“]/u.test(name) ||
      /^[A-Z]/u.test(name) ||
      (name === name.toUpperCase() && /\p{L}{2}/u.test(name)) ||
      /^\p{Lu}\S*\p{Lu}\S*$/u.test(name),
  };
};

/** 【東京＝共同】, 【ワシントン時事】, ［東京　２０日　ロイター］. */
const readJapanese = (text: string, head: string, start: number): Dateline | undefined => {
  const match = inBrackets.exec(head);
  const [whole = '', content = ''] = match ?? [];
  if (!match || !isIdeographic(content)) return undefined;
  const equals = content.search(/[＝=]/u);
  const agency = equals > 0 ? content.slice(equals + 1).trim() : findAgencyAtEnd(content);
  const found = content
    .slice(0, agency === undefined ? 0 : content.length - agency.length)
    .replace(/[＝=\s]+$/u, '')
    .replace(/\s*[\d０-９]{1,2}日$/u, '')
    .trim();
  if (agency === undefined || agency === '' || found === '') return undefined;
  const at = start + whole.indexOf(found);
  const agencyAt = start + whole.indexOf(content) + content.lastIndexOf(agency);
  const pieces = [
    field('place', found, at, at + found.length),
    // 【京都＝田中太郎】 names the reporter.
    field(agencyEnd.test(agency) ? 'agency' : 'author', agency, agencyAt, agencyAt + agency.length),
  ];
  const bodyStart = start + whole.length;
  return { pieces: coverGaps(text, start, bodyStart, pieces, 'separator'), bodyStart, date: undefined };
};

/** How names of papers and agencies end. */
const agencyEnd = /(?:通信|通信社|新聞|社|放送|共同|時事|[^\p{Script=Han}\p{Script=Hiragana}])$/u;

const findAgencyAtEnd = (content: string): string | undefined => {
  for (let length = content.length - 1; length >= 2; length--) {
    const end = content.slice(-length);
    if (agencies.has(end.toLowerCase())) return end;
  }
  return undefined;
};
