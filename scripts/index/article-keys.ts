// What Pagefind is given of an article: one key for each word, so that the places it answers with are the words'
// own numbers; and how many words each field has.
import { articleSections } from '../../src/search/article-words.ts';
import { encodeKey } from '../../src/search/key-code.ts';
import type { ArticleText } from '../../src/search/search-index.ts';
import { indexKey } from '../../src/text/search-terms.ts';

/** Stands for a word that has no key, so that the words after it keep their numbers. */
const noKey = 'z0z';

export type ArticleKeys = {
  /** As `encodeKey` spells them. */
  readonly keys: readonly string[];
  readonly words: { readonly title: number; readonly head: number; readonly subheads: number; readonly lead: number };
};

/** @returns The article's keys in the order of `articleSections`. */
export const articleKeys = (article: ArticleText): ArticleKeys => {
  const words = { title: 0, head: 0, subheads: 0, lead: 0, body: 0 };
  const keys: string[] = [];
  for (const section of articleSections(article)) {
    words[section.field] += section.words.length;
    for (const { text } of section.words) keys.push(encodeKey(indexKey(text, section.lang)) || noKey);
  }
  return { keys, words };
};
