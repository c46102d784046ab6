// The one line under an article's title in a list.
import { textIn } from '../text/text-in.ts';
import { excerpt } from './excerpt.ts';
import type { LoadedArticle } from './loaded-article.ts';

const lineWords = 26;

/** Beginnings of articles: the lists of all languages show the same, one list after another. */
const beginnings = new WeakMap<LoadedArticle, string>();

const beginningOf = (article: LoadedArticle): string | undefined => {
  const known = beginnings.get(article);
  if (known !== undefined) return known;
  const text = article.description ?? article.lead;
  if (text === undefined) return undefined;
  const beginning = excerpt(text, lineWords);
  beginnings.set(article, beginning);
  return beginning;
};

/** @returns The line and the language it is in: the reader's where there is a summary, else the article's. */
export const listLine = (
  article: LoadedArticle,
  tag: string,
): { readonly text: string; readonly lang: string } | undefined => {
  const own = textIn(article.summary, tag);
  if (own !== undefined) return { text: excerpt(own, lineWords), lang: tag };
  const text = beginningOf(article);
  return text === undefined ? undefined : { text, lang: article.lang };
};
