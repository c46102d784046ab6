// Words of running text, and of what newspapers, documents and letters print around it, of all languages together, as parts
// of patterns: a Kazakh paper may give its price in Russian.
import { languages } from '../../src/languages/index.ts';
import type { PrintWords, TextWords } from '../../src/languages/language.ts';
import { neighbours } from '../../src/languages/neighbours.ts';

const all = [...languages, ...neighbours];

/** Longest first, so that `шыға бастады` is tried before `шыға`. */
const longestFirst = (words: readonly string[]): readonly string[] =>
  [...new Set(words)].toSorted((a, b) => b.length - a.length);

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
const anyOf = (words: readonly string[]): string => longestFirst(words).map(escape).join('|');

/** @returns The words of running text, as they are. */
export const textWords = (key: keyof TextWords): readonly string[] => all.flatMap(({ text }) => text?.[key] ?? []);

/** @returns What stands for any of them in a pattern: `мың|миң|минг`. */
export const textPattern = (key: keyof TextWords): string => anyOf(textWords(key));

const collect = (key: keyof PrintWords): readonly string[] => all.flatMap(({ print }) => print?.[key] ?? []);

/** @returns The same of words in print: `сан|сон|son`. */
export const printPattern = (key: keyof PrintWords): string => anyOf(collect(key));

/** @returns The same of phrases with a `#`: what stands before it, and what behind. */
export const printPatternsAround = (key: keyof PrintWords): { readonly before: string; readonly after: string } => {
  const phrases = collect(key);
  return {
    before: anyOf(phrases.flatMap((phrase) => (phrase.endsWith(' #') ? [phrase.slice(0, -2)] : []))),
    after: anyOf(phrases.flatMap((phrase) => (phrase.startsWith('# ') ? [phrase.slice(2)] : []))),
  };
};

/** @returns The same of labels that are typed with less: `эл. пошта` also stands for `эл пошта`, `e-mail` for `email`. */
export const looseLabelPattern = (key: keyof PrintWords): string =>
  printPattern(key)
    .replaceAll(String.raw`\. `, String.raw`\.? ?`)
    .replaceAll('-', '-?');
