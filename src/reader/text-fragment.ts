// A link to words in a page: https://wicg.github.io/scroll-to-text-fragment/. The words are found by their letters,
// so the link still leads to the article when they have been corrected since.

/** What the reader has selected: offsets (UTF-16) in the text of the block it begins in and of the block it ends in. */
export type SelectedText = {
  readonly startBlock: string;
  readonly startOffset: number;
  /** The same text as `startBlock` when the selection lies in one block. */
  readonly endBlock: string;
  readonly endOffset: number;
  /** True when both are one and the same block: two blocks may hold the same words. */
  readonly isOneBlock: boolean;
  /** The text of the whole article, in which the words may stand more than once. */
  readonly articleText: string;
};

/** A longer selection is given by its first and last words: each Cyrillic letter takes six characters of an address. */
const EXACT_WORDS = 8;
const EDGE_WORDS = 4;
const CONTEXT_WORDS = 3;

const wordCharacter = /[\p{L}\p{M}\p{N}'’ʻʼ]/u;

const collapse = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const wordsOf = (text: string): string[] => {
  const collapsed = collapse(text);
  return collapsed === '' ? [] : collapsed.split(' ');
};

/** Browsers match whole words only, so a selection that begins inside a word is taken back to where the word begins. */
const wordStart = (text: string, offset: number): number => {
  let start = offset;
  while (start > 0 && wordCharacter.test(text.charAt(start)) && wordCharacter.test(text.charAt(start - 1))) start--;
  return start;
};

const wordEnd = (text: string, offset: number): number => {
  let end = offset;
  while (end < text.length && wordCharacter.test(text.charAt(end - 1)) && wordCharacter.test(text.charAt(end))) end++;
  return end;
};

const countOf = (text: string, part: string): number => {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count++;
  return count;
};

/** `-` separates the parts from their context, `,` from each other and `&` from the next directive; all are percent-encoded. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');

const directive = (parts: { prefix: string; start: string; end: string; suffix: string }): string =>
  `:~:text=${[
    parts.prefix && `${encode(parts.prefix)}-,`,
    encode(parts.start),
    parts.end && `,${encode(parts.end)}`,
    parts.suffix && `,-${encode(parts.suffix)}`,
  ].join('')}`;

/**
 * @returns What follows an address and its `#anchor` so that a browser finds and marks the selected words:
 *   `:~:text=%D0%A2…`; `''` for a selection without words. Words around it are given too when it alone is not unique
 *   in the article (compared as browsers do, without regard to case).
 */
export const textFragment = (selection: SelectedText): string => {
  const { startBlock, endBlock, isOneBlock, articleText } = selection;
  const from = wordStart(startBlock, selection.startOffset);
  const to = wordEnd(endBlock, selection.endOffset);
  const first = wordsOf(startBlock.slice(from, isOneBlock ? to : undefined));
  const last = isOneBlock ? first : wordsOf(endBlock.slice(0, to));
  if (!first.some((word) => wordCharacter.test(word)) || last.length === 0) return '';

  const isExact = isOneBlock && first.length <= EXACT_WORDS;
  const start = (isExact ? first : first.slice(0, EDGE_WORDS)).join(' ');
  const end = isExact ? '' : last.slice(-EDGE_WORDS).join(' ');
  const page = collapse(articleText).toLowerCase();
  const isUnique = (words: string): boolean => countOf(page, words.toLowerCase()) <= 1;
  const before = wordsOf(startBlock.slice(0, from)).slice(-CONTEXT_WORDS).join(' ');
  const after = wordsOf(endBlock.slice(to)).slice(0, CONTEXT_WORDS).join(' ');
  return directive({
    prefix: isUnique(start) ? '' : before,
    start,
    end,
    suffix: isUnique(end || start) ? '' : after,
  });
};
