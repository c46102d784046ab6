// How well words get their keys, beside two floors: the word itself folded, and its first five letters, which is what a
// search without any stemmer can do at most.
import { fold } from '../../src/text/fold.ts';
import { indexKey } from '../../src/text/search-terms.ts';
import { printTable } from './print-table.ts';
import { keepFigure } from './search-targets.ts';
import { judgeKeys, type WordList } from './stem-data.ts';

/** A way to make keys. */
export type Method = { readonly name: string; readonly keyOf: (word: string, lang: string) => string };

/** Ours first. */
export const methods: readonly Method[] = [
  { name: 'ours', keyOf: indexKey },
  { name: 'first five letters', keyOf: (word) => word.toLowerCase().slice(0, 5) },
  { name: 'no stemming', keyOf: fold },
];

/** Prints how many pairs of forms of one word get one key, and how many pairs with one key are of one word. */
export const printStems = (lists: readonly WordList[]): void => {
  const rows = lists.map(({ name, lang, paradigms }) => {
    const cells = methods.map(({ name: method, keyOf }) => {
      const { pairs, precision } = judgeKeys(paradigms, (word) => keyOf(word, lang));
      if (method === 'ours') {
        keepFigure(`stems ${name}: pairs merged %`, pairs);
        keepFigure(`stems ${name}: precision %`, precision);
      }
      return `${pairs.toFixed(1)} / ${precision.toFixed(1)}`;
    });
    return [name, ...cells];
  });
  printTable('Stems', [['pairs merged / precision, %', ...methods.map(({ name }) => name)], ...rows]);
};
