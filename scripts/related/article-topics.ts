// Article -> what it speaks of, under keys that are the same in every language.
//
//   Қасым-Жомарт Тоқаевтың (kk)   Kassym-Jomart Tokayev (en)   -> токаев
//   Жапонияға (kk)   Японияда (uz)   日本 (ja)                  -> place 114
import type { Article, Block } from '../../src/article/article-schema.ts';
import { indexKey } from '../../src/text/search-terms.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { openVocabulary } from '../index/vocabulary.ts';
import { termFinder } from './known-terms.ts';
import { findNames, nameLabel, type ReadText } from './name-candidates.ts';
import { readText } from './running-text.ts';

/** One thing that an article speaks of. */
export type Topic = {
  /** A known term's id, or the search key of a name: `токаев`. */
  readonly key: string;
  readonly kind: 'place' | 'name' | 'term';
  /** A name as this article writes it; '' for a known term, which has its names elsewhere. */
  readonly label: string;
  readonly count: number;
  readonly isInTitle: boolean;
};

/** UTF-16 characters that are read of an article: names stand in the first pages. */
const readCharacters = 8000;

const textsOf = (block: Block): readonly string[] => (block.type === 'list' ? block.items : [block.text]);

/** Who published and wrote it stands in all their articles, and says nothing of what this one speaks of. */
const ownKeys = ({ frontmatter: { source, dateline, authors = [], lang } }: Article): ReadonlySet<string> =>
  new Set(
    [source?.name, dateline?.agency, ...authors].flatMap((name) =>
      name === undefined ? [] : tokenize(name).map(({ text }) => indexKey(text, lang)),
    ),
  );

/**
 * @returns The article's topics, each once: places; names, in scripts that have capitals; and general terms of the
 *   title.
 */
export const articleTopics = (article: Article): Topic[] => {
  const { title, lang } = article.frontmatter;
  const terms = new Map<string, Topic>();
  const vocabulary = openVocabulary();
  const split = vocabulary.splitOf(article);

  /** Counts the known terms of a text, and reads the rest for names. */
  const findTerms = (text: string, language: string, isTitle: boolean): ReadText => {
    const read = readText(text, language, vocabulary, split);
    const findTerm = termFinder(language);
    const known = new Set<number>();
    read.words.forEach(({ word }, at) => {
      const isSmall = vocabulary.isSmall(word);
      // Places have capitals, where there are any; general terms count in the title only.
      if ((isSmall && !isTitle) || known.has(at)) return;
      const found = findTerm(read, at);
      if (!found || (found.term.kind === 'place' ? isSmall : !isTitle)) return;
      const { id, kind } = found.term;
      const { count = 0, isInTitle = false } = terms.get(id) ?? {};
      terms.set(id, { key: id, kind, label: '', count: count + 1, isInTitle: isInTitle || isTitle });
      for (let place = at; place < at + found.words; place++) known.add(place);
    });
    return { ...read, known };
  };

  const { words, keyAt } = findTerms(title, lang, true);
  const inTitle = new Set(words.map((_, at) => keyAt(at)));
  // Titles of some languages have capitals everywhere, and show no names.
  let left = readCharacters;
  const texts = article.blocks.flatMap((block) =>
    textsOf(block).flatMap((text) => {
      const part = text.slice(0, Math.max(0, left));
      left -= text.length;
      return part === '' ? [] : findTerms(part, block.lang ?? lang, false);
    }),
  );
  const names = findNames(texts);
  const own = ownKeys(article);
  return [
    ...terms.values(),
    ...Array.from(names)
      .filter(([key]) => !own.has(key))
      .map(([key, name]) => ({
        key,
        kind: 'name' as const,
        label: nameLabel(key, name, lang),
        count: name.count,
        isInTitle: inTitle.has(key),
      })),
  ];
};
