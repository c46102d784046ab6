// The ¶ of every block: a link to it that, clicked, is copied. Its sign is drawn by CSS, so that the text stays the text.
import { addressOf, blocksOf, placeOf, selectedWords } from './article-place.ts';
import { copyText } from './copy-text.ts';
import { makeElement } from './make-element.ts';
import type { ReaderWords } from './reader-words.ts';

/** Gives every block its link. It takes no room: nothing moves when the links come. */
export const addParagraphLinks = (article: HTMLElement, words: ReaderWords): void => {
  const title = article.querySelector('h1')?.textContent ?? document.title;
  for (const block of blocksOf(article)) {
    const link = makeElement('a', { class: 'pilcrow', href: `#${block.id}`, 'aria-label': words.copyLink });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const selected = selectedWords(article);
      const fragment = selected?.block === block ? selected.fragment : '';
      history.replaceState(null, '', `#${block.id}`);
      const address = addressOf(block, fragment) ?? `${title} (${placeOf(article, block)})`;
      void copyText(address, words.linkCopied, words);
    });
    (block.querySelector(':scope > li:last-child') ?? block).append(link);
  }
};
