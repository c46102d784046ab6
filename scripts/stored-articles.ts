// Articles whole: their names, and the texts that the store of conversions holds.
import type { Article } from '../src/article/article-schema.ts';
import type { ReportEntry } from '../src/article/report-schema.ts';
import { createBlocks } from './convert/create-article.ts';
import { createReport } from './convert/create-report.ts';
import { type ConversionStore, conversionKey, readConversion } from './conversion-store.ts';
import type { NamedArticle } from './name-seeds.ts';
import type { ParsedSeed } from './parse/parse-seed.ts';
import type { SeedHead } from './read-seeds.ts';

/** An article, and what the report says of it. */
export type ReportedArticle = { readonly article: Article; readonly report: ReportEntry };

/** @returns The article of these names and this text. */
export const composeArticle = (named: NamedArticle, parsed: ParsedSeed): ReportedArticle => {
  const { seed, frontmatter, anchors, problems } = named;
  const article: Article = { frontmatter, blocks: createBlocks(parsed, anchors) };
  return { article, report: createReport(seed, parsed, article, problems) };
};

/** @returns What a seed was converted to in this run or an earlier one. */
export const readParsed = (store: ConversionStore, seed: SeedHead): ParsedSeed => {
  const conversion = readConversion(store, conversionKey(store, seed));
  if (conversion.ok) return conversion.parsed;
  throw new Error(`${seed.path} has a name, but could not be converted.`);
};

/** @returns The article with its text from the store. */
export const readArticle = (store: ConversionStore, named: NamedArticle): ReportedArticle =>
  composeArticle(named, readParsed(store, named.seed));

/** @returns The articles one after another, as often as they are asked for: they are not held. */
export const readArticles = (store: ConversionStore, articles: readonly NamedArticle[]): Iterable<Article> => ({
  *[Symbol.iterator]() {
    for (const named of articles) yield readArticle(store, named).article;
  },
});
