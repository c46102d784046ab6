// The part of a site that is about one language: its articles in every script, its own interface, what they use.
import { interfaceTags } from '../../src/languages/index.ts';
import { downloadsPermalink, pathTag } from '../../src/article/permalink.ts';
import { primaryLanguage } from '../../src/languages/morphologies.ts';
import type { Edition } from './prune-page.ts';
import type { BuiltSite } from './site.ts';
import type { SiteContents } from './site-contents.ts';

/** Makes sense on a web host only, or describes the whole site. */
const HOST_FILES =
  /^(?:sw\.js|manifest\.webmanifest|offline\.json|collection\.json|404\.html|robots\.txt|llms\.txt|catalog\.csv|sitemap[^/]*\.xml|opensearch[^/]*\.xml|SHA256SUMS|\.nojekyll|(?:catalog|report|names|timeline)(?:\.json|\.csv|\/.*)|[^/]+\/saved\.html|[^/]+\/(?:feed\.(?:xml|json)|opensearch\.xml))$/;

/** Marks the page as part of an installable site; see src/offline/register-app.ts. */
export const APP_ATTRIBUTE = 'data-app';

/** The folders of the interface that an edition is read in. */
const frameFolders = ({ collection }: BuiltSite, language: string): readonly string[] => {
  const tags = collection.settings.interface ?? interfaceTags;
  const own = tags.filter((tag) => primaryLanguage(tag) === language);
  // Articles in a language that has no interface are framed by the first one.
  return (own.length > 0 ? own : tags.slice(0, 1)).map(pathTag);
};

/** The languages that get an edition: those of the articles, Uzbek being one in both its scripts. Sorted. */
export const editionLanguages = ({ articles }: BuiltSite): readonly string[] =>
  [...new Set(articles.map(({ lang }) => primaryLanguage(lang)))].sort();

/**
 * @param contents As readSiteContents gives it.
 * @param language A primary language subtag, `kk`.
 * @returns Which files of the site are in the edition, and how its pages differ from the site's.
 */
export const languageEdition = (site: BuiltSite, contents: SiteContents, language: string): Edition => {
  const isOwn = ({ lang }: { readonly lang: string }): boolean => primaryLanguage(lang) === language;
  const own = site.articles.filter(isOwn);
  const foreign = new Set(site.articles.filter((article) => !isOwn(article)).map(({ url }) => url));
  const shortAddresses = new Set(own.map(({ id }) => `a/${id}.html`));
  const originals = new Set(own.map(({ seed }) => `originals/${seed}`));
  const tagFolders = new Set([...interfaceTags, ...site.articles.map(({ lang }) => lang)].map((tag) => pathTag(tag)));
  const frames = frameFolders(site, language);
  const isPart = (path: string): boolean => {
    const [folder = '', ...rest] = path.split('/');
    if (HOST_FILES.test(path)) return false;
    if (contents.articleOfSearchFile.has(path)) return !foreign.has(contents.articleOfSearchFile.get(path) ?? '');
    if (rest.length === 0 || folder === 'assets') return true;
    // A list that has lost all its articles: a year, a source or a language that is not here.
    const listed = contents.articlesListedOn.get(path);
    if (listed && listed.length > 0 && listed.every((url) => foreign.has(url))) return false;
    if (folder === 'a') return shortAddresses.has(path);
    if (folder === 'originals') return originals.has(path);
    // A folder of articles, of a reading (`kk-latn`, `uz-latn-2026`), or of the interface.
    if (primaryLanguage(folder) === language) return true;
    if (frames.includes(folder)) return !foreign.has(path.replace(/\.[^/]*$/, '.html'));
    return !tagFolders.has(folder) && !isTagFolder(folder);
  };
  return {
    parts: new Set(site.paths.filter(isPart)),
    articles: new Set(site.articles.map(({ url }) => url)),
    isWhole: false,
    dropped: [APP_ATTRIBUTE],
    added: { 'data-search': { 'data-only': [...new Set(own.map(({ lang }) => pathTag(lang)))].sort().join(',') } },
  };
};

/** @returns The site as it is, without the downloads that it may be published with: an archive can't hold itself. */
export const siteEdition = (site: BuiltSite): Edition => ({
  parts: new Set(site.paths),
  articles: new Set(),
  isWhole: true,
  onlyPagesWith: downloadsPermalink,
  dropped: [],
  added: {},
});

/** @returns All of the site but what makes sense on a web host only: for Kiwix, which is host and app itself. */
export const wholeEdition = (site: BuiltSite): Edition => ({
  parts: new Set(site.paths.filter((path) => !HOST_FILES.test(path))),
  articles: new Set(),
  isWhole: true,
  dropped: [APP_ATTRIBUTE],
  added: {},
});

/** Every top folder whose name is a language's: readings have folders of their own beside the tags'. */
const isTagFolder = (folder: string): boolean => /^[a-z]{2,3}(?:-[a-z0-9]+)*$/.test(folder) && folder.includes('-');
