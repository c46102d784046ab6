// What articles can be listed by: year, month, language, section of the newspaper, source.
import type { Frontmatter } from './article-schema.ts';
import type { FacetName } from './permalink.ts';
import { pathTag } from './permalink.ts';

/** What lists go by. */
export type Faceted = Pick<Frontmatter, 'lang' | 'date' | 'category' | 'source' | 'dateline'>;

/** One value of a facet with its articles, in the order they came in. */
export type Facet<A> = {
  /** Last part of the list's address, unique in its facet: `2025`, `uz-cyrl`, `sayasat`. */
  readonly key: string;
  /** The value as articles have it: `2025`, `uz-Cyrl`, `Саясат`. */
  readonly value: string;
  readonly articles: readonly A[];
};

/** @returns Who published the article: the source that is known, else the agency its dateline names. */
export const sourceName = ({ source, dateline }: Pick<Frontmatter, 'source' | 'dateline'>): string | undefined =>
  source?.name ?? dateline?.agency;

/** Stands for the year of articles whose date is not known. */
export const UNDATED = 'undated';

const valueOf: Readonly<Record<FacetName, (article: Faceted) => string | undefined>> = {
  year: ({ date }) => date?.slice(0, 4) ?? UNDATED,
  month: ({ date }) => date?.slice(0, 7),
  language: ({ lang }) => lang,
  category: ({ category }) => category,
  source: sourceName,
};

/** `KAZINFORM` in a dateline and `Kazinform` in a sidecar are one source: lists go by the letters, not their case. */
const sameValue = (value: string): string => value.normalize('NFC').toLocaleLowerCase('und').trim();

const byCount = <A>(a: Facet<A>, b: Facet<A>): number =>
  b.articles.length - a.articles.length || (a.key < b.key ? -1 : 1);

/** Newest first, undated last. */
const byKeyDown = <A>(a: Facet<A>, b: Facet<A>): number =>
  Number(a.key === UNDATED) - Number(b.key === UNDATED) || (a.key < b.key ? 1 : -1);

/**
 * @param slugify - Makes the address of a value, `''` where nothing remains; values that would share one are numbered.
 * @returns The values of a facet: years and months newest first, all else by the number of articles.
 */
export const facetsOf = <A extends Faceted>(
  articles: readonly A[],
  name: FacetName,
  slugify: (value: string, tag: string) => string,
): Facet<A>[] => {
  const groups = new Map<string, { value: string; tag: string; articles: A[] }>();
  /** The groups again, by values as they stand: there are few beside the articles, and telling two the same takes long. */
  const known = new Map<string, { articles: A[] }>();
  for (const article of articles) {
    const value = valueOf[name](article);
    if (value === undefined) continue;
    const same = known.get(value);
    if (same) {
      same.articles.push(article);
      continue;
    }
    const key = sameValue(value);
    const group = groups.get(key) ?? { value, tag: article.lang, articles: [] };
    group.articles.push(article);
    groups.set(key, group);
    known.set(value, group);
  }
  // The page that lists the values themselves.
  const taken = new Set(['index']);
  const uniqueKey = (base: string): string => {
    let key = base;
    for (let number = 2; taken.has(key); number++) key = `${base}_${number}`;
    taken.add(key);
    return key;
  };
  const keyOf = (value: string, tag: string): string =>
    name === 'language' ? pathTag(value) : slugify(value, tag) || name;
  return Array.from(groups.entries())
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({
      key: uniqueKey(keyOf(group.value, group.tag)),
      value: group.value,
      articles: group.articles,
    }))
    .sort(name === 'year' || name === 'month' ? byKeyDown : byCount);
};
