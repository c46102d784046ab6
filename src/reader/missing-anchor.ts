import { notice } from './notice.ts';
import type { ReaderWords } from './reader-words.ts';

/** Says so when the page's address leads to a paragraph that the article does not have. */
export const noteMissingAnchor = (words: ReaderWords): void => {
  const anchor = location.hash.slice(1);
  if (/^p-[a-z0-9-]+$/.test(anchor) && !document.getElementById(anchor)) notice(words.missing, true);
};
