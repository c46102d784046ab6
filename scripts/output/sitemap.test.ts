import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { robotsTxt, sitemapFiles } from './sitemap.ts';

const site = 'https://example.org/a/';
const articles = [
  { id: 'a1', lang: 'kk', slug: 'bir' },
  { id: 'a2', lang: 'ky', slug: 'bir-ky', translationOf: 'a1' },
  { id: 'a3', lang: 'uz-Latn', slug: 'uch' },
  { id: 'a4', lang: 'tt', slug: 'durt', translationOf: 'gone' },
];
const listed = [
  'index.html',
  'kk/index.html',
  'ky/index.html',
  'kk/about.html',
  'kk/year/2025.html',
  'ky/year/2025.html',
  'kk/bir.html',
  'ky/bir-ky.html',
  'uz-latn/uch.html',
  'tt/durt.html',
];
const unlisted = [
  '404.html',
  'a/a1.html',
  'kk/search.html',
  'kk/saved.html',
  'kk/old-slug.html',
  'kk-latn/bir.html',
  'kk-latn/index.html',
  'uz-latn/reading-of-cyrillic.html',
  'kk/bir.txt',
  'catalog.json',
];

const elements = (text: string | undefined): XmlElement[] => {
  const root = parseXml(text ?? '').root;
  return root?.children.filter((child) => child instanceof XmlElement) ?? [];
};

/** Each address with the languages and addresses of its alternates. */
const readPart = (text: string | undefined): ReadonlyMap<string, readonly string[]> =>
  new Map(
    elements(text).map(({ children }) => {
      const [loc, ...links] = children.filter((child) => child instanceof XmlElement);
      return [loc?.text ?? '', links.map(({ attributes }) => `${attributes['hreflang']} ${attributes['href']}`)];
    }),
  );

const sitemap = (mostAddresses?: number): Map<string, string> =>
  new Map(sitemapFiles([...listed, ...unlisted].sort(), articles, site, mostAddresses));

test('pages are listed; readings, redirects, search and files are not', () => {
  const addresses = [...readPart(sitemap().get('sitemap-1.xml')).keys()];
  expect(addresses.sort()).toEqual(listed.map((path) => site + path.replace(/index\.html$/, '')).sort());
});

test('alternates are the same page in other languages, the gate for all others, and go both ways', () => {
  const part = readPart(sitemap().get('sitemap-1.xml'));
  const fronts = [`x-default ${site}`, `kk ${site}kk/`, `ky ${site}ky/`];
  expect(part.get(`${site}kk/`)).toEqual(fronts);
  expect(part.get(`${site}ky/`)).toEqual(fronts);
  expect(part.get(`${site}kk/year/2025.html`)).toEqual([`kk ${site}kk/year/2025.html`, `ky ${site}ky/year/2025.html`]);
  expect(part.get(`${site}kk/bir.html`)).toEqual([`kk ${site}kk/bir.html`, `ky ${site}ky/bir-ky.html`]);
});

test('an article without a translation, and one whose original is not here, have no alternates', () => {
  const part = readPart(sitemap().get('sitemap-1.xml'));
  expect(part.get(`${site}uz-latn/uch.html`)).toEqual([]);
  expect(part.get(`${site}tt/durt.html`)).toEqual([]);
});

test('of two translations into one language neither is the alternate', () => {
  const twice = [
    ...articles,
    { id: 'a5', lang: 'ky', slug: 'bir-ky-2', translationOf: 'a1' },
    { id: 'a6', lang: 'uz-Cyrl', slug: 'bir-uz', translationOf: 'a1' },
  ];
  const paths = [...listed, 'ky/bir-ky-2.html', 'uz-cyrl/bir-uz.html'];
  const part = readPart(new Map(sitemapFiles(paths, twice, site)).get('sitemap-1.xml'));
  expect(part.get(`${site}kk/bir.html`)).toEqual([`kk ${site}kk/bir.html`, `uz-Cyrl ${site}uz-cyrl/bir-uz.html`]);
  expect(part.get(`${site}ky/bir-ky.html`)).toEqual([]);
});

test('the index names every part, and no part holds more than it may', () => {
  const files = sitemap(4);
  expect([...files.keys()]).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml', 'sitemap-index.xml']);
  expect(elements(files.get('sitemap-index.xml')).map(({ text }) => text)).toEqual([
    `${site}sitemap-1.xml`,
    `${site}sitemap-2.xml`,
    `${site}sitemap-3.xml`,
  ]);
  const sizes = [1, 2, 3].map((number) => readPart(files.get(`sitemap-${number}.xml`)).size);
  expect(sizes).toEqual([4, 4, 2]);
});

test('robots.txt lets everyone in and names the sitemap', () => {
  expect(robotsTxt(site)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/a/sitemap-index.xml\n');
});
