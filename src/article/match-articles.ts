// Seeds -> the ledger's entries for them, whatever was renamed or edited since.
import type { LedgerEntry } from './ledger-schema.ts';
import { exactKey, exactKeyOf } from './block-sketch.ts';
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
  // By path, so that the outcome does not depend on the order in which the articles come.
  const sorted = articles.toSorted((a, b) => (a.seed < b.seed ? -1 : a.seed > b.seed ? 1 : 0));
  const matchBy = (find: (article: Traces) => LedgerEntry | undefined, isStated = false): void => {
    for (const article of sorted) {
      if (matches.has(article.seed) || (article.id !== undefined) !== isStated) continue;
      const entry = find(article);
      if (entry === undefined) continue;
      matches.set(article.seed, entry);
      open.delete(entry);
    }
  };
  const isOpen = (entry: LedgerEntry): boolean => open.has(entry);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const bySeed = Map.groupBy(entries, ({ seed }) => seed.normalize('NFC'));
  const byDigest = Map.groupBy(entries, ({ sha256 }) => sha256);
  const atPath = ({ seed }: Traces): LedgerEntry[] => (bySeed.get(seed.normalize('NFC')) ?? []).filter(isOpen);
  matchBy(({ id = '' }) => byId.get(id), true);
  matchBy((article) => atPath(article).find(({ sha256 }) => sha256 === article.sha256));
  matchBy(({ sha256 }) => byDigest.get(sha256)?.find(isOpen));
  matchBy((article) => atPath(article).find((entry) => isEdited(article, entry)));
  const byBlock = indexBlocks([...open]);
  matchBy((article) => findKept(article, byBlock, open));
  return matches;
};

const anchorsOf = (entry: LedgerEntry): { anchor: string; sketch: string }[] =>
  Object.entries(entry.anchors).map(([anchor, sketch]) => ({ anchor, sketch }));

/** A file that says something wholly different is another article, even under the old name; a very short one may be rewritten. */
const isEdited = (article: Traces, entry: LedgerEntry): boolean => {
  const anchors = anchorsOf(entry);
  return anchors.length < 3 || shareKept(anchors, article.texts) > 0;
};

/** Exact key of a block -> the entries that had such a block. */
const indexBlocks = (entries: readonly LedgerEntry[]): ReadonlyMap<string, LedgerEntry[]> => {
  const byBlock = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    for (const key of new Set(Object.values(entry.anchors).map(exactKeyOf))) {
      const known = byBlock.get(key);
      if (known === undefined) byBlock.set(key, [entry]);
      else known.push(entry);
    }
  }
  return byBlock;
};

/** The entry of which the article keeps most blocks, if it keeps half of at least two. */
const findKept = (
  article: Traces,
  byBlock: ReadonlyMap<string, readonly LedgerEntry[]>,
  open: ReadonlySet<LedgerEntry>,
): LedgerEntry | undefined => {
  if (byBlock.size === 0) return undefined;
  const kept = new Map<LedgerEntry, number>();
  for (const key of new Set(article.texts.map(exactKey))) {
    for (const entry of byBlock.get(key) ?? []) if (open.has(entry)) kept.set(entry, (kept.get(entry) ?? 0) + 1);
  }
  let best: { entry: LedgerEntry; share: number } | undefined;
  for (const [entry, count] of kept) {
    const size = Object.keys(entry.anchors).length;
    const share = count / size;
    if (size >= 2 && share >= keptOfRenamed && (best === undefined || share > best.share)) best = { entry, share };
  }
  return best?.entry;
};
