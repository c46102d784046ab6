// IO. Work once: the pages of an article, and those of a list, that an earlier build has made of the same things are taken,
// not rendered.
import { hash } from 'node:crypto';
import { collectionFacets, collectionLists, type ListPage } from '../src/article/collection-facets.ts';
import type { LoadedArticle, Onward } from '../src/article/loaded-article.ts';
import { newestFirst } from '../src/article/newest-first.ts';
import { facetPermalink, readingPermalinks, shortPermalink } from '../src/article/permalink.ts';
import type { Site } from '../src/article/site-schema.ts';
import { interfaceTags } from '../src/languages/index.ts';
import type { WrittenBatch } from './batch-store.ts';
import { digestNamed } from './digest-named.ts';
import { openReuse, type ReusePlan } from './earlier/earlier-site.ts';
import type { NamedArticle } from './name-seeds.ts';

/** An article whose pages are to be in the site. */
export type ArticlePages = {
  readonly named: NamedArticle;
  readonly loaded: LoadedArticle;
  /** A digest of that, which other pages show of it. */
  readonly shown: string;
};

const digest = (value: unknown): string => hash('sha256', JSON.stringify(value));

/** @returns Every article of the site, in the order of the lists. */
export const listPages = (articles: readonly NamedArticle[], batches: readonly WrittenBatch[]): ArticlePages[] => {
  const namedBy = new Map(articles.map((named) => [named.frontmatter.id, named]));
  return batches
    .flatMap(({ listed }) => listed)
    .flatMap(({ loaded, shown }) => {
      const named = namedBy.get(loaded.id);
      return named ? [{ named, loaded, shown }] : [];
    })
    .sort((a, b) => newestFirst(a.loaded, b.loaded));
};

/** An article's own pages, from the site's root: as it was written, in every reading, and at its short address. */
const pathsOf = ({ id, url }: LoadedArticle): string[] => [
  url,
  ...readingPermalinks(url).map(([, reading]) => reading),
  shortPermalink(id),
];

/** Pages that are made of the same things. `inputs`: a digest of all that, but the program and the options of the build. */
type PageGroup = { readonly inputs: string; readonly paths: readonly string[] };

/**
 * What all pages show of the site, as far as it is not the program's own: the files that they share are. The names of the
 * index's files change with every article, and stand on no page that is taken.
 */
export type SharedByPages = Omit<Site, 'assets' | 'search' | 'problems'>;

/** Digests of what all pages show, and of what lists have of each article: in the order of the lists, and by address. */
type Shown = {
  readonly shared: string;
  readonly inOrder: readonly string[];
  readonly listed: ReadonlyMap<string, string>;
};

const digestShown = (pages: readonly ArticlePages[], site: SharedByPages): Shown => ({
  shared: digest(site),
  inOrder: pages.map(({ shown }) => shown),
  listed: new Map(pages.map(({ loaded, shown }) => [loaded.url, shown])),
});

/** @returns The pages of an article, the `index`-th of the lists: they name its neighbours and what they lead on to. */
const groupArticle = (
  { named, loaded, shown: own }: ArticlePages,
  index: number,
  on: Onward | undefined,
  { shared, inOrder, listed }: Shown,
): PageGroup => {
  const shown = [...(on?.related ?? []).map(({ url }) => url), ...(on?.translations ?? [])];
  const others = [inOrder[index - 1], inOrder[index + 1], ...shown.map((url) => listed.get(url))];
  return { inputs: digest(['pages', shared, digestNamed(named), own, on, others]), paths: pathsOf(loaded) };
};

/** @returns The pages of a part of a list, in all languages. */
const groupList = (list: ListPage<LoadedArticle>, { shared, listed }: Shown): PageGroup => {
  const { name, facet, months, part, parts, articles, beyond } = list;
  const values = [facet, ...months].map((each) => [each.key, each.value, each.articles.length]);
  const shown = articles.map(({ url }) => listed.get(url));
  return {
    inputs: digest(['list', shared, name, values, part, parts, beyond?.date, shown]),
    paths: interfaceTags.map((tag) => facetPermalink(tag, name, facet.key, part)),
  };
};

/**
 * Takes what can be taken, and notes what all pages are made of.
 * @param pages - All of the site, in the order of the lists.
 * @returns The paths of pages that are in the new site, and the articles whose pages are to be rendered.
 */
export const takePages = (
  pages: readonly ArticlePages[],
  onward: Readonly<Record<string, Onward>>,
  site: SharedByPages,
  plan: ReusePlan,
): { readonly taken: ReadonlySet<string>; readonly left: readonly ArticlePages[] } => {
  const shown = digestShown(pages, site);
  const reuse = openReuse(plan, 'pages');
  const taken = new Set<string>();
  const take = ({ inputs, paths }: PageGroup): boolean => {
    const isTaken = reuse.take(inputs);
    if (isTaken) for (const path of paths) taken.add(path);
    else reuse.note(inputs, paths);
    return isTaken;
  };
  const left = pages.filter((page, index) => !take(groupArticle(page, index, onward[page.loaded.id], shown)));
  const facets = collectionFacets(pages.map(({ loaded }) => loaded));
  for (const list of collectionLists(facets)) take(groupList(list, shown));
  reuse.close();
  return { taken, left };
};
