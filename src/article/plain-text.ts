// An article as a text file: what a reader copies, prints or feeds to other tools.
import type { Article, Block } from './article-schema.ts';

/** A block with its marks, as the author set them; `\n` inside where the text has lines of its own. */
export const blockText = (block: Block): string =>
  block.type === 'list'
    ? block.items.map((item, index) => `${block.markers[index] ?? ''}${item}`).join('\n')
    : `${block.marker ?? ''}${block.text}`;

const datelineText = ({ place, agency }: NonNullable<Article['frontmatter']['dateline']>): string =>
  [place, agency].filter((part) => part !== undefined).join('. ');

/**
 * The article as plain text: title, date, dateline and caption as they are known, then the blocks, an empty line
 * between each. Ends in one line feed. No byte-order mark: that is the file's business.
 */
export const plainText = ({ frontmatter, blocks }: Article): string => {
  const { title, date, authors, dateline, caption } = frontmatter;
  const head = [title, date, authors?.join(', '), dateline && datelineText(dateline), caption];
  return `${[...head.filter((line) => line !== undefined && line !== ''), ...blocks.map(blockText)].join('\n\n')}\n`;
};
