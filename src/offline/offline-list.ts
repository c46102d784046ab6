// offline.json: what can be saved of one build. Written by scripts/output/offline-list.ts, read by the service worker
// and by the page that shows what is saved.

/** A file with the start of its SHA-256: 16 lower-case hex digits. */
export type ListedFile = readonly [path: string, sum: string];

/**
 * What a pack holds: articles of a language and year, lists in a language, what the search needs, or the articles of a
 * language in another script, which nobody gets who did not ask for them.
 */
export type PackKind = 'articles' | 'lists' | 'search' | 'readings';

/** A zip archive with a part of the site. Its name stays when its content changes; its address does not. */
export type Pack = {
  readonly name: string;
  readonly kind: PackKind;
  /** Primary language subtag of articles, or the interface folder of lists; '' for the search. */
  readonly lang: string;
  /** `2025`, `undated`; '' where no year is meant. */
  readonly year: string;
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
  /** The rest of a large collection; of any, the readings. */
  readonly packs: readonly Pack[];
};

/** Name of the list, at the site's root. */
export const LIST_PATH = 'offline.json';
