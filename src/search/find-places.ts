// Where the words of a query stand in an article, found in its text: of a common key the index does not say.
import { indexKey } from '../text/search-terms.ts';
import type { Section } from './article-words.ts';
import type { Variant } from './interpret-word.ts';
import { encodeKey, lightCode } from './key-code.ts';
import type { Found } from './ranking.ts';

/** The code of each word's key, section by section. */
export type SectionCodes = readonly (readonly string[])[];

export const readCodes = (sections: readonly Section[]): SectionCodes =>
  sections.map(({ words, lang }) => words.map(({ text }) => encodeKey(indexKey(text, lang))));

/** Which words of a text are light is not known to readers: one of the same key is taken for the word that is looked for. */
const isSame = (key: string | undefined, code: string | undefined): boolean =>
  code !== undefined && code !== '' && (key === code || key === lightCode(code));

/**
 * @param codes As `readCodes` gives them for the sections.
 * @returns Where the variants stand, as the index would say it; a place that two stand at counts by the surer.
 */
export const findPlaces = (variants: readonly Variant[], sections: readonly Section[], codes: SectionCodes): Found => {
  const weights = new Map<number, number>();
  for (const [index, { first }] of sections.entries()) {
    const held = codes[index] ?? [];
    for (const { keys, weight } of variants) {
      for (const start of held.keys()) {
        if (!keys.every((key, i) => isSame(key, held[start + i]))) continue;
        for (const i of keys.keys()) {
          const place = first + start + i;
          weights.set(place, Math.max(weights.get(place) ?? 0, weight));
        }
      }
    }
  }
  const sorted = [...weights].sort((a, b) => a[0] - b[0]);
  return { places: sorted.map(([place]) => place), weights: sorted.map(([, weight]) => weight) };
};
