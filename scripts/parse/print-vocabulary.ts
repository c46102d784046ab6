// The words that newspapers, documents and letters print around articles, of all languages together, as parts of patterns:
// a Kazakh paper may give its price in Russian.
import { languages } from '../../src/languages/index.ts';
import type { PrintWords } from '../../src/languages/language.ts';
import { neighbours } from '../../src/languages/neighbours.ts';

const prints: readonly Partial<PrintWords>[] = [...languages, ...neighbours].flatMap(({ print }) => print ?? []);

/** Longest first, so that `шыға бастады` is tried before `шыға`. */
const collect = (key: keyof PrintWords): readonly string[] =>
  [...new Set(prints.flatMap((print) => print[key] ?? []))].toSorted((a, b) => b.length - a.length);

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
const anyOf = (words: readonly string[]): string => words.map(escape).join('|');

/** @returns What stands for any of the words in a pattern: `сан|сон|son`. */
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
