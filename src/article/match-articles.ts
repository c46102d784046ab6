// Seeds -> the ledger's entries for them, whatever was renamed or edited since.
import type { LedgerEntry } from './ledger-schema.ts';
import { shareKept } from './match-anchors.ts';

/** What a seed is known by. */
export type Traces = {
  readonly seed: string;
  readonly sha256: string;
  /** Stated in a sidecar. */
  readonly id?: string | undefined;
  /** The blocks' texts, in reading order. */
  readonly texts: readonly string[];
};

/** A renamed and edited article keeps at least this share of its blocks. */
const keptOfRenamed = 0.5;

/**
 * Finds each seed's entry. In this order, each entry being given once: the id that a sidecar states; the same path and bytes;
 * the same bytes elsewhere (the file was renamed); the same path, if anything of the text is left (it was edited);
 * at least half of the blocks (it was renamed and edited). What finds none is a new article.
 * @returns Seed path -> entry.
 */
export const matchArticles = (
  entries: readonly LedgerEntry[],
  articles: readonly Traces[],
): ReadonlyMap<string, LedgerEntry> => {
  const matches = new Map<string, LedgerEntry>();
  const open = new Set(entries);
  const matchBy = (isOne: (article: Traces, entry: LedgerEntry) => boolean, find: Finder): void => {
    for (const article of articles) {
      if (matches.has(article.seed)) continue;
      const entry = find(article).find((candidate) => open.has(candidate) && isOne(article, candidate));
      if (entry === undefined) continue;
      matches.set(article.seed, entry);
      open.delete(entry);
    }
  };
  const byId = group(entries, ({ id }) => id);
  const bySeed = group(entries, ({ seed }) => seed.normalize('NFC'));
  const byDigest = group(entries, ({ sha256 }) => sha256);
  const findBySeed: Finder = ({ seed }) => bySeed.get(seed.normalize('NFC')) ?? [];
  matchBy(
    () => true,
    ({ id }) => (id === undefined ? [] : (byId.get(id) ?? [])),
  );
  matchBy((article, entry) => article.sha256 === entry.sha256 && article.id === undefined, findBySeed);
  matchBy(
    (article) => article.id === undefined,
    ({ sha256 }) => byDigest.get(sha256) ?? [],
  );
  matchBy((article, entry) => article.id === undefined && isEdited(article, entry), findBySeed);
  const left = [...open];
  matchBy(
    (article, entry) => article.id === undefined && keepsHalf(article, entry),
    () => left,
  );
  return matches;
};

type Finder = (article: Traces) => readonly LedgerEntry[];

const group = (
  entries: readonly LedgerEntry[],
  keyOf: (entry: LedgerEntry) => string,
): ReadonlyMap<string, LedgerEntry[]> => Map.groupBy(entries, keyOf);

const anchorsOf = (entry: LedgerEntry): { anchor: string; sketch: string }[] =>
  Object.entries(entry.anchors).map(([anchor, sketch]) => ({ anchor, sketch }));

/** A file that says something wholly different is another article, even under the old name; a very short one may be rewritten. */
const isEdited = (article: Traces, entry: LedgerEntry): boolean => {
  const anchors = anchorsOf(entry);
  return anchors.length < 3 || shareKept(anchors, article.texts) > 0;
};

const keepsHalf = (article: Traces, entry: LedgerEntry): boolean =>
  Object.keys(entry.anchors).length >= 2 && shareKept(anchorsOf(entry), article.texts) >= keptOfRenamed;
