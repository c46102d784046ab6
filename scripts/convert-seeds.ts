// A whole collection -> its articles and the report on every seed, in memory: for what is small enough to be held. Pure.
import type { Article } from '../src/article/article-schema.ts';
import type { ReportEntry } from '../src/article/report-schema.ts';
import { blockTexts, convertSeed, type SeedConversion } from './convert/convert-seed.ts';
import { outlineOf } from './convert/outline.ts';
import { type NamedSeeds, nameSeeds, type OutlinedSeed } from './name-seeds.ts';
import type { ParsedSeed } from './parse/parse-seed.ts';
import type { Collection, SeedHead } from './read-seeds.ts';
import { composeArticle } from './stored-articles.ts';

/** What became of one seed; `article` is absent when it was rejected. */
export type Conversion = { readonly report: ReportEntry; readonly article: Article | undefined };

export type Conversions = Omit<NamedSeeds, 'seeds'> & {
  /** In the order of the seeds. */
  readonly conversions: readonly Conversion[];
};

/** @returns One conversion for each seed, whatever order the seeds come in. Nothing is thrown for what a seed holds. */
export const convertSeeds = (collection: Collection): Conversions => {
  const parsedBySeed = new Map<string, ParsedSeed>();
  const outlines = collection.seeds.map((result): OutlinedSeed => {
    if (!result.ok) return result;
    const conversion: SeedConversion = convertSeed(result.seed);
    if (conversion.ok) parsedBySeed.set(result.seed.path, conversion.parsed);
    const { bytes: _bytes, text: _text, ...seed } = result.seed;
    return { ok: true, seed, outline: outlineOf(conversion) };
  });
  const parsedOf = ({ path }: Pick<SeedHead, 'path'>): ParsedSeed => {
    const parsed = parsedBySeed.get(path);
    if (parsed === undefined) throw new Error(`${path} was not converted`);
    return parsed;
  };
  const { seeds, ...named } = nameSeeds({ ...collection, seeds: outlines }, (seed) => blockTexts(parsedOf(seed)));
  const conversions = seeds.map((seed): Conversion =>
    seed.isPublished
      ? composeArticle(seed.article, parsedOf(seed.article.seed))
      : { report: seed.report, article: undefined },
  );
  return { ...named, conversions };
};
