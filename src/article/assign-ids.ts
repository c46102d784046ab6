// A whole collection -> each article's permanent id and its slug. Depends on what the articles are, never on their order.
import { digestBase32 } from './base32.ts';
import { slugify } from '../text/slugify.ts';

/** What an article's id and slug are made from. */
export type Identity = {
  /** Path of the seed inside the collection, with `/`; unique. */
  readonly seed: string;
  readonly title: string;
  readonly lang: string;
  /** ISO 8601, when known. */
  readonly date?: string | undefined;
  /** Stated in a sidecar, or kept from the ledger: taken as it is. */
  readonly id?: string | undefined;
  readonly slug?: string | undefined;
  /** What `slugify` makes of the title, where it is known already. */
  readonly titleSlug?: string | undefined;
};

export type Assigned = { readonly seed: string; readonly id: string; readonly slug: string };

/** What a ledger keeps for articles that are gone or had another address. */
export type Held = {
  readonly ids: ReadonlySet<string>;
  /** Address -> id of the article it belongs to: only that one may have it again. */
  readonly urls: ReadonlyMap<string, string>;
};

const noneHeld: Held = { ids: new Set(), urls: new Map() };

/** An id or slug that two sidecars claim, of which the first keeps it, or that no article can have. */
export type Clash = {
  readonly kind: 'id' | 'slug';
  readonly value: string;
  readonly seed: string;
  /** The seed that has it; undefined where none has: it is reserved, or a former address of another article. */
  readonly heldBy: string | undefined;
};

/** Names that Windows keeps for devices: an unpacked site would miss pages of such a name there. */
export const deviceNames: ReadonlySet<string> = new Set([
  ...['con', 'prn', 'aux', 'nul'],
  ...Array.from({ length: 10 }, (_, number) => [`com${number}`, `lpt${number}`]).flat(),
]);

/** Names that no article's page may have: those of our own pages, and of devices. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ...['index', 'search', 'timeline', 'names', 'about', 'download', 'saved', 'years', 'categories', 'sources'],
  ...deviceNames,
]);

/**
 * Gives every article an id and a slug.
 *
 * - id: eight base-32 characters of the seed's path, so that it survives every edit of the text; it survives a renamed
 *   file when a ledger keeps it. Where two would be equal both become longer.
 * - slug: the title, by `slugify`; the id where no title can be spelled. Unique among all articles of one language,
 *   whatever its script, because a Cyrillic article's reading stands beside the Latin articles. Of several with one title the
 *   oldest keeps it (undated last, then by id); the others end in their id.
 * @returns In the order of the input, and what two sidecars both claim.
 */
export const assignIds = (
  articles: readonly Identity[],
  held: Held = noneHeld,
): { assigned: Assigned[]; clashes: Clash[] } => {
  const clashes: Clash[] = [];
  const ids = chooseIds(articles, held, clashes);
  const slugs = chooseSlugs(articles, ids, held, clashes);
  return {
    assigned: articles.map(({ seed }) => ({ seed, id: ids.get(seed) ?? '', slug: slugs.get(seed) ?? '' })),
    clashes,
  };
};

const chooseIds = (articles: readonly Identity[], held: Held, clashes: Clash[]): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  const holders = new Map<string, string>();
  for (const { seed, id } of sortBySeed(articles)) {
    if (id === undefined) continue;
    const heldBy = holders.get(id);
    if (heldBy === undefined && !deviceNames.has(id)) {
      holders.set(id, seed);
      ids.set(seed, id);
    } else clashes.push({ kind: 'id', value: id, seed, heldBy });
  }
  let open = sortBySeed(articles).filter(({ seed }) => !ids.has(seed));
  for (let length = 8; open.length > 0; length += 4) {
    const counts = new Map<string, number>();
    const digests = open.map(({ seed }) =>
      digestBase32(length > 48 ? `${seed}\n${length}` : seed.normalize('NFC'), Math.min(length, 48)),
    );
    for (const id of digests) counts.set(id, (counts.get(id) ?? 0) + 1);
    open = open.filter(({ seed }, index) => {
      const id = digests[index] ?? '';
      if (counts.get(id) !== 1 || holders.has(id) || held.ids.has(id)) return true;
      holders.set(id, seed);
      ids.set(seed, id);
      return false;
    });
  }
  return ids;
};

const chooseSlugs = (
  articles: readonly Identity[],
  ids: ReadonlyMap<string, string>,
  held: Held,
  clashes: Clash[],
): ReadonlyMap<string, string> => {
  const slugs = new Map<string, string>();
  const holders = new Map<string, string>();
  // Of former addresses the language counts, not the tag, for the same reason.
  const owners = new Map([...held.urls].map(([url, id]) => [url.replace(/^([a-z]+)[^/]*\/(.*)\.html$/, '$1/$2'), id]));
  const take = ({ seed, lang }: Identity, slug: string): boolean => {
    const key = `${lang.split('-')[0]}/${slug}`;
    const owner = owners.get(key);
    if (reservedSlugs.has(slug) || holders.has(key) || (owner !== undefined && owner !== ids.get(seed))) return false;
    holders.set(key, seed);
    slugs.set(seed, slug);
    return true;
  };
  for (const article of sortBySeed(articles)) {
    if (article.slug === undefined || take(article, article.slug)) continue;
    const heldBy = holders.get(`${article.lang.split('-')[0]}/${article.slug}`);
    clashes.push({ kind: 'slug', value: article.slug, seed: article.seed, heldBy });
  }
  const open = articles.filter(({ seed }) => !slugs.has(seed)).toSorted((a, b) => byAge(a, b, ids));
  for (const article of open) {
    const id = ids.get(article.seed) ?? '';
    const base = article.titleSlug ?? slugify(article.title, article.lang);
    if (base !== '' && take(article, base)) continue;
    const short = slugify(article.title, article.lang, 59 - id.length);
    const named = short === '' ? id : `${short}-${id}`;
    for (let count = 1; !take(article, count === 1 ? named : `${named}-${count}`); count++);
  }
  return slugs;
};

const byAge = (a: Identity, b: Identity, ids: ReadonlyMap<string, string>): number =>
  compare(a.date ?? '9999-99-99', b.date ?? '9999-99-99') || compare(ids.get(a.seed) ?? '', ids.get(b.seed) ?? '');

const sortBySeed = (articles: readonly Identity[]): Identity[] => articles.toSorted((a, b) => compare(a.seed, b.seed));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
