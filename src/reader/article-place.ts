// Where a paragraph or a selection stands: what is copied for it.
import { leavingAddress } from './leaving-address.ts';
import { placeWithoutAddress } from './quotation.ts';
import { textFragment } from './text-fragment.ts';

/** @returns The article of the page; null on other pages. */
export const pageArticle = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-article]');

/** @returns All blocks of the text, in order. */
export const blocksOf = (article: ParentNode): HTMLElement[] => [...article.querySelectorAll<HTMLElement>('[id^=p-]')];

const blockOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-article] [id^=p-]') ?? null;

/** UTF-16 characters of `block` before a point in it. */
const offsetIn = (block: Element, node: Node, offset: number): number => {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return before.toString().length;
};

/** What of the text is selected. */
export type Selected = { readonly text: string; readonly block: HTMLElement; readonly fragment: string };

/** @returns The words that are selected inside the article's text; undefined when there are none. */
export const selectedWords = (article: Element): Selected | undefined => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const [start, end] = [blockOf(range.startContainer), blockOf(range.endContainer)];
  const text = selection.toString();
  if (!start || !end || text.trim() === '') return undefined;
  const fragment = textFragment({
    startBlock: start.textContent,
    startOffset: offsetIn(start, range.startContainer, range.startOffset),
    endBlock: end.textContent,
    endOffset: offsetIn(end, range.endContainer, range.endOffset),
    isOneBlock: start === end,
    articleText: blocksOf(article)
      .map(({ textContent }) => textContent)
      .join('\n'),
  });
  return { text, block: start, fragment };
};

/** @returns The address of a block, and of words in it; undefined from disk where the site's address is not known. */
export const addressOf = (block: HTMLElement, fragment = ''): string | undefined =>
  leavingAddress(
    { canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href, current: location.href },
    { anchor: block.id, textFragment: fragment },
  );

/** @returns What stands for the address of a block where there is none: the article's id and the block's number. */
export const placeOf = (article: HTMLElement, block: HTMLElement): string =>
  placeWithoutAddress(article.dataset['id'] ?? '', blocksOf(article).indexOf(block) + 1);
