// What ranking and filters know of every article.
import type { Article } from '../../src/article/article-schema.ts';
import { pathTag } from '../../src/article/permalink.ts';
import {
  articleKinds,
  lengthStep,
  type RecordColumns,
  type SearchIndex,
  undated,
} from '../../src/search/search-index.ts';
import { articleKind, articleSource } from './article-text.ts';

/** Of one article. Plain data: it can be sent and stored. */
export type ArticleFacts = {
  /** As paths spell it. */
  readonly lang: string;
  /** '' when unknown, as by `articleSource`. */
  readonly source: string;
  readonly kind: (typeof articleKinds)[number];
  /** ISO 8601 date without time. */
  readonly date: string | undefined;
  /** Words of the whole article. */
  readonly words: number;
};

/** @param words As `articleKeys` counts them. */
export const articleFacts = (article: Article, words: number): ArticleFacts => ({
  lang: pathTag(article.frontmatter.lang),
  source: articleSource(article),
  kind: articleKind(article),
  date: article.frontmatter.date,
  words,
});

export type Columns = Pick<SearchIndex, 'langs' | 'sources'> & { readonly records: RecordColumns };

/** The different values in alphabetical order, so that a list does not depend on which came first; and each one's number. */
const numberValues = (all: readonly string[]): { readonly values: string[]; readonly column: number[] } => {
  const values = [...new Set(all)].sort();
  const numbers = new Map(values.map((value, number) => [value, number]));
  return { values, column: all.map((value) => numbers.get(value) ?? 0) };
};

const millisecondsADay = 86_400_000;

/** @param facts In the order of the records. */
export const collectColumns = (facts: readonly ArticleFacts[]): Columns => {
  const lang = numberValues(facts.map((fact) => fact.lang));
  const source = numberValues(facts.map((fact) => fact.source));
  return {
    langs: lang.values,
    sources: source.values,
    records: {
      lang: lang.column,
      source: source.column,
      kind: facts.map(({ kind }) => articleKinds.indexOf(kind)),
      day: facts.map(({ date }) => (date === undefined ? undated : Date.parse(date) / millisecondsADay)),
      words: facts.map(({ words }) => lengthStep(words)),
    },
  };
};
