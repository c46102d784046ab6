// IO: an answer -> elements. Text goes in as text, never as markup.
import type { SearchAnswer, SearchResult } from './engine.ts';
import { type Facet, facets, type Filters } from './query.ts';
import type { FacetCount } from './record-facets.ts';
import { fill, type SearchStrings } from './search-strings.ts';
import { groupDigits } from '../text/group-digits.ts';

/** What the page says and where it stands. */
export type Surroundings = {
  readonly strings: SearchStrings;
  /** Names of languages in the page's language, by tag in lower case. */
  readonly languages: Readonly<Record<string, string>>;
  /** Relative address of the site's root. */
  readonly root: string;
};

/** Makes an element: its attributes, then what is in it. */
const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
};

/** Words of a hit's link: an article's page marks these. Few, so that the address stays short. */
const mostMarkedWords = 12;

const address = ({ url, matched }: SearchResult, anchor: string, root: string): string => {
  const words = matched.slice(0, mostMarkedWords).map(({ surface }) => surface);
  const marks = words.length ? `?hl=${encodeURIComponent(words.join(' '))}` : '';
  return `${root}${url}${marks}${anchor && `#${anchor}`}`;
};

const passageElements = (result: SearchResult, root: string): HTMLElement[] =>
  result.passages.map(({ anchor, parts, lang }) => {
    const excerpt = element('span', { 'data-excerpt': '' });
    excerpt.append(...parts.map(({ text, mark }) => (mark ? element('mark', {}, text) : text)));
    const link = element('a', { href: address(result, anchor, root) }, excerpt);
    return element('p', { 'data-passage': '', ...(lang ? { lang } : {}) }, link);
  });

/** The mark that the site sets beside every article: the short tag for the eye, the name for the ear. */
const languageMark = (lang: string, { languages }: Surroundings): HTMLElement =>
  element(
    'span',
    { class: 'mark', 'data-mark': Intl.getCanonicalLocales(lang)[0] ?? lang },
    element('span', { 'aria-hidden': 'true' }, lang.split('-')[0] ?? lang),
    element('span', { class: 'hidden' }, languages[lang] ?? lang),
  );

/** @returns One article with its passages. */
export const resultElement = (result: SearchResult, surroundings: Surroundings): HTMLLIElement => {
  const { root, strings } = surroundings;
  const about = element('p', { class: 'about' }, languageMark(result.lang, surroundings), ' ');
  const date = result.date
    ? element('time', { datetime: result.date, lang: result.lang }, result.dateText ?? result.date)
    : strings.undated;
  about.append(date, ...(result.source ? [` · ${result.source}`] : []));
  const link = element('a', { href: address(result, result.passages[0]?.anchor ?? '', root) }, result.title);
  return element(
    'li',
    { 'data-search-result': '', 'data-seed': result.seed, 'data-lang': result.lang },
    about,
    element('h2', { lang: result.lang }, link),
    element('div', { class: 'passages', lang: result.lang }, ...passageElements(result, root)),
  );
};

/** @returns What was searched for beside or instead of what was typed, a paragraph each. */
export const hintElements = (answer: SearchAnswer, { strings }: Surroundings): HTMLElement[] => [
  ...answer.corrected.map(({ typed, used }) => element('p', {}, fill(strings.corrected, { typed, used }))),
  ...answer.also.map(({ word, terms }) => element('p', {}, fill(strings.also, { word, terms: terms.join(', ') }))),
  ...(answer.unknown.length && answer.total
    ? [element('p', {}, fill(strings.unknown, { words: answer.unknown.join(', ') }))]
    : []),
  ...(answer.mostWords ? [element('p', {}, fill(strings.cut, { count: String(answer.mostWords) }))] : []),
  ...(answer.total ? [] : [element('p', {}, strings.none), element('p', {}, strings.noneHelp)]),
];

const facetLabel = (facet: Facet, { value }: FacetCount, { strings, languages }: Surroundings): string => {
  if (facet === 'lang') return languages[value] ?? value;
  return facet === 'kind' && (value === 'article' || value === 'interview') ? strings[value] : value;
};

/** @returns For each facet with a choice, its values with their counts as buttons; `data-facet` and `value` name them. */
export const facetElements = (answer: SearchAnswer, filters: Filters, surroundings: Surroundings): HTMLElement[] =>
  facets
    .filter((facet) => answer.facets[facet].length > 1 || filters[facet]?.length)
    .map((facet) => {
      const isPressed = ({ value }: FacetCount): boolean => filters[facet]?.includes(value) ?? false;
      const { [facet]: values } = answer.facets;
      // What is chosen comes first: of many values only some are seen at once.
      const buttons = [...values.filter(isPressed), ...values.filter((entry) => !isPressed(entry))].map((entry) =>
        element(
          'button',
          { type: 'button', 'data-facet': facet, value: entry.value, 'aria-pressed': String(isPressed(entry)) },
          `${facetLabel(facet, entry, surroundings)} ${groupDigits(entry.count, surroundings.strings.thousands)}`,
        ),
      );
      return element('fieldset', {}, element('legend', {}, surroundings.strings[facet]), ...buttons);
    });

/** @returns The two orders as buttons; `data-sort` names them. */
export const sortElement = (sort: 'relevance' | 'date', { strings }: Surroundings): HTMLElement => {
  const buttons = (['relevance', 'date'] as const).map((order) =>
    element('button', { type: 'button', 'data-sort': order, 'aria-pressed': String(order === sort) }, strings[order]),
  );
  return element('fieldset', {}, element('legend', {}, strings.sort), ...buttons);
};
