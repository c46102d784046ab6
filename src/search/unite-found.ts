// What the variants of one unit of the query found -> what the unit found.
import { trust, type Variant } from './interpret-word.ts';
import type { Found } from './ranking.ts';

/** Places by record number. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** What the variants of the same keys found. */
export type FoundKeys = {
  readonly variants: readonly Variant[];
  readonly places: Places;
  /** The places only tell how often each stands in each part of the article: see `SearchIndex.common`. */
  readonly isCounted: boolean;
};

/** @returns How surely the variant is meant in an article of a language; 0 where it is not looked for. */
const trustIn = (lang: number, { weight, langs, home }: Variant): number => {
  if (langs && !langs.includes(lang)) return 0;
  return home && !home.includes(lang) ? weight * trust.abroad : weight;
};

/**
 * Adds up what the variants of a unit found; a place that two variants found counts by the surer. Words that are only counted
 * are none of the others, and take the next free places of their part.
 *
 * @param langs The language's number, by record.
 * @returns What was found of the unit, by record.
 */
export const unite = (lists: readonly FoundKeys[], langs: readonly number[]): Map<number, Found> => {
  const weightOf = new Map<number, Map<number, number>>();
  const counted = new Set<number>();
  const countedLast = [...lists.filter((list) => !list.isCounted), ...lists.filter((list) => list.isCounted)];
  for (const { variants, places, isCounted } of countedLast) {
    const trusts: number[] = [];
    for (const [record, numbers] of places) {
      const lang = langs[record] ?? 0;
      const trusted = (trusts[lang] ??= Math.max(...variants.map((variant) => trustIn(lang, variant))));
      if (trusted === 0) continue;
      const weights = weightOf.get(record) ?? new Map<number, number>();
      for (const number of numbers) {
        let place = number;
        while (isCounted && weights.has(place)) place++;
        weights.set(place, Math.max(weights.get(place) ?? 0, trusted));
      }
      weightOf.set(record, weights);
      if (isCounted) counted.add(record);
    }
  }
  return new Map(
    [...weightOf].map(([record, weights]) => {
      const sorted = [...weights].sort((a, b) => a[0] - b[0]);
      const found = { places: sorted.map(([place]) => place), weights: sorted.map(([, weight]) => weight) };
      return [record, counted.has(record) ? { ...found, isCounted: true } : found];
    }),
  );
};
