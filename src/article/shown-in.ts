import { findReading } from '../languages/readings.ts';
import { transliterate } from '../text/transliterate.ts';
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
  return { ...shown, url, ...(lead !== undefined && { lead: transliterate(lead, reading.spelling) }) };
};
