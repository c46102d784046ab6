// What the index consists of, file by file. scripts/build-index.ts writes it, engine.ts reads it.
import type { ShardList } from './shards.ts';

/** Names of the packed files in `assets/search/`, without `.js`. */
export const fileNames = {
  chunk: (shard: string) => `chunk/${shard}`,
  /** @param slice From 1, as places.ts counts them. */
  text: (group: string, article: number, slice: number) => `text/${group}/${article}-${slice}`,
  words: (shard: string) => `words/${shard}`,
  concepts: (shard: string) => `concepts/${shard}`,
} as const;

/** How an article stands in a list of results. */
export type Card = {
  /** Path of the seed inside the collection. */
  readonly seed: string;
  /** Relative to the site's root: `kk/slug.html`. */
  readonly url: string;
  readonly lang: string;
  readonly title: string;
  /** ISO 8601 date without time, or absent. */
  readonly date?: string;
  /** The date as the article's language writes it: browsers lack these languages. */
  readonly dateText?: string;
  readonly source?: string;
};

/** A block as the index knows it. Lists come item by item, with the list's anchor. */
export type TextBlock = {
  /** The block's id in its page; '' for a caption that stands outside the text. */
  readonly anchor: string;
  readonly text: string;
  /** Absent means that the block is of the article's language. */
  readonly lang?: string;
  readonly subhead?: true;
};

/** An article's text, or a slice of it in a file of its own: what results are cut from. */
export type ArticleText = Card & {
  /** The title is the beginning of the text, which has none of its own: its words are counted once, where they stand. */
  readonly titleIsLead?: true;
  /** Category, authors, place, agency, date: found, and shown elsewhere. Only in the first slice. */
  readonly head: readonly string[];
  readonly blocks: readonly TextBlock[];
};

/** What is known of each record, in the order in which it travels. */
export const columnNames = ['lang', 'source', 'kind', 'day', 'words'] as const;

/** A number for each record. */
export type RecordColumns = {
  /** Place in `SearchIndex.langs`. */
  readonly lang: readonly number[];
  /** Place in `SearchIndex.sources`. */
  readonly source: readonly number[];
  /** Place in `articleKinds`. */
  readonly kind: readonly number[];
  /** Days since 1970, or `undated`. */
  readonly day: readonly number[];
  /** Words of the whole article, as `lengthOf` reads them. */
  readonly words: readonly number[];
};

/** The day of an article whose date is unknown: before all others. */
export const undated = Number.NEGATIVE_INFINITY;

/** Steps of length in which the number of words doubles: within 9 % of it, which ranking can't tell from the truth. */
const lengthSteps = 4;

/** @returns A number of words as the index holds it: `lengthStep(500)` is 36. */
export const lengthStep = (words: number): number => Math.round(Math.log2(Math.max(1, words)) * lengthSteps);

/** @returns The number of words, about: `lengthOf(36)` is 512. */
export const lengthOf = (step: number): number => 2 ** (step / lengthSteps);

/** Files of articles that change together lie in a folder that is named after their content. */
export type TextGroups = readonly (readonly [articles: number, folder: string])[];

/** The kinds of articles that the filter tells apart. */
export const articleKinds = ['article', 'interview'] as const;

/** The first file of an index: what every search needs. */
export type SearchIndex = {
  /** Tags in lower case, as addresses spell them. */
  readonly langs: readonly string[];
  readonly sources: readonly string[];
  /** How many articles there are. */
  readonly articles: number;
  /** The `RecordColumns` of all, as packed-columns.ts has them, in base64. */
  readonly records: string;
  readonly groups: TextGroups;
  /** Pagefind's chunks. */
  readonly chunks: ShardList;
  /**
   * Keys of very many articles, each with the chunk that has its places. In `chunks` they have a `countedPlace` for each part
   * of an article: the places of one such word would be most of what a query loads.
   */
  readonly common: ShardList & {
    /** Of each, how many articles have it, in a letter as in the table of words: A one, B 2–3, … */
    readonly counts: string;
  };
  /** The shards of the table of words. */
  readonly words: ShardList;
  /** Of each shard of concepts, `hashDigits` digits; its name is these and its place, from 0. '' where they lie with the words. */
  readonly concepts: string;
};

/**
 * Names of the files that pages name, without `.js`, and the folder they are in. The build knows them before it makes
 * the pages.
 */
export type SearchFiles = {
  /** Relative to the site's root: `assets/search/`. */
  readonly base: string;
  /** The search page's script: `box-3f9a0c11be`. */
  readonly box: string;
  /** Marks the words of `?hl=` on an article's page. */
  readonly highlight: string;
  /** What searches, with Pagefind's module; loaded with the first query. */
  readonly engine: string;
  readonly index: string;
};
