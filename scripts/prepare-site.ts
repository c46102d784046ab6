// The first half of every build: a folder of seeds becomes articles, their MDX pages and the report.
import type { Article } from '../src/article/article-schema.ts';
import type { CollectionName } from '../src/article/collection-names.ts';
import type { Ledger } from '../src/article/ledger-schema.ts';
import type { CollectionSettings } from '../src/article/collection-settings.ts';
import type { Report, ReportEntry } from '../src/article/report-schema.ts';
import { openConversionCache } from './conversion-cache.ts';
import { convertAll } from './convert/convert-all.ts';
import { convertSeeds, type Conversions } from './convert-seeds.ts';
import type { Problem } from './problem.ts';
import type { Progress } from './progress.ts';
import { readCollection } from './read-seeds.ts';

/** An article with what it was made from, and what the report says of it. */
export type PreparedArticle = {
  readonly article: Article;
  readonly report: ReportEntry;
  readonly seedBytes: Uint8Array;
};

export type PreparedSite = {
  readonly articles: readonly PreparedArticle[];
  readonly settings: CollectionSettings;
  readonly names: readonly CollectionName[];
  /** Ends in `/`; undefined when the site may lie anywhere. */
  readonly siteUrl: string | undefined;
  readonly report: Report;
  readonly moved: Conversions['moved'][number][];
  readonly withdrawn: Conversions['withdrawn'][number][];
  /** As it was found; undefined where the collection keeps none. */
  readonly ledger: Ledger | undefined;
  readonly problems: readonly Problem[];
};

export type PrepareOptions = {
  /** Ends in `/`; undefined when only `collection.yaml` may say it. */
  readonly siteUrl: string | undefined;
  /** Whether seeds that an earlier run has converted are converted again. */
  readonly usesCache: boolean;
};

/** Reads and converts the seeds in `folder`; what is wrong with them is in `problems`. */
export const prepareSite = async (
  folder: string,
  { siteUrl, usesCache }: PrepareOptions,
  progress: Progress,
): Promise<PreparedSite> => {
  progress.stage('Reading seeds');
  const collection = await readCollection(folder);
  progress.stage('Converting');
  const cache = usesCache ? openConversionCache({ collection: folder }) : undefined;
  const seeds = collection.seeds.flatMap((result) => (result.ok ? [result.seed] : []));
  const convertOne = await convertAll(seeds, { cache, onStep: progress.step });
  cache?.save();
  const { conversions, problems, totals, moved, withdrawn } = convertSeeds(collection, convertOne);
  const bytesOf = new Map(seeds.map(({ path, bytes }) => [path, bytes]));
  const articles = conversions.flatMap(({ article, report }) => {
    if (!article) return [];
    const seedBytes = bytesOf.get(article.frontmatter.seed);
    if (!seedBytes) throw new Error(`The article of ${article.frontmatter.seed} has no seed.`);
    return [{ article, report, seedBytes }];
  });
  const report = { seeds: conversions.map((conversion) => conversion.report), totals };
  const { settings, names = [], ledger } = collection;
  return {
    articles,
    settings,
    names,
    siteUrl: siteUrl ?? settings.site,
    report,
    moved: [...moved],
    withdrawn: [...withdrawn],
    ledger,
    problems,
  };
};
