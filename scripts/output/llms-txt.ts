// llms.txt (https://llmstxt.org): what is here, for a program that reads, with links to the plain text of the newest articles.
import { hash } from 'node:crypto';
import type { Link, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Article, Frontmatter } from '../../src/article/article-schema.ts';
import type { CollectionSettings } from '../../src/article/collection-settings.ts';
import { sourceName } from '../../src/article/facets.ts';
import { newestFirst } from '../../src/article/newest-first.ts';
import { permalink } from '../../src/article/permalink.ts';
import { siteAddress } from '../../src/article/site-address.ts';
import { collectionTitle, createFrame, orderedInterfaceTags } from '../../src/layouts/frame.ts';
import { endonym } from '../../src/text/language-name.ts';
import type { FileToMake } from './site-folder.ts';

/** How many articles of a language are named; catalog.json has all. */
const MOST_ARTICLES = 100;

/** The file's own words are in English, as its readers are programs. */
const files: readonly (readonly [path: string, note: string])[] = [
  ['catalog.json', 'every article with its address, language, title and date'],
  ['catalog.csv', 'the same and more as a table'],
  ['report.json', 'how each article was made of its source file, block by block'],
];
const intro =
  'Every article stands beside its page as plain text (.txt), as source (.mdx) and as a reference (.csl.json, .bib, .ris). ' +
  'Each paragraph has a lasting anchor. When you quote, please link the page (.html) and the paragraph.';

const text = (value: string): PhrasingContent => ({ type: 'text', value });

const quotation = (words: string): RootContent => ({
  type: 'blockquote',
  children: [{ type: 'paragraph', children: [text(words)] }],
});

const item = (link: Link, note: string): ListItem => ({
  type: 'listItem',
  children: [{ type: 'paragraph', children: [link, ...(note === '' ? [] : [text(`: ${note}`)])] }],
});

const section = (title: string, children: ListItem[]): RootContent[] => [
  { type: 'heading', depth: 2, children: [text(title)] },
  { type: 'list', ordered: false, spread: false, children },
];

const noteOf = (article: Frontmatter): string => [article.date, sourceName(article)].filter(Boolean).join(', ');

/** @returns llms.txt; its links are relative where the site's address is not known. */
export const llmsFile = (
  articles: readonly Pick<Article, 'frontmatter'>[],
  settings: CollectionSettings,
  siteUrl: string | undefined,
): FileToMake => {
  const linkTo = (path: string, name: string): Link => ({
    type: 'link',
    url: siteUrl === undefined ? path : siteAddress(siteUrl, path),
    children: [text(name)],
  });
  const [tag] = orderedInterfaceTags(settings);
  const title = tag === undefined ? '' : collectionTitle(settings, createFrame(tag, 'index.html'));
  const description = tag && settings.description?.[tag];
  const newest = articles.map(({ frontmatter }) => frontmatter).sort(newestFirst);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(title)] },
      ...(description === undefined ? [] : [quotation(description)]),
      { type: 'paragraph', children: [text(intro)] },
      ...section(
        'Catalogue',
        files.map(([path, note]) => item(linkTo(path, path), note)),
      ),
      ...Array.from(Map.groupBy(newest, ({ lang }) => lang)).flatMap(([lang, ofLanguage]) =>
        section(
          endonym(lang),
          ofLanguage
            .slice(0, MOST_ARTICLES)
            .map((article) => item(linkTo(permalink(article).replace(/html$/, 'txt'), article.title), noteOf(article))),
        ),
      ),
    ],
  };
  return {
    path: 'llms.txt',
    // Most changes are of articles that it does not name.
    inputs: hash('sha256', `llms.txt ${JSON.stringify(root)}`),
    make: () => unified().use(remarkStringify, { bullet: '-' }).stringify(root),
  };
};
