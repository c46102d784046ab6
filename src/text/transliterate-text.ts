// Most words of a text are in small letters, and need no look at their capitals. They are converted unit by unit while the
// text is passed through, without becoming strings of their own: several times faster. For builds: in a browser, which has few
// words to convert, transliterate.ts alone will do.
import type { SpellingRule, Transliteration } from '../languages/transliteration/transliteration.ts';
import { type ConvertWord, convertWords, transliterate } from './transliterate.ts';

/** What a UTF-16 unit is to a word: nothing; what may follow a letter; a letter; a small letter. */
const NONE = 0;
const INSIDE = 1;
const LETTER = 2;
const SMALL = 3;

/** Latin to Armenian with their marks, and general punctuation. A text with other signs is not converted here. */
const knownSigns = /^[\0-\u058f\u2000-\u206f]*$/;
const UNITS = 0x2070;

const kindOf = (sign: string): number => {
  if (/\p{L}/u.test(sign)) return sign === sign.toLowerCase() ? SMALL : LETTER;
  return /[\p{M}'’‘`´]/u.test(sign) ? INSIDE : NONE;
};

const kinds = Uint8Array.from({ length: UNITS }, (_, unit) => kindOf(String.fromCharCode(unit)));

/** Turns what it was given back into a string; every sign is known, so there are no halves of characters. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** A list for each unit, by the first unit of the items' texts; undefined where there is none. */
const listByUnit = <T>(items: readonly T[], textOf: (item: T) => string): (readonly T[] | undefined)[] => {
  const lists: (T[] | undefined)[] = Array.from({ length: UNITS });
  for (const item of items) (lists[textOf(item).charCodeAt(0)] ??= []).push(item);
  return lists;
};

/** Whether a rule holds at `at` of the word from `begin` to `end`. */
const holds = (
  { letters, after, before }: SpellingRule,
  text: string,
  at: number,
  begin: number,
  end: number,
): boolean => {
  const next = at + letters.length;
  if (next > end || (letters.length > 1 && !text.startsWith(letters, at))) return false;
  if (after !== undefined && !after.includes(at === begin ? '^' : text.charAt(at - 1))) return false;
  return before === undefined || before.includes(next === end ? '$' : text.charAt(next));
};

/** Converts a text; gives undefined for one with signs that it does not know. */
type ConvertSmall = (text: string, convertWord: ConvertWord) => string | undefined;

const createConverter = ({ letters, rules, exceptions }: Transliteration): ConvertSmall => {
  const rulesAt = listByUnit(rules, (rule) => rule.letters);
  const stemsAt = listByUnit(Object.keys(exceptions), (stem) => stem).map((stems) =>
    stems?.map((stem) => stem.replace('$', '')),
  );
  const targets = Array.from(
    { length: UNITS },
    (_, unit) => letters[String.fromCharCode(unit)] ?? String.fromCharCode(unit),
  );
  /** Of letters that always become one unit, that unit; 0 for all others. */
  const single = Uint16Array.from(targets, (target, unit) =>
    target.length === 1 && rulesAt[unit] === undefined ? target.charCodeAt(0) : 0,
  );
  let output = new Uint16Array(1 << 14);
  let length = 0;
  const put = (text: string): void => {
    for (let index = 0; index < text.length; index++) output[length++] = text.charCodeAt(index);
  };
  const makeRoom = (units: number): void => {
    if (length + units <= output.length) return;
    const longer = new Uint16Array((length + units) * 2);
    longer.set(output.subarray(0, length));
    output = longer;
  };
  const putSmall = (text: string, begin: number, end: number): void => {
    for (let at = begin; at < end;) {
      const unit = text.charCodeAt(at);
      const target = single[unit] ?? 0;
      if (target !== 0) {
        output[length++] = target;
        at++;
        continue;
      }
      const rule = rulesAt[unit]?.find((candidate) => holds(candidate, text, at, begin, end));
      put(rule?.to ?? targets[unit] ?? '');
      at += rule?.letters.length ?? 1;
    }
  };
  return (text, convertWord) => {
    if (!knownSigns.test(text)) return undefined;
    length = 0;
    for (let at = 0; at < text.length;) {
      const begin = at;
      const first = text.charCodeAt(at++);
      // No letter becomes more units than this.
      makeRoom(8);
      let kind = kinds[first] ?? NONE;
      if (kind < LETTER) {
        output[length++] = first;
        continue;
      }
      for (let inner = NONE; at < text.length && (inner = kinds[text.charCodeAt(at)] ?? NONE) !== NONE; at++) {
        if (inner < kind) kind = inner;
      }
      makeRoom((at - begin) * 8);
      if (kind === SMALL && !stemsAt[first]?.some((stem) => text.startsWith(stem, begin))) putSmall(text, begin, at);
      else put(convertWord(text.slice(begin, at), text.charAt(at)));
    }
    return decoder.decode(output.subarray(0, length));
  };
};

const converters = new WeakMap<Transliteration, ConvertSmall>();

/** @returns What `transliterate` makes of a text, sooner. */
export const transliterateText = (text: string, scheme: Transliteration): string => {
  // Where words may stay as they are, each is looked at.
  if (scheme.keeps) return transliterate(text, scheme);
  const convertSmall = converters.get(scheme) ?? createConverter(scheme);
  converters.set(scheme, convertSmall);
  return transliterate(
    text,
    scheme,
    (part, convertWord) => convertSmall(part, convertWord) ?? convertWords(part, convertWord),
  );
};
