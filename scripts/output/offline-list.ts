// Which files of a site can be saved, and in which portions: file by file in a small collection, in packs in a large one.
import { pathTag } from '../../src/article/permalink.ts';
import { interfaceTags } from '../../src/languages/index.ts';
import { readings } from '../../src/languages/readings.ts';
import { type Portion, portionName } from '../../src/offline/offline-list.ts';
import { primaryLanguage } from '../../src/languages/morphologies.ts';
import { contentHash } from './pack-index.ts';

/** Where the ways of saving a collection part; bytes are compressed ones. */
export type OfflineLimits = {
  /** Up to here a collection is saved whole without asking. */
  readonly automaticBytes: number;
  /** Up to here, and to this many files, it is saved file by file, so that an update fetches only what changed. */
  readonly wholeBytes: number;
  readonly wholeFiles: number;
};
/** Readers pay by the megabyte; and more files than these take longer to ask for than to send. */
export const OFFLINE_LIMITS: OfflineLimits = { automaticBytes: 3_000_000, wholeBytes: 20_000_000, wholeFiles: 1500 };
/** Folder of the packs in the site. */
export const PACK_FOLDER = 'packs';
/** Where packs part; bytes are compressed ones. */
export type PackLimits = {
  /** A pack is begun anew where it would grow larger: what is torn off is fetched again. */
  readonly mostBytes: number;
  /**
   * From this size on, one is begun anew with the next border as well. One file in so many is a border, whatever lies before
   * it: what is new, gone or longer changes the pack that it is in, and those after it stay as readers have them.
   */
  readonly leastBytes: number;
  readonly borderEvery: number;
};
export const PACK_LIMITS: PackLimits = { mostBytes: 10_000_000, leastBytes: 2_000_000, borderEvery: 256 };

/** @returns Whether the file is a border between packs. */
export const isPackBorder = (path: string, { borderEvery }: PackLimits): boolean =>
  Number.parseInt(contentHash(path).slice(0, 6), 16) % borderEvery === 0;

/** Is read by programs or by the host, never by a page that is offline. */
const NEVER_SAVED =
  /^(?:sw\.js|offline\.json|manifest\.webmanifest|collection\.json|SHA256SUMS|\.nojekyll|404\.html|robots\.txt|llms[^/]*\.txt|sitemap[^/]*\.xml|(?:.*\/)?feed\.(?:xml|json)|(?:packs|downloads)\/.*|assets\/(?:share|icons)\/.*)$/;

/** A page that every language of the interface has. */
const SHELL_PAGE = /^(?:index|[^/]+\/(?:index|search|about|saved))\.html$/;

/** The search's index: what a page asks for only while it searches. The page's own scripts are small and lie beside it. */
const SEARCH_DATA = /^assets\/search\/(?:.*\/|index-|engine-)/;

/** @returns Whether the file is of the search's index. */
export const isSearchData = (path: string): boolean => SEARCH_DATA.test(path);

/** @returns Whether the file can be saved at all. */
export const isSaveable = (path: string): boolean => !NEVER_SAVED.test(path);

const interfaceFolders: ReadonlySet<string> = new Set(interfaceTags.map(pathTag));

/** @returns Whether the file is saved always: fronts and what all pages use. */
export const isShell = (path: string): boolean => {
  if (path.startsWith('assets/')) return !SEARCH_DATA.test(path);
  if (!SHELL_PAGE.test(path)) return false;
  const folderEnd = path.indexOf('/');
  return folderEnd < 0 || interfaceFolders.has(path.slice(0, folderEnd));
};

/** Whether the file is in a portion, unless it is saved always: pages and what is searched in. */
const isPortioned = (path: string): boolean => path.endsWith('.html') || SEARCH_DATA.test(path);

/**
 * @param hasPacks - Whether the collection is a large one.
 * @returns Whether the file is saved on a device, one by one or in the pack of its portion.
 */
export const isSaved = (path: string, hasPacks: boolean): boolean =>
  (!hasPacks || isPortioned(path) || isShell(path)) && isSaveable(path);

/** Of an article at the least: its page, its short address, its text and its source. */
const fewestFiles = 4;

/** @returns Whether a site of so many articles has packs for certain; others may have them too. */
export const surelyHasPacks = (articles: number): boolean => articles * fewestFiles > OFFLINE_LIMITS.wholeFiles;

/** Folders that have nothing but articles in another script, and their front. */
const readingFolders = new Set(
  readings.filter(({ tag }) => !interfaceTags.some((own) => own === tag)).map(({ tag }) => pathTag(tag)),
);

/** What decides about an article's pack. */
export type DatedArticle = {
  readonly url: string;
  readonly id: string;
  readonly lang: string;
  readonly date: string | null;
};

/** What is searched in. */
export const searchPortion: Portion = { kind: 'search', lang: '', year: '' };

/**
 * @returns A function that says which portion a page or a file of the search belongs to; undefined for what large
 *   collections don't offer to save (texts and sources beside the articles).
 */
export const createPortions = (articles: readonly DatedArticle[]): ((path: string) => Portion | undefined) => {
  // One object for all articles of a pack: there are many articles.
  const portions = new Map<string, Portion>();
  const articlePortion = ({ lang, date }: DatedArticle): Portion => {
    const portion: Portion = { kind: 'articles', lang: primaryLanguage(lang), year: date?.slice(0, 4) ?? 'undated' };
    const key = `${portion.lang} ${portion.year}`;
    const known = portions.get(key) ?? portion;
    portions.set(key, known);
    return known;
  };
  const byPath = new Map<string, Portion>();
  const slugs = new Set<string>();
  for (const article of articles) {
    const portion = articlePortion(article);
    byPath.set(article.url, portion);
    byPath.set(`a/${article.id}.html`, portion);
    // A slug is unique across a language and all its readings: `kk/x.html`, `kk-latn/x.html`.
    const [folder = '', file = ''] = article.url.split('/');
    slugs.add(`${primaryLanguage(folder)}/${file}`);
  }
  return (path) => {
    if (isSearchData(path)) return searchPortion;
    if (!isPortioned(path)) return undefined;
    const own = byPath.get(path);
    if (own) return own;
    const [folder = '', ...rest] = path.split('/');
    const lang = primaryLanguage(folder);
    const isReading = readingFolders.has(folder) || slugs.has(`${lang}/${rest.join('/')}`);
    // The short address of an article that was withdrawn is of no language.
    const listed = folder === 'a' ? '' : folder;
    return isReading ? { kind: 'readings', lang, year: '' } : { kind: 'lists', lang: listed, year: '' };
  };
};

/** @returns The name of a portion's pack that begins with the file, in every build: `articles-kk-2025-1f0c5a9b2e`. */
export const packName = (portion: Portion, first: string): string => `${portionName(portion)}-${contentHash(first)}`;
