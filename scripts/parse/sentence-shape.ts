// How a line ends and begins: what tells a headline from a sentence, and a sentence from a piece of one.
import { textPattern } from './word-patterns.ts';

/** Words whose full stop does not end a sentence. */
const abbreviation = new RegExp(String.raw`(?:^|[\s(])(?:\p{L}|${textPattern('abbreviations')})\.$`, 'iu');

/** Closing quotation marks and brackets, which may follow the mark that ends a sentence. */
const closers = /[»"”“’')\]】』」)]+$/u;

/** `[4]`, `[2][3]`, `[дереккөзі?]` right behind a word or a full stop: marks that lead to a source. */
const references = /(?<=\S)(?: ?\[\d{1,3}\]|\[[\p{L} ]{4,20}\?\])+$/u;

/** The end of a line, without marks of sources, closing quotation marks and brackets. Short, so that the patterns stay linear. */
const tailOf = (line: string): string =>
  (line.endsWith(']') ? line.slice(-60).replace(references, '') : line)
    .slice(-40)
    .trimEnd()
    .replace(/<\/\w{1,10}>$/u, '')
    .replace(closers, '')
    .trimEnd();

/** Whether a line ends as a sentence of running text does: `.`, `;`, `,`, `:` or the like, not `?` or `!`. */
export const endsLikeText = (line: string): boolean => {
  const core = tailOf(line);
  if (/(?:\.\.\.|…)$/u.test(core)) return false;
  if (/[,;:،؛：；、]$/u.test(line.slice(-1))) return true;
  return /[.。．۔।॥]$/u.test(core) && !abbreviation.test(core);
};

/** Whether a sentence ends here, with any mark. */
export const endsSentence = (line: string): boolean => {
  const core = tailOf(line);
  return /[.!?…。！？．۔؟।॥:;：；]$/u.test(core);
};

/** By its mark, or in Japanese by its particle. */
export const endsWithQuestion = (line: string): boolean => /[?？؟]$|か。?$/u.test(tailOf(line));

export const startsLowerCase = (line: string): boolean => /^["'«“„(]?\p{Ll}/u.test(line);

/** Written without spaces between words: Chinese and Japanese. */
export const isIdeographic = (text: string): boolean =>
  /[\u3005-\u3007\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u.test(text);

export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

export const isInCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

export const isPhraseInCapitals = (text: string): boolean => countWords(text) > 2 && isInCapitals(text);
