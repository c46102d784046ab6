// An article in Latin letters, for readers who know their language in that script.
import type { Article, Block } from '../../../src/article/article-schema.ts';
import type { CollectionSettings } from '../../../src/article/collection-settings.ts';
import type { Transliteration } from '../../../src/languages/transliteration/transliteration.ts';
import { transliterations } from '../../../src/languages/transliterations.ts';
import { transliterate } from '../../../src/text/transliterate.ts';

/**
 * @returns How the language is shown in Latin letters; undefined when it is not, or is written in them anyway. Where a
 *   language has two alphabets, `latin` in collection.yaml chooses; without it the one in force, which is listed first.
 */
export const latinScheme = (lang: string, { latin }: CollectionSettings): Transliteration | undefined => {
  const schemes = transliterations.filter(
    ({ from, to }) => from === lang && !lang.includes('-Latn') && to.includes('-Latn'),
  );
  const [language = ''] = lang.split('-');
  const year = Object.entries(latin ?? {}).find(([key]) => key === language)?.[1];
  return schemes.find(({ to }) => year !== undefined && to.endsWith(`-x-${year}`)) ?? schemes[0];
};

/** @returns The article with all its text in the scheme's letters; passages in other languages stay as they are. */
export const latinArticle = ({ frontmatter, blocks }: Article, scheme: Transliteration): Article => {
  const inLatin = (text: string): string => transliterate(text, scheme);
  const latinBlock = (block: Block): Block => {
    if (block.lang !== undefined && block.lang !== scheme.from) return block;
    return block.type === 'list'
      ? { ...block, items: block.items.map(inLatin) }
      : { ...block, text: inLatin(block.text) };
  };
  const { title, category, authors, dateline, caption } = frontmatter;
  return {
    frontmatter: {
      ...frontmatter,
      lang: scheme.to,
      title: inLatin(title),
      ...(category === undefined ? {} : { category: inLatin(category) }),
      ...(authors === undefined ? {} : { authors: authors.map(inLatin) }),
      ...(caption === undefined ? {} : { caption: inLatin(caption) }),
      ...(dateline?.place === undefined ? {} : { dateline: { ...dateline, place: inLatin(dateline.place) } }),
    },
    blocks: blocks.map(latinBlock),
  };
};
