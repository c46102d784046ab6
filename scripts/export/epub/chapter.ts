// An article as a chapter: the same text, anchors and marks as its page on the site.
import type { Article, Block, Frontmatter } from '../../../src/article/article-schema.ts';
import { citationOf } from '../../../src/citation/citation.ts';
import { citationText } from '../../../src/citation/citation-part.ts';
import { gost } from '../../../src/citation/gost.ts';
import type { Language } from '../../../src/languages/language.ts';
import { formatDate } from '../../../src/text/format-date.ts';
import type { CollectionFile } from '../../output/collection-file.ts';
import { element, withLines, type XmlElement, type XmlNode } from '../xml.ts';
import { bookPage, inLanguage } from './page.ts';

/** Where a chapter lies in the book, as its page does on the site: `kk/slug.xhtml`. */
export const chapterPath = (url: string): string => url.replace(/\.html$/, '.xhtml');

/** Readers' devices show no marks made by a style sheet reliably, so they are text here. */
const marked = (marker: string | undefined, text: string): XmlNode[] => [
  ...(marker === undefined ? [] : [element('span', { class: 'marker' }, marker)]),
  ...withLines(text),
];

const blockElement = (block: Block): XmlElement => {
  const attributes = { id: block.anchor, ...inLanguage(block.lang) };
  if (block.type === 'list') {
    return element(
      'ul',
      attributes,
      ...block.items.map((item, index) => element('li', {}, ...marked(block.markers[index], item))),
    );
  }
  const children = marked(block.marker, block.text);
  if (block.type === 'subhead') return element('h2', attributes, ...children);
  const classes = [block.type === 'paragraph' ? undefined : block.type, block.layout].filter(
    (name) => name !== undefined,
  );
  return element('p', { ...attributes, class: classes.join(' ') || undefined }, ...children);
};

const paragraph = (className: string, text: string | undefined): XmlElement | undefined =>
  text === undefined || text === '' ? undefined : element('p', { class: className }, ...withLines(text));

/**
 * @param language - The interface language that dates and the citation are written in.
 * @param cited - What the citation names: the article in its author's script.
 * @returns The chapter's XHTML.
 */
export const chapter = (
  { frontmatter, blocks }: Article,
  collection: CollectionFile,
  language: Language,
  cited: Frontmatter = frontmatter,
): string => {
  const { title, lang, dir, date, category, source, authors, dateline, caption, rights } = frontmatter;
  const { settings } = collection;
  const citation = citationText(gost(citationOf(cited, { settings, siteUrl: settings.site, language }), language));
  const head = [date === undefined ? undefined : formatDate(date, language), category, source?.name];
  return bookPage(
    { title, lang, dir, toRoot: '../' },
    element(
      'section',
      { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': 'title' },
      element(
        'header',
        {},
        paragraph('head', head.filter((part) => part !== undefined).join(' · ')),
        element('h1', { id: 'title' }, title),
        paragraph('head', authors?.join(', ')),
        paragraph('caption', caption),
        paragraph('head', [dateline?.place, dateline?.agency].filter((part) => part !== undefined).join('. ')),
      ),
      ...blocks.map(blockElement),
      element(
        'footer',
        { ...inLanguage(language.tag), dir: dir === 'rtl' ? language.dir : undefined },
        paragraph('citation', citation),
        paragraph('citation', rights ?? settings.rights),
      ),
    ),
  );
};
