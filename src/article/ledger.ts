// What readers were promised -> ids, slugs and anchors that keep it. Pure; the commands read and write the file.
import type { Article, Block } from './article-schema.ts';
import { assignIds, type Assigned, type Clash, type Identity } from './assign-ids.ts';
import { assignAnchors } from './assign-anchors.ts';
import { sketchBlock } from './block-sketch.ts';
import { emptyLedger, formatLedger, type Ledger, type LedgerEntry } from './ledger-schema.ts';
import { matchAnchors, type KnownAnchor } from './match-anchors.ts';
import { matchArticles, type Traces } from './match-articles.ts';
import { pathTag, permalink } from './permalink.ts';

/** An article before it has an id. */
export type Unnamed = Identity &
  Traces & {
    /** One for each text, as `assignAnchors` gives them, where they are known already. */
    readonly anchors?: readonly string[];
  };

/** An article's names, and the addresses that must lead to it. */
export type Named = Assigned & {
  /** Relative to the site's root: `kk/orta-daliz.html`. */
  readonly url: string;
  /** One for each text, in reading order. */
  readonly anchors: readonly string[];
  /** Addresses it had before, newest first, relative to the site's root. */
  readonly formerUrls: readonly string[];
};

/**
 * Names every article of a collection. Without a ledger, ids, slugs and anchors are a pure function of the articles; with
 * one, what it says wins, except over what a sidecar states now.
 * @returns In the order of the input, and what two sidecars both claim.
 */
export const applyLedger = (
  ledger: Ledger | undefined,
  articles: readonly Unnamed[],
): { named: Named[]; clashes: readonly Clash[] } => {
  const entries = ledger?.articles ?? [];
  const matches = matchArticles(entries, articles);
  const identities = articles.map((article): Identity => {
    const entry = matches.get(article.seed);
    const { seed, title, titleSlug, lang, date } = article;
    // Field by field: to copy all would ask for the texts, which may have to be read.
    const slug = article.slug ?? keptSlug(article, entry);
    return { seed, title, titleSlug, lang, date, id: article.id ?? entry?.id, slug };
  });
  const { assigned, clashes } = assignIds(identities, findHeld(entries, matches));
  const named = articles.map((article, index): Named => {
    const { id, slug } = assigned[index] ?? { id: '', slug: '' };
    const entry = matches.get(article.seed);
    const url = permalink({ lang: article.lang, slug });
    const anchors = entry ? matchAnchors(knownAnchors(entry), article.texts) : undefined;
    return {
      seed: article.seed,
      id,
      slug,
      url,
      anchors: anchors?.map(({ anchor }) => anchor) ?? article.anchors ?? assignAnchors(article.texts),
      formerUrls: (entry?.urls ?? []).filter((former) => former !== url),
    };
  });
  return { named, clashes };
};

/**
 * @returns The ledger as it should be once these articles are published: what `build` writes, and what `--frozen` compares.
 * Articles that are gone stay in it.
 */
export const updateLedger = (ledger: Ledger | undefined, articles: Iterable<Article>): Ledger => {
  const entries = new Map((ledger?.articles ?? []).map((entry) => [entry.id, entry]));
  for (const article of articles) {
    const { id } = article.frontmatter;
    entries.set(id, updateEntry(entries.get(id), article));
  }
  return { version: 1, articles: [...entries.values()] };
};

const knownAnchors = (entry: LedgerEntry): KnownAnchor[] =>
  Object.entries({ ...entry.anchors, ...entry.retired }).map(([anchor, sketch]) => ({ anchor, sketch }));

/** A slug stays when a headline is corrected. */
const keptSlug = (article: Unnamed, entry: LedgerEntry | undefined): string | undefined => {
  const isSameLanguage = entry?.urls[0]?.startsWith(`${pathTag(article.lang)}/`) === true;
  return isSameLanguage ? entry.slugs[0] : undefined;
};

/** Ids and addresses that belong to articles that are gone, or belonged to one under a former name. */
const findHeld = (
  entries: readonly LedgerEntry[],
  matches: ReadonlyMap<string, LedgerEntry>,
): { ids: ReadonlySet<string>; urls: ReadonlyMap<string, string> } => {
  const present = new Set(matches.values());
  const ids = new Set(entries.filter((entry) => !present.has(entry)).map(({ id }) => id));
  const urls = new Map(entries.flatMap(({ id, urls: all }) => all.map((url) => [url, id] as const)));
  return { ids, urls };
};

const updateEntry = (entry: LedgerEntry | undefined, { frontmatter, blocks }: Article): LedgerEntry => {
  const { id, seed, seedSha256, slug } = frontmatter;
  const anchors = Object.fromEntries(blocks.map((block) => [block.anchor, sketchBlock(anchoredText(block))]));
  const before = Object.entries({ ...entry?.retired, ...entry?.anchors });
  const gone = before.filter(([anchor]) => !Object.hasOwn(anchors, anchor)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    id,
    seed,
    sha256: seedSha256,
    slugs: [...new Set([slug, ...(entry?.slugs ?? [])])],
    urls: [...new Set([permalink(frontmatter), ...(entry?.urls ?? [])])],
    anchors,
    ...(gone.length > 0 ? { retired: Object.fromEntries(gone) } : {}),
  };
};

/** What a block's anchor is made from. */
const anchoredText = (block: Block): string => (block.type === 'list' ? block.items.join('\n') : block.text);

/** How an article's entry would change. */
export type LedgerChange = {
  readonly id: string;
  readonly seed: string;
  readonly what: 'new' | 'moved' | 'renamed' | 'blocks' | 'text';
};

/**
 * What writing the ledger would change: `new` (not in it yet), `moved` (another address), `renamed` (another file),
 * `blocks` (anchors added or retired), `text` (only what blocks are known by). Empty when the file would stay as it is, which
 * is what `--frozen` demands.
 */
export const findLedgerChanges = (before: Ledger | undefined, after: Ledger): LedgerChange[] => {
  const known = new Map((before ?? emptyLedger).articles.map((entry) => [entry.id, entry]));
  return after.articles.flatMap((entry): LedgerChange[] => {
    const what = compareEntries(known.get(entry.id), entry);
    return what === undefined ? [] : [{ id: entry.id, seed: entry.seed, what }];
  });
};

const compareEntries = (before: LedgerEntry | undefined, after: LedgerEntry): LedgerChange['what'] | undefined => {
  if (before === undefined) return 'new';
  if (before.urls[0] !== after.urls[0]) return 'moved';
  if (before.seed !== after.seed) return 'renamed';
  if (Object.keys(before.anchors).join() !== Object.keys(after.anchors).join()) return 'blocks';
  const isSame = formatLedger({ version: 1, articles: [before] }) === formatLedger({ version: 1, articles: [after] });
  return isSame ? undefined : 'text';
};
