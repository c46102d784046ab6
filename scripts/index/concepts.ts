// What has a name in every language: countries, regions, languages and months from Unicode's CLDR, which Node brings,
// and the general words of the glossary. At build time only: browsers lack the data for these languages.
import type { CollectionName } from '../../src/article/collection-names.ts';
import { namingTags } from '../../src/article/naming-tags.ts';
import { type Concept as TableConcept, glossaryTags } from '../../src/search/concept-table.ts';
import { glossary } from '../../src/search/glossary.ts';
import { worldNames } from '../../src/search/world-names.ts';

/** One way to say something, in one language. */
export type Term = { readonly text: string; readonly tag: string };

/** One thing, with its terms in all languages that have some. */
export type Concept = {
  readonly terms: readonly Term[];
  /** Its terms in one language are names for the same (АҚШ, Америка Құрама Штаттары), not mere synonyms. */
  readonly isName: boolean;
};

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Two-letter codes of which CLDR knows what region they are; and the regions of the world, by UN M49. */
const regionCodes = [
  ...letters.flatMap((first) => letters.map((second) => first + second)),
  ...['001', '002', '003', '005', '009', '013', '018', '019', '021', '029', '030', '034', '035', '039', '053', '142', '143', '145', '150', '151', '154', '155', '419'],
]; // prettier-ignore

/** Languages that the news of the region speaks of. */
const languageCodes = [
  ...['kk', 'ky', 'uz', 'tg', 'tk', 'tt', 'ba', 'ug', 'az', 'tr', 'ru', 'uk', 'be', 'en', 'de', 'fr', 'es', 'it', 'pt', 'pl'],
  ...['ar', 'fa', 'he', 'hi', 'ur', 'zh', 'ja', 'ko', 'mn', 'ka', 'hy', 'el', 'la', 'vi', 'th', 'id'],
]; // prettier-ignore

/** Names in one language, by code; without those that CLDR does not know. */
const displayNames = (codes: readonly string[], type: 'region' | 'language', style: 'long' | 'short', tag: string) => {
  const names = new Intl.DisplayNames([tag], { type, style, fallback: 'none' });
  return codes.flatMap((code) => {
    const text = names.of(code);
    return text === undefined ? [] : [{ code, term: { text, tag } }];
  });
};

/** Terms that have the same code, together. */
const byCode = (named: readonly { readonly code: string; readonly term: Term }[]): Term[][] => {
  const groups = new Map<string, Term[]>();
  for (const { code, term } of named) groups.set(code, [...(groups.get(code) ?? []), term]);
  return [...groups.values()];
};

/** @returns Countries and regions: each with its names in the languages that readers use. */
export const places = (): Term[][] =>
  byCode(
    namingTags.flatMap((tag) => [
      ...displayNames(regionCodes, 'region', 'long', tag),
      // `АҚШ`, `US`; for most regions the same again.
      ...displayNames(regionCodes, 'region', 'short', tag),
    ]),
  );

const languageNames = (): Term[][] =>
  byCode(namingTags.flatMap((tag) => displayNames(languageCodes, 'language', 'long', tag)));

/** The names of the months in one language, in order: as they stand alone, or with a day. */
const monthNames = (tag: string, withDay: boolean): string[] => {
  const format = new Intl.DateTimeFormat(tag, {
    month: 'long',
    timeZone: 'UTC',
    ...(withDay ? { day: 'numeric' } : {}),
  });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2025, month, 15));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  });
};

const months = (): Term[][] => {
  // A format takes a millisecond to make.
  const names = namingTags.map((tag) => ({ tag, forms: [monthNames(tag, false), monthNames(tag, true)] }));
  return Array.from({ length: 12 }, (_, month) =>
    names.flatMap(({ tag, forms }) => forms.map((form) => ({ text: form[month] ?? '', tag }))),
  );
};

const termsOf = (concept: TableConcept): Term[] =>
  glossaryTags.flatMap((tag) => concept[tag].map((text) => ({ text, tag })));

/**
 * @param names The collection's own, from its `names.yaml`.
 * @returns Every concept that is known without looking at the articles.
 */
export const readConcepts = (names: readonly CollectionName[]): Concept[] => [
  ...names.map((forms) => ({
    terms: namingTags.flatMap((tag) => (forms[tag] ?? []).map((text) => ({ text, tag }))),
    isName: true,
  })),
  ...[...places(), ...languageNames(), ...months()].map((terms) => ({ terms, isName: true })),
  ...worldNames.map((name) => ({ terms: termsOf(name), isName: true })),
  ...glossary.map((concept) => ({ terms: termsOf(concept), isName: false })),
];
