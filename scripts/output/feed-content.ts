// An article's text as a feed reader shows it: the blocks of its page in plain HTML, without anything that needs our styles.
import type { Block } from '../../src/article/article-schema.ts';
import { blockText } from '../../src/article/plain-text.ts';
import { element, serializeXml, withLines, type XmlElement } from '../export/xml.ts';

/** The element of each type of block; a list keeps its author's marks, so it is set as lines. */
const elementNames: Readonly<Record<Block['type'], string>> = {
  paragraph: 'p',
  subhead: 'h2',
  question: 'p',
  answer: 'p',
  quote: 'blockquote',
  caption: 'figcaption',
  list: 'p',
};

const blockElement = (block: Block): XmlElement => {
  const text = blockText(block);
  const lang = { lang: block.lang };
  if (block.type !== 'list' && block.layout === 'columns') return element('pre', lang, text);
  const content = withLines(text);
  if (block.type === 'question') return element('p', lang, element('strong', {}, ...content));
  const inner = element(elementNames[block.type], lang, ...content);
  return block.type === 'caption' ? element('figure', {}, inner) : inner;
};

/** @returns The blocks as HTML that is XML too. */
export const feedContent = (blocks: readonly Block[]): string => blocks.map(blockElement).map(serializeXml).join('\n');
