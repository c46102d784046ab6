// IO. Work once: the pages of an article that an earlier build has made of the same things are taken, not rendered.
import { hash } from 'node:crypto';
import type { LoadedArticle, Onward } from '../src/article/loaded-article.ts';
import { newestFirst } from '../src/article/newest-first.ts';
import { readingPermalinks, shortPermalink } from '../src/article/permalink.ts';
import type { Site } from '../src/article/site-schema.ts';
import type { ConversionStore } from './conversion-store.ts';
import { openReuse, type ReusePlan } from './earlier/earlier-site.ts';
import { articleToMdast } from './mdx/article-to-mdast.ts';
import type { NamedArticle } from './name-seeds.ts';
import { openSiteFolder } from './output/site-folder.ts';
import { readArticle } from './stored-articles.ts';
import { pageFile } from './work-folder.ts';
import type { FinishedBatch } from './write-batch.ts';

/** An article whose pages are to be in the site. */
export type ArticlePages = {
  readonly named: NamedArticle;
  readonly loaded: LoadedArticle;
  /** Whether what its page shows lies in the work folder. */
  readonly hasData: boolean;
};

/** @returns Every article of the site, in the order of the lists. */
export const listPages = (articles: readonly NamedArticle[], batches: readonly FinishedBatch[]): ArticlePages[] =>
  batches
    .flatMap(({ listed, isTaken }) => listed.map(({ loaded }) => ({ loaded, hasData: !isTaken })))
    .flatMap((page, index) => {
      const named = articles[index];
      return named ? [{ named, ...page }] : [];
    })
    .sort((a, b) => newestFirst(a.loaded, b.loaded));

const digest = (value: unknown): string => hash('sha256', JSON.stringify(value));

/** An article's own pages, from the site's root: as it was written, in every reading, and at its short address. */
const pathsOf = ({ id, url }: LoadedArticle): string[] => [
  url,
  ...readingPermalinks(url).map(([, reading]) => reading),
  shortPermalink(id),
];

/**
 * @param pages - In the order of the lists: an article's page names its neighbours.
 * @returns For each article a digest of everything that the bytes of its pages depend on, but the program and the options
 *   of the build.
 */
const digestInputs = (
  pages: readonly ArticlePages[],
  onward: Readonly<Record<string, Onward>>,
  site: Site,
): readonly string[] => {
  // The names of the index's files change with every article, and stand on no article's page.
  const shared = digest({ ...site, search: null });
  const listedAt = new Map(pages.map(({ loaded }) => [loaded.url, digest(loaded)]));
  const listed = [...listedAt.values()];
  return pages.map(({ named, loaded }, index) => {
    const on = onward[loaded.id];
    const shown = [...(on?.related ?? []).map(({ url }) => url), ...(on?.translations ?? [])];
    const others = [listed[index - 1], listed[index + 1], ...shown.map((url) => listedAt.get(url))];
    return digest(['pages', shared, named, listed[index], on, others]);
  });
};

/**
 * Takes what can be taken, and notes what all pages are made of.
 * @param pages - All of the site.
 * @returns The paths of pages that are in the new site, and the articles whose pages are to be rendered.
 */
export const takePages = (
  pages: readonly ArticlePages[],
  onward: Readonly<Record<string, Onward>>,
  site: Site,
  plan: ReusePlan,
): { readonly taken: ReadonlySet<string>; readonly left: readonly ArticlePages[] } => {
  const inputs = digestInputs(pages, onward, site);
  const reuse = openReuse(plan, 'pages');
  const taken = new Set<string>();
  const left = pages.filter((page, index) => {
    const made = inputs[index] ?? '';
    const paths = pathsOf(page.loaded);
    if (!reuse.take(made)) {
      reuse.note(made, paths);
      return true;
    }
    for (const path of paths) taken.add(path);
    return false;
  });
  reuse.close();
  return { taken, left };
};

/** Writes what pages show that are to be rendered although nothing else about their articles had to be made. */
export const writeMissing = (pages: readonly ArticlePages[], store: ConversionStore, workFolder: string): void => {
  const write = openSiteFolder(workFolder);
  for (const { named, loaded, hasData } of pages) {
    if (hasData) continue;
    const { article, report } = readArticle(store, named);
    write(pageFile({ loaded }, articleToMdast(article), report));
  }
};
