// What the variants of one unit of the query found -> what the unit found.
import type { FoundKey } from './find-run.ts';
import { trust, type Variant } from './interpret-word.ts';
import { countOf } from './places.ts';
import type { Found } from './ranking.ts';

/** What the variants of the same keys found. */
export type FoundKeys = FoundKey & { readonly variants: readonly Variant[] };

/** @returns How surely the variant is meant in an article of a language; 0 where it is not looked for. */
const trustIn = (lang: number, { weight, langs, home }: Variant): number => {
  if (langs && !langs.includes(lang)) return 0;
  return home && !home.includes(lang) ? weight * trust.abroad : weight;
};

/** @returns The places of both; one that both have counts by the surer. */
const joinPlaces = (a: Found, b: Found): Found => {
  const weights = new Map(a.places.map((place, i) => [place, a.weights[i] ?? 0]));
  b.places.forEach((place, i) => weights.set(place, Math.max(weights.get(place) ?? 0, b.weights[i] ?? 0)));
  const sorted = [...weights].sort((x, y) => x[0] - y[0]);
  return { places: sorted.map(([place]) => place), weights: sorted.map(([, weight]) => weight) };
};

/** @returns The places of both, of which `b` has only numbers: they are none of the places of `a`. */
const joinCounts = (a: Found, b: Found): Found => ({
  places: [...a.places, ...b.places],
  weights: [...a.weights, ...b.weights],
  counts: [...(a.counts ?? a.places.map(() => 1)), ...(b.counts ?? [])],
});

/**
 * Adds up what the variants of a unit found; a place that two variants found counts by the surer, and words that are only
 * counted are none of the others.
 *
 * @param langs The language's number, by record.
 * @returns What was found of the unit, by record.
 */
export const unite = (lists: readonly FoundKeys[], langs: readonly number[]): Map<number, Found> => {
  const all = new Map<number, Found>();
  const countedLast = [...lists.filter((list) => !list.isCounted), ...lists.filter((list) => list.isCounted)];
  for (const { variants, places, isCounted } of countedLast) {
    const trusts: number[] = [];
    for (const [record, numbers] of places) {
      const lang = langs[record] ?? 0;
      const trusted = (trusts[lang] ??= Math.max(...variants.map((variant) => trustIn(lang, variant))));
      if (trusted === 0) continue;
      const weights = numbers.map(() => trusted);
      const found = { places: numbers, weights, ...(isCounted ? { counts: numbers.map(countOf) } : {}) };
      const before = all.get(record);
      all.set(record, before ? (isCounted ? joinCounts : joinPlaces)(before, found) : found);
    }
  }
  return all;
};
