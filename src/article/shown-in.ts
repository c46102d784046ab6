import { findReading } from '../languages/readings.ts';
import { transliterateText } from '../text/transliterate-text.ts';
import type { LoadedArticle } from './loaded-article.ts';
import { permalink } from './permalink.ts';
import { readFrontmatter } from './read-article.ts';

/**
 * @param tag - What the page is written in that shows or lists the article.
 * @returns The article's reading in that tag, under its own address; where there is none, the article as it is.
 */
export const shownIn = (tag: string, article: LoadedArticle): LoadedArticle => {
  const reading = findReading(tag);
  if (reading?.of !== article.lang) return article;
  const { lead, ...shown } = readFrontmatter(article, reading);
  const url = permalink(shown);
  return { ...shown, url, ...(lead !== undefined && { lead: transliterateText(lead, reading.spelling) }) };
};

/** What a link to an article has of it. */
export type ArticleLink = Pick<LoadedArticle, 'url' | 'title' | 'lang' | 'dir'>;

/** @returns What `shownIn` has of an article for a link to it, without converting the rest. */
export const linkIn = (
  tag: string,
  { slug, title, lang, dir }: Pick<LoadedArticle, 'slug' | 'title' | 'lang' | 'dir'>,
): ArticleLink => {
  const reading = findReading(tag);
  if (reading?.of !== lang) return { url: permalink({ lang, slug }), title, lang, dir };
  const shown = { lang: reading.tag, slug };
  return { url: permalink(shown), title: transliterateText(title, reading.spelling), lang: reading.tag, dir };
};
