// offline.json: what can be saved of one build. Written by scripts/output/offline-list.ts, read by the service worker
// and by the page that shows what is saved.

/** A file with the start of its SHA-256: 16 lower-case hex digits. */
export type ListedFile = readonly [path: string, sum: string];

/**
 * What a pack holds: articles of a language and year, lists in a language, what the search needs, or the articles of a
 * language in another script, which nobody gets who did not ask for them.
 */
export type PackKind = 'articles' | 'lists' | 'search' | 'readings';

/** What packs can be saved together. */
export type Portion = {
  readonly kind: PackKind;
  /** Primary language subtag of articles, or the interface folder of lists; '' for the search and for pages of no language. */
  readonly lang: string;
  /** `2025`, `undated`; '' where no year is meant. */
  readonly year: string;
};

/** @returns What a portion is known by: `articles-kk-2025`. */
export const portionName = ({ kind, lang, year }: Portion): string => [kind, lang, year].filter(Boolean).join('-');

/**
 * A zip archive with a part of the site. Its name stays when its content changes, as long as it begins with the same file;
 * its address does not.
 */
export type Pack = Portion & {
  readonly name: string;
  /** From the site's root. */
  readonly url: string;
  readonly bytes: number;
  readonly sum: string;
};

export type OfflineList = {
  /** The build's name, as collection.json has it. */
  readonly build: string;
  /** Small enough to be saved whole without asking. */
  readonly isAutomatic: boolean;
  /** Compressed size of all that can be saved but the readings: what a reader pays for. */
  readonly bytes: number;
  /** The page that stands in for one that is not saved, in each language; the collection's first one first. */
  readonly offlinePages: readonly string[];
  /** Fronts, search, the page of what is saved, and what they use: always saved. */
  readonly shell: readonly ListedFile[];
  /** The rest of a small collection, file by file; empty where there are packs. */
  readonly files: readonly ListedFile[];
  /** The rest of a large collection; of any, the readings. Those of a portion in the order of what they hold. */
  readonly packs: readonly Pack[];
};

/** Name of the list, at the site's root. */
export const LIST_PATH = 'offline.json';
