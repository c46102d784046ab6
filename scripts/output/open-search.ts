// OpenSearch descriptions: a browser offers the site's search in its address bar. One for each interface language.
import type { CollectionSettings } from '../../src/article/collection-settings.ts';
import { openSearchPermalink, sectionPermalink } from '../../src/article/permalink.ts';
import { siteAddress } from '../../src/article/site-address.ts';
import { collectionTitle, createFrame } from '../../src/layouts/frame.ts';
import { type InterfaceTag, interfaceTags } from '../../src/languages/index.ts';
import { element, xmlDocument } from '../export/xml.ts';

/** The specification's limits, in characters. */
const SHORT_NAME = 16;
const LONG_NAME = 48;
const DESCRIPTION = 1024;

/** @returns The text in at most `limit` characters, cut between words where that leaves half of it. */
const shortened = (text: string, limit: number): string => {
  const letters = [...text];
  if (letters.length <= limit) return text;
  const cut = letters.slice(0, limit - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > limit / 2 ? cut.slice(0, lastSpace) : cut}…`;
};

const description = (tag: InterfaceTag, settings: CollectionSettings, siteUrl: string): string => {
  const frame = createFrame(tag, sectionPermalink(tag, 'search'));
  const title = collectionTitle(settings, frame);
  const searchPage = siteAddress(siteUrl, frame.address);
  return xmlDocument(
    element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      element('ShortName', {}, shortened(title, SHORT_NAME)),
      element('Description', {}, shortened(settings.description?.[tag] ?? title, DESCRIPTION)),
      element('LongName', {}, shortened(title, LONG_NAME)),
      element('Url', { type: 'text/html', template: `${searchPage}?q={searchTerms}` }),
      element('Language', {}, tag),
      element('InputEncoding', {}, 'UTF-8'),
      element('OutputEncoding', {}, 'UTF-8'),
    ),
  );
};

/** @returns `<tag>/opensearch.xml` for every interface language. */
export const openSearchFiles = (
  settings: CollectionSettings,
  siteUrl: string,
): (readonly [path: string, text: string])[] =>
  interfaceTags.map((tag) => [openSearchPermalink(tag), description(tag, settings, siteUrl)]);
