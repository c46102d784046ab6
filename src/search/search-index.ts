// What the index consists of, file by file. scripts/build-index.ts writes it, engine.ts reads it.
import type { ShardList } from './shards.ts';

/** Names of the packed files in `assets/search/`, without `.js`. */
export const fileNames = {
  chunk: (hash: string) => `chunk/${hash}`,
  text: (record: string) => `text/${record}`,
  card: (record: string) => `card/${record}`,
  words: (shard: string) => `words/${shard}`,
  aliases: (shard: string) => `aliases/${shard}`,
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

/** An article's text: what results are cut from. */
export type ArticleText = Card & {
  /** The title is the beginning of the text, which has none of its own: its words are counted once, where they stand. */
  readonly titleIsLead?: true;
  /** Category, authors, place, agency, date: found, and shown elsewhere. */
  readonly head: readonly string[];
  readonly blocks: readonly TextBlock[];
};

/** Per record, in the order of Pagefind's metadata. A number points into the list of the same name. */
export type RecordColumns = {
  readonly lang: readonly number[];
  readonly source: readonly number[];
  readonly kind: readonly number[];
  /** `20251220`; 0 when unknown. */
  readonly date: readonly number[];
  /** Words of the title, of the head, of the subheads, of the lead; and of the whole record. */
  readonly title: readonly number[];
  readonly head: readonly number[];
  readonly subheads: readonly number[];
  readonly lead: readonly number[];
  readonly words: readonly number[];
};

/** The kinds of articles that the filter tells apart. */
export const articleKinds = ['article', 'interview'] as const;

/** The first file of an index: what every search needs. */
export type SearchIndex = {
  /** Name of the packed file that holds Pagefind's module. */
  readonly wasm: string;
  /** Pagefind's metadata, as `bytesOf` reads it. */
  readonly metadata: string;
  /** Tags in lower case, as addresses spell them. */
  readonly langs: readonly string[];
  readonly sources: readonly string[];
  readonly records: RecordColumns;
  /** The vocabulary's shards, and those of the table of aliases. */
  readonly words: ShardList;
  readonly aliases: ShardList;
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
  /** What searches; loaded with the first query. */
  readonly engine: string;
  /** Pagefind's module, the same in every build. */
  readonly wasm: string;
  readonly index: string;
};
