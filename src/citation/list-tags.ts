// The metadata of a page that is not an article: a front page, a list, the page about the collection.
import type { CollectionSettings } from '../article/collection-settings.ts';
import { siteAddress } from '../article/site-address.ts';
import type { Language } from '../languages/language.ts';
import { type HeadTag, link, property } from './head-tag.ts';
import { licenceUrl } from './licence-url.ts';

/** A page that is not an article. */
export type ListPage = {
  readonly settings: CollectionSettings;
  readonly siteUrl: string | undefined;
  readonly language: Language;
  /** The page's own path from the site's root; of a reading that of the page it was made from. */
  readonly path: string;
  readonly title: string;
  readonly description: string | undefined;
  /** The path from this page to the feeds of its language, without their ending: `feed`; absent where there are none. */
  readonly feed?: string;
  /** The path from this page to the search description of its language. */
  readonly search: string;
};

/** @returns What stands in the head for programs: without the site's address hardly anything, since it must be absolute. */
export const listTags = ({
  settings,
  siteUrl,
  language,
  path,
  title,
  description,
  feed,
  search,
}: ListPage): HeadTag[] => {
  const licence = link('license', licenceUrl(settings.licence));
  if (siteUrl === undefined) return licence;
  const address = siteAddress(siteUrl, path);
  return [
    ...link('canonical', address),
    ...property('og:type', 'website'),
    ...property('og:title', title),
    ...property('og:description', description),
    ...property('og:url', address),
    ...property('og:locale', language.citing.openGraphLocale),
    ...link('alternate', feed && `${feed}.xml`, { type: 'application/atom+xml', title }),
    ...link('alternate', feed && `${feed}.json`, { type: 'application/feed+json', title }),
    ...link('search', search, { type: 'application/opensearchdescription+xml', title }),
    ...licence,
  ];
};
