// Most letters become one letter whatever stands beside them. They are converted unit by unit while the text is passed
// through; only words with other letters are looked at as words. For builds: in a browser, which has little to convert,
// transliterate.ts alone will do.
import type { SpellingRule, Transliteration } from '../languages/transliteration/transliteration.ts';
import { mayHaveAddress, transliterate, wordConverter } from './transliterate.ts';

/**
 * Latin and Cyrillic, punctuation, currencies, №. NFC changes none of these, whatever stands beside them. A text with other
 * signs is not converted here.
 */
const knownSigns = /^[\x01-\u02ff\u0400-\u0482\u048a-\u052f\u2002-\u206f\u20a0-\u20bf\u2116]*$/;
const signs = Array.from({ length: 0x2117 }, (_, unit) => String.fromCharCode(unit));

/**
 * What a UTF-16 unit is to a word: nothing; what may follow a letter; a capital that goes by more than what it is itself;
 * another capital; a small letter.
 */
const NONE = 0;
const INSIDE = 1;
const ODD = 2;
const CAPITAL = 3;
const SMALL = 4;

const kindOf = (sign: string): number => {
  if (/\p{L}/u.test(sign)) return sign === sign.toLowerCase() ? SMALL : CAPITAL;
  return /[\p{M}'’‘`´]/u.test(sign) ? INSIDE : NONE;
};

const unitOf = (sign: string): number => sign.charCodeAt(0);
const unitsOf = (text: string): number[] => Array.from(text, unitOf);

/** By unit, for all schemes: itself, its kind were no capital odd, and the first unit of its small form. */
const units = Uint16Array.from(signs, unitOf);
const plainKinds = units.map((unit) => (knownSigns.test(signs[unit] ?? '') ? kindOf(signs[unit] ?? '') : NONE));
const smalls = units.map((unit) => unitOf(signs[unit]?.toLowerCase() ?? ''));

/** What a rule is told of a neighbour where there is none. */
const BEGIN = unitOf('^');
const END = unitOf('$');

/** A rule as it is asked of units; `rest` is its letters but the first. */
type UnitRule = {
  readonly rest: readonly number[];
  readonly to: string;
  readonly after: ReadonlySet<number> | undefined;
  readonly before: ReadonlySet<number> | undefined;
};

const toUnitRule = ({ letters, to, after, before }: SpellingRule): UnitRule => ({
  rest: unitsOf(letters).slice(1),
  to,
  after: after === undefined ? undefined : new Set(unitsOf(after)),
  before: before === undefined ? undefined : new Set(unitsOf(before)),
});

/** What a scheme says of a text's units. */
const readScheme = (scheme: Transliteration) => {
  const rulesAt = new Map(
    Array.from(
      Map.groupBy(scheme.rules, ({ letters }) => unitOf(letters)),
      ([unit, rules]) => [unit, rules.map(toUnitRule)],
    ),
  );
  const stems = Object.keys(scheme.exceptions).map((stem) => stem.replace('$', ''));
  const stemsAt = Map.groupBy(stems, unitOf);
  const isPlain = (unit: number): boolean => !rulesAt.has(unit) && !stemsAt.has(unit);
  const isOdd = (unit: number): boolean => signs[unit]?.toLowerCase().length !== 1 || !isPlain(smalls[unit] ?? 0);
  const kinds = plainKinds.map((kind, unit) => (kind === CAPITAL && isOdd(unit) ? ODD : kind));
  const convertWord = wordConverter(scheme);
  /** What a letter becomes where no rule holds; a capital, at the beginning of a word in small letters. */
  const targets = signs.map((sign, unit) =>
    kinds[unit] === CAPITAL ? convertWord(sign, '') : (scheme.letters[sign] ?? sign),
  );
  /** Of units that become one unit whatever stands beside them, that unit; 0 for all others. */
  const singles = units.map((unit) => {
    const [kind, target = ''] = [kinds[unit] ?? NONE, targets[unit]];
    const isFree = kind === NONE || kind === CAPITAL || (kind === SMALL && isPlain(unit));
    return isFree && target.length === 1 ? unitOf(target) : 0;
  });

  /** NONE beyond the text's ends. */
  const kindAt = (text: string, at: number): number =>
    at >= 0 && at < text.length ? (kinds[text.charCodeAt(at)] ?? NONE) : NONE;
  const holds = ({ rest, after, before }: UnitRule, text: string, at: number, begin: number): boolean => {
    if (!rest.every((unit, index) => text.charCodeAt(at + 1 + index) === unit)) return false;
    if (after?.has(at === begin ? BEGIN : (smalls[text.charCodeAt(at - 1)] ?? 0)) === false) return false;
    const next = at + 1 + rest.length;
    return before?.has(kindAt(text, next) === NONE ? END : text.charCodeAt(next)) !== false;
  };
  /** The rule that holds at `at` in the word that begins at `begin`, in small letters but for its first. */
  const findRule = (text: string, at: number, begin: number): UnitRule | undefined =>
    rulesAt.get(text.charCodeAt(at))?.find((rule) => holds(rule, text, at, begin));
  /** Whether the word at `begin` may be an exception. */
  const hasStem = (text: string, begin: number): boolean =>
    stemsAt.get(text.charCodeAt(begin))?.some((stem) => text.startsWith(stem, begin)) === true;
  return { targets, singles, kindAt, findRule, hasStem };
};

/** Turns units back into a string; every sign is known, so there are no halves of characters. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** No letter becomes more units than this. */
const mostUnits = 8;

/** @returns What converts a text of known signs without addresses. */
const createConverter = (scheme: Transliteration): ((text: string) => string) => {
  const { targets, singles, kindAt, findRule, hasStem } = readScheme(scheme);
  const convertWord = wordConverter(scheme);
  let output = new Uint16Array();
  let length = 0;
  const put = (text: string): void => {
    for (let index = 0; index < text.length; index++) output[length++] = text.charCodeAt(index);
  };

  /** Puts letters from `begin` on. Gives the word's end, or the first place at which it is not in small letters. */
  const putLetters = (text: string, begin: number): number => {
    let at = begin;
    for (let kind = kindAt(text, at); kind === SMALL || (kind === CAPITAL && at === begin); kind = kindAt(text, at)) {
      const unit = text.charCodeAt(at);
      const single = singles[unit] ?? 0;
      at++;
      if (single !== 0) output[length++] = single;
      else {
        const rule = findRule(text, at - 1, begin);
        put(rule?.to ?? targets[unit] ?? '');
        at += rule?.rest.length ?? 0;
      }
    }
    return at;
  };

  /** Puts the word around `at`, of which all units before have been put one for one. Gives its end. */
  const putWord = (text: string, at: number): number => {
    let begin = at;
    while (kindAt(text, begin - 1) !== NONE) begin--;
    while (begin < at && kindAt(text, begin) === INSIDE) begin++;
    if (kindAt(text, begin) === INSIDE) return putSigns(text, at);
    length -= at - begin;
    const start = length;
    let end = hasStem(text, begin) ? begin : putLetters(text, begin);
    if (end > begin && kindAt(text, end) === NONE) return end;
    while (kindAt(text, end) !== NONE) end++;
    length = start;
    put(convertWord(text.slice(begin, end), ''));
    return end;
  };

  /** Puts signs that may follow a letter, and follow none. */
  const putSigns = (text: string, begin: number): number => {
    let at = begin;
    for (; kindAt(text, at) === INSIDE; at++) output[length++] = text.charCodeAt(at);
    return at;
  };

  return (text) => {
    if (output.length < text.length * mostUnits) output = new Uint16Array(text.length * mostUnits);
    length = 0;
    for (let at = 0; at < text.length;) {
      const single = singles[text.charCodeAt(at)] ?? 0;
      if (single === 0) at = putWord(text, at);
      else {
        output[length++] = single;
        at++;
      }
    }
    return decoder.decode(output.subarray(0, length));
  };
};

const converters = new WeakMap<Transliteration, (text: string) => string>();

/** @returns What `transliterate` makes of a text, sooner; undefined where it has to be looked at word by word. */
export const transliterateUnits = (text: string, scheme: Transliteration): string | undefined => {
  // Where words may stay as they are, each is looked at.
  if (scheme.keeps || !knownSigns.test(text) || mayHaveAddress(text)) return undefined;
  const convert = converters.get(scheme) ?? createConverter(scheme);
  converters.set(scheme, convert);
  return convert(text);
};

/** @returns What `transliterate` makes of a text, sooner. */
export const transliterateText = (text: string, scheme: Transliteration): string =>
  transliterateUnits(text, scheme) ?? transliterate(text, scheme);
