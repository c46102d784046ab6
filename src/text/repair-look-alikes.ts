// Words of mixed Latin and Cyrillic letters -> the word that was meant, by the ordered rule below.
import { findLanguage, languages } from '../languages/index.ts';
import type { ForeignWords } from '../languages/language.ts';
import { countLetters } from './count-letters.ts';
import { canConvert, convert, soundTwins, toCyrillic, toCyrillicWithoutI, toLatin } from './look-alike-letters.ts';
import { repairDigits } from './repair-digits.ts';
import { repairNumerals } from './repair-numerals.ts';

/** One repaired word, or part of one between hyphens. Offsets are UTF-16; `to` is as long as `from`. */
export type LookAlikeRepair = {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
  readonly reason: 'mixed-script' | 'roman-numeral' | 'letter-for-digit';
};

const isLatin = (letter: string): boolean => /\p{Script=Latin}/u.test(letter);
const isCyrillic = (letter: string): boolean => /\p{Script=Cyrillic}/u.test(letter);

const letterRun = /[\p{Script=Latin}\p{Script=Cyrillic}\p{M}ʻʼ’]/u;

/** Addresses and code, which are left alone; `Б.Əбдiрахманов` is neither. */
const isAddress = (token: string): boolean =>
  /:\/\/|@|\\|[/=<>{}_`$#]|[wW]{3}\.|\p{L}\.\p{Ll}{2}|\p{L}{2}\.\p{L}{2}/u.test(token);

/** No address or word is longer. */
const reach = 200;

/**
 * Finds what to repair. Nothing is repaired in addresses and code, and a foreign name with an ending of the text's own
 * language (`MEXT-тің`, `KOICAнын`) stays.
 *
 * Each part of a word between hyphens, in this order:
 * 1. A Latin name with an ending stays; only look-alikes before the name become Latin (`Каzinformнинг`).
 * 2. When the letters of one script all have twins and those of the other do not, the first become the second.
 * 3. When both could: a lower-case or capitalised word takes the text's script; a word in capitals the spelling that
 *    stands elsewhere in the text, else a known acronym's, else that of most of its letters.
 * 4. When neither could: a single foreign letter inside becomes its twin by sound, if that word stands elsewhere.
 * 5. Roman numerals before a word for century become Latin (`ХХ аср`).
 *
 * The letter O inside a number becomes the digit (`2O24`).
 *
 * @param tag The text's language; its endings, acronyms and century words are asked first, then those of the others.
 * @example repairLookAlikes('ASTANА. Кazinform', 'uz-Cyrl') // ASTANА -> ASTANA, Кazinform -> Kazinform
 */
export const repairLookAlikes = (text: string, tag: string): LookAlikeRepair[] => {
  const repairs: LookAlikeRepair[] = [];
  const digits = repairDigits(text);
  let context: Context | undefined;
  let end = 0;
  for (const index of findTouching(text)) {
    if (index < end) continue;
    const [start, wordEnd] = expand(text, index, letterRun);
    end = wordEnd;
    if (isAddress(text.slice(...expand(text, index, /\S/u)))) continue;
    if (digits.some((number) => number.start < wordEnd && start < number.end)) continue;
    context ??= createContext(text, tag);
    const from = text.slice(start, wordEnd);
    const to = repairPart(from, context);
    if (to !== from) repairs.push({ from, to, start, end: wordEnd, reason: 'mixed-script' });
  }
  return [...repairs, ...digits, ...repairNumerals(text, tag, repairs)].toSorted((a, b) => a.start - b.start);
};

const ofLatin = 1;
const ofCyrillic = 2;
const mark = 3;

const judge = (code: number): number => {
  if (code >= 0x400) return ofCyrillic;
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? ofLatin : 0;
  if (code >= 0x300 && code <= 0x36f) return mark;
  return (code >= 0xc0 && code <= 0x24f) || code === 0x259 || code === 0x275 ? ofLatin : 0;
};

/** By UTF-16 unit, the script of a letter, or a mark, which belongs to the letter before it; of all others 0. */
const scripts = Uint8Array.from({ length: 0x530 }, (_, code) => judge(code));

/** Where a Latin letter touches a Cyrillic one, or the other way round: the offset of the first. Few texts have any. */
const findTouching = (text: string): number[] => {
  const found: number[] = [];
  let before = 0;
  let offset = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const script = code < scripts.length ? (scripts[code] ?? 0) : 0;
    if (script === mark) continue;
    if (script + before === ofLatin + ofCyrillic) found.push(offset);
    before = script;
    offset = index;
  }
  return found;
};

/** @returns The text with the repairs made. */
export const applyRepairs = (text: string, repairs: readonly LookAlikeRepair[]): string => {
  if (repairs.length === 0) return text;
  const parts: string[] = [];
  let offset = 0;
  for (const { start, end, to } of repairs) {
    parts.push(text.slice(offset, start), to);
    offset = end;
  }
  return parts.join('') + text.slice(offset);
};

type Context = {
  readonly text: string;
  readonly isCyrillicText: boolean;
  readonly hasDottedI: boolean;
  readonly endings: ReadonlySet<string>;
  readonly acronyms: ReadonlySet<string>;
};

type KnownWords = Pick<Context, 'endings' | 'acronyms'>;

const knownWords = new Map<ForeignWords | undefined, KnownWords>();

/** The language's own words, or those of all languages where it has none; the same sets for every text. */
const wordsFor = (tag: string): KnownWords => {
  const stated = findLanguage(tag)?.foreignWords;
  const own = stated && stated.endings.length > 0 ? stated : undefined;
  const known = knownWords.get(own);
  if (known) return known;
  const words = own ? [own] : languages.map(({ foreignWords }) => foreignWords);
  const collected = {
    endings: new Set(words.flatMap(({ endings }) => endings)),
    acronyms: new Set(words.flatMap(({ latinAcronyms }) => latinAcronyms)),
  };
  knownWords.set(own, collected);
  return collected;
};

const isMostlyCyrillic = (text: string): boolean => {
  const { cyrillic, latin } = countLetters(text);
  return cyrillic >= latin;
};

const createContext = (text: string, tag: string): Context => {
  let isCyrillicText: boolean | undefined;
  return {
    text,
    // Counted when it is first asked for: few words leave a choice.
    get isCyrillicText() {
      return (isCyrillicText ??= isMostlyCyrillic(text.slice(0, 5000)));
    },
    hasDottedI: text.includes('і') && /[\u0400-\u04FF]і|і[\u0400-\u04FF]/u.test(text),
    ...wordsFor(tag),
  };
};

const repairPart = (part: string, context: Context): string => {
  const named = /^(\p{Script=Cyrillic}*)(\p{Script=Latin}{2,})(\p{Script=Cyrillic}+)$/u.exec(part);
  if (named) {
    const [, lead = '', name = '', ending = ''] = named;
    // Capitals before small letters: an acronym and its ending, though it be one that this language does not have.
    const isAcronym = lead === '' && name === name.toUpperCase() && ending === ending.toLowerCase();
    if (isAcronym || (context.endings.has(ending) && (lead === '' || canConvert(lead, toLatin))))
      return convert(lead, toLatin) + name + ending;
  }
  const latin = [...part].filter(isLatin);
  const cyrillic = [...part].filter(isCyrillic);
  const twins = context.hasDottedI ? toCyrillic : toCyrillicWithoutI;
  const canBeCyrillic = latin.every((letter) => twins.has(letter));
  const canBeLatin = cyrillic.every((letter) => toLatin.has(letter));
  if (canBeCyrillic && canBeLatin) return chooseScript(part, latin.length, cyrillic.length, context);
  if (canBeCyrillic) return convert(part, toCyrillic);
  if (canBeLatin) return convert(part, toLatin);
  return repairBySound(part, latin, cyrillic, context);
};

const chooseScript = (part: string, latinCount: number, cyrillicCount: number, context: Context): string => {
  const [latin, cyrillic] = [convert(part, toLatin), convert(part, toCyrillic)];
  const isAllCapitals = part.length > 1 && part === part.toUpperCase();
  if (!isAllCapitals) return context.isCyrillicText ? cyrillic : latin;
  const hasLatin = standsElsewhere(latin, context.text);
  const hasCyrillic = standsElsewhere(cyrillic, context.text);
  if (hasLatin !== hasCyrillic) return hasLatin ? latin : cyrillic;
  if (context.acronyms.has(latin)) return latin;
  if (latinCount !== cyrillicCount) return latinCount > cyrillicCount ? latin : cyrillic;
  return part;
};

const repairBySound = (
  part: string,
  latin: readonly string[],
  cyrillic: readonly string[],
  context: Context,
): string => {
  const letter = latin[0];
  if (latin.length !== 1 || letter === undefined || cyrillic.length < 3) return part;
  const twin = soundTwins.get(letter);
  const isInside = !part.startsWith(letter) && !part.endsWith(letter);
  if (twin === undefined || !isInside) return part;
  const repaired = part.replace(letter, twin);
  return standsElsewhere(repaired, context.text) ? repaired : part;
};

/** Whether the text has the word, alone or with an ending. */
const standsElsewhere = (word: string, text: string): boolean => {
  for (
    let index = text.indexOf(word), tries = 0;
    index >= 0 && tries < 100;
    index = text.indexOf(word, index + 1), tries++
  ) {
    if (index === 0 || !/[\p{L}\p{M}]/u.test(text.charAt(index - 1))) return true;
  }
  return false;
};

/** The run of characters of a kind around an offset, at most `reach` to each side. */
const expand = (text: string, offset: number, kind: RegExp): [number, number] => {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < reach && kind.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - offset < reach && kind.test(text.charAt(end))) end++;
  return [start, end];
};
