// The news agency in a dateline: before the place, or behind it.
import { agencies } from './agencies.ts';

/** Offsets are in the paragraph's head. */
export type Agency = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isKnown: boolean;
  readonly isBracketed: boolean;
  /** Capitals, a Latin name in Cyrillic text, or a quoted one: not a common word. */
  readonly isName: boolean;
};

const agencyInBrackets = /^\s*(?:\(([^()]{2,40})\)|\/([^/]{2,40})\/|«([^«»]{2,40})»(?= ?[—–―-]))/u;
const agencyWords =
  /^\s*((?:«[^«»]{2,30}»|"[^"]{2,30}"|“[^“”]{2,30}”|[\p{L}\d][\p{L}\p{M}\d’'ʻʼ‘.-]*)(?: [\p{L}«][\p{L}\p{M}\d’'ʻʼ‘.»-]*){0,2}?)(?=\s*[—–―]|\s+-{1,2}\s|\.\s*[—–―-]|\.\s|\s*[(/]\p{Lu}|,\s+\p{Lu}[\p{L}’'ʻʼ‘]+ \p{Lu}[\p{L}’'ʻʼ‘]+\.\s)/u;

/** `/ҚазАқпарат/ Алматы, 3 наурыз.`, `UzA, Toshkent, 19-dekabr.`: a known agency before the place. */
export const readAgencyBefore = (head: string): Agency | undefined => {
  const match =
    /^[(/]([^()/]{2,40})[)/][.,]?\s*(?:[—–―-]\s*)?|^([\p{L}\d’'ʻʼ‘]{2,20})[.,]\s+|^([\p{L}\d’'ʻʼ‘.-]{2,30}) [–—-] (?=\p{Lu}[\p{L}-]+\.\s)/u.exec(
      head,
    );
  const name = (match?.[1] ?? match?.[2] ?? match?.[3])?.trim();
  if (!match || name === undefined || !judgeAgency(name).isKnown) return undefined;
  const isBracketed = match[1] !== undefined;
  return { name, start: match[0].indexOf(name), end: match[0].length, isBracketed, ...judgeAgency(name) };
};

/**
 * @param head The paragraph's first characters; what stands before `offset` is read already.
 * @param isLoose Whether the place is so sure that any short name before a dash is believed to be an agency.
 */
export const readAgency = (head: string, offset: number, isLoose: boolean): Agency | undefined => {
  const gap = /^[.,]?\s*(?:[—–―-]\s*)?/u.exec(head.slice(offset))?.[0] ?? '';
  const from = offset + gap.length;
  const rest = head.slice(from);
  const bracketed = agencyInBrackets.exec(rest);
  if (bracketed) {
    const name = (bracketed[1] ?? bracketed[2] ?? bracketed[3] ?? '').trim();
    const start = from + bracketed[0].indexOf(name);
    return { name, start, end: from + bracketed[0].length, isBracketed: true, ...judgeAgency(name) };
  }
  // `АСТАНА – Бүгін`: after a dash only a known agency, and again a mark; after a full stop or comma also an unknown one.
  const plain = agencyWords.exec(rest)?.[1];
  if (plain === undefined) return undefined;
  const judged = judgeAgency(plain);
  const isAfterDash = /[—–―-]/u.test(gap);
  if (!judged.isKnown && (isAfterDash || !/[.,]/u.test(gap) || !isLoose || !judged.isName)) return undefined;
  const start = from + rest.indexOf(plain);
  const name = plain.replace(/^[«"“](.+)[»"”]$/u, '$1');
  return { name, start: start + plain.indexOf(name), end: start + plain.length, isBracketed: false, ...judged };
};

/** A news site's own address, which it goes by: `Sports.kz`. */
const siteName = /^[\p{L}\d-]{2,30}\.(?:kz|kg|uz|ru|tj|tm|com|org|net|info|asia|media|press|news)$/iu;

/** Whether an agency of this name is known, and whether it looks like a name at all. */
export const judgeAgency = (name: string): Pick<Agency, 'isKnown' | 'isName'> => {
  const bare = name.toLowerCase().replace(/[«»"“”]/gu, '');
  return {
    isKnown: agencies.has(bare) || agencies.has(name.toLowerCase()) || siteName.test(name),
    isName:
      /^[«"“][^«»"“”]+[»"”](?: \p{Lu}+)?$/u.test(name) ||
      siteName.test(name) ||
      /^[A-Z]/u.test(name) ||
      (name === name.toUpperCase() && /\p{L}{2}/u.test(name)) ||
      /^\p{Lu}\S*\p{Lu}\S*$/u.test(name),
  };
};
