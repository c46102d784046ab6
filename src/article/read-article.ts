// An article as it is read in another script: the same blocks under the same anchors, in other letters.
import type { Reading } from '../languages/readings.ts';
import { transliterateAll } from '../text/transliterate-all.ts';
import { transliterateText } from '../text/transliterate-text.ts';
import type { Article, Block, Frontmatter } from './article-schema.ts';

/** The fields that are in the article's own language. Names of publishers are: a dateline's agency is one. */
const ownFields = ['title', 'category', 'authors', 'dateline', 'caption', 'description'] as const;

/** The summaries, the one in the article's language in the reading's letters, unless an editor has written one in them. */
const readSummary = (
  summary: NonNullable<Frontmatter['summary']>,
  { of, tag, spelling }: Reading,
): Frontmatter['summary'] => {
  const entries = Object.entries(summary).map(([lang, text]): readonly [string, string] =>
    lang === of ? [tag, summary[tag] ?? transliterateText(text, spelling)] : [lang, text],
  );
  return Object.fromEntries(entries);
};

/**
 * @returns What is known of the article, its own words in the reading's letters and `lang` the reading's. For showing
 *   only: what is cited is the original.
 */
export const readFrontmatter = <Fields extends Frontmatter>(frontmatter: Fields, reading: Reading): Fields => {
  const { summary, source } = frontmatter;
  const known = ownFields.filter((name) => frontmatter[name] !== undefined);
  return {
    ...frontmatter,
    ...Object.fromEntries(
      known.map((name) => [name, transliterateAll(frontmatter[name], reading.spelling, transliterateText)]),
    ),
    lang: reading.tag,
    ...(source?.name !== undefined && {
      source: { ...source, name: transliterateText(source.name, reading.spelling) },
    }),
    ...(summary && { summary: readSummary(summary, reading) }),
  };
};

/** @returns The block in the reading's letters, its marks too; one in another language as it is. */
export const readBlock = (block: Block, { of, spelling }: Pick<Reading, 'of' | 'spelling'>): Block => {
  if (block.lang !== undefined && block.lang !== of) return block;
  if (block.type === 'list') {
    const { items, markers } = transliterateAll(
      { items: block.items, markers: block.markers },
      spelling,
      transliterateText,
    );
    return { ...block, items, markers };
  }
  const { text, marker } = transliterateAll({ text: block.text, marker: block.marker }, spelling, transliterateText);
  return { ...block, text, ...(marker !== undefined && { marker }) };
};

/** @returns The whole article in the reading's letters. */
export const readArticle = ({ frontmatter, blocks }: Article, reading: Reading): Article => ({
  frontmatter: readFrontmatter(frontmatter, reading),
  blocks: blocks.map((block) => readBlock(block, reading)),
});
