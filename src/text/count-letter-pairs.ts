// A sample of a language -> its line in src/languages/letter-pairs.ts.

import { costDigits } from './language-model.ts';

/** How often a pair counts as seen beforehand, in proportion to how common its last letter is. */
const smoothing = 4;

/**
 * Counts how often each letter follows another in the words of a sample, edges of words included. A thousand sentences are
 * plenty, a hundred will do.
 * @param letters The language's alphabet, lower case; words that hold any other letter are passed over as foreign.
 * @returns The letters in code point order, and the costs as letter-pairs.ts describes them: rows separated by spaces.
 */
export const countLetterPairs = (sample: string, letters: string): readonly [letters: string, costs: string] => {
  const alphabet = [...new Set(letters)].toSorted();
  const columns = [...alphabet, ' '];
  const known = new Set(alphabet);
  const singles = new Map<string, number>();
  const befores = new Map<string, number>();
  const pairs = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  let total = 0;
  for (const [word] of sample
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}ʻ]+/gu)) {
    if (![...word].every((letter) => known.has(letter))) continue;
    const edged = [' ', ...word, ' '];
    for (let index = 1; index < edged.length; index++) {
      const [before = '', after = ''] = [edged[index - 1], edged[index]];
      add(singles, after);
      add(befores, before);
      add(pairs, before + after);
      total++;
    }
  }
  const costOf = (before: string, after: string): string => {
    const single = ((singles.get(after) ?? 0) + 0.3) / (total + 20);
    const pair = ((pairs.get(before + after) ?? 0) + smoothing * single) / ((befores.get(before) ?? 0) + smoothing);
    return costDigits.charAt(Math.min(costDigits.length - 1, Math.round(-4 * Math.log2(pair))));
  };
  const rows = [' ', ...alphabet].map((before) => columns.map((after) => costOf(before, after)).join(''));
  return [alphabet.join(''), rows.join(' ')];
};
