// Text -> words with offsets. Build and browser call this same function, so it uses Unicode classes only:
// Intl.Segmenter differs between engines and versions.

import { unitKind, unitKinds } from './unit-kinds.ts';

/** One word as it stands in the text, with its range in UTF-16 offsets. */
export type Word = { readonly text: string; readonly start: number; readonly end: number };

// One alternative a kind of word, the first that fits wins:
//   一-龥   a run of Han, cut into overlapping pairs below (日本銀行 -> 日本 本銀 銀行), for want of spaces
//   ｶﾅ      a run of katakana (a foreign name, as a rule), a run of hiragana
//   700     the digits of "700гө": a number is found without the ending glued to it ("5G" is 5 and G)
//   oʻzbek  letters, marks, inner apostrophes; digits may follow letters (C5, Covid19)
const wordPattern =
  /(?<han>[\p{Script=Han}々〆]+)|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|\p{Nd}+|(?:(?![\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々〆])[\p{L}\p{M}\u00AD\u200C\u200D\u2060]|(?<=[og])[‘`](?=\P{L}|$)|(?<=[\p{L}\p{M}])['’‘`´ʹ](?=\p{L}))+\p{Nd}*/giu;

const { letter, mark, digit, ideographic, half, sign } = unitKinds;
const wordKinds = letter | mark | digit | sign;

/** Soft hyphens and joiners alone are no word. */
const hasLetterOrDigit = /[\p{L}\p{Nd}]/u;

/**
 * Splits text into words, in reading order.
 *
 * Hyphens and dashes always split: each part of `Қасым-Жомарт`, `Азия–Жапония` and `20-декабрь` is a word that a reader
 * can look for, and `"Қасым-Жомарт"` in quotes still finds the two side by side. Apostrophes inside a word belong to it
 * (`o‘zbek`, `sanʼat`), at its end only as the sign of oʻ and gʻ (`tog‘`).
 *
 * @returns Words with offsets; pairs of Han characters overlap, all others are disjoint.
 * @example tokenize('Toʻqayev 700гө') // Toʻqayev [0, 8], 700 [9, 12], гө [12, 14]
 */
export function tokenize(text: string): Word[] {
  const words: Word[] = [];
  for (let index = 0; index < text.length;) {
    const end = endOfRun(text, index);
    if (end === undefined) return tokenizeByPattern(text);
    if (isWord(text, index, end)) words.push({ text: text.slice(index, end), start: index, end });
    index = Math.max(end, index + 1);
  }
  return words;
}

/** @returns What `make` gives for each word that `tokenize` finds: for one who does not need it cut out of the text. */
export function mapWords<Made>(text: string, make: (start: number, end: number) => Made): Made[] {
  const made: Made[] = [];
  for (let index = 0; index < text.length;) {
    const end = endOfRun(text, index);
    if (end === undefined) return tokenizeByPattern(text).map((word) => make(word.start, word.end));
    if (isWord(text, index, end)) made.push(make(index, end));
    index = Math.max(end, index + 1);
  }
  return made;
}

/** @returns How many words `tokenize` finds. */
export function countWords(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length;) {
    const end = endOfRun(text, index);
    if (end === undefined) return tokenizeByPattern(text).length;
    if (isWord(text, index, end)) count++;
    index = Math.max(end, index + 1);
  }
  return count;
}

/** Where what may be a word ends, `index` itself where none begins; undefined for writing that only the pattern can split. */
function endOfRun(text: string, index: number): number | undefined {
  const flags = unitKind(text.charCodeAt(index));
  if (flags & (ideographic | half)) return undefined;
  return flags & wordKinds ? endOfDigits(text, endOfLetters(text, index)) : index;
}

function isWord(text: string, start: number, end: number): boolean {
  if (end === start) return false;
  return (unitKind(text.charCodeAt(start)) & letter) !== 0 || hasLetterOrDigit.test(text.slice(start, end));
}

/** Where the letters, marks, joiners and inner apostrophes from here on end; at the latest where a script without spaces begins. */
function endOfLetters(text: string, start: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const flags = unitKind(text.charCodeAt(end));
    if (flags & ideographic) break;
    if (!(flags & (letter | mark)) && !(flags & sign && isInner(text, end))) break;
  }
  return end;
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (end < text.length && unitKind(text.charCodeAt(end)) & digit) end++;
  return end;
}

/** Whether the sign here belongs to a word: joiners do, and apostrophes between letters, or as the sign of oʻ and gʻ. */
function isInner(text: string, index: number): boolean {
  const apostrophe = text.charAt(index);
  if (!"'’‘`´ʹ".includes(apostrophe)) return true;
  const isBeforeLetter = index + 1 < text.length && (unitKind(text.charCodeAt(index + 1)) & letter) !== 0;
  if (!isBeforeLetter) return (apostrophe === '‘' || apostrophe === '`') && /[og]/i.test(text.charAt(index - 1));
  return index > 0 && (unitKind(text.charCodeAt(index - 1)) & (letter | mark)) !== 0;
}

/** The same by one pattern, for any text: three times as slow. */
export function tokenizeByPattern(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index;
    if (match.groups?.['han'] !== undefined) words.push(...pairHan(match[0], start));
    else if (hasLetterOrDigit.test(match[0])) words.push({ text: match[0], start, end: start + match[0].length });
  }
  return words;
}

/** `日本銀` at 5 -> `日本` [5, 7], `本銀` [6, 8]; a lone character is a word by itself. */
function pairHan(run: string, start: number): Word[] {
  const characters = [...run];
  if (characters.length < 3) return [{ text: run, start, end: start + run.length }];
  let offset = start;
  return characters.slice(0, -1).map((character, index) => {
    const text = character + (characters[index + 1] ?? '');
    const word = { text, start: offset, end: offset + text.length };
    offset += character.length;
    return word;
  });
}
