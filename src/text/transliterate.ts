// Shows a text in another script by its language's table. Only letters of the source script change: names that stand in Latin
// letters in a Cyrillic text, numbers and signs stay, and so do web and mail addresses whatever their letters.
//
//   Kazinformнинг -> Kazinform|ning      Шаҳар -> Shahar      ШАҲАР -> SHAHAR      АҚШнинг -> AQSHning
import type { SpellingRule, Transliteration } from '../languages/transliteration/transliteration.ts';

const space = /(\s+)/u;
// Apostrophes belong to a word of Uzbek Latin; one before the first letter is a quotation mark.
const word = /\p{L}[\p{L}\p{M}'’‘`´]*/gu;

/** Converts a word, given the sign after it. */
type ConvertWord = (found: string, next: string) => string;

/** Made once for each table. */
const prepared = new WeakMap<Transliteration, ConvertWord>();
const rememberedWords = 50_000;

/**
 * @param text Any text; what is not in the source script comes back as it is.
 * @example transliterate('Ўзбекистон', uzToLatin) // 'Oʻzbekiston'
 */
export function transliterate(text: string, scheme: Transliteration): string {
  const convertWord = wordConverter(scheme);
  const convert = (piece: string): string =>
    piece.replace(word, (found, offset: number) => convertWord(found, piece.charAt(offset + found.length)));
  const whole = text.normalize('NFC');
  // Few texts have an address, and looking at every piece takes longer than the letters do.
  if (!mayHaveAddress(whole)) return convert(whole);
  return whole
    .split(space)
    .map((piece) => (isAddress(piece) ? piece : convert(piece)))
    .join('');
}

/** Whether a text has what every web or mail address has. */
export const mayHaveAddress = (text: string): boolean =>
  text.includes('@') || text.includes('://') || /www\./i.test(text);

/** @returns What converts words by a table. It remembers those that it has seen. */
export const wordConverter = (scheme: Transliteration): ConvertWord => prepared.get(scheme) ?? prepare(scheme);

function prepare(scheme: Transliteration): ConvertWord {
  const rules = Map.groupBy(scheme.rules, ({ letters }) => letters.charAt(0));
  // Texts repeat their words.
  const done = new Map<string, string>();
  const convertWord: ConvertWord = (found, next) => {
    if (scheme.keeps?.test(found + next) === true) return found;
    const known = done.get(found);
    if (known !== undefined) return known;
    const converted = transliterateWord(found, scheme, rules);
    if (done.size >= rememberedWords) done.clear();
    done.set(found, converted);
    return converted;
  };
  prepared.set(scheme, convertWord);
  return convertWord;
}

/** @returns True for a piece between spaces that is a web or mail address. */
function isAddress(piece: string): boolean {
  const at = piece.indexOf('@');
  return piece.includes('://') || /^\P{L}*www\./iu.test(piece) || (at > 0 && piece.includes('.', at));
}

function transliterateWord(
  text: string,
  scheme: Transliteration,
  rules: ReadonlyMap<string, readonly SpellingRule[]>,
): string {
  const letters = [...text];
  const lower = letters.map((letter) => letter.toLowerCase());
  const { length, output } = readException(letters, lower, scheme);
  let result = output;
  let index = length;
  while (index < letters.length) {
    const letter = lower[index] ?? '';
    const rule = rules.get(letter)?.find((candidate) => applies(candidate, lower, index));
    const count = rule ? [...rule.letters].length : 1;
    const target = rule?.to ?? scheme.letters[letter] ?? letters[index] ?? '';
    result += matchCase(letters, index, count, target, scheme);
    index += count;
  }
  return result;
}

/** The longest exception that the word begins with: how many letters it takes, and what they become. */
function readException(
  letters: readonly string[],
  lower: readonly string[],
  scheme: Transliteration,
): { readonly length: number; readonly output: string } {
  const whole = `${lower.join('').replace(/[ʼ'’‘`´]/g, 'ʻ')}$`;
  let longest = '';
  for (const stem in scheme.exceptions) if (stem.length > longest.length && whole.startsWith(stem)) longest = stem;
  const length = longest.replace('$', '').length;
  return { length, output: matchCase(letters, 0, length, scheme.exceptions[longest] ?? '', scheme) };
}

function applies({ letters, after, before }: SpellingRule, word: readonly string[], index: number): boolean {
  const units = [...letters];
  if (!units.every((letter, offset) => word[index + offset] === letter)) return false;
  if (after !== undefined && !after.includes(index === 0 ? '^' : (word[index - 1] ?? '^'))) return false;
  return before === undefined || before.includes(word[index + units.length] ?? '$');
}

const isUpper = (letter: string | undefined): boolean => letter !== undefined && letter !== letter.toLowerCase();

/** Sh in Shahar, SH in SHAHAR and AQSHning: capitals all through where the letter beside it is one. */
function matchCase(
  letters: readonly string[],
  start: number,
  count: number,
  target: string,
  { casing }: Transliteration,
): string {
  if (!isUpper(letters[start])) return target;
  const upper = (text: string): string => (casing === 'turkic' ? text.replaceAll('i', 'İ') : text).toUpperCase();
  const isAllCapitals =
    count > 1 ? isUpper(letters[start + count - 1]) : isUpper(letters[start - 1]) || isUpper(letters[start + 1]);
  if (isAllCapitals) return upper(target);
  const [first = '', ...rest] = [...target];
  return upper(first) + rest.join('');
}
